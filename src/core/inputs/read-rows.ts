import type { CellRef } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { RowColumn, RowSheet } from "./definition/field";
import type { FactCollector } from "./fact-collector";
import type { Fact } from "./facts";
import { findHeadings, labelOf, normaliseLabel } from "./find-sheet";

/** One row of a row sheet: what stands in it and where each column's value belongs. */
export interface FactRow {
  readonly values: ReadonlyMap<string, Fact>;
  readonly places: ReadonlyMap<string, CellRef>;
}

/** Rows below the heading and its row of hints that hold a value of any of the sheet's columns. */
export function readRows(grid: Grid, sheet: RowSheet, key: string, facts: FactCollector): FactRow[] {
  const label = (column: RowColumn) => column.label["zh-CN"];
  const keyColumn = sheet.columns.find((column) => column.id === key);
  const heading = findHeadings(grid, keyColumn ? [label(keyColumn)] : [], sheet.columns.map(label));
  if (!heading) return [];
  const rows: FactRow[] = [];
  for (const row of grid.rowIndexes()) {
    if (row <= heading.row || isHintRow(grid, row, sheet, heading.columns)) continue;
    const values = new Map<string, Fact>();
    const places = new Map<string, CellRef>();
    for (const column of sheet.columns) {
      const at = heading.columns.get(normaliseLabel(label(column)));
      if (at === undefined) continue;
      const place = { sheet: grid.name, row, column: at };
      places.set(column.id, place);
      const fact = facts.read(`${sheet.id}.${column.id}`, column, grid.cell(row, at), place);
      if (fact) values.set(column.id, fact);
    }
    if (values.size > 0) rows.push({ values, places });
  }
  return rows;
}

function isHintRow(grid: Grid, row: number, sheet: RowSheet, columns: ReadonlyMap<string, number>): boolean {
  return sheet.columns.some((column) => {
    const at = columns.get(normaliseLabel(column.label["zh-CN"]));
    return at !== undefined && labelOf(grid.cell(row, at)?.value) === normaliseLabel(column.hint["zh-CN"]);
  });
}
