import type {
  CellSnapshot,
  CellValue,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/core/workbook/snapshot";

export type RewriteSheet = (sheet: SheetSnapshot) => SheetSnapshot | readonly SheetSnapshot[];

/** Every sheet, or the one of this name, written anew. */
export function rewriteSheets(workbook: WorkbookSnapshot, rewrite: RewriteSheet, name?: string): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.flatMap((sheet) => (name === undefined || sheet.name === name ? rewrite(sheet) : [sheet])),
  };
}

/** Each cell written anew; undefined takes it out. */
export function cells(
  rewrite: (cell: CellSnapshot, row: RowSnapshot) => CellSnapshot | undefined,
): (sheet: SheetSnapshot) => SheetSnapshot {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.flatMap((cell) => rewrite(cell, row) ?? []) })),
  });
}

export function texts(
  rewrite: (text: string, row: number, column: number) => CellValue,
): (sheet: SheetSnapshot) => SheetSnapshot {
  return cells((cell, row) =>
    typeof cell.value === "string" ? { ...cell, value: rewrite(cell.value, row.index, cell.column) } : cell,
  );
}

export function numbers(rewrite: (value: number) => CellValue): (sheet: SheetSnapshot) => SheetSnapshot {
  return cells((cell) => (typeof cell.value === "number" ? { ...cell, value: rewrite(cell.value) } : cell));
}

/** The rows from `at` on move down; `lines` stand in between. */
export function insertRows(
  at: number,
  lines: readonly (readonly CellValue[])[],
): (sheet: SheetSnapshot) => SheetSnapshot {
  return (sheet) => ({
    ...sheet,
    rows: [
      ...sheet.rows.filter(({ index }) => index < at),
      ...lines.map((line, index) => ({ index: at + index, cells: line.map((value, column) => ({ column, value })) })),
      ...sheet.rows.filter(({ index }) => index >= at).map((row) => ({ ...row, index: row.index + lines.length })),
    ],
  });
}
