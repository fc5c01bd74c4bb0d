import { fileProblem, type FileProblem } from "../file-problem";

/** One file of a zip archive as its directory at the end of the archive describes it. Nothing is unpacked yet. */
export interface ZipEntry {
  /** With "/" between folders and none in front. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Bit flags: 1 encrypted, 8 sizes follow the data, 0x800 the name is UTF-8. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Date and time in the archive's own form, kept as they are when an entry is copied. */
  readonly dosTime: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;
const maxEntries = 20_000;

/** The archive's directory; throws `damaged`, `encrypted` or `too-large`. Sizes are what the archive claims. */
export function readZipDirectory(bytes: Uint8Array, file: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, file);
  const { count, offset } = directoryPlace(view, end, file);
  if (count > maxEntries) {
    throw fileProblem("too-large", file, { where: "zip", size: String(count), limit: String(maxEntries) });
  }
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) throw damaged(file, "zip");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged(file, "zip");
    entries.push(readEntry({ bytes, view, file }, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

interface Archive {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly file: string;
}

function readEntry({ bytes, view, file }: Archive, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(rawName);
  if ((flags & 1) !== 0) throw fileProblem("encrypted", file, {});
  if (method !== 0 && method !== 8) throw damaged(file, name);
  const sizes = readSizes({ bytes, view, file }, at, at + 46 + nameLength, extraLength);
  const { localOffset } = sizes;
  if (localOffset + 30 > bytes.length || view.getUint32(localOffset, true) !== localSignature)
    throw damaged(file, name);
  const dataOffset = localOffset + 30 + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  if (dataOffset + sizes.packedSize > bytes.length) throw damaged(file, name);
  return {
    name,
    rawName,
    flags,
    method,
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    externalAttributes: view.getUint32(at + 38, true),
    dataOffset,
  };
}

/** The 32-bit fields, or where they are full the 64-bit ones in the extra field 0x0001. */
function readSizes(
  { view, file }: Archive,
  at: number,
  extraAt: number,
  extraLength: number,
): { size: number; packedSize: number; localOffset: number } {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let localOffset = view.getUint32(at + 42, true);
  const full = 0xffffffff;
  if (size !== full && packedSize !== full && localOffset !== full) return { size, packedSize, localOffset };
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const last = value + view.getUint16(field + 2, true);
    const take = (): number => {
      if (value + 8 > last) throw damaged(file, "zip64");
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    if (size === full) size = take();
    if (packedSize === full) packedSize = take();
    if (localOffset === full) localOffset = take();
  }
  return { size, packedSize, localOffset };
}

function findEnd(view: DataView, file: string): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged(file, "zip");
}

function directoryPlace(view: DataView, end: number, file: string): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return { count, offset };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Signature) throw damaged(file, "zip64");
  return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
}

const utf8 = new TextDecoder("utf-8");

/** Names of workbook parts are ASCII; UTF-8 covers every archive that Office, WPS or LibreOffice write. */
function decodeName(bytes: Uint8Array): string {
  return utf8.decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

function damaged(file: string, where: string): FileProblem {
  return fileProblem("damaged", file, { where });
}
