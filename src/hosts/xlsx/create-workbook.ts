import type { LongSheetContent } from "../../core/workbook/sheet-content";
import { PackageParts } from "./package/package-parts";
import { emptyStyles } from "./style-lists";
import { namespacesOf } from "./namespaces";
import { WorkbookPackage } from "./workbook-package";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageBase = "http://schemas.openxmlformats.org/package/2006";
const relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const typeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const workbook = `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationBase}"><bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets></workbook>`;

/** The package before it has sheets, in the order in which its parts are written. */
const skeleton: readonly (readonly [part: string, xml: string])[] = [
  [
    "[Content_Types].xml",
    `${head}<Types xmlns="${packageBase}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeBase}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${typeBase}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${head}<Relationships xmlns="${packageBase}/relationships"><Relationship Id="rId1" Type="${relationBase}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  ["xl/workbook.xml", workbook],
  [
    "xl/_rels/workbook.xml.rels",
    `${head}<Relationships xmlns="${packageBase}/relationships"><Relationship Id="rId1" Type="${relationBase}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", emptyStyles(namespacesOf(workbook))],
];

/** A fresh .xlsx workbook with these sheets; the same contents make the same bytes. */
export function createWorkbook(contents: readonly LongSheetContent[]): Uint8Array {
  const parts = new PackageParts("");
  for (const [part, xml] of skeleton) parts.put(part, xml);
  const book = new WorkbookPackage(parts);
  for (const content of contents) book.writeSheet(content, { owned: false });
  return book.toBytes();
}
