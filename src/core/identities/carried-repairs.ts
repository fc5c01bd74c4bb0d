import type { CarriedChange } from "./carried-change";
import { nothingMoved, type CarriedChanges, type CarriedRepair, type Moved } from "./carried-search";
import { shortestFirst, type SystemRow } from "./system";

/** Entries that one repair may change before it is no slip any more but another version of the table. */
const mostEntries = 2;
/** Entries of a whole table that may stand in an older version. */
const mostOfTable = 60;

/**
 * Repairs that change one entry or two, and with them the totals that follow: a wrong figure that the table's formulas
 * carried upwards, an amount entered in another row. The fewest entries are wanted, whatever the number of totals.
 */
export function carriedRepairs(changes: CarriedChanges, fault: readonly SystemRow[]): CarriedRepair[] {
  for (let entries = 1; entries <= mostEntries; entries++) {
    const found = new Map<string, CarriedRepair>();
    grow(changes, fault, nothingMoved, entries, found);
    if (found.size > 0) return alike([...found.values()]);
  }
  return [];
}

/** Repairs that mend the same faults are alternatives; those that mend the most are kept. */
function alike(repairs: readonly CarriedRepair[]): CarriedRepair[] {
  const most = Math.max(...repairs.map(({ faults }) => faults.length));
  const best = repairs.find(({ faults }) => faults.length === most);
  return repairs.filter(
    ({ faults }) => faults.length === most && faults.every((fault) => best?.faults.includes(fault) ?? false),
  );
}

function grow(
  changes: CarriedChanges,
  fault: readonly SystemRow[],
  moved: Moved,
  entriesLeft: number,
  found: Map<string, CarriedRepair>,
): void {
  const broken = changes.brokenAfter(moved, fault);
  if (broken.length === 0) {
    const repair = changes.repair(moved);
    if (repair) found.set(keyOf(moved), repair);
    return;
  }
  if (entriesLeft === 0) return;
  for (const change of fewestCandidates(changes, broken, moved)) {
    if (!changes.spend(1)) return;
    const counts = changes.rowsOf(change);
    // The last change must mend all that is still broken.
    if (entriesLeft === 1 && !broken.every((row) => counts.has(row))) continue;
    for (const by of changes.amountsFor(change, broken, moved)) {
      const next = changes.spend(counts.size) ? changes.apply(moved, change, by) : undefined;
      if (next) grow(changes, fault, next, entriesLeft - 1, found);
    }
  }
}

const keyOf = ({ cells }: Moved): string =>
  [...cells.keys()]
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .join();

/** Some broken row must be touched by the next change: the one that leaves the least choice. */
function fewestCandidates(changes: CarriedChanges, broken: readonly SystemRow[], moved: Moved): CarriedChange[] {
  const [shortest] = shortestFirst(broken);
  return shortest ? changes.candidates(shortest).filter(({ entry }) => !moved.entries.includes(entry)) : [];
}

/**
 * All that is broken mended by entries of one table alone: the whole table, or a whole column of it, is another
 * version. Entry by entry the change that mends the most is taken; there is no turning back.
 */
export function tableRepair(
  changes: CarriedChanges,
  fault: readonly SystemRow[],
  table: string,
): CarriedRepair | undefined {
  let moved = nothingMoved;
  while (moved.entries.length <= mostOfTable) {
    const broken = changes.brokenAfter(moved, fault);
    if (broken.length === 0) return changes.repair(moved);
    const next = bestChange(changes, fault, broken, moved, table);
    if (!next) return undefined;
    moved = next;
  }
  return undefined;
}

function bestChange(
  changes: CarriedChanges,
  fault: readonly SystemRow[],
  broken: readonly SystemRow[],
  moved: Moved,
  table: string,
): Moved | undefined {
  let best: { moved: Moved; left: number } | undefined;
  for (const row of shortestFirst(broken).slice(0, 4)) {
    for (const change of changes.candidates(row)) {
      if (change.entry.figure.table !== table || moved.entries.includes(change.entry)) continue;
      for (const by of changes.amountsFor(change, broken, moved)) {
        if (!changes.spend(changes.rowsOf(change).size + fault.length)) return undefined;
        const next = changes.apply(moved, change, by);
        const left = next ? changes.brokenAfter(next, fault).length : broken.length;
        if (next && left < (best?.left ?? broken.length)) best = { moved: next, left };
      }
    }
  }
  return best?.moved;
}
