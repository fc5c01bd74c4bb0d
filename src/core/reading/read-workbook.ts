import type { Standard } from "../standards/definition";
import { gridOf, type Grid } from "../workbook/grid";
import { remembered } from "../workbook/remembered";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { decideAmountUnits } from "./amount-unit";
import {
  clearnessAtMost,
  clearnessOf,
  locateTables,
  placeYear,
  type LocatedTable,
  type Location,
} from "./locate-tables";
import { findHeads } from "./placed-heads";
import { finishTable, joinTables, missingTable, readRawTable, type RawTable } from "./read-table";
import { repeatsTables } from "./repeating-sheets";
import { readPointers, type Pointer } from "./pointers";
import type { Reading, ReadingProblem, ReadTable } from "./reading";

/**
 * Reads every table of the standard out of a workbook, wherever and however it stands there.
 * Never throws on what users type: what cannot be read is a problem or an unread cell of the result.
 */
export function readWorkbook(snapshot: WorkbookSnapshot, standard: Standard): Reading {
  return readWithBestStandard(snapshot, [standard]);
}

/** Reads by the standard whose tables are found most clearly; the first of equals. */
export function readWithBestStandard(
  snapshot: WorkbookSnapshot,
  standards: readonly [Standard, ...Standard[]],
): Reading {
  const grids = snapshot.sheets.filter((sheet) => !repeatsTables(sheet)).map(gridOf);
  const locate = (standard: Standard, least: number): Located | undefined => {
    const pointers = readPointers(grids, standard);
    const heads = findHeads(grids, standard);
    if (clearnessAtMost(heads, standard, pointers) <= least) return undefined;
    const location = locateTables(heads, grids, standard, pointers);
    const clearness = clearnessOf(location);
    return clearness > least ? { standard, pointers, location, clearness } : undefined;
  };
  const [first, ...others] = standards;
  let best = locate(first, -Infinity);
  for (const standard of others) best = locate(standard, best?.clearness ?? -Infinity) ?? best;
  if (!best) throw new Error("no standard to read by");
  return { ...readLocated(grids, best.location, best.standard), pointers: best.pointers };
}

interface Located {
  readonly standard: Standard;
  readonly pointers: readonly Pointer[];
  readonly location: Location;
  readonly clearness: number;
}

