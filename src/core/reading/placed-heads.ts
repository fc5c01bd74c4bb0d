import type { Standard } from "../standards/definition";
import type { Grid } from "../workbook/grid";
import { parseAmountText } from "./amount-text";
import { findHeaderZones, headerVocabulary, type HeaderZone } from "./header-zone";
import { normaliseText } from "./normalise";
import { isNote } from "./page-lines";
import { partsSideBySide } from "./side-by-side";
import { sheetNameScore } from "./table-titles";
import { textsAbove, titleEvidence, type TitleEvidence } from "./title-evidence";

/** A head with the rows that belong to it, and what stands above it and on its sheet for each table of a standard. */
export interface PlacedHead {
  /** The sheet, or the part of it whose tables stand side by side with others. */
  readonly grid: Grid;
  readonly zone: HeaderZone;
  /** First row that belongs to the table: its ordinal, title or unit line. */
  readonly firstRow: number;
  /** Last row before the next table, or the sheet's last row. */
  readonly lastRow: number;
  /** By the table's position in the standard. */
  readonly evidence: readonly TitleEvidence[];
  readonly bySheetName: readonly number[];
}

const rowsAboveHeader = 8;

/** Every head of the workbook that uses the words of the standard. */
export function findHeads(grids: readonly Grid[], standard: Standard): PlacedHead[] {
  const vocabulary = headerVocabulary(standard.tables);
  return grids
    .flatMap((grid) => partsSideBySide(grid, standard.tables))
    .flatMap((grid) => headsIn(grid, standard, vocabulary));
}

/** What speaks for a table besides its head: title, number, the sheet's name. */
export function scoreBesides({ evidence, bySheetName }: PlacedHead, position: number): number {
  return (evidence[position]?.score ?? 0) + (bySheetName[position] ?? 0);
}

function headsIn(grid: Grid, { tables }: Standard, vocabulary: ReadonlySet<string>): PlacedHead[] {
  const zones = withoutRepeatedHeads(grid, findHeaderZones(grid, vocabulary));
  if (zones.length === 0) return [];
  const firstRows = zones.map((zone, index) => firstRowOf(grid, zone, zones[index - 1]));
  const bySheetName = tables.map((table, position) => sheetNameScore(grid.name, table, position));
  return zones.map((zone, index) => {
    const firstRow = firstRows[index] ?? zone.firstRow;
    const lastRow = (firstRows[index + 1] ?? grid.rowCount) - 1;
    const texts = textsAbove(grid, firstRow, zone.firstRow, tables);
    const evidence = tables.map((table, position) => titleEvidence(texts, table, position));
    return { grid, zone, firstRow, lastRow, evidence, bySheetName };
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
