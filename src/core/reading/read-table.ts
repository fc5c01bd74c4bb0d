import type { AmountUnit, Standard } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import type { CellSnapshot, CellValue } from "../workbook/snapshot";
import { amountFromDouble, isZero } from "../money/amount";
import { parseAmountText } from "./amount-text";
import type { BlockColumns, HeaderMatch } from "./header";
import type { LocatedTable } from "./locate-tables";
import { isNote, readPageLine } from "./page-lines";
import { amountInUnknownColumn, figureAt, readAmount, type RawAmount } from "./read-figures";
import { readRowKeys, type RowKey } from "./read-rows";
import type { Figure, ReadBlock, ReadRow, ReadTable, TextCell, UnreadCell } from "./reading";

/** What the lines above a table say, before the table's figures are read. */
export interface PageLines {
  readonly unitLine?: TextCell & { readonly unit: AmountUnit | undefined };
  readonly unitNameCell?: TextCell;
  readonly unitName?: string;
  readonly years: readonly (TextCell & { readonly year: number })[];
}

/** A table's rows and raw amounts; `finishTable` makes figures of them once the unit is known. */
export interface RawTable {
  readonly located: LocatedTable;
  readonly lines: PageLines;
  readonly blocks: readonly RawBlock[];
  readonly decimals: number;
  readonly unread: readonly UnreadCell[];
  readonly notes: readonly TextCell[];
}

interface RawBlock {
  readonly columns: BlockColumns;
  readonly rows: readonly { readonly key: RowKey; readonly amounts: ReadonlyMap<string, RawAmount> }[];
}

export function readPageLines(grid: Grid, firstRow: number, headerRow: number): PageLines {
  const years: (TextCell & { year: number })[] = [];
  let unitLine: PageLines["unitLine"];
  let unitNameCell: TextCell | undefined;
  let unitName: string | undefined;
  for (let row = firstRow; row < headerRow; row++) {
    for (const { column, value } of grid.rowCells(row)) {
      if (typeof value !== "string") continue;
      const line = readPageLine(value);
      const cell: TextCell = { cell: { sheet: grid.name, row, column }, text: value.trim() };
      if (line.unitLine && !unitLine) unitLine = { ...cell, unit: line.unitLine.unit };
      if (line.unitName !== undefined && unitNameCell === undefined) {
        unitNameCell = cell;
        unitName = line.unitName;
      }
      if (line.year !== undefined) years.push({ ...cell, year: line.year });
    }
  }
  return {
    years,
    ...(unitLine && { unitLine }),
    ...(unitNameCell && { unitNameCell }),
    ...(unitName !== undefined && { unitName }),
  };
}

/** Reads rows, raw amounts, notes and everything unreadable of one located table. */
export function readRawTable(located: LocatedTable): RawTable {
  const { grid, zone, header, table, firstRow, lastRow } = located;
  const firstDataRow = zone.lastRow + 1;
  const unread: UnreadCell[] = [];
  const known = new Set<number>();
  const headless = columnsWithoutHead(located);
  const blocks = header.blocks.map((columns): RawBlock => {
    const keys = readRowKeys(grid, columns, firstDataRow, lastRow);
    for (const { row } of keys.rows) known.add(row);
    for (const row of keys.unknown) {
      // A row of the form that is still blank: what its sums come to is no amount.
      const filled = [...columns.amounts.values(), ...columns.unknown].filter(
        (column) => !isZeroOfFormula(grid.cell(row, column)),
      );
      unread.push(...numbersOf(grid, row, filled, "row-not-recognised"));
    }
    const unknown = [...columns.unknown, ...headless.filter((column) => blockAt(header, column) === columns)];
    const places = columns.definition.columns.map(({ id, optional }) => ({
      id,
      place: columns.amounts.get(id),
      isOptional: optional === true,
    }));
    const rows = keys.rows.map((key) => {
      if (columns.unknown.length > 0)
        unread.push(...numbersOf(grid, key.row, columns.unknown, "column-not-recognised"));
      const amounts = new Map<string, RawAmount>();
      const stray = unknown.find((column) => isNumber(grid.cell(key.row, column)?.value));
      for (const { id, place, isOptional } of places) {
        if (place === undefined) {
          // A column left out counts as zeros, unless its amount may be the one under a head nobody knows.
          if (stray !== undefined && !isOptional) amounts.set(id, amountInUnknownColumn(stray));
          continue;
        }
        const raw = readAmount(grid.cell(key.row, place), table.decimals);
        amounts.set(id, raw);
        if (raw.unread) unread.push(unreadCell(grid, key.row, place, raw.unread));
      }
      return { key, amounts };
    });
    return { columns, rows };
  });
  if (headless.length > 0)
    for (const row of known) unread.push(...numbersOf(grid, row, headless, "column-not-recognised"));
  return {
    located,
    lines: readPageLines(grid, firstRow, zone.firstRow),
    blocks,
    decimals: printedDecimals(blocks, table.decimals),
    unread,
    notes: notesOf(grid, firstDataRow, lastRow),
  };
}

