import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { ReadOptions } from "../port";
import { type Area, blocksOf, cellsOf } from "../sheets/area";
import { externalLinksIn } from "../sheets/external-links";
import { Slices } from "../sheets/slices";
import { WPS, type WpsApplication, type WpsSheet } from "./object-model";
import { readArea } from "./read-cells";
import { FormatReader } from "./read-formats";
import { activeWorkbook, cellAt, sheetsOf, visibilityOf } from "./sheets";

/** Between blocks of so many cells the pane may draw, and the reading may be given up. */
const BLOCK_CELLS = 2_000;
/** From here on the user is told how far the reading is. */
const MANY_CELLS = 20_000;

/**
 * The workbook in front. `reuse` gives the earlier reading of a sheet where that is known to hold still. Writes and selects
 * nothing.
 */
export async function readWorkbook(
  application: WpsApplication,
  { onProgress, signal }: ReadOptions,
  reuse: (name: string) => SheetSnapshot | undefined = () => undefined,
): Promise<WorkbookSnapshot> {
  const parts = sheetsOf(activeWorkbook(application)).map((sheet) => {
    const known = reuse(sheet.Name);
    return { sheet, known, blocks: known ? [] : blocksOf(usedArea(sheet), BLOCK_CELLS) };
  });
  const total = parts.reduce((sum, { blocks }) => sum + blocks.reduce((cells, block) => cells + cellsOf(block), 0), 0);
  const formats = new FormatReader();
  const slices = new Slices();
  let read = 0;
  const sheets: SheetSnapshot[] = [];
  for (const { sheet, known, blocks } of parts) {
    const rows = new Map<number, RowSnapshot>();
    for (const block of blocks) {
      signal?.throwIfAborted();
      for (const row of readArea(sheet, block, formats)) rows.set(row.index, joined(rows.get(row.index), row));
      read += cellsOf(block);
      if (total > MANY_CELLS) onProgress?.(read / total);
      await slices.rest();
    }
    sheets.push(known ?? sheetSnapshot(sheet, [...rows.values()]));
  }
  return {
    sheets,
    ...(application.Calculation === WPS.xlCalculationManual && { manualCalculation: true }),
    ...externalLinksIn(sheets),
  };
}

/** All of one sheet at once, for sheets that the product has written itself. */
export function readRows(sheet: WpsSheet): RowSnapshot[] {
  return readArea(sheet, usedArea(sheet));
}

function usedArea({ UsedRange: used }: WpsSheet): Area {
  return { row: used.Row - 1, column: used.Column - 1, rowCount: used.Rows.Count, columnCount: used.Columns.Count };
}

function joined(before: RowSnapshot | undefined, row: RowSnapshot): RowSnapshot {
  return before ? { ...before, cells: [...before.cells, ...row.cells] } : row;
}

function sheetSnapshot(sheet: WpsSheet, rows: readonly RowSnapshot[]): SheetSnapshot {
  const filled = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const first = filled.reduce((least, column) => Math.min(least, column), Infinity);
  const count = Math.max(0, filled.reduce((most, column) => Math.max(most, column), -1) - first + 1);
  const columns = Array.from({ length: count }, (_, index) => first + index);
  const isHidden = (column: number): boolean => cellAt(sheet, { row: 0, column }).EntireColumn.Hidden === true;
  return {
    name: sheet.Name,
    visibility: visibilityOf(sheet),
    ...(sheet.ProtectContents && { isProtected: true }),
    rows,
    hiddenColumns: columns.filter(isHidden),
  };
}
