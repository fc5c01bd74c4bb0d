import type { IdentityInstance } from "./instances";
import { buildSystem, holdsAsPrinted, isBroken, type LinearSystem, type SystemRow } from "./system";
import { checkFeasible } from "./feasibility";
import { smallestConflict } from "./smallest-conflict";
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
const fewestTruncationTails = 3n;
/** So many totals above their parts to one below: rounding goes either way, truncation does not, a slip may. */
const sameWay = 4n;
/** And of so many sums at least one must show a tail. */
const sumsATail = 5n;

/**
 * Judges all identities together. Figures are taken as rounded half-up; truncation of the whole workbook is believed
 * when it leaves fewer errors and the sums show it.
 *
 * The evidence: of two parts cut at random the sum loses a printed digit every other time, of three parts five times
 * in six, and always in the same direction. A workbook cut that way shows tails in a large share of its sums, while a
 * slip spoils the few that hold its cell. So the tails must be at least three and in one sum of five, and hardly any
 * may point the other way.
 */
export function judge(instances: readonly IdentityInstance[]): Judgement {
  const halfUp = judgeMode(instances, "half-up");
  if (halfUp.errors.length === 0 || !mayBeTruncated(halfUp.system)) return halfUp;
  const truncation = judgeMode(instances, "truncation");
  return truncation.errors.length < halfUp.errors.length && truncation.undecided.length === 0 ? truncation : halfUp;
}

/** True when the totals of enough sums exceed their printed parts, and hardly any falls below them. */
function mayBeTruncated({ rows }: LinearSystem): boolean {
  let sums = 0n;
  let tails = 0n;
  let contrary = 0n;
  for (const { relation, terms, residual } of rows) {
    if (relation !== "=" || terms.filter(({ variable }) => variable.low !== variable.high).length < 3) continue;
    if (terms.filter(({ variable }) => variable.printed !== 0n).length < 3) continue;
    sums++;
    const most = BigInt(terms.length) * (terms[0]?.variable.step ?? 0n);
    if (residual > 0n && residual < most) tails++;
    if (residual < 0n && residual > -most) contrary++;
  }
  return tails >= fewestTruncationTails && tails >= contrary * sameWay && tails * sumsATail >= sums;
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
    const conflict = smallestConflict(system, result);
    const blamed = conflict.filter((row) => !holdsAsPrinted(row));
    for (const row of blamed.length > 0 ? blamed : conflict) errors.add(row);
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
