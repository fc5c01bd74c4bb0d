/**
 * A whole sheet that the product lays down itself (input sheets, results, narrative, empty tables),
 * described without a host. Each host draws it; the styles are roles, not colours.
 */
export interface SheetContent {
  readonly name: string;
  /** Widths in characters, from column 0 on. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly ContentRow[];
  readonly merges?: readonly ContentRange[];
  readonly validations?: readonly ContentValidation[];
  /** Number of rows that stay in view while scrolling. */
  readonly frozenRows?: number;
  readonly landscape?: boolean;
  /** Number of the row, counted from 0, that every printed page begins with. */
  readonly repeatedRow?: number;
}

/** A sheet of so many rows that they are made one after the other while it is written. */
export interface LongSheetContent extends Omit<SheetContent, "rows"> {
  readonly rows: Iterable<ContentRow>;
}

export interface ContentRow {
  /** In points; the host's default when absent. */
  readonly height?: number;
  readonly cells: readonly (ContentCell | null)[];
}

export interface ContentCell {
  /** Text, or an exact decimal as text with `kind: "number"`. */
  readonly value: string;
  readonly kind?: "text" | "number" | "date";
  /** With the leading "="; `value` is then the result to show until Excel recalculates. */
  readonly formula?: string;
  readonly role?: ContentRole;
  /** Excel number format code. */
  readonly format?: string;
  /** Address inside this workbook ("'表一'!C6") that a click leads to. */
  readonly link?: string;
}

/** What a cell is for; hosts map each role to one look. */
export type ContentRole =
  | "title"
  | "subtitle"
  | "heading"
  | "label"
  | "hint"
  | "input"
  | "amount"
  | "total"
  | "text"
  | "paragraph"
  | "error"
  | "warning"
  | "good";

export interface ContentRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface ContentValidation {
  readonly range: ContentRange;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "decimal"; readonly min?: string; readonly max?: string }
    | { readonly kind: "whole"; readonly min?: string; readonly max?: string }
    | { readonly kind: "date" }
    | { readonly kind: "textLength"; readonly max: number };
  readonly prompt?: string;
  readonly error?: string;
}
