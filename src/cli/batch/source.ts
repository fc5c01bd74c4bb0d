import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { fileProblem } from "../../hosts/xlsx/file-problem";
import { mostPacked } from "../../hosts/xlsx/recognise-file";
import { unpackEntry } from "../../hosts/xlsx/package/unpack";
import type { ZipEntry } from "../../hosts/xlsx/package/zip-directory";
import { attemptReading, loadFile } from "../load";

/** One workbook of a batch. Plain data, so that it can be handed to another thread. */
export interface Source {
  /** Path below the batch's folder, "/" between its parts; a workbook in an archive stands below the archive's name. */
  readonly file: string;
  /** The file on the disk: the workbook, or the archive that it lies in. */
  readonly path: string;
  readonly entry?: Omit<ZipEntry, "rawName">;
  /** Changes when the file does: by size and time, in an archive by size and checksum. */
  readonly version: string;
}

/** The workbook's bytes; throws a `FileProblem`. */
export function loadSource({ file, path, entry }: Source): Uint8Array {
  if (!entry) return loadFile(path);
  if (entry.size > mostPacked) {
    const [size, limit] = [entry.size, mostPacked].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MB`);
    throw fileProblem("too-large", file, { where: "zip", size: size ?? "", limit: limit ?? "" });
  }
  const packed = attemptReading(path, () => readPart(path, entry.dataOffset, entry.packedSize));
  return unpackEntry(packed, { ...entry, rawName: new Uint8Array(), dataOffset: 0 }, file);
}

function readPart(path: string, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const descriptor = openSync(path, "r");
  try {
    let done = 0;
    for (let read = -1; done < length && read !== 0; done += read) {
      read = readSync(descriptor, bytes, done, length - done, offset + done);
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(descriptor);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
