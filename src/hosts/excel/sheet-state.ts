import type { ContentCell, ContentRow, SheetContent } from "../../core/workbook/sheet-content";
import { cellOf } from "./read-block";

/** More rows and columns than the product writes on one sheet; what a user puts beyond them is not looked at. */
const ROWS = 4_000;
const COLUMNS = 40;

/** What a sheet holds, asked for but not yet there: the functions may be called after the next sync. */
export interface PendingSheetState {
  /** The same text as long as nobody changes a value or a formula; what formulas come to does not count. */
  state(): string;
  /** The sheet's values, formulas and number formats, in the looks and sizes that `like` has at the same place. */
  contentLike(like: SheetContent): SheetContent;
}

/** A sheet that is not there counts as empty. */
export function queueSheetState(sheet: Excel.Worksheet): PendingSheetState {
  const used = sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).untrack().getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,values,formulas,valueTypes,numberFormat");
  return {
    state: () => (used.isNullObject ? "" : JSON.stringify([used.rowIndex, used.columnIndex, used.formulas])),
    contentLike: (like) => ({ ...like, rows: used.isNullObject ? [] : rowsLike(like, used) }),
  };
}

function rowsLike(like: SheetContent, used: Excel.Range): ContentRow[] {
  const { rowIndex, columnIndex, values, formulas, valueTypes, numberFormat } = used;
  const lines = values as unknown[][];
  return Array.from({ length: rowIndex + lines.length }, (_, row): ContentRow => {
    const model = like.rows[row] ?? like.rows.at(-1);
    const line = lines[row - rowIndex] ?? [];
    const cells = Array.from({ length: columnIndex + line.length }, (__, column): ContentCell | null => {
      const [r, c] = [row - rowIndex, column - columnIndex];
      const cell = cellOf(column, line[c], valueTypes[r]?.[c], formulas[r]?.[c], numberFormat[r]?.[c]);
      if (cell === undefined) return null;
      const role = model?.cells[column]?.role;
      return {
        value: typeof cell.value === "object" ? (cell.value?.error ?? "") : String(cell.value),
        ...(typeof cell.value === "number" && { kind: "number" }),
        ...(cell.formula !== undefined && { formula: cell.formula }),
        ...(cell.format !== undefined && { format: cell.format }),
        ...(role !== undefined && { role }),
      };
    });
    return { ...(model?.height !== undefined && { height: model.height }), cells };
  });
}
