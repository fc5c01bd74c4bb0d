import type { CellRef } from "./address";
import type { SheetContent } from "./sheet-content";
import type { CellValue } from "./snapshot";

/** What the core asks a host to change. An edit is data; nothing is changed while it is made. */
export type Edit = SetCellEdit | WriteSheetEdit;

/** Puts one value or formula into one cell; the cell's format stays unless `format` says otherwise. */
export interface SetCellEdit {
  readonly kind: "set-cell";
  readonly cell: CellRef;
  /** Exact decimal as text (`number: true`), plain text, or null for an empty cell. */
  readonly value: string | null;
  readonly number?: boolean;
  /** With the leading "="; wins over `value`, which is then the result to show until it is calculated. */
  readonly formula?: string;
  /** Excel number format code to set as well ("General" for none). */
  readonly format?: string;
  /** What the cell must still hold; when it holds something else it has been changed since, and is not written to. */
  readonly expected?: CellContent;
}

/** What a cell holds. With a formula the value may be left open: it follows other cells. */
export interface CellContent {
  readonly value?: CellValue;
  /** With the leading "="; absent for a typed value. */
  readonly formula?: string;
}

/** Creates the sheet, or replaces the content of a sheet of that name that the product made earlier. */
export interface WriteSheetEdit {
  readonly kind: "write-sheet";
  readonly content: SheetContent;
  /** Position among the sheets; at the end when absent. */
  readonly position?: number;
}
