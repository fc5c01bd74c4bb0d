import { a1, parseA1 } from "../../../src/core/workbook/address";
import { type CellArea, SHEET, type SheetModel } from "./workbook-model";
import { ExcelError } from "./wire-object";

/** "表一!A1:C3"; the sheet's name in quotes where Excel puts it in quotes. */
export function addressOf(sheet: SheetModel, area: CellArea): string {
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  const corner = a1(area);
  const range = area.rowCount * area.columnCount === 1 ? corner : `${corner}:${a1(last)}`;
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && parseA1(sheet.name) === undefined;
  return `${isPlain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${range}`;
}

/** "B2", "B2:C5" or no address at all (the whole sheet). */
export function areaOf(address: unknown): CellArea {
  if (address === undefined || address === null || address === "") return SHEET;
  if (typeof address !== "string") throw ExcelError.badArgument("Worksheet.getRange");
  const [first, last = first] = address
    .replace(/^.*!/, "")
    .split(":")
    .map((corner) => parseA1(corner));
  if (first === undefined || last === undefined) throw ExcelError.badArgument("Worksheet.getRange");
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  const rowCount = Math.abs(last.row - first.row) + 1;
  return { row, column, rowCount, columnCount: Math.abs(last.column - first.column) + 1 };
}

export function checkedArea(area: CellArea): CellArea {
  const { row, column, rowCount, columnCount } = area;
  const isInside = row >= 0 && column >= 0 && rowCount >= 1 && columnCount >= 1;
  if (!isInside || row + rowCount > SHEET.rowCount || column + columnCount > SHEET.columnCount) {
    throw ExcelError.badArgument("Range");
  }
  return area;
}

export function boundingArea(one: CellArea, other: CellArea): CellArea {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const bottom = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}

export function overlaps(one: CellArea, other: CellArea): boolean {
  const apart = (start: number, count: number, from: number, length: number): boolean =>
    start + count <= from || from + length <= start;
  return (
    !apart(one.row, one.rowCount, other.row, other.rowCount) &&
    !apart(one.column, one.columnCount, other.column, other.columnCount)
  );
}

/** The runs of visible rows (or columns) among `count` from `first` on, as [first, count]. */
export function visibleRuns(first: number, count: number, hidden: ReadonlySet<number>): [number, number][] {
  const inside = [...hidden].filter((at) => at >= first && at < first + count).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  let start = first;
  for (const stop of [...inside, first + count]) {
    if (stop > start) runs.push([start, stop - start]);
    start = stop + 1;
  }
  return runs;
}

/** The rectangles of visible cells in the area. */
export function visibleAreas(sheet: SheetModel, area: CellArea): CellArea[] {
  const columns = visibleRuns(area.column, area.columnCount, sheet.hiddenColumns);
  return visibleRuns(area.row, area.rowCount, sheet.hiddenRows).flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rowCount, columnCount })),
  );
}
