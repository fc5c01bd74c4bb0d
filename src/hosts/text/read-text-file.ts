import { fileProblem } from "../xlsx/file-problem";
import { PackageParts } from "../xlsx/package/package-parts";
import { relationsOf } from "../xlsx/package/relations";
import { contentOf, workbookPartOf } from "../xlsx/recognise-file";
import { elements } from "../xlsx/xml";
import { decodeText } from "./decode-text";
import { documentText } from "./docx-text";

/**
 * The text of a .docx or a plain text file, told apart by their bytes; rows of tables are lines with tabs.
 * Throws a `FileProblem` that says what the file is instead.
 */
export function readTextFile(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw fileProblem("empty-file", file, {});
  if (startsWith(bytes, [0x50, 0x4b])) return docxText(bytes, file);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw fileProblem("old-word", file, {});
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const content = isWide ? "text" : contentOf(bytes);
  const text = content === "text" || content === "unknown" ? decodeText(bytes) : undefined;
  // A zero letter stands in no text.
  if (text === undefined || text.includes("\0")) throw fileProblem("not-a-text", file, { content });
  return text;
}

function docxText(bytes: Uint8Array, file: string): string {
  const parts = new PackageParts(file, bytes);
  const main = workbookPartOf(parts);
  if (main === undefined || !parts.has(main) || !/(?:^|\/)word\//i.test(`/${main}`)) {
    throw fileProblem("not-a-text", file, { content: parts.has("xl/workbook.xml") ? "workbook" : "archive" });
  }
  const notes = relationsOf(parts, main)
    .filter(({ kind, isExternal }) => !isExternal && (kind === "footnotes" || kind === "endnotes"))
    .flatMap(({ target }) => parts.text(target) ?? [])
    .map(withoutSeparators);
  return [parts.requiredText(main), ...notes].map(documentText).join("\n\n");
}

/** The lines that Word draws between the text and its notes are notes of a kind of their own. */
function withoutSeparators(xml: string): string {
  const drawn = [...elements(xml, "footnote"), ...elements(xml, "endnote")].filter(({ tag }) =>
    /\stype\s*=|:type\s*=/.test(tag),
  );
  return drawn.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), xml);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
