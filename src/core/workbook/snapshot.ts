/**
 * The neutral picture of a workbook that every host hands to the core.
 * Plain data only: it can be cloned to a worker, written as JSON, built by hand in a test.
 * Rows and columns are counted from 0. Cells without a value and without a formula are left out.
 */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Set when the workbook says that formulas are recalculated by hand only: cached values may be stale. */
  readonly manualCalculation?: boolean;
  /** Addresses or file names of other workbooks that formulas refer to. */
  readonly externalLinks?: readonly string[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** True when the sheet is protected against changes. */
  readonly isProtected?: boolean;
  /** Ascending by `index`; rows without cells are left out. */
  readonly rows: readonly RowSnapshot[];
  /** Ascending column numbers that are hidden. */
  readonly hiddenColumns: readonly number[];
}

export interface RowSnapshot {
  readonly index: number;
  readonly hidden?: boolean;
  /** Ascending by `column`. */
  readonly cells: readonly CellSnapshot[];
}

export interface CellSnapshot {
  readonly column: number;
  /** A number is the double that the file or Excel holds; the reader makes an exact decimal of it. */
  readonly value: CellValue;
  /** With the leading "=", in A1 notation; absent for a typed value. */
  readonly formula?: string;
  /** Excel number format code; absent for General. */
  readonly format?: string;
}

export type CellValue = string | number | boolean | CellError | null;

/** An error value such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}
