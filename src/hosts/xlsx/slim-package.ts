import { fileProblem } from "./file-problem";
import type { PackageParts } from "./package/package-parts";
import { encodeXml } from "./package/xml-encoding";
import { freshPart, writeZip } from "./package/zip-writer";
import type { SheetPart, WorkbookParts } from "./workbook-parts";
import { attribute, elements, firstElement, isTrue, nextTag } from "./xml";

/** What a worksheet part says besides its cells. */
export interface SheetFeatures {
  readonly hiddenRows: ReadonlySet<number>;
  /** Ranges of hidden columns, both ends included, counted from 0. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly isProtected: boolean;
}

export interface SlimPackage {
  /** A small .xlsx that holds the cells only; sheet n of the workbook is called "n" in it. */
  readonly bytes: Uint8Array;
  readonly features: readonly SheetFeatures[];
  /** There are formulas that no program has calculated: cells without a value. */
  readonly hasUncalculated: boolean;
}

/** A formula at the end of its cell, or with an empty value behind it. */
const uncalculated = /(?:<\/f>|<f[^<>]*\/>)\s*(?:<v\s*\/>\s*|<v>\s*<\/v>\s*)?<\/c>/;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageBase = "http://schemas.openxmlformats.org/package/2006";
const typeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Cuts a workbook down to what the xlsx library has to look at: cells, shared strings, number formats. Merged areas, claimed
 * dimensions, column lists, drawings and names never reach it: reading is faster, and nothing in them can make it slow.
 */
export function slimPackage(parts: PackageParts, book: WorkbookParts, worksheets: readonly SheetPart[]): SlimPackage {
  const features: SheetFeatures[] = [];
  let hasUncalculated = false;
  const files: [string, string][] = worksheets.map((sheet, index) => {
    const { data, head, tail } = splitSheet(parts, sheet);
    hasUncalculated ||= uncalculated.test(data);
    features.push({
      hiddenRows: hiddenRows(data),
      hiddenColumns: hiddenColumns(head),
      isProtected: /<(?:[\w.-]+:)?sheetProtection\s[^>]*\bsheet\s*=\s*["'](?:1|true|on)["']/.test(tail),
    });
    return [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet ${main}>${data}</worksheet>`];
  });
  const strings = book.sharedStrings === undefined ? undefined : parts.text(book.sharedStrings);
  if (strings !== undefined) files.push(["xl/sharedStrings.xml", strings]);
  files.push(["xl/styles.xml", numberFormats(book.styles === undefined ? "" : (parts.text(book.styles) ?? ""))]);
  const list = worksheets.map((_, index) => index + 1);
  const relations = [
    ...list.map(
      (n) => `<Relationship Id="rId${n}" Type="${relationBase}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    ),
    `<Relationship Id="s" Type="${relationBase}/styles" Target="styles.xml"/>`,
    `<Relationship Id="t" Type="${relationBase}/sharedStrings" Target="sharedStrings.xml"/>`,
  ];
  const types = [
    `<Override PartName="/xl/workbook.xml" ContentType="${typeBase}.sheet.main+xml"/>`,
    ...list.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${typeBase}.worksheet+xml"/>`),
    `<Override PartName="/xl/styles.xml" ContentType="${typeBase}.styles+xml"/>`,
    strings === undefined
      ? ""
      : `<Override PartName="/xl/sharedStrings.xml" ContentType="${typeBase}.sharedStrings+xml"/>`,
  ];
  const sheets = list.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`).join("");
  files.push(
    ["xl/workbook.xml", `<workbook ${main} xmlns:r="${relationBase}"><sheets>${sheets}</sheets></workbook>`],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packageBase}/relationships">${relations.join("")}</Relationships>`,
    ],
    ["[Content_Types].xml", `<Types xmlns="${packageBase}/content-types">${types.join("")}</Types>`],
  );
  const bytes = writeZip(files.map(([name, text]) => freshPart(name, encodeXml(text), { store: true })));
  return { bytes, features, hasUncalculated };
}

/** The cells of a worksheet part (with their element), what stands before and what behind. */
function splitSheet(parts: PackageParts, sheet: SheetPart): { data: string; head: string; tail: string } {
  const xml = parts.requiredText(sheet.part);
  let open = nextTag(xml, 0);
  while (open && !(open.kind !== "close" && /(?:^|:)sheetData$/.test(open.name))) open = nextTag(xml, open.end);
  if (!open) throw fileProblem("damaged", parts.file, { where: sheet.name });
  const head = xml.slice(0, open.start);
  if (open.kind === "empty") return { data: "<sheetData/>", head, tail: xml.slice(open.end) };
  const close = xml.lastIndexOf(`</${open.name}`);
  if (close < open.end) throw fileProblem("damaged", parts.file, { where: sheet.name });
  const cells = withoutPrefix(xml.slice(open.end, close), open.name.slice(0, -"sheetData".length));
  return { data: `<sheetData>${cells}</sheetData>`, head, tail: xml.slice(close) };
}

/** The library overlooks some elements (`<x:f/>` of a shared formula) that carry a prefix. */
function withoutPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

function hiddenRows(data: string): Set<number> {
  const hidden = new Set<number>();
  if (!/\shidden\s*=/.test(data)) return hidden;
  let row = 0;
  for (const [tag] of data.matchAll(/<(?:[\w.-]+:)?row(?=[\s/>])[^>]*>/g)) {
    row = Number(attribute(tag, "r") ?? row + 1);
    if (isTrue(attribute(tag, "hidden"))) hidden.add(row - 1);
  }
  return hidden;
}

function hiddenColumns(head: string): [number, number][] {
  return elements(firstElement(head, "cols")?.inner ?? "", "col").flatMap(({ tag }): [number, number][] => {
    if (!isTrue(attribute(tag, "hidden"))) return [];
    return [[Number(attribute(tag, "min")) - 1, Number(attribute(tag, "max")) - 1]];
  });
}

/** The styles part with nothing but number formats and the cells' references to them. */
function numberFormats(xml: string): string {
  const kept = ["numFmts", "cellXfs"].map((name) => {
    const element = firstElement(xml, name);
    return element ? xml.slice(element.start, element.end) : "";
  });
  return `<styleSheet ${main}>${kept.join("")}</styleSheet>`;
}
