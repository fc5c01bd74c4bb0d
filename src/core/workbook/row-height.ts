import type { ContentCell, ContentRow } from "./sheet-content";

/** Points a line of 11 pt text takes up. */
const line = 15;
/** Excel's greatest row height. */
const highest = 409;

/** Height that shows all of every wrapped text; undefined when one line does. Widths in characters, `points` of one line. */
export function fittingHeight(
  cells: readonly (ContentCell | null)[],
  widths: readonly number[],
  points = line,
): number | undefined {
  const lines = cells.map((cell, column) => linesOf(cell?.value ?? "", widths[column] ?? 0));
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(highest, most * points);
}

/** The row with the height that it needs; unchanged when one line does. */
export function fitted(row: ContentRow, widths: readonly number[], points = line): ContentRow {
  const height = fittingHeight(row.cells, widths, points);
  return height === undefined ? row : { ...row, height };
}

/** A Chinese character is two characters wide; one is kept free at the edge. */
function linesOf(text: string, width: number): number {
  if (width <= 1) return 1;
  return text
    .split("\n")
    .map((part) =>
      Math.max(1, Math.ceil([...part].reduce((sum, letter) => sum + (letter > "ÿ" ? 2 : 1), 0) / (width - 1))),
    )
    .reduce((sum, count) => sum + count, 0);
}
