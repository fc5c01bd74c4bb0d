import { parseA1 } from "../../core/workbook/address";
import type { ContentCell, ContentRange, ContentRow, SheetContent } from "../../core/workbook/sheet-content";
import tables from "./tables.json";

type TableData = (typeof tables)[number];

const titleRow = 2;

/** The nine tables of the sample document as it printed them, its errors included; one sheet a table. */
export function sampleTables(): SheetContent[] {
  return tables.map((table) => ({
    name: table.name,
    columnWidths: table.columnWidths,
    rows: Array.from({ length: table.rows.length }, (_, index) => rowOf(table, index)),
    merges: table.merges.map(rangeOf),
    frozenRows: Math.max(...table.headRows),
    landscape: table.columnWidths.length > 6,
  }));
}

/** Rows and columns of the data are counted from 1, as in the workbook. */
function rowOf(table: TableData, index: number): ContentRow {
  const row = index + 1;
  const values = table.rows[index] ?? [];
  const [firstDataRow = 0, lastDataRow = 0] = table.dataRows;
  const isHead = table.headRows.includes(row);
  const isData = row >= firstDataRow && row <= lastDataRow;
  const count = isHead || isData ? table.columnWidths.length : values.length;
  const cells = Array.from({ length: count }, (_, column): ContentCell | null => {
    const value = values[column] ?? null;
    if (isHead) return { value: text(value), role: "heading" };
    if (isData) return dataCell(value, table.amountColumns.includes(column + 1));
    if (value === null) return null;
    return row === titleRow ? { value: text(value), role: "title" } : { value: text(value), role: "subtitle" };
  });
  return row === titleRow ? { height: 30, cells } : { cells };
}

function dataCell(value: string | number | null, isAmount: boolean): ContentCell {
  if (!isAmount) return { value: text(value), role: "label" };
  return { value: text(value), kind: typeof value === "number" ? "number" : "text", role: "amount", format: "0.00" };
}

function text(value: string | number | null): string {
  return value === null ? "" : String(value);
}

function rangeOf(address: string): ContentRange {
  const [from, to] = address.split(":").map((corner) => parseA1(corner));
  if (!from || !to) throw new Error(`no range: ${address}`);
  return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column };
}
