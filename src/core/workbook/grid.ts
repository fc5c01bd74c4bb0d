import type { CellSnapshot, RowSnapshot, SheetSnapshot } from "./snapshot";

/** Quick look-up of a sheet's cells by row and column, both counted from 0. */
export class Grid {
  readonly name: string;
  /** One past the last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly rows = new Map<number, RowSnapshot>();
  private readonly cells = new Map<number, Map<number, CellSnapshot>>();
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    this.hiddenColumns = new Set(sheet.hiddenColumns);
    let rowCount = 0;
    let columnCount = 0;
    for (const row of sheet.rows) {
      this.rows.set(row.index, row);
      if (row.cells.length === 0) continue;
      const line = new Map<number, CellSnapshot>();
      for (const cell of row.cells) {
        line.set(cell.column, cell);
        columnCount = Math.max(columnCount, cell.column + 1);
      }
      this.cells.set(row.index, line);
      rowCount = Math.max(rowCount, row.index + 1);
    }
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  cell(row: number, column: number): CellSnapshot | undefined {
    return this.cells.get(row)?.get(column);
  }

  /** The row's non-empty cells from left to right; empty when the row holds nothing. */
  rowCells(row: number): readonly CellSnapshot[] {
    return this.rows.get(row)?.cells ?? [];
  }

  /** Row numbers that hold at least one cell, ascending. */
  rowIndexes(): number[] {
    return [...this.cells.keys()].sort((a, b) => a - b);
  }

  isHidden(row: number, column: number): boolean {
    return this.rows.get(row)?.hidden === true || this.hiddenColumns.has(column);
  }
}
