import type { Judgement } from "./faults";
import { RepairSearch, SearchBudget, type RepairSet } from "./repair-search";
import type { SystemRow } from "./system";

export interface FaultRepairs {
  /** Identities that hold again. */
  readonly fault: readonly SystemRow[];
  /** All smallest sets that were found, in the order of the search; empty when none was. */
  readonly sets: readonly RepairSet[];
  /** False when the search ended at its bound before every set of this size was tried. */
  readonly complete: boolean;
}

const largestSet = 3;
/** More broken places than this are no slips any more: joining them pair by pair would lead nowhere. */
const mostJoined = 8;

/**
 * The smallest repairs of every fault. Faults that no repair of one cell mends are also tried together with their
 * neighbours: a value moved to the next column breaks two columns that have no cell in common.
 */
export function findAllRepairs(judgement: Judgement): FaultRepairs[] {
  const budget = new SearchBudget();
  const done = new Map<readonly SystemRow[], FaultRepairs>();
  let open: (readonly SystemRow[])[] = [...judgement.faults];
  const settle = (group: readonly (readonly SystemRow[])[], size: number): void => {
    const fault = group.flat();
    const repairs = findRepairs(judgement, fault, size, budget);
    if (repairs.sets.length === 0) return;
    done.set(group[0] ?? fault, repairs);
    open = open.filter((other) => !group.includes(other));
  };
  for (let size = 1; size <= largestSet; size++) {
    if (open.length <= mostJoined) {
      for (const group of neighbouringGroups(judgement, open, size)) {
        if (group.every((fault) => open.includes(fault))) settle(group, size);
      }
    }
    for (const fault of [...open]) settle([fault], size);
  }
  return judgement.faults.flatMap((fault) => {
    const repairs = done.get(fault);
    if (repairs) return [repairs];
    return open.includes(fault) ? [{ fault, sets: [], complete: false }] : [];
  });
}

/** Groups of two up to `size` faults that hang together by identities which hold. */
function neighbouringGroups(
  judgement: Judgement,
  faults: readonly (readonly SystemRow[])[],
  size: number,
): (readonly SystemRow[])[][] {
  const cells = faults.map((fault) => new Set(fault.flatMap((row) => row.terms.map(({ variable }) => variable.index))));
  const isNeighbour = (a: number, b: number): boolean =>
    judgement.system.rows.some(
      (row) =>
        row.terms.some(({ variable }) => cells[a]?.has(variable.index)) &&
        row.terms.some(({ variable }) => cells[b]?.has(variable.index)),
    );
  const groups: number[][] = faults.map((_, index) => [index]);
  const result: number[][] = [];
  for (const group of groups) {
    if (group.length >= 2) result.push(group);
    if (group.length >= size) continue;
    for (let next = (group.at(-1) ?? 0) + 1; next < faults.length; next++) {
      if (group.some((member) => isNeighbour(member, next))) groups.push([...group, next]);
    }
  }
  return result
    .sort((a, b) => b.length - a.length)
    .map((group) => group.flatMap((index) => (faults[index] ? [faults[index]] : [])));
}

/** The sets of exactly `size` cells whose change makes every identity of this fault hold and breaks no other. */
function findRepairs(
  judgement: Judgement,
  fault: readonly SystemRow[],
  size: number,
  budget: SearchBudget,
): FaultRepairs {
  const search = new RepairSearch(judgement, fault, budget);
  const sets = search.setsOfSize(size);
  return { fault, sets, complete: !search.exhausted };
}
