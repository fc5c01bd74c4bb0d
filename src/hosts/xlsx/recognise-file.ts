import { fileProblem, type FileProblem } from "./file-problem";
import type { ContentName } from "./problem-kinds";
import { PackageParts } from "./package/package-parts";
import { contentTypesPart, relationsOf } from "./package/relations";

/** The largest workbook that is opened, in bytes. */
export const mostPacked = 256 * 1024 * 1024;

/**
 * The parts of an .xlsx workbook; else a `FileProblem` that says what the bytes are instead.
 * The file's name is never asked for its extension: only the bytes count.
 */
export function openPackage(bytes: Uint8Array, file: string): PackageParts {
  if (bytes.length === 0) throw fileProblem("empty-file", file, {});
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oleProblem(bytes, file);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw fileProblem("not-a-workbook", file, { content: contentOf(bytes) });
  }
  if (bytes.length > mostPacked) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB`;
    throw fileProblem("too-large", file, { where: "xlsx", size, limit: `${mostPacked / 1024 / 1024} MB` });
  }
  const parts = new PackageParts(file, bytes);
  const other = otherPackage(parts);
  if (other) throw other;
  return parts;
}

/** Name of the main part ("xl/workbook.xml", "word/document.xml"), by the package's relations. */
export function workbookPartOf(parts: PackageParts): string | undefined {
  return relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
}

/** A zip archive that is not an .xlsx package. */
function otherPackage(parts: PackageParts): FileProblem | undefined {
  const { file } = parts;
  const names = parts.names().map((name) => name.toLowerCase());
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (names.includes("xl/workbook.bin")) return fileProblem("binary-workbook", file, {});
  if (names.includes("encryptedpackage")) return fileProblem("encrypted", file, {});
  if (parts.has(contentTypesPart)) {
    const main = workbookPartOf(parts);
    if (main !== undefined && parts.has(main) && !holds("word/") && !holds("ppt/")) return undefined;
    if (holds("word/")) return fileProblem("other-document", file, { content: "word" });
    if (holds("ppt/")) return fileProblem("other-document", file, { content: "slides" });
    return fileProblem("damaged", file, { where: main ?? "_rels/.rels" });
  }
  if (holds("xl/")) return fileProblem("damaged", file, { where: contentTypesPart });
  if (names.includes("mimetype") && holds("meta-inf/")) {
    return fileProblem("other-document", file, { content: "open-document" });
  }
  return fileProblem("not-a-package", file, {});
}

/** Office's older container: an encrypted workbook, a WPS table or an old .xls. */
function oleProblem(bytes: Uint8Array, file: string): FileProblem {
  if (holdsUtf16(bytes, "EncryptedPackage")) return fileProblem("encrypted", file, {});
  if (holdsUtf16(bytes, "WordDocument")) return fileProblem("other-document", file, { content: "word" });
  if (holdsUtf16(bytes, "ETExtData")) return fileProblem("wps-table", file, {});
  return fileProblem(/\.(et|ett)$/i.test(file) ? "wps-table" : "old-excel", file, {});
}

const signatures: readonly (readonly [ContentName, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rich-text", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
];

/** What bytes hold that are no package. */
export function contentOf(bytes: Uint8Array): ContentName {
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (known) return known[0];
  const start = new TextDecoder(startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : "utf-8").decode(bytes.subarray(0, 4096));
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return "xml-2003";
  if (/<(?:!doctype html|html|head|body|table|meta)\b/i.test(start)) return "html";
  // Text of any encoding has no control characters but tabs and line ends.
  const controls = [...start].filter((letter) => letter < " " && !"\t\n\r\f\u001a\u001b".includes(letter));
  return controls.length > 0 ? "unknown" : "text";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Looks for a stream name in an OLE directory, which is written in UTF-16. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
