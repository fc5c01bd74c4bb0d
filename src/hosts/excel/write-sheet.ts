import type { ContentCell, ContentRange, ContentRow, SheetContent } from "../../core/workbook/sheet-content";
import { contentFormat, contentInput } from "../sheets/cell-input";
import type { ExcelRuntime } from "./excel-runtime";
import { OWNED_SHEET_NAME, ownedSheetFormula } from "../sheets/owned-sheet";
import { roleAreas } from "../sheets/role-areas";
import { type CellLook, ROLE_LOOKS } from "../sheets/role-look";
import { writeValidation } from "./validation";

/** Adds an empty sheet that carries the product's mark. */
export function addOwnedSheet(worksheets: Excel.WorksheetCollection, name: string): Excel.Worksheet {
  const sheet = worksheets.add(name);
  sheet.names.add(OWNED_SHEET_NAME, ownedSheetFormula(name)).visible = false;
  return sheet;
}

/**
 * Takes everything off a sheet of ours. The sheet itself stays: deleting it would break formulas that point to it and
 * empty the undo stack.
 */
export function clearOwnedSheet(sheet: Excel.Worksheet, runtime: ExcelRuntime): void {
  const everything = sheet.getRange().untrack();
  everything.unmerge();
  everything.clear();
  if (runtime.supports("1.8")) everything.dataValidation.clear();
  everything.rowHidden = false;
  everything.columnHidden = false;
  everything.format.useStandardHeight = true;
  everything.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}

/** Lays the content on an empty sheet: all cells by one write, then the looks, a request for each rectangle of one role. */
export function writeContent(sheet: Excel.Worksheet, content: SheetContent, runtime: ExcelRuntime): void {
  const width = Math.max(0, ...content.rows.map((row) => row.cells.length));
  if (width > 0) writeCells(sheet, content.rows, width);
  for (const { role, area } of roleAreas(content.rows)) {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
    applyLook(range, ROLE_LOOKS[role]);
  }
  for (const merge of content.merges ?? []) rangeOf(sheet, merge).merge();
  writeSizes(sheet, content);
  writeLinks(sheet, content.rows);
  if (runtime.supports("1.8")) {
    for (const validation of content.validations ?? []) writeValidation(rangeOf(sheet, validation.range), validation);
  }
  if (content.frozenRows !== undefined && content.frozenRows > 0) sheet.freezePanes.freezeRows(content.frozenRows);
  if (runtime.supports("1.9")) {
    sheet.pageLayout.orientation = content.landscape === true ? "Landscape" : "Portrait";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    if (content.repeatedRow !== undefined) {
      const row = content.repeatedRow + 1;
      sheet.pageLayout.setPrintTitleRows(`$${row}:$${row}`);
    }
  }
}

function writeCells(sheet: Excel.Worksheet, rows: readonly ContentRow[], width: number): void {
  const range = sheet.getRangeByIndexes(0, 0, rows.length, width).untrack();
  const grid = <T>(of: (cell: ContentCell | null | undefined) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row.cells[column])));
  if (rows.some((row) => row.cells.some((cell) => contentFormat(cell) !== "General")))
    range.numberFormat = grid(contentFormat);
  range.formulas = grid(contentInput);
}

function applyLook(range: Excel.Range, look: CellLook): void {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.borders === true) {
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#BFBFBF";
    }
  }
}

function writeSizes(sheet: Excel.Worksheet, content: SheetContent): void {
  content.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = pointsOf(characters);
  });
  content.rows.forEach((row, index) => {
    if (row.height === undefined) return;
    sheet.getRangeByIndexes(index, 0, 1, 1).untrack().format.rowHeight = row.height;
  });
}

/** A column of n digits of the usual 11-point font is 7n + 5 pixels wide; Excel's scripts count in points (¾ pixel). */
function pointsOf(characters: number): number {
  return (7 * characters + 5) * 0.75;
}

/** Links come after the looks, because Excel colours and underlines a linked cell by itself. */
function writeLinks(sheet: Excel.Worksheet, rows: readonly ContentRow[]): void {
  rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      sheet.getRangeByIndexes(index, column, 1, 1).untrack().hyperlink = { documentReference: cell.link };
    });
  });
}

function rangeOf(sheet: Excel.Worksheet, range: ContentRange): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1).untrack();
}
