import { strToU8, zipSync } from "fflate";
import type { Edit, SetCellEdit } from "../../core/workbook/edit";
import type { SheetContent } from "../../core/workbook/sheet-content";
import { emptyStyles, WorkbookPackage } from "./workbook-package";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const skeleton: Record<string, string> = {
  "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
  "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": emptyStyles,
};

/** A fresh .xlsx workbook with these sheets; the same contents make the same bytes. */
export function createWorkbook(contents: readonly SheetContent[]): Uint8Array {
  const entries = Object.entries(skeleton).map(([name, text]) => [name, strToU8(text)] as const);
  const book = new WorkbookPackage(zipSync(Object.fromEntries(entries)), "");
  for (const content of contents) book.writeSheet(content, { owned: false });
  return book.toBytes();
}

/**
 * A copy of the workbook with the edits applied; the given bytes stay as they are.
 * Throws a `FileProblem` when the package cannot be opened.
 */
export function editWorkbookFile(bytes: Uint8Array, file: string, edits: readonly Edit[]): Uint8Array {
  const book = new WorkbookPackage(bytes, file);
  const cells = new Map<string, SetCellEdit[]>();
  for (const edit of edits) {
    if (edit.kind === "write-sheet") {
      book.writeSheet(edit.content, { owned: true, ...(edit.position !== undefined && { position: edit.position }) });
    } else {
      cells.set(edit.cell.sheet, [...(cells.get(edit.cell.sheet) ?? []), edit]);
    }
  }
  for (const [sheet, sheetEdits] of cells) book.setCells(sheet, sheetEdits);
  return book.toBytes();
}
