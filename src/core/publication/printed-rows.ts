import type { TablePlace } from "../reading/reading";
import type { TableTexts } from "./table-texts";

/** A row of the sheet that the document prints. */
export interface PrintedRow {
  readonly sheet: string;
  readonly row: number;
  /** By the sheet's column. */
  readonly texts: ReadonlyMap<number, string>;
  /** Columns whose text names the row. */
  readonly labels: ReadonlySet<number>;
}

/**
 * Every row of the table that says something, in the sheet's order: also those that were not recognised, so that nothing
 * is lost. Notes, blank rows, heads printed once more and hidden rows without an amount are left out.
 */
export function printedRows(texts: TableTexts, place: TablePlace): PrintedRow[] {
  const { table } = texts;
  const notes = new Set(table.notes.map(({ cell }) => `${cell.sheet} ${cell.row}`));
  const head = textsOf(texts, place, place.sheet, place.firstDataRow - 1);
  return rowNumbers(texts, place).flatMap(({ sheet, row }) => {
    if (notes.has(`${sheet} ${row}`)) return [];
    const own = textsOf(texts, place, sheet, row);
    const isBlank = [...own.values()].every((text) => text === "");
    const isHead = [...own].every(([column, text]) => text === head.get(column));
    if (isBlank || isHead) return [];
    const isHidden = [...own.keys()].every((column) => texts.isHidden({ sheet, row, column }));
    const hasAmount = [...own.keys()].some((column) => texts.figureAt({ sheet, row, column })?.value.eq("0") === false);
    if (isHidden && !hasAmount) return [];
    return [{ sheet, row, texts: own, labels: labelsOf(texts, sheet, row) }];
  });
}

/** The rows of the table's place, then the recognised ones of the sheets that it goes on in. */
function rowNumbers({ table }: TableTexts, place: TablePlace): { sheet: string; row: number }[] {
  const unread = table.unread.filter(({ cell }) => cell.sheet === place.sheet).map(({ cell }) => cell.row);
  const lastRow = unread.reduce((last, row) => Math.max(last, row), place.lastRow);
  const own = Array.from({ length: lastRow - place.firstDataRow + 1 }, (_, index) => ({
    sheet: place.sheet,
    row: place.firstDataRow + index,
  }));
  const others = new Map(
    table.blocks.flatMap(({ rows }) =>
      rows
        .filter(({ label }) => label.sheet !== place.sheet)
        .map(({ label: { sheet, row } }) => [`${sheet} ${row}`, { sheet, row }] as const),
    ),
  );
  return [...own, ...others.values()];
}

function textsOf(texts: TableTexts, place: TablePlace, sheet: string, row: number): Map<number, string> {
  const { firstColumn, lastColumn } = place;
  return new Map(
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => {
      const column = firstColumn + index;
      return [column, texts.textAt({ sheet, row, column })] as const;
    }),
  );
}

function labelsOf({ table }: TableTexts, sheet: string, row: number): ReadonlySet<number> {
  return new Set(
    table.blocks.flatMap(({ rows }) =>
      rows
        .filter(({ label, figures }) => label.sheet === sheet && label.row === row && !isFigure(figures, label.column))
        .map(({ label }) => label.column),
    ),
  );
}

/** A row without a label is known by its first amount. */
function isFigure(
  figures: ReadonlyMap<string, { readonly cell: { readonly column: number } }>,
  column: number,
): boolean {
  return [...figures.values()].some(({ cell }) => cell.column === column);
}
