import { type CellSnapshot, isCellError, type RowSnapshot, type SheetSnapshot } from "../../core/workbook/snapshot";
import type { Area } from "../sheets/area";
import type { BlockContent } from "./read-block";

/**
 * The sheet with what was read of the area in place of what it held there. Rows that are as before are the very same objects.
 * Undefined when the sheet's width has changed: which hidden columns count can then be told from the whole sheet only.
 */
export function patchedSheet(
  sheet: SheetSnapshot,
  area: Area,
  contents: readonly BlockContent[],
): SheetSnapshot | undefined {
  const fresh = new Map<number, CellSnapshot[]>();
  for (const { index, cells } of contents.flatMap(({ rows }) => rows)) {
    fresh.set(index, [...(fresh.get(index) ?? []), ...cells]);
  }
  const hidden = new Set(contents.flatMap(({ hiddenRows }) => hiddenRows));
  const kept = sheet.rows.flatMap((row) => {
    if (!isIn(row.index, area.row, area.rowCount)) return [row];
    const others = row.cells.filter(({ column }) => !isIn(column, area.column, area.columnCount));
    const added = fresh.get(row.index);
    fresh.delete(row.index);
    // An area without a filled cell in this row has not told whether the row is hidden.
    const isHidden = added === undefined ? row.hidden === true : hidden.has(row.index);
    return rowOf(row.index, isHidden, [...others, ...(added ?? [])]).map((read) => (isSameRow(read, row) ? row : read));
  });
  const added = [...fresh].flatMap(([index, cells]) => rowOf(index, hidden.has(index), cells));
  const rows = [...kept, ...added].sort((a, b) => a.index - b.index);
  if (rows.length === sheet.rows.length && rows.every((row, index) => row === sheet.rows[index])) return sheet;
  const patched = { ...sheet, rows };
  return widthOf(patched).join() === widthOf(sheet).join() ? patched : undefined;
}

function rowOf(index: number, isHidden: boolean, cells: readonly CellSnapshot[]): RowSnapshot[] {
  if (cells.length === 0) return [];
  return [{ index, ...(isHidden && { hidden: true }), cells: [...cells].sort((a, b) => a.column - b.column) }];
}

function isSameRow(one: RowSnapshot, other: RowSnapshot): boolean {
  if (one.hidden !== other.hidden || one.cells.length !== other.cells.length) return false;
  return one.cells.every((cell, index) => {
    const before = other.cells[index];
    if (before?.column !== cell.column || before.formula !== cell.formula || before.format !== cell.format)
      return false;
    if (!isCellError(cell.value) || !isCellError(before.value)) return Object.is(cell.value, before.value);
    return cell.value.error === before.value.error;
  });
}

function isIn(number: number, first: number, count: number): boolean {
  return number >= first && number < first + count;
}

function widthOf({ rows }: SheetSnapshot): [number, number] {
  let [first, last] = [Infinity, -1];
  for (const { cells } of rows) {
    first = Math.min(first, cells[0]?.column ?? Infinity);
    last = Math.max(last, cells.at(-1)?.column ?? -1);
  }
  return [first, last];
}

/** The rectangle around all formulas of the sheet; undefined when it has none. */
export function formulaArea({ rows }: SheetSnapshot): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { index, cells } of rows) {
    for (const { column, formula } of cells) {
      if (formula === undefined) continue;
      top = Math.min(top, index);
      left = Math.min(left, column);
      bottom = Math.max(bottom, index);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
