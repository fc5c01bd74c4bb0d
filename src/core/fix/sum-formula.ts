import { a1, type CellRef } from "../workbook/address";

/** "=B6" for one cell, "=SUM(B6:B9,B12)" for several: exactly these cells of one sheet, neighbours joined to ranges. */
export function sumFormula(cells: readonly CellRef[]): string {
  const [first] = cells;
  if (!first) throw new RangeError("a sum has parts");
  if (cells.length === 1) return `=${a1(first)}`;
  const ranges = joined(cells, (before, next) => next.column === before.column && next.row === before.row + 1);
  const across = joined(cells, (before, next) => next.row === before.row && next.column === before.column + 1);
  return `=SUM(${(across.length < ranges.length ? across : ranges).join(",")})`;
}

/** Runs of cells that stand next to each other in the given order, as "B6:B9" or "B12". */
function joined(cells: readonly CellRef[], follows: (before: CellRef, next: CellRef) => boolean): string[] {
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && follows(run.last, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => (first === last ? a1(first) : `${a1(first)}:${a1(last)}`));
}
