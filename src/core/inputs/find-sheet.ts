import { normaliseText } from "../reading/normalise";
import type { Grid } from "../workbook/grid";
import type { SheetHeading } from "./definition/field";

const titleRows = 5;

/** A label as it is compared: width, spaces, quotation marks and a colon at the end do not matter. */
export function normaliseLabel(text: string): string {
  return normaliseText(text).replace(/:$/, "");
}

/** The sheet whose first rows carry the title, wherever it stands; else the one with the usual name. */
export function findInputSheet(grids: readonly Grid[], sheet: SheetHeading): Grid | undefined {
  const title = normaliseLabel(sheet.title["zh-CN"]);
  const titled = grids.find((grid) =>
    grid
      .rowIndexes()
      .filter((row) => row < titleRows)
      .some((row) => grid.rowCells(row).some((cell) => labelOf(cell.value) === title)),
  );
  return titled ?? grids.find((grid) => normaliseText(grid.name) === normaliseText(sheet.name));
}

/** Text of a cell ready to compare with a label; empty for numbers and errors. */
export function labelOf(value: unknown): string {
  return typeof value === "string" ? normaliseLabel(value) : "";
}

export interface HeadingRow {
  readonly row: number;
  /** Column number of each heading that was found, by the normalised heading. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The first row that carries all required headings. */
export function findHeadings(grid: Grid, required: readonly string[], all: readonly string[]): HeadingRow | undefined {
  const wanted = new Set(all.map(normaliseLabel));
  const needed = required.map(normaliseLabel);
  for (const row of grid.rowIndexes()) {
    const columns = new Map<string, number>();
    for (const cell of grid.rowCells(row)) {
      const label = labelOf(cell.value);
      if (wanted.has(label) && !columns.has(label)) columns.set(label, cell.column);
    }
    if (needed.every((label) => columns.has(label))) return { row, columns };
  }
  return undefined;
}
