import type { Standard, TableDefinition } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import { parseAmountText } from "./amount-text";
import { matchHeader, type HeaderMatch, type NamedColumns } from "./header";
import { findHeaderZones, headerOfRange, headerVocabulary, type HeaderZone } from "./header-zone";
import { normaliseText } from "./normalise";
import type { Pointer } from "./pointers";
import { isNote, readPageLine } from "./page-lines";
import { partsSideBySide } from "./side-by-side";
import { sheetNameScore, wholeTitle } from "./table-titles";
import { textsAbove, titleEvidence } from "./title-evidence";

/** A place where one table of the standard was recognised. */
export interface LocatedTable {
  readonly table: TableDefinition;
  readonly grid: Grid;
  readonly zone: HeaderZone;
  readonly header: HeaderMatch;
  /** First row that belongs to the table: its ordinal, title or unit line. */
  readonly firstRow: number;
  /** Last row before the next table, or the sheet's last row. */
  readonly lastRow: number;
  /** Where the user said that the table ends; absent when the sheet's own heads tell. */
  readonly lastColumn?: number;
  readonly score: number;
  /** Where the title was found. */
  readonly title?: { readonly row: number; readonly column: number; readonly text: string };
}

export interface Location {
  readonly located: readonly LocatedTable[];
  /** Further places that claim to be a table that was found already. */
  readonly repeated: readonly LocatedTable[];
  /** Places with a table's head but no title, of tables that were found elsewhere. */
  readonly untitled: readonly LocatedTable[];
  /** Headers that fit several tables equally well. */
  readonly ambiguous: readonly {
    readonly grid: Grid;
    readonly row: number;
    readonly tables: readonly TableDefinition[];
  }[];
}

const headerWeight = 3;
const leastScore = 2.2;
const leastMargin = 0.25;
const rowsAboveHeader = 8;

/** Finds every table of the standard by its title and header, wherever it stands. */
export function locateTables(grids: readonly Grid[], standard: Standard, pointers: readonly Pointer[]): Location {
  const vocabulary = headerVocabulary(standard.tables);
  const pointed = pointers.flatMap((pointer) => pointedTable(pointer, pointers, grids, standard, vocabulary));
  const candidates = [
    ...pointed,
    ...grids
      .flatMap((grid) => partsSideBySide(grid, standard.tables))
      .flatMap((grid) => candidatesOf(grid, standard, vocabulary, pointers))
      .filter((candidate) => !isPointedElsewhere(candidate, pointed)),
  ];
  const byScore = [...candidates].sort((a, b) => (a.score === b.score ? byPlace(a, b) : b.score - a.score));
  const located = new Map<TableDefinition, LocatedTable>();
  const usedZones = new Set<HeaderZone>();
  const repeated: LocatedTable[] = [];
  const ambiguous: Location["ambiguous"][number][] = [];
  for (const candidate of byScore) {
    if (usedZones.has(candidate.zone) || candidate.score < leastScore) continue;
    if (located.has(candidate.table)) {
      if (candidate.title && isBestOfZone(candidate, byScore)) {
        usedZones.add(candidate.zone);
        repeated.push(candidate);
      }
      continue;
    }
    const rivals = byScore.filter(
      (other) =>
        other.zone === candidate.zone &&
        other.table !== candidate.table &&
        !located.has(other.table) &&
        candidate.score - other.score < leastMargin,
    );
    if (rivals.length > 0) {
      usedZones.add(candidate.zone);
      ambiguous.push({
        grid: candidate.grid,
        row: candidate.zone.firstRow,
        tables: [candidate.table, ...rivals.map((rival) => rival.table)],
      });
      continue;
    }
    usedZones.add(candidate.zone);
    located.set(candidate.table, candidate);
  }
  const inOrder = standard.tables.flatMap((table) => located.get(table) ?? []);
  const untitled = candidates.filter(({ title, table, zone }) => !title && located.has(table) && !usedZones.has(zone));
  return { located: inOrder, repeated, untitled, ambiguous };
}

/**
 * Of two places that are as good, the visible one is meant, then the one of the later year; a sheet's name tells the year
 * of an old copy ("表一（2021）") rather than of this year's table.
 */
function byPlace(a: LocatedTable, b: LocatedTable): number {
  const hidden = ({ grid }: LocatedTable): number => (grid.sheet.visibility === "visible" ? 0 : 1);
  const never = 9999;
  return (
    hidden(a) - hidden(b) ||
    (titleYear(b) ?? 0) - (titleYear(a) ?? 0) ||
    (sheetYear(b) ?? never) - (sheetYear(a) ?? never)
  );
}

/** The year that a table's title names, else the name of its sheet. */
export function placeYear(place: LocatedTable): number | undefined {
  return titleYear(place) ?? sheetYear(place);
}

