import { normaliseText } from "../reading/normalise";
import type { ReadBlock, ReadTable } from "../reading/reading";
import type { ColumnDefinition } from "../standards/definition";
import type { WrittenName } from "./expression";

export interface FoundColumn {
  readonly block: ReadBlock;
  readonly column: ColumnDefinition;
}

/**
 * The columns that a name means: those of that very name, else those with such a header. A spanning head may stand in front.
 * Without a name: the columns of blocks that have only one.
 */
export function columnsNamed(table: ReadTable, path: readonly WrittenName[]): FoundColumn[] {
  const all = columnsOf(table);
  const name = path.at(-1);
  if (!name) return all.filter(({ block }) => block.definition.columns.length === 1);
  const head = path.length > 1 ? path[0] : undefined;
  const under = head ? all.filter(({ column }) => contains(column.under ?? [], head.text)) : all;
  const byName = under.filter(({ column }) => contains([column.name["zh-CN"]], name.text));
  if (byName.length > 0) return byName;
  return under.filter(({ block, column }) => contains([...column.headers, printedHeader(block, column)], name.text));
}

export function columnsOf(table: ReadTable): FoundColumn[] {
  return table.blocks.flatMap((block) => block.definition.columns.map((column) => ({ block, column })));
}

/** "财政拨款支出.合计": the column with its spanning head, where it has one. */
export function columnTitle({ column }: FoundColumn): string {
  const [head] = column.under ?? [];
  return head === undefined ? column.name["zh-CN"] : `${head}.${column.name["zh-CN"]}`;
}

function printedHeader(block: ReadBlock, { id }: ColumnDefinition): string {
  return block.columns.find((column) => column.id === id)?.header.text ?? "";
}

function contains(names: readonly string[], wanted: string): boolean {
  return names.some((name) => normaliseText(name) === normaliseText(wanted));
}
