import type { CellSnapshot, RowSnapshot, SheetSnapshot } from "../../core/workbook/snapshot";
import type { BlockContent } from "./read-block";
import type { Slices } from "../sheets/slices";

/** Rows between two looks at the clock. */
const ROWS_AT_ONCE = 2_000;

/** What the blocks of one sheet hold, put together in the order in which they come. */
export class SheetRows {
  private readonly rows = new Map<number, CellSnapshot[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  /** Rows that more than one block has cells of. */
  private readonly joined = new Set<number>();

  add({ rows, hiddenRows, hiddenColumns }: BlockContent): void {
    for (const row of hiddenRows) this.hiddenRows.add(row);
    for (const column of hiddenColumns) this.hiddenColumns.add(column);
    for (const { index, cells } of rows) {
      const row = this.rows.get(index);
      if (row !== undefined) this.joined.add(index);
      this.rows.set(index, row === undefined ? [...cells] : [...row, ...cells]);
    }
  }

  /** A hundred thousand rows are sorted at once, which takes milliseconds, and made in slices. */
  async content(slices: Slices): Promise<Pick<SheetSnapshot, "rows" | "hiddenColumns">> {
    const indexes = [...this.rows.keys()].sort((a, b) => a - b);
    const rows: RowSnapshot[] = [];
    for (const index of indexes) {
      rows.push(this.row(index));
      if (rows.length % ROWS_AT_ONCE === 0) await slices.rest();
    }
    return { rows, hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b) };
  }

  private row(index: number): RowSnapshot {
    const cells = this.rows.get(index) ?? [];
    return {
      index,
      ...(this.hiddenRows.has(index) && { hidden: true }),
      cells: this.joined.has(index) ? cells.sort((a, b) => a.column - b.column) : cells,
    };
  }
}
