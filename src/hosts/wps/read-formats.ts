import { type Area, cellsOf } from "../sheets/area";
import type { WpsSheet } from "./object-model";
import { cellAt, rangeAt } from "./sheets";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Reads number formats, of many cells at once where they have the same one. As in Excel, a range of different formats should
 * then give none; because WPS's papers do not say so, the first two cells that differ are asked for together, and a WPS that
 * gives a format for both is asked for each cell by itself.
 */
export class FormatReader {
  private tellsDifference: boolean | undefined;

  /** The formats of these cells of the area, in their order; undefined for General. */
  read(sheet: WpsSheet, area: Area, cells: readonly Place[]): (string | undefined)[] {
    const found = new Map<Place, unknown>();
    let before: Place | undefined;
    for (const [index, cell] of cells.entries()) {
      if (this.tellsDifference === true) {
        this.readTogether(sheet, area, cells.slice(index), found);
        break;
      }
      const format = cellAt(sheet, cell).NumberFormat;
      found.set(cell, format);
      if (this.tellsDifference === undefined && before && found.get(before) !== format)
        this.tellsDifference = typeof rangeAt(sheet, around(before, cell)).NumberFormat !== "string";
      before = cell;
    }
    return cells.map((cell) => {
      const format = found.get(cell);
      return typeof format === "string" && format !== "General" ? format : undefined;
    });
  }

  /** Halves the area until the cells of a part have the same format. */
  private readTogether(sheet: WpsSheet, area: Area, cells: readonly Place[], found: Map<Place, unknown>): void {
    if (cells.length === 0) return;
    const format = rangeAt(sheet, area).NumberFormat;
    if (typeof format === "string" || cellsOf(area) === 1) {
      for (const cell of cells) found.set(cell, format);
      return;
    }
    for (const half of halves(area)) this.readTogether(sheet, half, cells.filter(isWithin(half)), found);
  }
}

function around(one: Place, other: Place): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const rowCount = Math.max(one.row, other.row) - row + 1;
  return { row, column, rowCount, columnCount: Math.max(one.column, other.column) - column + 1 };
}

function isWithin(area: Area): (cell: Place) => boolean {
  return ({ row, column }) =>
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount;
}

/** First left and right, for a column mostly has one format. */
function halves(area: Area): Area[] {
  const side = area.columnCount > 1 ? "column" : "row";
  const count = `${side}Count` as const;
  const middle = Math.ceil(area[count] / 2);
  return [
    { ...area, [count]: middle },
    { ...area, [side]: area[side] + middle, [count]: area[count] - middle },
  ];
}
