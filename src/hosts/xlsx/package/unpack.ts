import { Inflate, inflateSync } from "fflate";
import { fileProblem } from "../file-problem";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-directory";
import type { PackedPart } from "./zip-writer";

/** Packed data up to this length cannot grow beyond about 270 MB, whatever it claims, and is unpacked in one go. */
const inOneGo = 256 * 1024;
const slice = 16 * 1024;

/** One entry's bytes, checked against the size and checksum that the archive claims; throws `damaged`. Never grows beyond the claim. */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const packed = archive.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry, file);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw fileProblem("damaged", file, { where: entry.name });
  return bytes;
}

/** The bytes of a part that we packed ourselves. */
export function unpackPart({ packed, size }: PackedPart): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size) });
}

function inflate(packed: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const out = new Uint8Array(entry.size);
  try {
    return packed.length <= inOneGo ? inflateSync(packed, { out }) : inflateInSlices(packed, out);
  } catch (cause) {
    throw fileProblem("damaged", file, { where: entry.name }, { cause });
  }
}

/** Stops as soon as more comes out than was claimed. */
function inflateInSlices(packed: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new RangeError("more data than the archive claims");
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += slice) {
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  }
  return out.subarray(0, length);
}
