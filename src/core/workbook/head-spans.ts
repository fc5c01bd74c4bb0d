import type { ContentRange } from "./sheet-content";

/** Rows of a table's head from the top down; null where a cell is blank. */
export type HeadGrid = readonly (readonly (string | null)[])[];

/**
 * The cells that each head covers, without knowing what the sheet merged: a head reaches to the right over blanks that
 * have a head below them, as long as one stands below itself, and down over blanks. One range a head, row by row.
 */
export function headSpans(heads: HeadGrid): ContentRange[] {
  const spans: ContentRange[] = [];
  const isCovered = (row: number, column: number): boolean =>
    spans.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
  heads.forEach((row, firstRow) => {
    row.forEach((text, firstColumn) => {
      if (text === null) return;
      const isOpen = (next: number): boolean =>
        next < row.length && row[next] === null && !isCovered(firstRow, next) && hasBelow(heads, firstRow, next);
      let lastColumn = firstColumn;
      while (hasBelow(heads, firstRow, firstColumn) && isOpen(lastColumn + 1)) lastColumn++;
      const isBlank = (below: number): boolean =>
        heads[below]?.slice(firstColumn, lastColumn + 1).every((cell) => cell === null) ?? false;
      let lastRow = firstRow;
      while (isBlank(lastRow + 1)) lastRow++;
      spans.push({ firstRow, lastRow, firstColumn, lastColumn });
    });
  });
  return spans;
}

function hasBelow(heads: HeadGrid, row: number, column: number): boolean {
  return heads.slice(row + 1).some((below) => (below[column] ?? null) !== null);
}
