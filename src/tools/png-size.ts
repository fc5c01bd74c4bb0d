import { existsSync, readFileSync } from "node:fs";

/** Width and height of a PNG file in pixels, from bytes 16 and 20; undefined when there is no such PNG file. */
export function pngSize(file: string): { readonly width: number; readonly height: number } | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.subarray(1, 4).toString("latin1") !== "PNG") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
