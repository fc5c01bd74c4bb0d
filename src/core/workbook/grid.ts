import { derived } from "./derived";
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from "./snapshot";

/** Quick look-up of a sheet's cells by row and column, both counted from 0. */
export class Grid {
  readonly name: string;
  /** One past the last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly rows = new Map<number, RowSnapshot>();
  private readonly filled: readonly number[];
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    this.hiddenColumns = new Set(sheet.hiddenColumns);
    const filled: number[] = [];
    let rowCount = 0;
    let columnCount = 0;
    for (const row of sheet.rows) {
      this.rows.set(row.index, row);
      const last = row.cells.at(-1);
      if (!last) continue;
      columnCount = Math.max(columnCount, last.column + 1);
      rowCount = Math.max(rowCount, row.index + 1);
      filled.push(row.index);
    }
    this.filled = filled;
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  cell(row: number, column: number): CellSnapshot | undefined {
    const cells = this.rows.get(row)?.cells;
    if (!cells) return undefined;
    // Most rows have no gaps in front.
    const likely = cells[column];
    if (likely?.column === column) return likely;
    let low = 0;
    let high = cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const cell = cells[middle];
      if (!cell || cell.column === column) return cell;
      if (cell.column < column) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The row's non-empty cells from left to right; empty when the row holds nothing. */
  rowCells(row: number): readonly CellSnapshot[] {
    return this.rows.get(row)?.cells ?? [];
  }

  /** Row numbers that hold at least one cell, ascending. */
  rowIndexes(): readonly number[] {
    return this.filled;
  }

  /** Those of them from `first` to `last`, both included. */
  rowsBetween(first: number, last: number): readonly number[] {
    const at = (row: number): number => firstFrom(this.filled.length, row, (index) => this.filled[index] ?? 0);
    return this.filled.slice(at(first), at(last + 1));
  }

  isHidden(row: number, column: number): boolean {
    return this.rows.get(row)?.hidden === true || this.hiddenColumns.has(column);
  }
}

/** The one grid of a sheet: reading, rules and input sheets look at the same. */
export const gridOf = derived((sheet: SheetSnapshot) => new Grid(sheet));

/** The first of `length` ascending numbers that is not below `wanted`; `length` when all are. */
export function firstFrom(length: number, wanted: number, at: (index: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
