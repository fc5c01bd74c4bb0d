import { cellKey, type CellRef } from "../workbook/address";
import type { CheckResult } from "./check-result";
import type { Finding, Repair } from "./finding";

/** For each cell that cannot be relied on (by `cellKey`), the ids of the errors that say so. */
export type DoubtfulCells = ReadonlyMap<string, readonly string[]>;

/**
 * The amounts that an error leaves in doubt: the one cell that the likeliest repair changes; where it singles out none,
 * every cell that the rule weighed, because any of them may be the wrong one. Cells of last year's workbook that its own
 * check doubts (under "上年F1") account for what this year's rules find wrong with them.
 */
export function doubtfulCells({
  findings,
  repairs,
  prior,
}: Pick<CheckResult, "findings" | "repairs" | "prior">): DoubtfulCells {
  const doubtful = new Map<string, string[]>();
  const add = (key: string, id: string): void => {
    doubtful.set(key, [...(doubtful.get(key) ?? []), id]);
  };
  for (const finding of prior?.result.findings ?? []) {
    for (const cell of suspectsOf(finding, prior?.result.repairs ?? [])) {
      add(cellKey({ ...cell, ...(prior && { workbook: prior.workbook.name }) }), `上年${finding.id}`);
    }
  }
  const known = new Set(doubtful.keys());
  for (const finding of findings) {
    const keys = suspectsOf(finding, repairs).map(cellKey);
    const explained = keys.filter((key) => known.has(key));
    for (const key of explained.length > 0 ? explained : keys) add(key, finding.id);
  }
  return doubtful;
}

function suspectsOf({ id, severity, cells }: Finding, repairs: readonly Repair[]): CellRef[] {
  if (severity !== "error") return [];
  const best = repairs.find(({ rank, resolves }) => rank === 1 && resolves.includes(id));
  const changed = new Set(best?.changes.map(({ cell }) => cellKey(cell)));
  const weighed = cells.filter(({ role }) => role !== "text").map(({ cell }) => cell);
  const wrong = weighed.filter((cell) => changed.has(cellKey(cell)));
  return wrong.length === 1 ? wrong : weighed;
}
