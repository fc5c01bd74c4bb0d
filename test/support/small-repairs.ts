import { judge, type Judgement } from "../../src/core/identities/faults";
import type { RepairSet } from "../../src/core/identities/repair-search";
import type { FaultRepairs } from "../../src/core/identities/repairs";
import { nameOf, smallInstances } from "./small-system";

export type Values = Parameters<typeof smallInstances>[0];

export function judged(values: Values, identities: readonly string[]): Judgement {
  return judge(smallInstances(values, identities));
}

/** "T1.a→300": a cell and what it should print, in 0.01 万元. */
function cells({ changes }: RepairSet): string {
  return changes
    .map(({ variable, to }) => `${nameOf(variable.figure)}→${to / 10_000n}`)
    .sort()
    .join(" ");
}

export function setsOf({ sets }: FaultRepairs): string[] {
  return sets.map(cells);
}
