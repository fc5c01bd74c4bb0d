import type { CellRef } from "./address";
import type { SheetContent } from "./sheet-content";

/** What the core asks a host to change. An edit is data; nothing is changed while it is made. */
export type Edit = SetCellEdit | WriteSheetEdit;

/** Puts one value or formula into one cell; the cell's format stays. */
export interface SetCellEdit {
  readonly kind: "set-cell";
  readonly cell: CellRef;
  /** Exact decimal as text (`number: true`), plain text, or null for an empty cell. */
  readonly value: string | null;
  readonly number?: boolean;
  /** With the leading "="; wins over `value`. */
  readonly formula?: string;
}

/** Creates the sheet, or replaces the content of a sheet of that name that the product made earlier. */
export interface WriteSheetEdit {
  readonly kind: "write-sheet";
  readonly content: SheetContent;
  /** Position among the sheets; at the end when absent. */
  readonly position?: number;
}
