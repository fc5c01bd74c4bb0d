import type { Standard, TableDefinition } from "../standards/definition";
import { columnName, columnNumber, parseA1 } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { ContentRow, SheetContent } from "../workbook/sheet-content";
import { normaliseText } from "./normalise";

/** What the user pointed at because it was not recognised: "this range is 表六", "this column is 公用经费". */
export interface Pointer {
  /** Id of the table. */
  readonly table: string;
  /** Block and column id ("main", "publicExpenses"); absent when the whole table is pointed at. */
  readonly column?: { readonly block: string; readonly id: string };
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The sheet that remembers the answers with the workbook; the user may read, change and delete its rows. */
export const pointerSheetName = "识别设置";
const heads = ["表", "列", "工作表", "区域"] as const;

/** Lays the sheet with these answers. */
export function pointerSheet(standard: Standard, pointers: readonly Pointer[]): SheetContent {
  const rows = pointers.flatMap((pointer): ContentRow[] => {
    const table = standard.tables.find(({ id }) => id === pointer.table);
    if (!table) return [];
    const texts = [table.ordinal, columnLabel(table, pointer), pointer.sheet, rangeText(pointer)];
    return [{ cells: texts.map((value) => ({ value, role: "input" as const })) }];
  });
  return {
    name: pointerSheetName,
    columnWidths: [10, 30, 24, 18],
    frozenRows: 3,
    rows: [
      { cells: [{ value: "识别设置", role: "title" }] },
      { cells: [{ value: "没有自动识别出来的表和列，由您指定在这里；删去一行即取消该项指定。", role: "hint" }] },
      { cells: heads.map((value) => ({ value, role: "heading" as const })) },
      ...rows,
    ],
    merges: [0, 1].map((row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: heads.length - 1 })),
  };
}

/** The answers that a workbook remembers; rows that name nothing known are left out. */
export function readPointers(grids: readonly Grid[], standard: Standard): Pointer[] {
  const grid = grids.find(({ name }) => name === pointerSheetName);
  if (!grid) return [];
  return grid.rowIndexes().flatMap((row) => {
    const [table = "", column = "", sheet = "", range = ""] = [0, 1, 2, 3].map((index) => {
      const value = grid.cell(row, index)?.value;
      return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
    });
    const definition = standard.tables.find(({ ordinal, id }) => ordinal === table || id === table);
    const place = definition && parseRange(range);
    if (!definition || !place || !grids.some(({ name }) => name === sheet)) return [];
    if (column === "") return [{ table: definition.id, sheet, ...place }];
    const target = columnNamed(definition, column);
    return target ? [{ table: definition.id, column: target, sheet, ...place }] : [];
  });
}

/** "公用经费", or "收入·预算数" where several blocks have a column of that name. */
function columnLabel(table: TableDefinition, { column }: Pointer): string {
  if (!column) return "";
  const name = table.blocks.find(({ id }) => id === column.block)?.columns.find(({ id }) => id === column.id)?.name[
    "zh-CN"
  ];
  return table.blocks.length > 1 ? `${column.block}·${name ?? ""}` : (name ?? "");
}

function columnNamed(table: TableDefinition, text: string): Pointer["column"] {
  const [first = "", second] = text.split("·");
  for (const block of table.blocks) {
    if (second !== undefined && block.id !== first) continue;
    const wanted = normaliseText(second ?? first);
    const column = block.columns.find(({ name }) => normaliseText(name["zh-CN"]) === wanted);
    if (column) return { block: block.id, id: column.id };
  }
  return undefined;
}

function rangeText({ firstRow, lastRow, firstColumn, lastColumn, column }: Pointer): string {
  if (column) return `${columnName(firstColumn)}:${columnName(firstColumn)}`;
  return `${columnName(firstColumn)}${firstRow + 1}:${columnName(lastColumn)}${lastRow + 1}`;
}

/** "A1:F25" or "F:F". */
function parseRange(text: string): Omit<Pointer, "table" | "column" | "sheet"> | undefined {
  const whole = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (whole) {
    const columns = [columnNumber(whole[1] ?? ""), columnNumber(whole[2] ?? "")];
    return { firstRow: 0, lastRow: Infinity, firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) };
  }
  const [from, to = from] = text.split(":").map(parseA1);
  if (!from || !to) return undefined;
  return {
    firstRow: Math.min(from.row, to.row),
    lastRow: Math.max(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
  };
}
