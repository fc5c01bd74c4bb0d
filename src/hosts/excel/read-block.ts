import type { CellSnapshot, CellValue } from "../../core/workbook/snapshot";
import { type Area, parseAreas, uncovered } from "../sheets/area";

/** How the hidden rows and columns of a block are learnt where some are hidden and some are not. */
export type HiddenDetail =
  /** The visible rectangles, one short text (ExcelApi 1.9). */
  | "areas"
  /** The addresses of the visible cells (ExcelApi 1.3). */
  | "view"
  /** Only whether all rows or all columns are hidden. */
  | "none";

/** What one block of cells turned out to hold; everything in the sheet's own numbering from 0. */
export interface BlockContent {
  readonly rows: readonly { readonly index: number; readonly cells: readonly CellSnapshot[] }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A block asked for but not yet there: `take` may be called after the context's next sync. */
export interface PendingBlock {
  take(): BlockContent;
}

const NOTHING: BlockContent = { rows: [], hiddenRows: [], hiddenColumns: [] };

/**
 * Asks for the filled cells of an area of the sheet. Only calls that Microsoft's client counts as reading are used:
 * `getRowProperties` and `getMergedAreasOrNullObject`, for instance, it counts as writing, and Excel then empties the undo stack.
 * No range is tracked, which would cost a round trip of its own to release.
 */
export function queueBlock(sheet: Excel.Worksheet, area: Area, detail: HiddenDetail): PendingBlock {
  const frame = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
  const filled = frame.getUsedRangeOrNullObject(true).untrack();
  filled.load(
    "rowIndex,columnIndex,rowCount,columnCount,values,formulas,valueTypes,numberFormat,rowHidden,columnHidden",
  );
  const visibleAreas = queueVisibleAreas(frame, filled, detail);
  return {
    take: () => {
      if (filled.isNullObject) return NOTHING;
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = filled;
      return {
        rows: rowsOf(filled),
        ...hiddenOf({ row, column, rowCount, columnCount }, filled.rowHidden, filled.columnHidden, visibleAreas),
      };
    },
  };
}

/** A function that gives the visible rectangles after the sync; undefined where they cannot be known. */
function queueVisibleAreas(frame: Excel.Range, filled: Excel.Range, detail: HiddenDetail): () => Area[] | undefined {
  if (detail === "areas") {
    const visible = frame.getSpecialCellsOrNullObject("Visible").untrack();
    visible.load("address");
    return () => (visible.isNullObject ? [] : parseAreas(visible.address));
  }
  if (detail === "view") {
    const view = filled.getVisibleView();
    view.load("cellAddresses");
    return () => firstRowAndColumn(view);
  }
  return () => undefined;
}

/** Visible cells form a grid: its first row tells the visible columns, its first column the visible rows. */
function firstRowAndColumn(view: Excel.RangeView): Area[] {
  const addresses = view.cellAddresses as string[][];
  return [...addresses.flatMap((line) => line.slice(0, 1)), ...(addresses[0] ?? [])].flatMap(parseAreas);
}

function hiddenOf(
  area: Area,
  rowHidden: boolean | null,
  columnHidden: boolean | null,
  visibleAreas: () => Area[] | undefined,
): Pick<BlockContent, "hiddenRows" | "hiddenColumns"> {
  const rows = (shown: readonly (readonly [number, number])[]): number[] => uncovered(area.row, area.rowCount, shown);
  const columns = (shown: readonly (readonly [number, number])[]): number[] =>
    uncovered(area.column, area.columnCount, shown);
  // Excel answers null where the flag is not the same all over. With every row hidden no cell is left to tell the columns by.
  const visible = rowHidden === null || columnHidden === null ? visibleAreas() : undefined;
  const side = (
    flag: boolean | null,
    other: boolean | null,
    all: number[],
    some: (areas: Area[]) => number[],
  ): number[] => (flag === true ? all : flag === false || other === true || visible === undefined ? [] : some(visible));
  return {
    hiddenRows: side(rowHidden, columnHidden, rows([]), (areas) => rows(areas.map((a) => [a.row, a.rowCount]))),
    hiddenColumns: side(columnHidden, rowHidden, columns([]), (areas) =>
      columns(areas.map((a) => [a.column, a.columnCount])),
    ),
  };
}

/** The filled cells of a range whose values, formulas, types and number formats are loaded. */
export function rowsOf(range: Excel.Range): BlockContent["rows"] {
  const values = range.values as unknown[][];
  const formulas = range.formulas as unknown[][];
  const formats = range.numberFormat as unknown[][];
  const { valueTypes, rowIndex, columnIndex } = range;
  return values.flatMap((line, r) => {
    const cells = line.flatMap((value, c) => {
      const cell = cellOf(columnIndex + c, value, valueTypes[r]?.[c], formulas[r]?.[c], formats[r]?.[c]);
      return cell === undefined ? [] : [cell];
    });
    return cells.length === 0 ? [] : [{ index: rowIndex + r, cells }];
  });
}

/** One cell from what Excel answers for it; undefined for an empty one. */
export function cellOf(
  column: number,
  value: unknown,
  type: string | undefined,
  formulaOrValue: unknown,
  numberFormat: unknown,
): CellSnapshot | undefined {
  // Excel gives a typed value again as the "formula"; text that merely begins with "=" equals its own formula.
  const isFormula = typeof formulaOrValue === "string" && formulaOrValue.startsWith("=") && formulaOrValue !== value;
  if (!isFormula && (value === "" || value === null || value === undefined)) return undefined;
  return {
    column,
    value: type === "Error" ? { error: String(value) } : plainValue(value),
    ...(isFormula ? { formula: formulaOrValue } : {}),
    ...(typeof numberFormat === "string" && numberFormat !== "General" ? { format: numberFormat } : {}),
  };
}

function plainValue(value: unknown): CellValue {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}
