import { contentOf } from "../../core/workbook/cell-content";
import type { CellContent, SetCellEdit } from "../../core/workbook/edit";
import type { ExcelRuntime } from "./excel-runtime";
import { cellOf } from "./read-block";
import { queueInList } from "./sheet-lists";

/** What a cell to be set holds before, asked for but not yet there: the fields may be read after the next sync. */
export interface PendingCell {
  content(): CellContent;
  /** Number format code; undefined for General. */
  format(): string | undefined;
  /** On a protected sheet the cells that are not locked may be changed. */
  isLocked(): boolean;
  /** In a list ("table") Excel may fill a formula into the whole column. Before ExcelApi 1.9 any list of the sheet counts. */
  isInList(): boolean;
}

/** Asks for all that writing one cell, and taking that back, must know. */
export function queueCell(
  worksheets: Excel.WorksheetCollection,
  { cell, formula }: SetCellEdit,
  runtime: ExcelRuntime,
): PendingCell {
  const sheet = worksheets.getItem(cell.sheet);
  const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).untrack();
  const isInList = formula === undefined ? undefined : queueInList(sheet, range, runtime);
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
    isInList: () => isInList?.() === true,
  };
}
