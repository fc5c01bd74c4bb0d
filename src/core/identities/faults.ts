import type { IdentityInstance } from "./instances";
import { buildSystem, holdsAsPrinted, isBroken, type LinearSystem, type SystemRow } from "./system";
import { checkFeasible } from "./feasibility";
import type { RoundingMode } from "../money/rounding";

/** Every written-out identity judged: it holds, joint rounding explains it, or it is an error. */
export interface Judgement {
  readonly system: LinearSystem;
  readonly mode: RoundingMode;
  /** Rows that no rounding can explain. */
  readonly errors: readonly SystemRow[];
  /** Rows that do not hold as printed but do in `witness`, together with every row outside `errors`. */
  readonly rounding: readonly SystemRow[];
  /** Rows that do not hold as printed and could not be decided within the bounds of the search. */
  readonly undecided: readonly SystemRow[];
  /** Grains that print as every figure and satisfy every row outside `errors`; by variable index. */
  readonly witness: ReadonlyMap<number, bigint>;
  /** Errors grouped into faults that have no cell in common. */
  readonly faults: readonly (readonly SystemRow[])[];
}

/** Fewest tails that make truncation believable: one alone is as likely a slip. */
const fewestTruncationTails = 3;

/**
 * Judges all identities together. Rounding is assumed half-up; truncation of the whole workbook is considered when it
 * leaves no error at all and several sums show its one-sided tails.
 */
export function judge(instances: readonly IdentityInstance[]): Judgement {
  const halfUp = judgeMode(instances, "half-up");
  if (halfUp.errors.length === 0) return halfUp;
  const tails = halfUp.system.rows.filter((row) => row.relation === "=" && row.residual !== 0n && row.terms.length > 2);
  if (tails.length < fewestTruncationTails) return halfUp;
  const truncation = judgeMode(instances, "truncation");
  return truncation.errors.length === 0 && truncation.undecided.length === 0 ? truncation : halfUp;
}

function judgeMode(instances: readonly IdentityInstance[], mode: RoundingMode): Judgement {
  const system = buildSystem(instances, mode);
  const errors = new Set(system.rows.filter(isBroken));
  let undecided: SystemRow[] = [];
  let witness: ReadonlyMap<number, bigint> = new Map();
  for (;;) {
    const rest = system.rows.filter((row) => !errors.has(row));
    const tails = rest.filter((row) => !holdsAsPrinted(row));
    if (tails.length === 0) break;
    const result = checkFeasible(system, rest);
    if (result.kind === "witness") {
      witness = result.grains;
      break;
    }
    if (result.kind === "undecided") {
      undecided = tails;
      break;
    }
    const blamed = result.rows.filter((row) => !holdsAsPrinted(row));
    for (const row of blamed.length > 0 ? blamed : result.rows) errors.add(row);
  }
  const rounding = system.rows.filter((row) => !errors.has(row) && !holdsAsPrinted(row) && !undecided.includes(row));
  const inOrder = system.rows.filter((row) => errors.has(row));
  return { system, mode, errors: inOrder, rounding, undecided, witness, faults: independentFaults(inOrder) };
}

/** Errors that share a cell, directly or through others, are one fault. */
export function independentFaults(errors: readonly SystemRow[]): SystemRow[][] {
  const groupOf = new Map<number, SystemRow[]>();
  for (const row of errors) {
    const merged: SystemRow[] = [row];
    for (const { variable } of row.terms) {
      const group = groupOf.get(variable.index);
      if (group && !group.some((member) => merged.includes(member))) merged.push(...group);
    }
    for (const member of merged) for (const { variable } of member.terms) groupOf.set(variable.index, merged);
  }
  const groups = [...new Set(errors.map((row) => groupOf.get(row.terms[0]?.variable.index ?? -1) ?? [row]))];
  return groups.map((group) => [...group].sort((a, b) => a.index - b.index));
}
