import type { CellRef } from "./address";

/** More than any sheet has columns (16,384). */
const mostColumns = 0x8000;

/** Something for each cell; two refs to the same cell lead to the same entry. Quicker than texts as keys. */
export class CellMap<Value> {
  private readonly sheets = new Map<string, Map<number, Value>>();
  /** The sheet asked for last: mostly the next one, too. */
  private lastSheet: string | undefined;
  private lastCells: Map<number, Value> | undefined;

  get({ sheet, row, column }: CellRef): Value | undefined {
    return this.cellsOf(sheet)?.get(row * mostColumns + column);
  }

  has(cell: CellRef): boolean {
    return this.get(cell) !== undefined;
  }

  set({ sheet, row, column }: CellRef, value: Value): void {
    let cells = this.cellsOf(sheet);
    if (!cells) {
      cells = new Map();
      this.sheets.set(sheet, cells);
      this.lastCells = cells;
    }
    cells.set(row * mostColumns + column, value);
  }

  private cellsOf(sheet: string): Map<number, Value> | undefined {
    if (sheet !== this.lastSheet) {
      this.lastSheet = sheet;
      this.lastCells = this.sheets.get(sheet);
    }
    return this.lastCells;
  }
}
