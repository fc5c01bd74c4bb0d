import type { Judgement } from "./faults";
import type { RepairSet } from "./repair-search";
import type { FaultRepairs } from "./repairs";
import type { SystemRow, Variable } from "./system";

/** One slip: the identities it breaks and its alternative repairs, the likeliest first. */
export interface Slip {
  readonly rows: readonly SystemRow[];
  readonly repairs: readonly RepairSet[];
}

/**
 * Splits a repair of several cells into the slips it consists of. Two changes belong together when they compensate
 * each other in an identity that holds (a value moved, a total stale with its leaf); else each is a slip of its own.
 * `ranked` are the repairs of one fault, the likeliest first.
 */
export function independentSlips(repairs: FaultRepairs, ranked: readonly RepairSet[], judgement: Judgement): Slip[] {
  const best = ranked[0];
  if (!best) return [];
  const errors = new Set(judgement.errors);
  const parts = partsOf(best, judgement, errors);
  if (parts.length === 1) return [{ rows: repairs.fault, repairs: ranked }];
  return parts.map((part) => {
    const others = best.changes.filter((change) => !part.includes(change));
    const alternatives = ranked.flatMap((set) => {
      const keepsOthers = others.every((other) =>
        set.changes.some(({ variable, to }) => variable === other.variable && to === other.to),
      );
      const rest = set.changes.filter(({ variable }) => !others.some((other) => other.variable === variable));
      const entries = set.entries?.filter((entry) => rest.some(({ variable }) => variable === entry));
      return keepsOthers && rest.length > 0 ? [{ changes: rest, ...(entries && { entries }) }] : [];
    });
    const cells = new Set(part.map(({ variable }) => variable));
    return { rows: repairs.fault.filter((row) => touches(row, cells)), repairs: alternatives };
  });
}

type Change = RepairSet["changes"][number];

function touches(row: SystemRow, cells: ReadonlySet<Variable>): boolean {
  return row.terms.some(({ variable }) => cells.has(variable));
}

function partsOf(set: RepairSet, judgement: Judgement, errors: ReadonlySet<SystemRow>): Change[][] {
  const parts: Change[][] = [];
  for (const change of set.changes) {
    const joined = parts.filter((part) =>
      part.some((other) =>
        (judgement.system.places[change.variable.index] ?? []).some(
          ({ row }) => !errors.has(row) && touches(row, new Set([other.variable])),
        ),
      ),
    );
    const merged = [...joined.flat(), change];
    for (const part of joined) parts.splice(parts.indexOf(part), 1);
    parts.push(merged);
  }
  return parts;
}