function sheetYear({ grid }: LocatedTable): number | undefined {
  const year = /(?<!\d)20\d{2}(?!\d)/.exec(grid.name)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The year that a table's title names. */
function titleYear({ title }: LocatedTable): number | undefined {
  return title && readPageLine(title.text).year;
}

function isBestOfZone(candidate: LocatedTable, byScore: readonly LocatedTable[]): boolean {
  return byScore.find((other) => other.zone === candidate.zone) === candidate;
}

/** A range that the user called by a table's name is that table, whatever its title says. */
function pointedTable(
  pointer: Pointer,
  pointers: readonly Pointer[],
  grids: readonly Grid[],
  standard: Standard,
  vocabulary: ReadonlySet<string>,
): LocatedTable[] {
  if (pointer.column) return [];
  const grid = grids.find(({ name }) => name === pointer.sheet);
  const table = standard.tables.find(({ id }) => id === pointer.table);
  const zone = grid && headerOfRange(grid, pointer, vocabulary);
  const header = zone && table && matchHeader(zone, table, namedColumns(table, grid, pointers), true);
  if (!header) return [];
  const { firstRow, lastRow, lastColumn } = pointer;
  return [{ table, grid, zone, header, firstRow, lastRow, lastColumn, score: Infinity }];
}

/** Neither another place of a pointed table nor another table in a pointed range is looked at any more. */
function isPointedElsewhere(candidate: LocatedTable, pointed: readonly LocatedTable[]): boolean {
  const { table, grid, zone } = candidate;
  return pointed.some((place) => {
    if (table === place.table) return true;
    const isInRows = zone.firstRow >= place.firstRow && zone.firstRow <= place.lastRow;
    return (
      grid.name === place.grid.name && isInRows && [...zone.paths.keys()].some((column) => place.zone.paths.has(column))
    );
  });
}

function namedColumns(table: TableDefinition, grid: Grid, pointers: readonly Pointer[]): NamedColumns {
  return new Map(
    pointers.flatMap(({ table: id, column, sheet, firstColumn }) =>
      column && id === table.id && sheet === grid.name ? [[`${column.block} ${column.id}`, firstColumn] as const] : [],
    ),
  );
}

function candidatesOf(
  grid: Grid,
  standard: Standard,
  vocabulary: ReadonlySet<string>,
  pointers: readonly Pointer[],
): LocatedTable[] {
  const zones = withoutRepeatedHeads(grid, findHeaderZones(grid, vocabulary));
  const firstRows = zones.map((zone, index) => firstRowOf(grid, zone, zones[index - 1]));
  const bySheetName = standard.tables.map((table, position) => sheetNameScore(grid.name, table, position));
  return zones.flatMap((zone, index) => {
    const firstRow = firstRows[index] ?? zone.firstRow;
    const lastRow = (firstRows[index + 1] ?? grid.rowCount) - 1;
    const texts = textsAbove(grid, firstRow, zone.firstRow, standard.tables);
    return standard.tables.flatMap((table, position) => {
      const evidence = titleEvidence(texts, table, position);
      const header = matchHeader(zone, table, namedColumns(table, grid, pointers), evidence.titleScore >= wholeTitle);
      if (!header) return [];
      const score = header.score * headerWeight + evidence.score + (bySheetName[position] ?? 0);
      return [
        { table, grid, zone, header, firstRow, lastRow, score, ...(evidence.title && { title: evidence.title }) },
      ];
    });
  });
}

/** A head printed again in the middle of a table (at a page break) begins no new table: nothing stands above it. */
function withoutRepeatedHeads(grid: Grid, zones: readonly HeaderZone[]): HeaderZone[] {
  const words = (zone: HeaderZone): string => JSON.stringify([...zone.paths]);
  return zones.filter((zone, index) => {
    const previous = zones[index - 1];
    return !previous || words(zone) !== words(previous) || firstRowOf(grid, zone, previous) < zone.firstRow;
  });
}

/** Goes up from the header over title, ordinal and unit lines to the end of what stands above. */
function firstRowOf(grid: Grid, zone: HeaderZone, previous: HeaderZone | undefined): number {
  let first = zone.firstRow;
  for (let row = zone.firstRow - 1; row >= Math.max(0, zone.firstRow - rowsAboveHeader); row--) {
    if (previous && row <= previous.lastRow) break;
    const cells = grid.rowCells(row);
    const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [normaliseText(value)] : []));
    if (cells.some(({ value }) => typeof value === "number")) break;
    if (texts.some((text) => parseAmountText(text).kind !== "none")) break;
    if (texts.some(endsTable)) break;
    if (texts.some((text) => text !== "")) first = row;
  }
  return first;
}

/** What stands in the last rows of the table above, with or without an amount: a total, a code with its name, a note. */
function endsTable(text: string): boolean {
  return isNote(text) || /(?:合计|总计|小计)$/.test(text) || /^(?:\d{3}|\d{5}|\d{7})(?=\D{2,}$).*[^表]$/.test(text);
}
