import { derived } from "../workbook/derived";
import type { BlockDefinition, ColumnDefinition, TableDefinition } from "../standards/definition";
import type { HeaderZone } from "./header-zone";
import { headWord, isNumberingHead } from "./head-word";
import { similarity } from "./normalise";

/** Words of a split code column: the level it holds. */
const levelWords = new Map([
  ["类", 1],
  ["款", 2],
  ["项", 3],
]);
/** Heads that say nothing by themselves: which column they mean depends on what spans them. */
const genericHeads = new Set(["合计", "总计", "小计", "金额", "预算数"]);
const looseMatch = 0.75;
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
  const { columns } = headsOf(zone);
  const starts = blockStarts(zone, table, columns);
  if (!starts) return undefined;
  const blocks = table.blocks.map((block, index) => {
    const end = starts[index + 1] ?? Infinity;
    const span = columns.filter((column) => column >= (starts[index] ?? 0) && column < end);
    return matchBlock(zone, block, span, named);
  });
  const expected = table.blocks.reduce((count, block) => count + block.columns.length, 0);
  const found = blocks.reduce((count, block) => count + block.amounts.size, 0);
  const unknown = blocks.reduce((count, block) => count + block.unknown.length, 0);
  const lacksAmounts = (block: BlockColumns): boolean => block.amounts.size === 0;
  if (blocks.some((block) => !hasRowKey(block))) return undefined;
  if (!known && blocks.some(lacksAmounts)) return undefined;
  const explained = found === 0 ? 0 : found / (found + unknown);
  const hasOwnHead = headWords(table).some((head) => headsOf(zone).spanning.has(head));
  return { blocks, score: explained * (0.7 + (0.3 * found) / expected) + (hasOwnHead ? headBonus : 0) };
}

/** What every table asks of a head: its columns from left to right without those that count rows, and its spanning heads. */
const headsOf = derived((zone: HeaderZone) => ({
  columns: [...zone.paths.keys()].sort((a, b) => a - b).filter((column) => !isNumberingHead(leafOf(zone, column))),
  spanning: new Set([...zone.paths.values()].flatMap((path) => path.slice(0, -1))),
}));

const headWords = derived(({ heads = [] }: TableDefinition) => heads.map(headWord));

function hasLabels({ lines }: BlockDefinition): boolean {
  return lines.some(({ labels }) => labels.length > 0);
}

function hasRowKey({ definition, code, name, label }: BlockColumns): boolean {
  const needsKey = definition.codes !== undefined || hasLabels(definition);
  return !needsKey || code.length > 0 || name !== undefined || label !== undefined;
}

/** First column of each block: the first for the first, the column with the block's label head for the others. */
function blockStarts(zone: HeaderZone, table: TableDefinition, columns: readonly number[]): number[] | undefined {
  const starts = [columns[0] ?? 0];
  for (const block of table.blocks.slice(1)) {
    const previous = starts.at(-1) ?? 0;
    const start = columns.find((column) => column > previous && keyWords(block).label.includes(leafOf(zone, column)));
    if (start === undefined) return undefined;
    starts.push(start);
  }
  return starts;
}

function leafOf(zone: HeaderZone, column: number): string {
  return zone.paths.get(column)?.at(-1) ?? "";
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
  span: readonly number[],
  named: NamedColumns,
): BlockColumns {
  const amounts = assignAmounts(zone, block, span, named);
  const taken = new Set(amounts.values());
  const firstAmount = Math.min(...taken, Infinity);
  const code: number[] = [];
  const unknown: number[] = [];
  const keys: { name?: number; label?: number; project?: number } = {};
  for (const column of span) {
    if (taken.has(column)) continue;
    const leaf = leafOf(zone, column);
    const path = zone.paths.get(column) ?? [];
    const heads = keyWords(block);
    const isCode = (levelWords.has(leaf) && block.codes) || path.some((text) => heads.code.includes(text));
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
  zone: HeaderZone,
  block: BlockDefinition,
  span: readonly number[],
  named: NamedColumns,
): Map<string, number> {
  const candidates: Candidate[] = block.columns.flatMap(({ id }) => {
    const column = named.get(`${block.id} ${id}`);
    return column === undefined ? [] : [{ id, column, score: Infinity }];
  });
  for (const column of span) {
    const path = zone.paths.get(column) ?? [];
    for (const definition of block.columns) {
      const score = columnScore(path, definition);
      if (score > 0) candidates.push({ id: definition.id, column, score });
    }
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

const columnWords = derived(({ headers, under = [] }: ColumnDefinition) => ({
  headers: headers.map(headWord),
  under: under.map(headWord),
}));

/** What every column of a standard asks of a head's path, with the answers that were found. */
const headPath = derived((path: readonly string[]) => {
  const leaf = path.at(-1) ?? "";
  const above = path.slice(0, -1);
  return {
    leaf,
    above,
    isGeneric: genericHeads.has(leaf),
    isLevel: levelWords.has(leaf),
    isDecided: above.some(isDeciding),
    scores: new Map<ColumnDefinition, number>(),
  };
});

/** How well a header path fits a column: exact leaf 1, similar leaf below 1, half a point more under the right head. */
function columnScore(path: readonly string[], definition: ColumnDefinition): number {
  const head = headPath(path);
  const known = head.scores.get(definition);
  if (known !== undefined) return known;
  const score = scoreOf(head, definition);
  head.scores.set(definition, score);
  return score;
}

function scoreOf(
  { leaf, above, isGeneric, isLevel, isDecided }: ReturnType<typeof headPath>,
  definition: ColumnDefinition,
): number {
  const { headers, under } = columnWords(definition);
  const isUnder = under.length > 0 && above.some((text) => under.includes(text));
  if (under.length > 0 && !isUnder && isGeneric && isDecided) return 0;
  if (headers.includes(leaf)) {
    if (under.length > 0 && isGeneric && leaf !== "预算数" && !isUnder && above.length === 0) return 0.4;
    return isUnder ? 1.5 : 1;
  }
  if (isGeneric || isLevel) return 0;
  let closest = 0;
  for (const header of headers) closest = Math.max(closest, similarity(header, leaf, looseMatch));
  return closest >= looseMatch ? closest * 0.9 : 0;
}

/** A head that belongs to some columns only, unlike the general heads 收入, 支出, 项目. */
function isDeciding(text: string): boolean {
  return !["项目", "收入", "支出", "支出预算", "收入预算"].includes(text);
}
