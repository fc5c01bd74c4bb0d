import { columnNumber } from "../../core/workbook/address";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheet-size";

/** A rectangle of cells; row and column counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function cellsOf(area: Area): number {
  return area.rowCount * area.columnCount;
}

/** The parts of `whole` that lie below or to the right of `done`; `done` starts at the sheet's first cell. */
export function beyond(whole: Area, done: Area): Area[] {
  const endRow = whole.row + whole.rowCount;
  const endColumn = whole.column + whole.columnCount;
  const right: Area = {
    row: whole.row,
    column: Math.max(whole.column, done.columnCount),
    rowCount: Math.min(endRow, done.rowCount) - whole.row,
    columnCount: endColumn - Math.max(whole.column, done.columnCount),
  };
  const below: Area = {
    row: Math.max(whole.row, done.rowCount),
    column: whole.column,
    rowCount: endRow - Math.max(whole.row, done.rowCount),
    columnCount: whole.columnCount,
  };
  return [right, below].filter((area) => area.rowCount > 0 && area.columnCount > 0);
}

/** Cuts the area into blocks of whole rows (or, for a very wide one, parts of rows) of at most `limit` cells. */
export function blocksOf(area: Area, limit: number): Area[] {
  const width = Math.min(area.columnCount, limit);
  const height = Math.max(1, Math.floor(limit / width));
  const blocks: Area[] = [];
  for (let row = 0; row < area.rowCount; row += height) {
    for (let column = 0; column < area.columnCount; column += width) {
      blocks.push({
        row: area.row + row,
        column: area.column + column,
        rowCount: Math.min(height, area.rowCount - row),
        columnCount: Math.min(width, area.columnCount - column),
      });
    }
  }
  return blocks;
}

const REFERENCE = /(?:'(?:[^']|'')*'!|[^'!,]+!)?\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?(?:,|$)/gy;

/**
 * The rectangles of a list such as "表一!A1:C5,表一!A8:C9", as Excel gives for a range of several areas.
 * Whole rows ("3:5") and columns ("A:C") too. Throws on anything else (Excel's answer is not as documented).
 */
export function parseAreas(addresses: string): Area[] {
  const areas: Area[] = [];
  REFERENCE.lastIndex = 0;
  while (REFERENCE.lastIndex < addresses.length) {
    const start = REFERENCE.lastIndex;
    const match = REFERENCE.exec(addresses);
    if (match === null) throw new Error(`not a list of cell ranges: ${addresses.slice(start, start + 80)}`);
    const [, column1, row1, column2, row2] = match;
    const row = row1 === undefined ? 0 : Number(row1) - 1;
    const column = column1 === undefined ? 0 : columnNumber(column1);
    const lastRow = row2 === undefined ? (row1 === undefined ? SHEET_ROWS - 1 : row) : Number(row2) - 1;
    const lastColumn =
      column2 === undefined ? (column1 === undefined ? SHEET_COLUMNS - 1 : column) : columnNumber(column2);
    areas.push({ row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 });
  }
  return areas;
}

/** The numbers from `first` on, `count` of them, that no interval covers; intervals are [first, count]. */
export function uncovered(first: number, count: number, intervals: readonly (readonly [number, number])[]): number[] {
  const covered = new Uint8Array(count);
  for (const [start, length] of intervals) {
    covered.fill(1, Math.max(0, start - first), Math.max(0, start + length - first));
  }
  return Array.from({ length: count }, (_, index) => first + index).filter((number) => covered[number - first] === 0);
}
