import { Totals } from "./carried-change";
import { carriedRepairs, tableRepair } from "./carried-repairs";
import { CarriedChanges, type CarriedRepair } from "./carried-search";
import type { Judgement } from "./faults";
import { RepairSearch, SearchBudget, type RepairSet } from "./repair-search";
import type { SystemRow } from "./system";

/** Broken identities that share cells, directly or through each other. */
type Fault = readonly SystemRow[];

export interface FaultRepairs {
  /** Identities that hold again. */
  readonly fault: Fault;
  /** All smallest sets that were found, in the order of the search; empty when none was. */
  readonly sets: readonly RepairSet[];
  /** False when the search ended at its bound before every set of this size was tried. */
  readonly complete: boolean;
}

const largestSet = 3;
/** Sets up to this size are tried before entries with all their totals: they need no explanation. */
const largestUncarried = 2;
/** More broken places than this are no slips any more: joining them pair by pair would lead nowhere. */
const mostJoined = 8;

/**
 * The smallest repairs of every fault. Faults that no repair of one cell mends are also tried together with their
 * neighbours: a value moved to the next column breaks two columns that have no cell in common. `budget` bounds the work.
 */
export function findAllRepairs(judgement: Judgement, budget = new SearchBudget()): FaultRepairs[] {
  const done = new Map<Fault, FaultRepairs>();
  let open: Fault[] = [...judgement.faults];
  const settle = (group: readonly Fault[], size: number): void => {
    const fault = group.flat();
    const repairs = findRepairs(judgement, fault, size, budget);
    if (repairs.sets.length === 0) return;
    done.set(group[0] ?? fault, repairs);
    open = open.filter((other) => !group.includes(other));
  };
  for (let size = 1; size <= largestSet && open.length > 0; size++) {
    const groups = open.length <= mostJoined ? neighbouringGroups(judgement, open, size) : open.map((fault) => [fault]);
    for (const group of groups) if (group.every((fault) => open.includes(fault))) settle(group, size);
    if (size === largestUncarried && open.length > 0) {
      for (const { faults, repairs } of carriedAnswers(judgement, open, budget.isLeft)) {
        dropExplained(done, repairs.fault);
        done.set(faults[0] ?? repairs.fault, repairs);
        open = open.filter((other) => !faults.includes(other));
      }
    }
  }
  return judgement.faults.flatMap((fault) => {
    const repairs = done.get(fault);
    if (repairs) return [repairs];
    return open.includes(fault) ? [{ fault, sets: [], complete: false }] : [];
  });
}

/** What one cause mends with other faults needs no repair of its own: both applied would contradict each other. */
function dropExplained(done: Map<Fault, FaultRepairs>, explained: Fault): void {
  for (const [key, { fault }] of done) if (fault.every((row) => explained.includes(row))) done.delete(key);
}

/** Repairs in which totals follow the entries that are changed; each settles one fault or several. */
function carriedAnswers(
  judgement: Judgement,
  open: readonly Fault[],
  smallerTried: boolean,
): { readonly faults: readonly Fault[]; readonly repairs: FaultRepairs }[] {
  const budget = new SearchBudget();
  const totals = new Totals(judgement.system);
  const changes = new CarriedChanges(judgement, totals, budget);
  const answers: { faults: readonly Fault[]; repairs: FaultRepairs }[] = [];
  const answered = new Set<Fault>();
  const answer = (found: readonly CarriedRepair[]): void => {
    const faults = found[0]?.faults ?? [];
    if (faults.length === 0 || faults.some((fault) => answered.has(fault))) return;
    for (const fault of faults) answered.add(fault);
    const sets = found.map(({ set }) => set);
    answers.push({ faults, repairs: { fault: faults.flat(), sets, complete: smallerTried && budget.isLeft } });
  };
  for (const fault of open) if (!answered.has(fault)) answer(carriedRepairs(changes, fault));
  const rest = open.filter((fault) => !answered.has(fault)).flat();
  answer(versionRepairs(new CarriedChanges(judgement, totals, new SearchBudget()), rest));
  return answers;
}

/** The tables that can mend all of this alone; the one with the fewest entries to change is likeliest out of date. */
function versionRepairs(changes: CarriedChanges, broken: Fault): CarriedRepair[] {
  const tables = new Set(broken.flatMap(({ terms }) => terms.map(({ variable }) => variable.figure.table)));
  const found = [...tables].flatMap((table) => tableRepair(changes, broken, table) ?? []);
  return found.sort((a, b) => (a.set.entries?.length ?? 0) - (b.set.entries?.length ?? 0));
}

/** Groups of up to `size` faults that hang together by identities which hold, the largest first. */
function neighbouringGroups(judgement: Judgement, faults: readonly Fault[], size: number): Fault[][] {
  const cells = faults.map((fault) => new Set(fault.flatMap((row) => row.terms.map(({ variable }) => variable))));
  const joined = judgement.system.rows.map(({ terms }) =>
    cells.flatMap((own, index) => (terms.some(({ variable }) => own.has(variable)) ? [index] : [])),
  );
  const all = [...faults.keys()];
  const groups = new Map(all.map((index) => [String(index), [index]]));
  // A group that is added while the map is read is read in its turn.
  for (const group of groups.values()) {
    if (group.length === size) continue;
    const beside = new Set(joined.filter((row) => row.some((index) => group.includes(index))).flat());
    for (const next of all.filter((index) => beside.has(index) && !group.includes(index))) {
      const larger = all.filter((index) => index === next || group.includes(index));
      groups.set(larger.join(), larger);
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => faults.filter((_, index) => group.includes(index)));
}

/** The sets of exactly `size` cells whose change makes every identity of this fault hold and breaks no other. */
function findRepairs(judgement: Judgement, fault: Fault, size: number, budget: SearchBudget): FaultRepairs {
  const search = new RepairSearch(judgement, fault, budget);
  const sets = search.setsOfSize(size);
  return { fault, sets, complete: !search.exhausted };
}
