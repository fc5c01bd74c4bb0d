import { contentOf } from "../../core/workbook/cell-content";
import type { CellContent, SetCellEdit } from "../../core/workbook/edit";
import { cellOf } from "./read-block";

/** What a cell to be set holds before, asked for but not yet there: the fields may be read after the next sync. */
export interface PendingCell {
  content(): CellContent;
  /** Number format code; undefined for General. */
  format(): string | undefined;
  /** On a protected sheet the cells that are not locked may be changed. */
  isLocked(): boolean;
}

/** Asks for all that writing one cell, and taking that back, must know. */
export function queueCell(worksheets: Excel.WorksheetCollection, { cell }: SetCellEdit): PendingCell {
  const range = worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, 1, 1).untrack();
  range.load("values,formulas,valueTypes,numberFormat");
  const { protection } = range.format;
  protection.load("locked");
  const first = (matrix: readonly (readonly unknown[])[]): unknown => matrix[0]?.[0];
  const held = (): ReturnType<typeof cellOf> =>
    cellOf(
      cell.column,
      first(range.values),
      range.valueTypes[0]?.[0],
      first(range.formulas),
      first(range.numberFormat),
    );
  return {
    content: () => contentOf(held()),
    format: () => {
      const format = first(range.numberFormat);
      return typeof format === "string" && format !== "General" ? format : undefined;
    },
    isLocked: () => protection.locked,
  };
}
