import { cellKey, type CellRef } from "../workbook/address";
import type { CheckResult } from "./check-result";
import type { Finding } from "./finding";

/** For each cell that cannot be relied on (by `cellKey`), the ids of the errors that say so. */
export type DoubtfulCells = ReadonlyMap<string, readonly string[]>;

/**
 * The amounts that an error leaves in doubt: the one cell that the likeliest repair changes; where it singles out none,
 * every cell that the rule weighed, because any of them may be the wrong one.
 */
export function doubtfulCells({ findings, repairs }: Pick<CheckResult, "findings" | "repairs">): DoubtfulCells {
  const doubtful = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.severity !== "error") continue;
    const best = repairs.find(({ rank, resolves }) => rank === 1 && resolves.includes(finding.id));
    for (const cell of suspects(finding, new Set(best?.changes.map(({ cell: changed }) => cellKey(changed))))) {
      const key = cellKey(cell);
      doubtful.set(key, [...(doubtful.get(key) ?? []), finding.id]);
    }
  }
  return doubtful;
}

function suspects({ cells }: Finding, changed: ReadonlySet<string>): CellRef[] {
  const weighed = cells.filter(({ role }) => role !== "text").map(({ cell }) => cell);
  const wrong = weighed.filter((cell) => changed.has(cellKey(cell)));
  return wrong.length === 1 ? wrong : weighed;
}
