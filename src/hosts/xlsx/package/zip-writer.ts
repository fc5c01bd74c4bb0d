import { Deflate, deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { encodeXml } from "./xml-encoding";
import type { ZipEntry } from "./zip-directory";

/** 1 January 1980, 00:00: new parts carry no clock, so that the same input makes the same bytes. */
const fixedDosTime = 0x00210000;
/** Bit 11: the name is UTF-8. Bit 3, "sizes follow the data", is cleared: we write them in front. */
const utf8Name = 0x800;
const sizesFollow = 0x8;

export interface PackedPart {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly crc: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly packed: Uint8Array;
}

/** A part of another archive as it is, packed bytes and all. */
export function copiedPart(archive: Uint8Array, entry: ZipEntry): PackedPart {
  return {
    rawName: entry.rawName,
    flags: entry.flags & ~sizesFollow,
    method: entry.method,
    dosTime: entry.dosTime,
    crc: entry.crc,
    size: entry.size,
    externalAttributes: entry.externalAttributes,
    packed: archive.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize),
  };
}

export function freshPart(name: string, bytes: Uint8Array, options: { readonly store?: boolean } = {}): PackedPart {
  return {
    rawName: new TextEncoder().encode(name),
    flags: utf8Name,
    method: options.store ? 0 : 8,
    dosTime: fixedDosTime,
    crc: crc32(bytes),
    size: bytes.length,
    externalAttributes: 0,
    packed: options.store ? bytes : deflateSync(bytes, { level: 6 }),
  };
}

/** Letters that are packed together: a row of a sheet alone would be too little. */
const longestPiece = 64 * 1024;

/** A text that is packed piece by piece, so that it is never whole in memory. No letter may stand half in two pieces. */
export function partOfPieces(name: string, pieces: Iterable<string>): PackedPart {
  const packed: Uint8Array[] = [];
  let [size, crc] = [0, 0];
  const stream = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  const push = (text: string, isLast: boolean): void => {
    const bytes = encodeXml(text);
    size += bytes.length;
    crc = crc32(bytes, crc);
    stream.push(bytes, isLast);
  };
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < longestPiece) continue;
    push(waiting.join(""), false);
    waiting = [];
    length = 0;
  }
  push(waiting.join(""), true);
  return { ...freshPart(name, new Uint8Array(), { store: true }), method: 8, crc, size, packed: joined(packed) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The archive's bytes. Parts stand in the given order. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const length = parts.reduce((total, { rawName, packed }) => total + 76 + 2 * rawName.length + packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, part);
    bytes.set(part.rawName, at + 30);
    bytes.set(part.packed, at + 30 + part.rawName.length);
    at += 30 + part.rawName.length + part.packed.length;
  }
  const directory = at;
  parts.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, part);
    view.setUint32(at + 38, part.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(part.rawName, at + 46);
    at += 46 + part.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory have in common, from "version needed" to the extra field's length. */
function writeCommonFields(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, part.flags, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.dosTime, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.rawName.length, true);
}