/**
 * Columns of the table that no head names: inside its width, and beside it as long as each next one holds a number; on
 * the left only where rows have neither code nor label, which might stand there. Columns of a code's part are not among them.
 */
function columnsWithoutHead({ grid, zone, header, lastRow, lastColumn = Infinity }: LocatedTable): number[] {
  const heads = [...zone.paths.keys()];
  const codes = new Set(header.blocks.flatMap(({ code }) => code));
  let first = Math.min(...heads);
  let last = heads.reduce((a, b) => Math.max(a, b), first);
  const rows = grid.rowsBetween(zone.lastRow + 1, lastRow);
  const holdsNumber = (column: number): boolean => rows.some((row) => isNumber(grid.cell(row, column)?.value));
  const hasKeys = header.blocks.some(({ code, name, label }) => code.length > 0 || (name ?? label) !== undefined);
  while (!hasKeys && lastColumn === Infinity && first > 0 && holdsNumber(first - 1)) first--;
  while (last < lastColumn && holdsNumber(last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => !zone.paths.has(column) && !codes.has(column),
  );
}

/** The block whose columns stand at or left of this one. */
function blockAt({ blocks }: HeaderMatch, column: number): BlockColumns | undefined {
  const first = ({ code, name, label, project, amounts }: BlockColumns): number =>
    [...code, name, label, project, ...amounts.values()].reduce<number>((a, b) => Math.min(a, b ?? a), Infinity);
  return blocks.filter((block, index) => index === 0 || first(block) <= column).at(-1);
}

function printedDecimals(blocks: readonly RawBlock[], usual: number): number {
  let most: number | undefined;
  for (const { rows } of blocks) {
    for (const { amounts } of rows) {
      for (const { written, decimals } of amounts.values()) {
        if (written === "number" || written === "text") most = Math.max(most ?? 0, decimals);
      }
    }
  }
  return most ?? usual;
}

function unreadCell(grid: Grid, row: number, column: number, reason: UnreadCell["reason"]): UnreadCell {
  const value = grid.cell(row, column)?.value;
  const text = value !== null && typeof value === "object" ? value.error : String(value ?? "");
  return { cell: { sheet: grid.name, row, column }, text, reason };
}

function numbersOf(grid: Grid, row: number, columns: Iterable<number>, reason: UnreadCell["reason"]): UnreadCell[] {
  return [...columns].flatMap((column) => {
    return isNumber(grid.cell(row, column)?.value) ? [unreadCell(grid, row, column, reason)] : [];
  });
}

function isZeroOfFormula(cell: CellSnapshot | undefined): boolean {
  return cell?.formula !== undefined && cell.value === 0;
}

function isNumber(value: CellValue | undefined): boolean {
  if (typeof value === "number") return amountFromDouble(value) !== undefined;
  return typeof value === "string" && parseAmountText(value).kind === "amount";
}

function notesOf(grid: Grid, firstRow: number, lastRow: number): TextCell[] {
  const notes: TextCell[] = [];
  for (const row of grid.rowsBetween(firstRow, lastRow)) {
    for (const { column, value } of grid.rowCells(row)) {
      if (typeof value === "string" && isNote(value))
        notes.push({ cell: { sheet: grid.name, row, column }, text: value.trim() });
    }
  }
  return notes;
}

/** Makes the table's figures with its printed precision, in the unit that was decided for it. */
export function finishTable(raw: RawTable, amountUnit: AmountUnit): ReadTable {
  const { located, lines } = raw;
  const { table, grid, zone, title } = located;
  const precision = { decimals: raw.decimals, unit: amountUnit };
  const blocks = raw.blocks.map(({ columns, rows }): ReadBlock => {
    const block = `${table.id}.${columns.definition.id}`;
    return {
      definition: columns.definition,
      id: block,
      columns: [...columns.amounts].map(([id, column]) => ({
        id,
        sheet: grid.name,
        column,
        header: {
          cell: { sheet: grid.name, row: zone.lastRow, column },
          text: zone.paths.get(column)?.at(-1) ?? "",
        },
      })),
      rows: rows.map(({ key, amounts }): ReadRow => {
        const figures = new Map<string, Figure>();
        amounts.forEach((amount, id) => {
          const column = amount.column ?? columns.amounts.get(id) ?? 0;
          figures.set(id, figureAt(grid, key.row, column, { table: table.id, block, column: id }, amount, precision));
        });
        return rowOf(key, grid.name, figures);
      }),
    };
  });
  const hasNumbers = blocks.some((block) =>
    block.rows.some(({ figures }) => [...figures.values()].some(({ value }) => !isZero(value))),
  );
  return {
    definition: table,
    id: table.id,
    status: hasNumbers || raw.unread.length > 0 ? "read" : "empty",
    place: {
      sheet: grid.name,
      firstRow: located.firstRow,
      lastRow: lastUsedRow(raw),
      firstColumn: Math.min(...zone.paths.keys()),
      lastColumn: Math.max(...zone.paths.keys()),
      firstHeadRow: zone.firstRow,
      firstDataRow: zone.lastRow + 1,
    },
    ...(title && { titleCell: { cell: { sheet: grid.name, row: title.row, column: title.column }, text: title.text } }),
    amountUnit,
    ...(lines.unitLine && { unitLine: lines.unitLine }),
    ...(lines.unitNameCell && { unitNameCell: lines.unitNameCell }),
    decimals: raw.decimals,
    blocks,
    unread: raw.unread,
    notes: raw.notes,
  };
}

/** A table over two places as one: the rows of the second follow those of the first. */
export function joinTables(first: ReadTable, second: ReadTable): ReadTable {
  return {
    ...first,
    status: first.status === "read" || second.status === "read" ? "read" : "empty",
    blocks: first.blocks.map((block, index) => ({
      ...block,
      rows: [...block.rows, ...(second.blocks[index]?.rows ?? [])],
    })),
    unread: [...first.unread, ...second.unread],
    notes: [...first.notes, ...second.notes],
  };
}

function rowOf(
  { kind, level, name, row, labelColumn, line, code, project }: RowKey,
  sheet: string,
  figures: ReadonlyMap<string, Figure>,
): ReadRow {
  const label = { sheet, row, column: labelColumn };
  if (line !== undefined) return { kind, level, name, label, figures, line };
  if (code === undefined) return { kind, level, name, label, figures };
  return project === undefined
    ? { kind, level, name, label, figures, code }
    : { kind, level, name, label, figures, code, project };
}

function lastUsedRow(raw: RawTable): number {
  const rows = [
    ...raw.blocks.flatMap((block) => block.rows.map(({ key }) => key.row)),
    ...raw.notes.map(({ cell }) => cell.row),
  ];
  // Not Math.max(...rows): as arguments, a hundred thousand rows are too many for a browser's stack.
  return rows.reduce((last, row) => Math.max(last, row), raw.located.zone.lastRow);
}

/** A table of the standard that stands nowhere in the workbook. */
export function missingTable(standard: Standard, id: string): ReadTable {
  const definition = standard.tables.find((table) => table.id === id);
  if (!definition) throw new Error(`standard ${standard.id} has no table ${id}`);
  return {
    definition,
    id,
    status: "missing",
    amountUnit: definition.amountUnit,
    decimals: definition.decimals,
    blocks: [],
    unread: [],
    notes: [],
  };
}
