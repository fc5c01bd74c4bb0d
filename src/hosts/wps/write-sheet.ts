import type { ContentRange, ContentRow, ContentValidation, SheetContent } from "../../core/workbook/sheet-content";
import { contentFormat, contentInput } from "../sheets/cell-input";
import { OWNED_SHEET_NAME, ownedSheetFormula } from "../sheets/owned-sheet";
import { roleAreas } from "../sheets/role-areas";
import { type CellLook, ROLE_LOOKS } from "../sheets/role-look";
import { shortMessage, type ValidationTerms, validationTerms } from "../sheets/validation-terms";
import { colourNumber } from "./colour";
import { WPS, type WpsApplication, type WpsRange, type WpsSheet, type WpsSheets } from "./object-model";
import { cellAt, rangeAt } from "./sheets";
import { putIn } from "./write-cells";

/** Adds an empty sheet at the end that carries the product's mark. */
export function addOwnedSheet(sheets: WpsSheets, name: string): WpsSheet {
  const sheet = sheets.Add(undefined, sheets.Item(sheets.Count));
  sheet.Name = name;
  sheet.Names.Add(OWNED_SHEET_NAME, ownedSheetFormula(name), false);
  return sheet;
}

/** Takes everything off a sheet of ours. The sheet itself stays: deleting it would break formulas that point to it. */
export function clearOwnedSheet(application: WpsApplication, sheet: WpsSheet): void {
  const everything = sheet.Cells;
  everything.UnMerge();
  everything.Clear();
  everything.Validation.Delete();
  everything.EntireRow.Hidden = false;
  everything.EntireColumn.Hidden = false;
  everything.UseStandardHeight = true;
  everything.UseStandardWidth = true;
  freeze(application, sheet, 0);
}

/** Lays the content on an empty sheet, cell by cell, then the looks. */
export function writeContent(application: WpsApplication, sheet: WpsSheet, content: SheetContent): void {
  writeCells(sheet, content.rows);
  for (const { role, area } of roleAreas(content.rows)) applyLook(rangeAt(sheet, area), ROLE_LOOKS[role]);
  for (const merge of content.merges ?? []) rangeOf(sheet, merge).Merge();
  writeSizes(sheet, content);
  for (const validation of content.validations ?? []) writeValidation(rangeOf(sheet, validation.range), validation);
  if (content.frozenRows !== undefined && content.frozenRows > 0) freeze(application, sheet, content.frozenRows);
  sheet.PageSetup.Orientation = content.landscape === true ? WPS.xlLandscape : WPS.xlPortrait;
  sheet.PageSetup.Zoom = false;
  sheet.PageSetup.FitToPagesWide = 1;
  sheet.PageSetup.FitToPagesTall = false;
  if (content.repeatedRow !== undefined) {
    const row = content.repeatedRow + 1;
    sheet.PageSetup.PrintTitleRows = `$${row}:$${row}`;
  }
}

/** Links before looks: a link colours and underlines its cell by itself. */
function writeCells(sheet: WpsSheet, rows: readonly ContentRow[]): void {
  rows.forEach((line, row) => {
    line.cells.forEach((cell, column) => {
      if (cell === null) return;
      const range = cellAt(sheet, { row, column });
      const format = contentFormat(cell);
      if (format !== "General") range.NumberFormat = format;
      const input = contentInput(cell);
      if (input !== "") putIn(range, input);
      if (cell.link !== undefined) sheet.Hyperlinks.Add(range, "", cell.link);
    });
  });
}

const HORIZONTAL = { Left: WPS.xlHAlignLeft, Center: WPS.xlHAlignCenter, Right: WPS.xlHAlignRight } as const;
const VERTICAL = { Top: WPS.xlVAlignTop, Center: WPS.xlVAlignCenter } as const;

function applyLook(range: WpsRange, look: CellLook): void {
  if (look.bold !== undefined) range.Font.Bold = look.bold;
  if (look.italic !== undefined) range.Font.Italic = look.italic;
  if (look.size !== undefined) range.Font.Size = look.size;
  if (look.color !== undefined) range.Font.Color = colourNumber(look.color);
  if (look.fill !== undefined) range.Interior.Color = colourNumber(look.fill);
  if (look.horizontal !== undefined) range.HorizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) range.VerticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) range.WrapText = look.wrap;
  if (look.borders === true) {
    range.Borders.LineStyle = WPS.xlContinuous;
    range.Borders.Color = colourNumber("#BFBFBF");
  }
}

function writeSizes(sheet: WpsSheet, { columnWidths, rows }: SheetContent): void {
  columnWidths.forEach((characters, column) => {
    cellAt(sheet, { row: 0, column }).EntireColumn.ColumnWidth = characters;
  });
  rows.forEach(({ height }, row) => {
    if (height !== undefined) cellAt(sheet, { row, column: 0 }).EntireRow.RowHeight = height;
  });
}

/** Left out where WPS's user interface could not hold it. */
function writeValidation({ Validation: target }: WpsRange, { rule, prompt, error }: ContentValidation): void {
  const terms = validationTerms(rule);
  if (terms === undefined) return;
  const { type, operator, formula1, formula2 } = ruleOf(terms);
  target.Delete();
  target.Add(type, WPS.xlValidAlertStop, operator, formula1, formula2);
  if (terms.kind === "list") target.InCellDropdown = true;
  if (prompt !== undefined) target.InputMessage = shortMessage(prompt);
  if (error !== undefined) target.ErrorMessage = shortMessage(error);
}

interface ValidationRule {
  readonly type: number;
  readonly operator: number;
  readonly formula1: string;
  readonly formula2?: string;
}

function ruleOf(terms: ValidationTerms): ValidationRule {
  switch (terms.kind) {
    case "list":
      return { type: WPS.xlValidateList, operator: WPS.xlBetween, formula1: terms.source };
    case "decimal":
    case "whole": {
      const type = terms.kind === "decimal" ? WPS.xlValidateDecimal : WPS.xlValidateWholeNumber;
      return { type, operator: WPS.xlBetween, formula1: String(terms.min), formula2: String(terms.max) };
    }
    case "date":
      return { type: WPS.xlValidateDate, operator: WPS.xlGreaterEqual, formula1: terms.from };
    case "textLength":
      return { type: WPS.xlValidateTextLength, operator: WPS.xlLessEqual, formula1: String(terms.max) };
  }
}

/** Panes belong to the window, which must show the sheet; the sheet shown before is shown again. */
function freeze({ ActiveWindow: window }: WpsApplication, sheet: WpsSheet, rows: number): void {
  const before = window.ActiveSheet;
  sheet.Activate();
  window.FreezePanes = false;
  window.SplitColumn = 0;
  window.SplitRow = rows;
  if (rows > 0) window.FreezePanes = true;
  before.Activate();
}

function rangeOf(sheet: WpsSheet, { firstRow, firstColumn, lastRow, lastColumn }: ContentRange): WpsRange {
  const area = { row: firstRow, column: firstColumn };
  return rangeAt(sheet, { ...area, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 });
}
