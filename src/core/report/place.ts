import { a1, type CellRef } from "../workbook/address";

/** A cell, or the words of a text that stand in for one. */
export type Place = { readonly workbook?: string } & (
  { readonly sheet: string; readonly cell: string } | { readonly section: string; readonly quote: string }
);

/** A place as the report names it. */
export function place(cell: CellRef): Place {
  const { workbook, sheet, words } = cell;
  if (words !== undefined) return { ...(workbook !== undefined && { workbook }), section: sheet, quote: words };
  return { ...(workbook !== undefined && { workbook }), sheet, cell: a1(cell) };
}
