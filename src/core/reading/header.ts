import { derived } from "../workbook/derived";
import type { BlockDefinition, TableDefinition } from "../standards/definition";
import { columnScores, isLevelWord, type HeadPath } from "./column-scores";
import type { HeaderZone } from "./header-zone";
import { headWord, isNumberingHead } from "./head-word";

const headBonus = 0.1;
/** What a head scores that shows every column of a table and nothing else. */
export const mostHeaderScore = 1 + headBonus;

/** Which column of the sheet plays which part in a block. */
export interface BlockColumns {
  readonly definition: BlockDefinition;
  /** Code columns from left to right. */
  readonly code: readonly number[];
  readonly name?: number;
  /** Label of a line, or code and name in one cell. */
  readonly label?: number;
  readonly project?: number;
  /** Column id → sheet column. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Sheet columns of the block's span that play no part. */
  readonly unknown: readonly number[];
}

export interface HeaderMatch {
  readonly blocks: readonly BlockColumns[];
  /** 0 … 1: how much of the header the table explains, and how much of the table the header shows. */
  readonly score: number;
}

/** Sheet columns that the user named himself, by "block column". */
export type NamedColumns = ReadonlyMap<string, number>;

/**
 * Tries to understand a header as the header of this table; undefined when it cannot be. Of a table that is `known` by
 * its title or by the user, the blocks may lack columns: they are then asked for.
 */
export function matchHeader(
  zone: HeaderZone,
  table: TableDefinition,
  named: NamedColumns = new Map(),
  known = false,
): HeaderMatch | undefined {
  const { columns, spanning } = headsOf(zone);
  const starts = blockStarts(table, columns);
  if (!starts) return undefined;
  const spans = table.blocks.map((_, index) => {
    const [start = 0, end = Infinity] = [starts[index], starts[index + 1]];
    return columns.filter(({ column }) => column >= start && column < end);
  });
  const amounts = table.blocks.map((block, index) => assignAmounts(block, spans[index] ?? [], named));
  if (!known && amounts.some(({ size }) => size === 0)) return undefined;
  const blocks = table.blocks.map((block, index) =>
    matchBlock(zone, block, spans[index] ?? [], amounts[index] ?? new Map<string, number>()),
  );
  if (blocks.some((block) => !hasRowKey(block))) return undefined;
  const expected = table.blocks.reduce((count, block) => count + block.columns.length, 0);
  const found = blocks.reduce((count, block) => count + block.amounts.size, 0);
  const unknown = blocks.reduce((count, block) => count + block.unknown.length, 0);
  const explained = found === 0 ? 0 : found / (found + unknown);
  const hasOwnHead = headWords(table).some((head) => spanning.has(head));
  return { blocks, score: explained * (0.7 + (0.3 * found) / expected) + (hasOwnHead ? headBonus : 0) };
}

/** One column of a head. */
interface HeadColumn {
  readonly column: number;
  readonly leaf: string;
  readonly path: readonly string[];
  readonly scores: HeadPath;
}

/** What every table asks of a head: its columns from left to right without those that count rows, and its spanning heads. */
const headsOf = derived((zone: HeaderZone) => {
  const columns: HeadColumn[] = [];
  const spanning = new Set<string>();
  for (const [column, path] of zone.paths) {
    path.forEach((text, depth) => depth < path.length - 1 && spanning.add(text));
    const leaf = path.at(-1) ?? "";
    if (!isNumberingHead(leaf)) columns.push({ column, leaf, path, scores: columnScores(path) });
  }
  return { columns: columns.sort((a, b) => a.column - b.column), spanning };
});

const headWords = derived(({ heads = [] }: TableDefinition) => heads.map(headWord));

function hasLabels({ lines }: BlockDefinition): boolean {
  return lines.some(({ labels }) => labels.length > 0);
}

function hasRowKey({ definition, code, name, label }: BlockColumns): boolean {
  const needsKey = definition.codes !== undefined || hasLabels(definition);
  return !needsKey || code.length > 0 || name !== undefined || label !== undefined;
}

/** First column of each block: the first for the first, the column with the block's label head for the others. */
function blockStarts({ blocks }: TableDefinition, columns: readonly HeadColumn[]): number[] | undefined {
  const starts = [columns[0]?.column ?? 0];
  for (const block of blocks.slice(1)) {
    const previous = starts.at(-1) ?? 0;
    const { label } = keyWords(block);
    const start = columns.find(({ column, leaf }) => column > previous && label.includes(leaf));
    if (start === undefined) return undefined;
    starts.push(start.column);
  }
  return starts;
}

/** The words above the columns that name a block's rows. */
const keyWords = derived(({ rowHeaders: { code = [], name = [], label = [], project = [] } }: BlockDefinition) => ({
  code: code.map(headWord),
  name: name.map(headWord),
  label: label.map(headWord),
  project: project.map(headWord),
}));

function matchBlock(
  zone: HeaderZone,
  block: BlockDefinition,
  span: readonly HeadColumn[],
  amounts: ReadonlyMap<string, number>,
): BlockColumns {
  const taken = new Set(amounts.values());
  const firstAmount = Math.min(...taken, Infinity);
  const heads = keyWords(block);
  const code: number[] = [];
  const unknown: number[] = [];
  const keys: { name?: number; label?: number; project?: number } = {};
  for (const { column, leaf, path } of span) {
    if (taken.has(column)) continue;
    const isCode = (isLevelWord(leaf) && block.codes) || path.some((text) => heads.code.includes(text));
    if (isCode) code.push(column, ...headlessCodes(zone, column, block));
    else if (heads.project.includes(leaf)) keys.project ??= column;
    else if (heads.name.includes(leaf)) keys.name ??= column;
    else if (path.some((text) => heads.label.includes(text))) keys.label ??= column;
    else if (column < firstAmount && keys.label === undefined && hasLabels(block) && !block.codes) keys.label = column;
    else unknown.push(column);
  }
  return { definition: block, code, ...keys, amounts, unknown };
}

/** "科目编码" over several columns without 类, 款, 项 below it: the columns up to the next head hold the code's parts. */
function headlessCodes(zone: HeaderZone, column: number, { codes }: BlockDefinition): number[] {
  const next = Math.min(...[...zone.paths.keys()].filter((other) => other > column));
  const parts = Math.min(next - column, codes?.levels.length ?? 1);
  return Number.isFinite(next) ? Array.from({ length: parts - 1 }, (_, index) => column + 1 + index) : [];
}

interface Candidate {
  readonly id: string;
  readonly column: number;
  readonly score: number;
}

function assignAmounts(
  block: BlockDefinition,
  span: readonly HeadColumn[],
  named: NamedColumns,
): ReadonlyMap<string, number> {
  const candidates: Candidate[] = [];
  if (named.size > 0) {
    for (const { id } of block.columns) {
      const column = named.get(`${block.id} ${id}`);
      if (column !== undefined) candidates.push({ id, column, score: Infinity });
    }
  }
  for (const { column, scores } of span) {
    for (const { id, score } of scores(block)) candidates.push({ id, column, score });
  }
  candidates.sort((a, b) => (a.score === b.score ? a.column - b.column : b.score - a.score));
  const assigned = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id, column } of candidates) {
    if (assigned.has(id) || taken.has(column)) continue;
    assigned.set(id, column);
    taken.add(column);
  }
  return assigned;
}
