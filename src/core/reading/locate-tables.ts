import type { Standard, TableDefinition } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import { matchHeader, mostHeaderScore, type HeaderMatch, type NamedColumns } from "./header";
import { headerOfRange, headerVocabulary, type HeaderZone } from "./header-zone";
import { readPageLine } from "./page-lines";
import { scoreBesides, type PlacedHead } from "./placed-heads";
import type { Pointer } from "./pointers";
import { wholeTitle } from "./table-titles";

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

/** How clearly the tables were found: the sum of their scores. */
export function clearnessOf({ located }: Location): number {
  return located.reduce((sum, { score }) => sum + score, 0);
}

/**
 * What the clearness cannot exceed, known before any head is read column by column: titles, numbers and names of sheets as
 * they are, and every head as if it fitted. A range that the user pointed at fits whatever stands there.
 */
export function clearnessAtMost(
  heads: readonly PlacedHead[],
  standard: Standard,
  pointers: readonly Pointer[],
): number {
  if (pointers.length > 0) return Infinity;
  const best = standard.tables.map((_, position) =>
    heads.reduce((most, head) => Math.max(most, mostHeaderScore * headerWeight + scoreBesides(head, position)), 0),
  );
  return best.reduce((sum, score) => sum + score, 0);
}

/** Finds every table of the standard by its title and header, wherever it stands. `heads` are those of `findHeads`. */
export function locateTables(
  heads: readonly PlacedHead[],
  grids: readonly Grid[],
  standard: Standard,
  pointers: readonly Pointer[],
): Location {
  const vocabulary = headerVocabulary(standard.tables);
  const pointed = pointers.flatMap((pointer) => pointedTable(pointer, pointers, grids, standard, vocabulary));
  const candidates = [
    ...pointed,
    ...heads
      .flatMap((head) => candidatesAt(head, standard, pointers))
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

/** What stands at a head, table by table. */
function candidatesAt(head: PlacedHead, standard: Standard, pointers: readonly Pointer[]): LocatedTable[] {
  const { grid, zone, firstRow, lastRow } = head;
  return standard.tables.flatMap((table, position) => {
    const { titleScore = 0, title } = head.evidence[position] ?? {};
    const header = matchHeader(zone, table, namedColumns(table, grid, pointers), titleScore >= wholeTitle);
    if (!header) return [];
    const score = header.score * headerWeight + scoreBesides(head, position);
    return [{ table, grid, zone, header, firstRow, lastRow, score, ...(title && { title }) }];
  });
}
