import type { BlockDefinition, ColumnDefinition, TableDefinition } from "../standards/definition";
import { isCellError } from "../workbook/snapshot";
import type { Grid } from "../workbook/grid";
import { parseAmountText } from "./amount-text";
import { normaliseText, similarity } from "./normalise";

/** Words of a split code column: the level it holds. */
const levelWords = new Map([
  ["类", 1],
  ["款", 2],
  ["项", 3],
]);
const structuralWords = ["类", "款", "项", "项目", "收入", "支出", "科目", "科目编码", "科目名称", "单位名称"];
/** Heads that say nothing by themselves: which column they mean depends on what spans them. */
const genericHeads = new Set(["合计", "总计", "小计", "金额", "预算数"]);
const looseMatch = 0.75;

/** Rows of a header and, for each of its columns, the texts from the top down to the leaf. */
export interface HeaderZone {
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column number; spanning heads are inherited from the left. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

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

/** All words that may stand in a header of these tables, normalised. */
export function headerVocabulary(tables: readonly TableDefinition[]): ReadonlySet<string> {
  const words = new Set(structuralWords);
  const add = (texts: readonly string[] | undefined): void => texts?.forEach((text) => words.add(normaliseText(text)));
  for (const table of tables) {
    add(table.heads);
    for (const block of table.blocks) {
      for (const texts of Object.values(block.rowHeaders)) add(texts);
      for (const column of block.columns) {
        add(column.headers);
        add(column.under);
      }
    }
  }
  return words;
}

/** Finds the header rows of a sheet: runs of rows whose cells are mostly header words and never numbers. */
export function findHeaderZones(grid: Grid, vocabulary: ReadonlySet<string>): HeaderZone[] {
  const zones: HeaderZone[] = [];
  let rows: number[] = [];
  const close = (): void => {
    if (rows.length > 0) zones.push(makeZone(grid, rows));
    rows = [];
  };
  for (const row of grid.rowIndexes()) {
    const isHeader = looksLikeHeader(grid, row, vocabulary);
    const last = rows.at(-1);
    if (last !== undefined && (!isHeader || row > last + 1 || rows.length >= 4)) close();
    if (isHeader) rows.push(row);
  }
  close();
  return zones;
}

function looksLikeHeader(grid: Grid, row: number, vocabulary: ReadonlySet<string>): boolean {
  let words = 0;
  let others = 0;
  for (const { value } of grid.rowCells(row)) {
    if (value === null || value === "") continue;
    if (typeof value !== "string" || isCellError(value)) return false;
    const text = normaliseText(value);
    if (text === "") continue;
    if (vocabulary.has(text)) words++;
    else if (parseAmountText(text).kind !== "none") return false;
    else others++;
  }
  return words >= 2 && words >= others;
}

/** The header of a range that the user pointed at: its first rows, down to the first with a number. */
export function headerOfRange(
  grid: Grid,
  range: { readonly firstRow: number; readonly lastRow: number },
  vocabulary: ReadonlySet<string>,
): HeaderZone | undefined {
  const rows = grid.rowIndexes().filter((row) => row >= range.firstRow && row <= range.lastRow);
  const data = rows.findIndex((row) => grid.rowCells(row).some(({ value }) => typeof value === "number"));
  const above = data < 0 ? rows : rows.slice(0, data);
  const heads = above.filter((row) => looksLikeHeader(grid, row, vocabulary) || grid.rowCells(row).length >= 3);
  return heads.length === 0 ? undefined : makeZone(grid, heads.slice(-4));
}

function makeZone(grid: Grid, rows: readonly number[]): HeaderZone {
  const textAt = (row: number, column: number): string => {
    const value = grid.cell(row, column)?.value;
    return typeof value === "string" ? normaliseText(value) : "";
  };
  const columns = new Set(rows.flatMap((row) => grid.rowCells(row).map((cell) => cell.column)));
  const ordered = [...columns].sort((a, b) => a - b);
  const paths = new Map<number, string[]>(ordered.map((column) => [column, []]));
  rows.forEach((row, depth) => {
    let spanning = "";
    for (const column of ordered) {
      const own = textAt(row, column);
      if (own !== "") spanning = own;
      // Without merge information a blank head belongs to the spanning head on its left, if something stands below it.
      const hasTextBelow = rows.slice(depth + 1).some((below) => textAt(below, column) !== "");
      const hasTextAbove = rows.slice(0, depth).some((above) => textAt(above, column) !== "");
      if (own !== "") paths.get(column)?.push(own);
      else if (hasTextBelow && !hasTextAbove && spanning !== "") paths.get(column)?.push(spanning);
      else if (hasTextAbove) spanning = "";
    }
  });
  const named = [...paths].filter(([, path]) => path.length > 0);
  return { firstRow: rows[0] ?? 0, lastRow: rows.at(-1) ?? 0, paths: new Map(named) };
}

/** Sheet columns that the user named himself, by "block column". */
export type NamedColumns = ReadonlyMap<string, number>;

/** Tries to understand a header as the header of this table; undefined when it cannot be. */
export function matchHeader(
  zone: HeaderZone,
  table: TableDefinition,
  named: NamedColumns = new Map(),
): HeaderMatch | undefined {
  const columns = [...zone.paths.keys()].sort((a, b) => a - b);
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
  if (blocks.some((block) => block.amounts.size === 0 || !hasRowKey(block))) return undefined;
  const explained = found / (found + unknown);
  const headBonus = headsOf(zone).some((text) => table.heads?.some((head) => normaliseText(head) === text)) ? 0.1 : 0;
  return { blocks, score: explained * (0.7 + (0.3 * found) / expected) + headBonus };
}

function headsOf(zone: HeaderZone): string[] {
  return [...new Set([...zone.paths.values()].flatMap((path) => path.slice(0, -1)))];
}

function hasRowKey({ definition, code, name, label }: BlockColumns): boolean {
  const needsKey = definition.codes !== undefined || definition.lines.some((line) => line.labels.length > 0);
  return !needsKey || code.length > 0 || name !== undefined || label !== undefined;
}

/** First column of each block: the first for the first, the column with the block's label head for the others. */
function blockStarts(zone: HeaderZone, table: TableDefinition, columns: readonly number[]): number[] | undefined {
  const starts = [columns[0] ?? 0];
  for (const block of table.blocks.slice(1)) {
    const previous = starts.at(-1) ?? 0;
    const start = columns.find((column) => column > previous && isOneOf(leafOf(zone, column), block.rowHeaders.label));
    if (start === undefined) return undefined;
    starts.push(start);
  }
  return starts;
}

function leafOf(zone: HeaderZone, column: number): string {
  return zone.paths.get(column)?.at(-1) ?? "";
}

function isOneOf(text: string, words: readonly string[] | undefined): boolean {
  return words?.some((word) => normaliseText(word) === text) ?? false;
}

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
    const heads = block.rowHeaders;
    const isCode =
      (levelWords.has(leaf) && block.codes) ||
      isOneOf(leaf, heads.code) ||
      path.some((text) => isOneOf(text, heads.code));
    if (isCode) code.push(column);
    else if (isOneOf(leaf, heads.project)) keys.project ??= column;
    else if (isOneOf(leaf, heads.name)) keys.name ??= column;
    else if (isOneOf(leaf, heads.label) || path.some((text) => isOneOf(text, heads.label))) keys.label ??= column;
    else if (column < firstAmount && keys.label === undefined && !block.codes) keys.label = column;
    else unknown.push(column);
  }
  return { definition: block, code, ...keys, amounts, unknown };
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

/** How well a header path fits a column: exact leaf 1, similar leaf below 1, half a point more under the right head. */
function columnScore(path: readonly string[], definition: ColumnDefinition): number {
  const leaf = path.at(-1) ?? "";
  const above = path.slice(0, -1);
  const under = definition.under?.map(normaliseText) ?? [];
  const isUnder = above.some((text) => under.includes(text));
  if (under.length > 0 && above.length > 0 && !isUnder && genericHeads.has(leaf) && above.some(isDeciding)) return 0;
  const exact = definition.headers.some((header) => normaliseText(header) === leaf);
  if (exact) {
    if (under.length > 0 && genericHeads.has(leaf) && leaf !== "预算数" && !isUnder && above.length === 0) return 0.4;
    return isUnder ? 1.5 : 1;
  }
  if (genericHeads.has(leaf) || levelWords.has(leaf)) return 0;
  const closest = Math.max(...definition.headers.map((header) => similarity(normaliseText(header), leaf, looseMatch)));
  return closest >= looseMatch ? closest * 0.9 : 0;
}

/** A head that belongs to some columns only, unlike the general heads 收入, 支出, 项目. */
function isDeciding(text: string): boolean {
  return !["项目", "收入", "支出", "支出预算", "收入预算"].includes(text);
}
