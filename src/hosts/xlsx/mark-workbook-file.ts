import { markAreas, type MarkArea, type MarkLook } from "../../core/marks/mark-areas";
import type { Mark } from "../../core/marks/marks";
import type { SkippedSheet } from "../port";
import { fileProblem } from "./file-problem";
import { withMarkLooks, withoutMarkLooks } from "./mark-looks";
import type { PackageParts } from "./package/package-parts";
import { openPackage } from "./recognise-file";
import { withMarks, withoutMarks } from "./sheet-marks";
import { findWorkbookParts, type WorkbookParts } from "./workbook-parts";
import { attribute, firstElement, isTrue } from "./xml";

export interface MarkedFile {
  readonly bytes: Uint8Array;
  readonly skipped: readonly SkippedSheet[];
}

/**
 * A copy of the workbook with these cells marked by conditional formats, instead of those marked before; none takes all
 * marks off. Other conditional formats stay, and without marks each part is byte for byte what it was before it had any.
 * Throws a `FileProblem` when the file cannot be opened.
 */
export function markWorkbookFile(bytes: Uint8Array, file: string, marks: readonly Mark[]): MarkedFile {
  const parts = openPackage(bytes, file);
  const book = findWorkbookParts(parts);
  const areas = markAreas(marks);
  const skipped: SkippedSheet[] = [];
  const sheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const texts = new Map<string, string>();
  for (const { name, part } of sheets) {
    const text = parts.requiredText(part);
    const cleared = withoutMarks(text);
    if (!isProtected(text)) texts.set(name, cleared);
    else if (cleared !== text || areas.some(({ sheet }) => sheet === name)) {
      skipped.push({ sheet: name, kind: "sheet-protected" });
    }
  }
  for (const sheet of new Set(areas.map((area) => area.sheet))) {
    if (!sheets.some(({ name }) => name === sheet)) skipped.push({ sheet, kind: "sheet-missing" });
  }
  const drawn = areas.filter(({ sheet }) => texts.has(sheet));
  // Looks stay while a sheet that may not be changed still uses them.
  const keepsLooks = skipped.some(({ sheet }) => isMarked(parts, sheets.find(({ name }) => name === sheet)?.part));
  const lookOf = styleLooks(parts, book, drawn, keepsLooks);
  for (const { name, part } of sheets) {
    const text = texts.get(name);
    if (text === undefined) continue;
    const own = drawn.filter(({ sheet }) => sheet === name);
    const marked = own.length === 0 ? text : withMarks(text, own, lookOf);
    if (marked === undefined) throw fileProblem("damaged", file, { where: name });
    if (marked !== parts.text(part)) parts.put(part, marked);
  }
  return { bytes: parts.toBytes(), skipped };
}

function isProtected(sheetXml: string): boolean {
  const tag = firstElement(sheetXml, "sheetProtection")?.tag;
  return tag !== undefined && isTrue(attribute(tag, "sheet"));
}

function isMarked(parts: PackageParts, part: string | undefined): boolean {
  const text = part === undefined ? undefined : parts.text(part);
  return text !== undefined && withoutMarks(text) !== text;
}

/** Writes the looks that the areas need into the styles part, in place of those of earlier marks; gives each its number. */
function styleLooks(
  parts: PackageParts,
  book: WorkbookParts,
  areas: readonly MarkArea[],
  keepsLooks: boolean,
): (area: MarkLook) => number {
  if (book.styles === undefined) {
    if (areas.length === 0) return () => 0;
    throw fileProblem("damaged", parts.file, { where: "styles.xml" });
  }
  const text = parts.requiredText(book.styles);
  const keyOf = ({ kind, several }: MarkLook): string => `${kind} ${several}`;
  const looks = new Map(areas.map((area) => [keyOf(area), area]));
  const cleared = keepsLooks ? text : withoutMarkLooks(text);
  const added = looks.size === 0 ? { xml: cleared, numbers: [] } : withMarkLooks(cleared, [...looks.values()]);
  if (added === undefined) throw fileProblem("damaged", parts.file, { where: book.styles });
  if (added.xml !== text) parts.put(book.styles, added.xml);
  const numbers = new Map([...looks.keys()].map((key, index) => [key, added.numbers[index] ?? 0]));
  return (area) => numbers.get(keyOf(area)) ?? 0;
}
