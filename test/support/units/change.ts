import type { CellRef } from "../../../src/core/workbook/address";
import type { CellSnapshot, CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** A copy of the workbook with one cell set; a blank cell is put in, null takes the cell out. */
export function withCell(snapshot: WorkbookSnapshot, cell: CellRef, value: CellValue): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== cell.sheet) return sheet;
      const rows = sheet.rows.some(({ index }) => index === cell.row)
        ? sheet.rows
        : [...sheet.rows, { index: cell.row, cells: [] }].sort((a, b) => a.index - b.index);
      return {
        ...sheet,
        rows: rows.map((row) =>
          row.index === cell.row ? { ...row, cells: setCell(row.cells, cell.column, value) } : row,
        ),
      };
    }),
  };
}

function setCell(cells: readonly CellSnapshot[], column: number, value: CellValue): CellSnapshot[] {
  const old = cells.find((cell) => cell.column === column);
  const others = cells.filter((cell) => cell.column !== column);
  if (value === null) return others;
  return [...others, { ...old, column, value }].sort((a, b) => a.column - b.column);
}
