import { derived } from "../workbook/derived";
import { shift, type Amount } from "../money/amount";
import type { AmountUnit } from "../standards/definition";
import type { Figure, ReadBlock, Reading, ReadRow, ReadTable } from "./reading";

/** Questions that identities and narrative ask of a reading. Blocks are named "T3.main". */
export function tableOf(reading: Reading, id: string): ReadTable | undefined {
  return reading.tables.find((table) => table.id === id);
}

export function blockOf(reading: Reading, id: string): ReadBlock | undefined {
  const [table] = id.split(".");
  return tableOf(reading, table ?? "")?.blocks.find((block) => block.id === id);
}

export function lineOf(reading: Reading, blockId: string, line: string): ReadRow | undefined {
  return blockOf(reading, blockId)?.rows.find((row) => row.line === line);
}

/** Code rows of one level, in the sheet's order. */
export function codeRowsOf(reading: Reading, blockId: string, level: number): ReadRow[] {
  return blockOf(reading, blockId)?.rows.filter((row) => row.kind === "code" && row.level === level) ?? [];
}

export function projectRowsOf(reading: Reading, blockId: string): ReadRow[] {
  return blockOf(reading, blockId)?.rows.filter((row) => row.kind === "project") ?? [];
}

export function lineFigure(reading: Reading, blockId: string, line: string, column: string): Figure | undefined {
  return lineOf(reading, blockId, line)?.figures.get(column);
}

/** Every figure of a table, block by block and row by row; blanks among them. */
export const figuresOf = derived(({ blocks }: ReadTable): readonly Figure[] => {
  const all: Figure[] = [];
  for (const { rows } of blocks) {
    for (const { figures } of rows) for (const figure of figures.values()) all.push(figure);
  }
  return all;
});

/** One unit is 10 to this power 元. */
const yuanDigits: Record<AmountUnit, number> = { 元: 0, 万元: 4 };

/** The figure's value in another unit, exact. */
export function inUnit(value: Amount, from: AmountUnit, to: AmountUnit): Amount {
  return from === to ? value : shift(value, yuanDigits[from] - yuanDigits[to]);
}
