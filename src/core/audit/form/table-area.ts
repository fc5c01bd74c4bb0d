import { derived } from "../../workbook/derived";
import { normaliseText } from "../../reading/normalise";
import type { Reading, ReadTable, TablePlace } from "../../reading/reading";
import type { LocalText } from "../../standards/definition";
import { a1, type CellRef } from "../../workbook/address";
import { firstFrom, type Grid } from "../../workbook/grid";

/** A text as it stands in the workbook. */
export interface PrintedText {
  readonly cell: CellRef;
  readonly text: string;
  /** Half-width, without spaces and quotation marks. */
  readonly normal: string;
}

/** A table that was found, with the sheet it stands on. */
export interface PlacedTable {
  readonly table: ReadTable;
  readonly place: TablePlace;
  readonly grid: Grid;
  /** One past the last row before the next table of the sheet, or the end of the sheet. */
  readonly endRow: number;
}

export function placedTables(reading: Reading, grids: readonly Grid[]): readonly PlacedTable[] {
  return tablesPlaced(reading)(grids);
}

/** Many rules ask for the tables of one check. */
const tablesPlaced = derived((reading: Reading) => derived((grids: readonly Grid[]) => tablesOn(reading, grids)));

function tablesOn(reading: Reading, grids: readonly Grid[]): readonly PlacedTable[] {
  const gridOf = new Map(grids.map((grid) => [grid.name, grid]));
  return reading.tables.flatMap((table) => {
    const grid = table.place && gridOf.get(table.place.sheet);
    if (!table.place || !grid) return [];
    const { firstRow, sheet } = table.place;
    const below = reading.tables.flatMap(({ place }) =>
      place && place.sheet === sheet && place.firstRow > firstRow ? [place.firstRow] : [],
    );
    return [{ table, place: table.place, grid, endRow: Math.min(grid.rowCount, ...below) }];
  });
}

/** Texts of the rows from `firstRow` up to but not including `endRow`. */
export function textsBetween(grid: Grid, firstRow: number, endRow: number): readonly PrintedText[] {
  const texts = textsOf(grid);
  const at = (row: number): number => firstFrom(texts.length, row, (index) => texts[index]?.cell.row ?? 0);
  return texts.slice(at(firstRow), at(endRow));
}

/** Every text of a sheet, row by row: several rules look at the same ones. */
const textsOf = derived((grid: Grid): readonly PrintedText[] => {
  const texts: PrintedText[] = [];
  for (const row of grid.rowIndexes()) {
    for (const { column, value } of grid.rowCells(row)) {
      if (typeof value !== "string") continue;
      const normal = normaliseText(value);
      if (normal !== "") texts.push({ cell: { sheet: grid.name, row, column }, text: value.trim(), normal });
    }
  }
  return texts;
});

/** Title, unit line, name and year: everything from the table's first row down to its column heads. */
export const headTexts = derived(({ place, grid }: PlacedTable): readonly PrintedText[] =>
  textsBetween(grid, place.firstRow, place.firstDataRow),
);

/** Labels and notes below the column heads up to the next table: every text but codes and amounts kept as text. */
export const bodyTexts = derived(({ place, grid, endRow }: PlacedTable): readonly PrintedText[] =>
  textsBetween(grid, place.firstDataRow, endRow).filter(({ normal }) => !/^[\d.,-]*$/.test(normal)),
);

/** Texts that stand on no table: covers, contents, explanations, and what stands above the first table of a sheet. */
export function textsOutsideTables(reading: Reading, grids: readonly Grid[]): readonly PrintedText[] {
  return textsOutside(reading)(grids);
}

const textsOutside = derived((reading: Reading) =>
  derived((grids: readonly Grid[]): readonly PrintedText[] =>
    grids.flatMap((grid) => {
      const firstRows = reading.tables.flatMap(({ place }) => (place?.sheet === grid.name ? [place.firstRow] : []));
      return textsBetween(grid, 0, Math.min(grid.rowCount, ...firstRows));
    }),
  ),
);

const mostNamed = 6;

/** "表三B14、表五B9"; what stands on no table is named by its sheet. Long lists are cut. */
export function namePlaces(cells: readonly CellRef[], reading: Reading): LocalText {
  const named = cells.slice(0, mostNamed).map((cell) => ({ cell, owner: ownerOf(cell, reading) }));
  const zh = named.map(({ cell, owner }) => `${owner}${a1(cell)}`).join("、");
  const en = named.map(({ cell, owner }) => `${owner} ${a1(cell)}`).join(", ");
  return cells.length > mostNamed
    ? { "zh-CN": `${zh}等${cells.length}处`, "en-US": `${en} and ${cells.length - mostNamed} more` }
    : { "zh-CN": zh, "en-US": en };
}

function ownerOf(cell: CellRef, reading: Reading): string {
  const table = reading.tables.find(
    ({ place }) => place?.sheet === cell.sheet && cell.row >= place.firstRow && cell.row <= place.lastRow,
  );
  return table?.definition.ordinal ?? `“${cell.sheet}”`;
}

export function textCells(cells: readonly CellRef[]): { readonly cell: CellRef; readonly role: "text" }[] {
  return cells.map((cell) => ({ cell, role: "text" as const }));
}
