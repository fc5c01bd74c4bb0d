import { rowsLike, type SheetState } from "../sheets/sheet-memory";
import type { WpsSheet } from "./object-model";
import { readRows } from "./read-workbook";

/** What the sheet holds now. */
export function sheetState(sheet: WpsSheet): SheetState {
  const rows = readRows(sheet);
  const typed = rows.map(({ index, cells }) => [
    index,
    cells.map(({ column, value, formula }) => [column, formula ?? value]),
  ]);
  return {
    state: () => JSON.stringify(typed),
    contentLike: (like) => ({ ...like, rows: rowsLike(like, rows) }),
  };
}
