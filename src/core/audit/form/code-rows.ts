import { derived } from "../../workbook/derived";
import { normaliseText } from "../../reading/normalise";
import type { ReadBlock, Reading, ReadRow, ReadTable } from "../../reading/reading";
import type { CodeRows } from "../../standards/definition";
import type { CellRef } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import type { CellValue } from "../../workbook/snapshot";

/** A block whose rows carry codes, and those rows in the order of the sheet. */
export interface CodedBlock {
  readonly table: ReadTable;
  readonly block: ReadBlock;
  readonly codes: CodeRows;
  readonly rows: readonly CodedRow[];
}

export interface CodedRow {
  readonly row: ReadRow;
  readonly code: string;
}

export const codedBlocks = derived((reading: Reading): readonly CodedBlock[] =>
  reading.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const { codes } = block.definition;
      if (!codes) return [];
      const rows = block.rows.flatMap((row) => (row.code === undefined ? [] : [{ row, code: row.code }]));
      return rows.length > 0 ? [{ table, block, codes, rows }] : [];
    }),
  ),
);

/** The cells that say which code a row is: its code cells, then the name of the code. */
export function keyCells({ row }: CodedRow, table: ReadTable, grid: Grid | undefined): CellRef[] {
  const { sheet, row: index, column } = row.label;
  const amountsToTheLeft = table.blocks.flatMap(({ columns }) =>
    columns.flatMap((amounts) => (amounts.column < column ? [amounts.column] : [])),
  );
  const firstKey = Math.max(-1, ...amountsToTheLeft) + 1;
  const keys = (grid?.rowCells(index) ?? [])
    .filter((cell) => cell.column >= firstKey && cell.column <= column)
    .map((cell) => ({ ref: { sheet, row: index, column: cell.column }, text: normaliseText(keyText(cell.value)) }));
  const code = keys.filter(({ text }) => /^\d+$/.test(text)).map(({ ref }) => ref);
  const name = normaliseText(row.name);
  // A project's label is the project; the name of its code stands before it.
  const named = name === "" ? undefined : keys.find(({ text }) => text.endsWith(name))?.ref;
  const label = named ?? row.label;
  return code.some((cell) => cell.column === label.column) ? code : [...code, label];
}

function keyText(value: CellValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
