import { rowsLike, type SheetState } from "../sheets/sheet-memory";
import { rowsOf } from "./read-block";

/** More rows and columns than the product writes on one sheet; what a user puts beyond them is not looked at. */
const ROWS = 4_000;
const COLUMNS = 40;

/** What the sheet holds, asked for but not yet there: the functions may be called after the next sync. A missing sheet is empty. */
export function queueSheetState(sheet: Excel.Worksheet): SheetState {
  const used = sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).untrack().getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,values,formulas,valueTypes,numberFormat");
  return {
    state: () => (used.isNullObject ? "" : JSON.stringify([used.rowIndex, used.columnIndex, used.formulas])),
    contentLike: (like) => ({ ...like, rows: used.isNullObject ? [] : rowsLike(like, rowsOf(used)) }),
  };
}
