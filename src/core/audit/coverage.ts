import type { IdentityInstance } from "../identities/instances";
import { figuresOf } from "../reading/lookup";
import type { Figure, Reading } from "../reading/reading";
import { CellMap } from "../workbook/cell-map";
import type { Coverage } from "./finding";

/** Counts every amount cell that holds a number: weighed by a rule, understood but weighed by none, or unread. */
export function coverageOf(
  reading: Reading,
  instances: readonly IdentityInstance[],
  alsoWeighed: readonly Figure[] = [],
): Coverage {
  const weighed = new CellMap<true>();
  for (const { terms } of instances) for (const { figure } of terms) weighed.set(figure.cell, true);
  for (const { cell } of alsoWeighed) weighed.set(cell, true);
  let checked = 0;
  let unchecked = 0;
  for (const table of reading.tables) {
    for (const { written, cell } of figuresOf(table)) {
      if (written !== "number" && written !== "text") continue;
      if (weighed.has(cell)) checked++;
      else unchecked++;
    }
  }
  const unread = reading.tables.flatMap((table) =>
    table.unread.map(({ cell, text, reason }) => ({
      cell,
      text,
      why: { key: `coverage.${reason}` as const, data: {} },
    })),
  );
  return { numericCells: checked + unchecked + unread.length, checked, unchecked, unread };
}
