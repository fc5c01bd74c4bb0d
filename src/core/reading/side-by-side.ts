import type { TableDefinition } from "../standards/definition";
import { Grid } from "../workbook/grid";
import { titleScores, wholeTitle } from "./table-titles";

/** Rows and columns of a sheet, both ends included. */
interface Part {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The sheet as it is; or, where titles of tables stand side by side in one row, each of these tables as a grid of its
 * own and the rest of the sheet as another. Addresses and the sheet's name stay.
 */
export function partsSideBySide(grid: Grid, tables: readonly TableDefinition[]): Grid[] {
  const scoresOf = titleScores(tables);
  const titles = grid.rowIndexes().flatMap((row) => {
    const cells = grid.rowCells(row);
    // No title stands among numbers; large tables have little else.
    if (cells.some(({ value }) => typeof value === "number")) return [];
    const columns = cells.flatMap(({ column, value }) =>
      typeof value === "string" && scoresOf(value).best >= wholeTitle ? [column] : [],
    );
    return columns.length > 0 ? [{ row, columns }] : [];
  });
  const parts = titles.flatMap(({ row, columns }, index): Part[] => {
    if (columns.length < 2) return [];
    const rows = { firstRow: row, lastRow: (titles[index + 1]?.row ?? grid.rowCount) - 1 };
    const starts = columns.map((column, at) => (at === 0 ? 0 : startOf(grid, rows, columns[at - 1] ?? 0, column)));
    return starts.map((firstColumn, at) => ({ ...rows, firstColumn, lastColumn: (starts[at + 1] ?? Infinity) - 1 }));
  });
  if (parts.length === 0) return [grid];
  const rest = grid.sheet.rows.filter(
    ({ index }) => !parts.some(({ firstRow, lastRow }) => index >= firstRow && index <= lastRow),
  );
  return [new Grid({ ...grid.sheet, rows: rest }), ...parts.map((part) => cutOut(grid, part))];
}

/** Behind the blank column that stands last before the title; without one, where the title stands. */
function startOf(grid: Grid, rows: Pick<Part, "firstRow" | "lastRow">, left: number, title: number): number {
  const indexes = grid.rowsBetween(rows.firstRow + 1, rows.lastRow);
  for (let column = title - 1; column > left; column--) {
    if (indexes.every((row) => isBlank(grid, row, column))) return column + 1;
  }
  return title;
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  const value = grid.cell(row, column)?.value ?? "";
  return typeof value === "string" && value.trim() === "";
}

function cutOut(grid: Grid, { firstRow, lastRow, firstColumn, lastColumn }: Part): Grid {
  const rows = grid.sheet.rows
    .filter(({ index }) => index >= firstRow && index <= lastRow)
    .map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= firstColumn && column <= lastColumn),
    }));
  return new Grid({ ...grid.sheet, rows });
}