function readLocated(grids: readonly Grid[], location: Location, standard: Standard): Omit<Reading, "pointers"> {
  const raw = location.located.map(readRawTable);
  const continued = continuations(location, raw, grids);
  const units = decideAmountUnits(raw, standard);
  const read = new Map(
    raw.map((table) => {
      const { id, amountUnit } = table.located.table;
      const unit = units.get(id) ?? amountUnit;
      const parts = [table, ...(continued.get(table) ?? [])].map((part) => finishTable(part, unit));
      return [id, parts.reduce(joinTables)];
    }),
  );
  const tables = standard.tables.map(({ id }) => read.get(id) ?? missingTable(standard, id));
  const joined = new Set([...continued.values()].flat().map(({ located }) => located));
  const year = yearOf(raw, grids);
  return {
    standard,
    unitName: mostFrequent(raw.flatMap(({ lines }) => (lines.unitName === undefined ? [] : [lines.unitName]))),
    year,
    tables,
    problems: problemsOf(location, tables, joined, year),
  };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** The year in most titles; without one, the year most other texts of the workbook name (a cover, a note). */
function yearOf(raw: readonly RawTable[], grids: readonly Grid[]): number | undefined {
  const inTitles = mostFrequent(raw.flatMap(({ lines }) => lines.years.map(({ year }) => year)));
  if (inTitles !== undefined) return inTitles;
  const inNotes = raw.flatMap(({ notes }) => notes.flatMap(({ text }) => yearsIn(text)));
  if (inNotes.length > 0) return mostFrequent(inNotes);
  return mostFrequent(grids.flatMap((grid) => [grid.name, ...firstTexts(grid)].flatMap((text) => yearsIn(text))));
}

const firstRows = 20;

function firstTexts(grid: Grid): string[] {
  return grid
    .rowIndexes()
    .slice(0, firstRows)
    .flatMap((row) => grid.rowCells(row).flatMap(({ value }) => (typeof value === "string" ? [value] : [])));
}

const yearsIn = remembered((text: string): readonly number[] =>
  [...text.normalize("NFKC").matchAll(/(?<!\d)(20\d{2})\s*年/g)].map((match) => Number(match[1])),
);

/**
 * A second place with the title of a table is its continuation when the first has no total row and the second ends
 * with one, or when it says so (续表); else both claim to be the table. On the next sheet, or further down, the head
 * alone is enough.
 */
function continuations(
  location: Location,
  raw: readonly RawTable[],
  grids: readonly Grid[],
): Map<RawTable, RawTable[]> {
  const found = new Map<RawTable, RawTable[]>();
  for (const repeated of location.repeated) {
    const first = raw.find(({ located }) => located.table === repeated.table);
    const next = readRawTable(repeated);
    const endsLater = first !== undefined && !hasTotal(first) && hasTotal(next);
    if (first && (endsLater || repeated.title?.text.includes("续")))
      found.set(first, [...(found.get(first) ?? []), next]);
  }
  const taken = new Set([...location.located, ...location.repeated, ...location.untitled].map(({ grid }) => grid.name));
  for (const first of raw) {
    if (hasTotal(first) || found.has(first)) continue;
    const next = location.untitled.find((place) => follows(place, first.located, grids));
    const rest = next && readRawTable(next);
    if (rest && hasTotal(rest)) found.set(first, [rest]);
    else found.set(first, headlessParts(first, grids, taken));
  }
  return found;
}

/** The sheets behind a table without total row that go on with its rows, without any head, up to one with the total. */
function headlessParts({ located }: RawTable, grids: readonly Grid[], taken: ReadonlySet<string>): RawTable[] {
  const parts: RawTable[] = [];
  for (const grid of grids.slice(placeOf(located, grids) + 1)) {
    if (taken.has(grid.name) || parts.some(hasTotal)) break;
    // Its first row takes the place of the row below the head.
    const zone = { ...located.zone, firstRow: 0, lastRow: -1 };
    const { table, header, score } = located;
    const part = readRawTable({ table, header, score, grid, zone, firstRow: 0, lastRow: grid.rowCount - 1 });
    if (!part.blocks.some(({ rows }) => rows.some(({ key }) => key.kind !== "line" || key.line === "total"))) break;
    parts.push(part);
  }
  return parts;
}

/** Number of the sheet; a part of a sheet counts as that sheet. */
function placeOf({ grid }: LocatedTable, grids: readonly Grid[]): number {
  return grids.findIndex(({ name }) => name === grid.name);
}

function follows(place: LocatedTable, first: LocatedTable, grids: readonly Grid[]): boolean {
  if (place.table !== first.table) return false;
  if (place.grid === first.grid) return place.firstRow > first.lastRow;
  return placeOf(place, grids) === placeOf(first, grids) + 1;
}

function hasTotal({ blocks }: RawTable): boolean {
  return blocks.some(({ rows }) => rows.some(({ key }) => key.line === "total"));
}

function problemsOf(
  location: Location,
  tables: readonly ReadTable[],
  continued: ReadonlySet<LocatedTable>,
  workbookYear: number | undefined,
): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  for (const { grid, row, tables: candidates } of location.ambiguous) {
    problems.push({
      kind: "ambiguous-table",
      cell: { sheet: grid.name, row, column: 0 },
      candidates: candidates.map(({ id }) => id),
    });
  }
  for (const repeated of location.repeated) {
    if (continued.has(repeated)) continue;
    const { table, grid, firstRow, title } = repeated;
    const first = location.located.find((located) => located.table === table);
    const year = placeYear(repeated);
    const isOtherYear =
      year !== undefined && first !== undefined && (placeYear(first) ?? workbookYear ?? year) !== year;
    problems.push({
      kind: isOtherYear ? "table-other-year" : "table-twice",
      table: table.id,
      ...(isOtherYear && { text: String(year) }),
      cell: { sheet: grid.name, row: title?.row ?? firstRow, column: title?.column ?? 0 },
      candidates: [first?.grid.name ?? "", grid.name],
    });
  }
  for (const table of tables) {
    if (table.status === "missing") problems.push({ kind: "table-missing", table: table.id });
    problems.push(...missingTotals(table));
    const [uncalculated, ...more] = table.unread.filter(({ reason }) => reason === "not-calculated");
    if (uncalculated) {
      const text = String(more.length + 1);
      problems.push({ kind: "not-calculated", table: table.id, cell: uncalculated.cell, text });
    }
    for (const { cell, text, reason } of table.unread) {
      if (reason === "error-value" || reason === "not-a-number") {
        problems.push({ kind: reason, table: table.id, cell, text });
      }
    }
  }
  return problems;
}

/** A block with rows but without one of its essential lines cannot be added up. */
function missingTotals(table: ReadTable): ReadingProblem[] {
  return table.blocks.flatMap((block) => {
    const label = block.rows[0]?.label;
    if (label === undefined) return [];
    return block.definition.lines
      .filter((line) => line.essential && !block.rows.some((row) => row.line === line.id))
      .map((line) => ({
        kind: "total-row-missing" as const,
        table: table.id,
        text: line.name["zh-CN"],
        cell: label,
      }));
  });
}
