import { a1, type CellRef } from "../../core/workbook/address";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { HostProblem } from "../port";
import type { Area } from "../sheets/area";
import { OWNED_SHEET_NAME } from "../sheets/owned-sheet";
import { type KnownSheet, sameName } from "../sheets/plan-edits";
import { WPS, type WpsApplication, type WpsRange, type WpsSheet, type WpsWorkbook } from "./object-model";

/** The workbook in front; throws where none is open. */
export function activeWorkbook({ ActiveWorkbook: workbook }: WpsApplication): WpsWorkbook {
  if (workbook === null || (workbook as unknown) === undefined) throw new HostProblem("no-workbook", "");
  return workbook;
}

/** All worksheets in their order. */
export function sheetsOf({ Worksheets: sheets }: WpsWorkbook): WpsSheet[] {
  return Array.from({ length: sheets.Count }, (_, index) => sheets.Item(index + 1));
}

/** WPS is not asked for a name that may be missing: what it then does is nowhere said. */
export function sheetNamed(sheets: readonly WpsSheet[], name: string): WpsSheet | undefined {
  return sheets.find((sheet) => sameName(sheet.Name, name));
}

export function visibilityOf({ Visible: visible }: WpsSheet): SheetSnapshot["visibility"] {
  if (visible === WPS.xlSheetVeryHidden) return "veryHidden";
  return visible === WPS.xlSheetHidden ? "hidden" : "visible";
}

export function cellAt(sheet: WpsSheet, { row, column }: Pick<CellRef, "row" | "column">): WpsRange {
  return sheet.Cells.Item(row + 1, column + 1);
}

export function rangeAt(sheet: WpsSheet, { row, column, rowCount, columnCount }: Area): WpsRange {
  const last = a1({ row: row + rowCount - 1, column: column + columnCount - 1 });
  return sheet.Range(`${a1({ row, column })}:${last}`);
}

/** The sheets as they are before something is written. */
export function knownSheets(sheets: readonly WpsSheet[]): KnownSheet[] {
  return sheets.map((sheet) => {
    const mark = ownedMark(sheet);
    return { name: sheet.Name, isProtected: sheet.ProtectContents, ...(mark !== undefined && { mark }) };
  });
}

/** A name of the sheet's own is given as "'表一'!name". */
function ownedMark({ Names: names }: WpsSheet): string | undefined {
  for (let index = 1; index <= names.Count; index += 1) {
    const { Name: name, RefersTo: formula } = names.Item(index);
    if (name.split("!").at(-1) === OWNED_SHEET_NAME && typeof formula === "string") return formula;
  }
  return undefined;
}
