import { cellKey } from "../workbook/address";
import type { RepairSet } from "./repair-search";
import { slipOf, totalsOf, type SlipContext, type SlipKind } from "./slip";

/** Lower is likelier. Orders sets of the same size: a slip that people make beats an arbitrary number. */
const unlikelihood: Record<SlipKind, number> = {
  "last-year-figure": 0,
  "unit-slip": 1,
  "sign-flipped": 1,
  "digits-transposed": 1,
  "decimal-point-moved": 1,
  "value-in-wrong-column": 1,
  "value-in-wrong-row": 2,
  "row-doubled": 2,
  "digit-mistyped": 2,
  "value-dropped": 2,
  "stale-total": 3,
  "entry-with-totals": 4,
  "older-version": 4,
  other: 5,
};

export interface RankedRepair {
  readonly set: RepairSet;
  readonly kind: SlipKind;
}

/** Repairs of one fault, the likeliest first; ties keep the order of the sheet. */
export function rankRepairs(sets: readonly RepairSet[], context: SlipContext): RankedRepair[] {
  const totals = totalsOf(context.fault);
  return sets
    .map((set) => {
      const kind = slipOf(set, context);
      return { set, kind, cost: unlikelihood[kind] + changeCost(set, totals) };
    })
    .sort((a, b) => entryCount(a.set) - entryCount(b.set) || a.cost - b.cost || firstIndex(a.set) - firstIndex(b.set))
    .map(({ set, kind }) => ({ set, kind }));
}

const entryCount = ({ entries, changes }: RepairSet): number => (entries ?? changes).length;

function firstIndex({ entries, changes }: RepairSet): number {
  return Math.min(...(entries ?? changes.map(({ variable }) => variable)).map(({ index }) => index));
}

/** A typed total is likelier stale than a leaf wrong; a formula's result is wrong only if its parts are. */
function changeCost({ changes, entries }: RepairSet, totals: ReadonlySet<string>): number {
  let cost = 0;
  for (const { variable } of changes) {
    const { figure } = variable;
    // A total that follows its entry is no slip of its own.
    if (entries && !entries.includes(variable)) continue;
    if (figure.formula !== undefined) cost += 2.5;
    if (figure.written === "blank" || figure.written === "dash") cost += 0.5;
    if (totals.has(cellKey(figure.cell)) && figure.formula === undefined) cost -= 0.5;
  }
  return cost;
}
