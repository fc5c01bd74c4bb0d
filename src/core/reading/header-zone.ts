import { derived } from "../workbook/derived";
import { remembered } from "../workbook/remembered";
import type { TableDefinition } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import { parseAmountText } from "./amount-text";
import { headWord, isNumberingHead } from "./head-word";
import type { Pointer } from "./pointers";

const structuralWords = ["类", "款", "项", "项目", "收入", "支出", "科目", "科目编码", "科目名称", "单位名称"];
const blankRowsInHeader = 2;

/** Rows of a header and, for each of its columns, the texts from the top down to the leaf. */
export interface HeaderZone {
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column number; spanning heads are inherited from the left. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

/** All words that may stand in a header of these tables, normalised. */
export const headerVocabulary = derived((tables: readonly TableDefinition[]): ReadonlySet<string> => {
  const words = new Set(structuralWords);
  const add = (texts: readonly string[] | undefined): void => texts?.forEach((text) => words.add(headWord(text)));
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
});

/** Finds the header rows of a sheet: runs of rows whose cells are mostly header words and never numbers. */
export function findHeaderZones(grid: Grid, vocabulary: ReadonlySet<string>): HeaderZone[] {
  const roleOf = rolesIn(vocabulary);
  const zones: HeaderZone[] = [];
  let rows: number[] = [];
  const close = (): void => {
    if (rows.length > 0) zones.push(makeZone(grid, rows));
    rows = [];
  };
  for (const row of grid.rowIndexes()) {
    // Blank rows inside a header, formatted or not, do not end it.
    if (isBlankRow(grid, row)) continue;
    const isHeader = looksLikeHeader(grid, row, roleOf);
    const last = rows.at(-1);
    if (last !== undefined && (!isHeader || row > last + 1 + blankRowsInHeader || rows.length >= 4)) close();
    if (isHeader) rows.push(row);
  }
  close();
  return zones;
}

function isBlankRow(grid: Grid, row: number): boolean {
  return grid.rowCells(row).every(({ value }) => value === null || (typeof value === "string" && value.trim() === ""));
}

/** What a text is to a header: one of its words, an amount that no header has, nothing, or anything else. */
type HeaderRole = "word" | "amount" | "nothing" | "other";

const rolesIn = derived((vocabulary: ReadonlySet<string>) =>
  remembered((text: string): HeaderRole => {
    const word = headWord(text);
    if (word === "") return "nothing";
    if (vocabulary.has(word) || isNumberingHead(word)) return "word";
    return parseAmountText(word).kind === "none" ? "other" : "amount";
  }),
);

function looksLikeHeader(grid: Grid, row: number, roleOf: (text: string) => HeaderRole): boolean {
  const cells = grid.rowCells(row);
  // Most rows hold numbers: their texts need not be looked at.
  if (cells.some(({ value }) => value !== null && typeof value !== "string")) return false;
  let words = 0;
  let others = 0;
  for (const { value } of cells) {
    const role = typeof value === "string" ? roleOf(value) : "nothing";
    if (role === "amount") return false;
    if (role === "word") words++;
    else if (role === "other") others++;
  }
  return words >= 2 && words >= others;
}

/** The header of a range that the user pointed at: its first rows, down to the first with a number. */
export function headerOfRange(
  grid: Grid,
  range: Pick<Pointer, "firstRow" | "lastRow" | "firstColumn" | "lastColumn">,
  vocabulary: ReadonlySet<string>,
): HeaderZone | undefined {
  const rows = grid.rowIndexes().filter((row) => row >= range.firstRow && row <= range.lastRow);
  const data = rows.findIndex((row) => grid.rowCells(row).some(({ value }) => typeof value === "number"));
  const above = data < 0 ? rows : rows.slice(0, data);
  const roleOf = rolesIn(vocabulary);
  const heads = above.filter((row) => looksLikeHeader(grid, row, roleOf) || grid.rowCells(row).length >= 3);
  if (heads.length === 0) return undefined;
  const zone = makeZone(grid, heads.slice(-4));
  const inside = [...zone.paths].filter(([column]) => column >= range.firstColumn && column <= range.lastColumn);
  return { ...zone, paths: new Map(inside) };
}

function makeZone(grid: Grid, rows: readonly number[]): HeaderZone {
  const columns = new Set<number>();
  const words = rows.map((row) => {
    const ofRow = new Map<number, string>();
    for (const { column, value } of grid.rowCells(row)) {
      columns.add(column);
      const word = typeof value === "string" ? headWord(value) : "";
      if (word !== "") ofRow.set(column, word);
    }
    return ofRow;
  });
  const ordered = [...columns].sort((a, b) => a - b);
  const paths = new Map<number, string[]>(ordered.map((column) => [column, []]));
  words.forEach((ofRow, depth) => {
    let spanning = "";
    for (const column of ordered) {
      const own = ofRow.get(column);
      if (own !== undefined) {
        spanning = own;
        paths.get(column)?.push(own);
        continue;
      }
      // Without merge information a blank head belongs to the spanning head on its left, if something stands below it.
      const hasTextBelow = words.some((other, index) => index > depth && other.has(column));
      const hasTextAbove = words.some((other, index) => index < depth && other.has(column));
      if (hasTextBelow && !hasTextAbove && spanning !== "") paths.get(column)?.push(spanning);
      else if (hasTextAbove) spanning = "";
    }
  });
  const named = [...paths].filter(([, path]) => path.length > 0);
  return { firstRow: rows[0] ?? 0, lastRow: rows.at(-1) ?? 0, paths: new Map(named) };
}
