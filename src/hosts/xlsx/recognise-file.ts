import { unzipSync } from "fflate";
import { FileProblem } from "./file-problem";

const mostUnpacked = 1024 * 1024 * 1024;
const mostPacked = 256 * 1024 * 1024;

/** Makes sure from the bytes themselves that this is an .xlsx workbook of a size that can be handled; else throws a `FileProblem`. */
export function recogniseFile(bytes: Uint8Array, file: string): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileProblem(holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old-format", file);
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new FileProblem("not-a-workbook", file);
  if (bytes.length > mostPacked) throw new FileProblem("too-large", file);
  const names: string[] = [];
  let unpacked = 0;
  try {
    // The filter sees every entry of the directory; nothing is unpacked.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new FileProblem("damaged", file, { cause: error });
  }
  if (!names.some((name) => /^\/?xl\/workbook\.(xml|bin)$/i.test(name.replaceAll("\\", "/")))) {
    throw new FileProblem("not-xlsx", file);
  }
  if (unpacked > mostUnpacked) throw new FileProblem("too-large", file);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Looks for a stream name in an OLE directory, which is written in UTF-16. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at <= bytes.length - wanted.length; at++) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
