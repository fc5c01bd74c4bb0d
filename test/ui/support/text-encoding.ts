// Reading a workbook file needs the text encoders that every browser has and jsdom lacks. Imported before the readers.
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
