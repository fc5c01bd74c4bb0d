import { checkFeasible } from "./feasibility";
import type { Judgement } from "./faults";
import { holdsAsPrinted, type SystemRow, type Variable } from "./system";

/** One set of cells and the values they would have to print so that every identity holds. */
export interface RepairSet {
  readonly changes: readonly { readonly variable: Variable; readonly to: bigint }[];
}

export interface FaultRepairs {
  /** Identities that hold again. */
  readonly fault: readonly SystemRow[];
  /** All smallest sets that were found, in the order of the search; empty when none was. */
  readonly sets: readonly RepairSet[];
  /** False when the search ended at its bound before every set of this size was tried. */
  readonly complete: boolean;
}

const largestSet = 3;
const mostSteps = 6000;
/** More broken places than this are no slips any more: joining them pair by pair would lead nowhere. */
const mostJoined = 8;

/**
 * The smallest repairs of every fault. Faults that no repair of one cell mends are also tried together with their
 * neighbours: a value moved to the next column breaks two columns that have no cell in common.
 */
export function findAllRepairs(judgement: Judgement): FaultRepairs[] {
  const done = new Map<readonly SystemRow[], FaultRepairs>();
  let open: (readonly SystemRow[])[] = [...judgement.faults];
  const settle = (group: readonly (readonly SystemRow[])[], size: number): void => {
    const fault = group.flat();
    const repairs = findRepairs(judgement, fault, size);
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
function findRepairs(judgement: Judgement, fault: readonly SystemRow[], size: number): FaultRepairs {
  const search = new RepairSearch(judgement, fault);
  const sets = search.setsOfSize(size);
  return { fault, sets, complete: !search.exhausted };
}

type Attempt =
  | { readonly kind: "repair"; readonly set: RepairSet }
  | { readonly kind: "conflict"; readonly variables: readonly Variable[] }
  | { readonly kind: "undecided" };

/**
 * A repair must meet every conflict: each broken row, and each proof that a smaller set does not suffice
 * (Reiter's hitting sets, grown conflict by conflict).
 */
class RepairSearch {
  exhausted = false;
  private steps = 0;
  private readonly suspended: ReadonlySet<SystemRow>;
  private readonly fault: readonly SystemRow[];
  private readonly known = new Map<string, Attempt>();

  constructor(
    private readonly judgement: Judgement,
    fault: readonly SystemRow[],
  ) {
    const own = new Set(fault);
    this.suspended = new Set(judgement.errors.filter((row) => !own.has(row)));
    this.fault = [...fault].sort((a, b) => a.terms.length - b.terms.length || a.index - b.index);
  }

  setsOfSize(size: number): RepairSet[] {
    const found = new Map<string, RepairSet>();
    this.grow([], size, found);
    return [...found.values()];
  }

  private grow(chosen: readonly Variable[], size: number, found: Map<string, RepairSet>): void {
    const key = chosen
      .map(({ index }) => index)
      .sort((a, b) => a - b)
      .join();
    if (found.has(key)) return;
    const attempt = this.tryOnce(key, chosen);
    if (attempt.kind === "undecided") return;
    if (attempt.kind === "repair") {
      if (chosen.length === size) found.set(key, attempt.set);
      return;
    }
    if (chosen.length === size) return;
    for (const variable of attempt.variables) {
      if (this.exhausted) return;
      if (!chosen.includes(variable)) this.grow([...chosen, variable], size, found);
    }
  }

  private tryOnce(key: string, chosen: readonly Variable[]): Attempt {
    const known = this.known.get(key);
    if (known) return known;
    if (++this.steps > mostSteps) {
      this.exhausted = true;
      return { kind: "undecided" };
    }
    const attempt = this.attempt(chosen);
    this.known.set(key, attempt);
    return attempt;
  }

  private attempt(chosen: readonly Variable[]): Attempt {
    const untouched = this.fault.find((row) => !row.terms.some(({ variable }) => chosen.includes(variable)));
    if (untouched) return { kind: "conflict", variables: untouched.terms.map(({ variable }) => variable) };
    const rows = this.rowsTouched(chosen);
    if (rows.some((row) => this.suspended.has(row))) return { kind: "conflict", variables: [] };
    const clash = clashOf(chosen, rows);
    if (clash) return { kind: "conflict", variables: clash };
    const values = agreedValues(chosen, rows);
    if (values) {
      const broken = rows.filter((row) => !possible(row, values));
      if (broken.length === 0) {
        if (this.noTails(rows, values) || this.printsTogether(values)) return repairOf(values);
      }
    }
    return this.searchValues(chosen, rows);
  }

  private rowsTouched(chosen: readonly Variable[]): SystemRow[] {
    return [...new Set(chosen.flatMap(({ index }) => this.judgement.system.rowsOf[index] ?? []))];
  }

  /** Nothing left over anywhere: no need to ask for joint rounding. */
  private noTails(rows: readonly SystemRow[], values: ReadonlyMap<Variable, bigint>): boolean {
    return this.judgement.rounding.length === 0 && rows.every((row) => exactly(row, values));
  }

  /** Every row outside other faults holds jointly when the cells print the new values. */
  private printsTogether(values: ReadonlyMap<Variable, bigint>): boolean {
    const rows = this.judgement.system.rows
      .filter((row) => !this.suspended.has(row))
      .map((row) => withValues(row, values));
    return checkFeasible(rows).kind === "witness";
  }

  /** The last resort: let the search find values, then make printable figures of them. */
  private searchValues(chosen: readonly Variable[], touched: readonly SystemRow[]): Attempt {
    const free = new Set(chosen.map(({ index }) => index));
    const rows = this.judgement.system.rows.filter((row) => !this.suspended.has(row));
    const result = checkFeasible(rows, free);
    if (result.kind === "conflict") return { kind: "conflict", variables: result.variables };
    if (result.kind === "undecided") return { kind: "undecided" };
    const values = new Map<Variable, bigint>();
    for (const variable of chosen) {
      const grains = result.grains.get(variable.index) ?? variable.printed;
      values.set(variable, ((grains + variable.step / 2n) / variable.step) * variable.step);
    }
    if ([...values.values()].some((value) => value < 0n)) return { kind: "undecided" };
    const fits = touched.every((row) => possible(row, values)) && this.printsTogether(values);
    return fits ? repairOf(values) : { kind: "undecided" };
  }
}

function repairOf(values: ReadonlyMap<Variable, bigint>): Attempt {
  const changes = [...values]
    .map(([variable, to]) => ({ variable, to }))
    .filter(({ variable, to }) => to !== variable.printed);
  // A set of which a part would do is no smallest set; the part was tried before.
  if (changes.length < values.size) return { kind: "undecided" };
  return { kind: "repair", set: { changes } };
}

interface Interval {
  readonly low: bigint;
  readonly high: bigint | undefined;
  readonly from?: SystemRow;
}

/** Values of `variable` that a row allows when the row's other cells print as they do. */
function allowedBy(row: SystemRow, variable: Variable): Interval {
  const term = row.terms.find((candidate) => candidate.variable === variable);
  if (!term) return { low: 0n, high: undefined };
  const { coefficient } = term;
  const ownLeast = coefficient * (coefficient > 0n ? variable.low : variable.high);
  const ownMost = coefficient * (coefficient > 0n ? variable.high : variable.low);
  const restLeast = row.least - ownLeast;
  const restMost = row.most - ownMost;
  // coefficient × x + rest (= or ≥) 0
  const size = coefficient < 0n ? -coefficient : coefficient;
  if (row.relation === "=") {
    const [low, high] = coefficient > 0n ? [-restMost, -restLeast] : [restLeast, restMost];
    return { low: ceilDivide(low, size), high: floorDivide(high, size), from: row };
  }
  return coefficient > 0n
    ? { low: ceilDivide(-restMost, size), high: undefined, from: row }
    : { low: 0n, high: floorDivide(restMost, size), from: row };
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a >= 0n ? a / b : -((-a + b - 1n) / b);
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}

/** Two rows that want different values of one cell: then some cell of theirs must change too. */
function clashOf(chosen: readonly Variable[], rows: readonly SystemRow[]): Variable[] | undefined {
  for (const variable of chosen) {
    const alone = rows.filter(
      (row) =>
        row.terms.some((term) => term.variable === variable) &&
        !row.terms.some((term) => term.variable !== variable && chosen.includes(term.variable)),
    );
    let highest: Interval = { low: 0n, high: undefined };
    let lowest: Interval = { low: 0n, high: undefined };
    for (const row of alone) {
      const interval = allowedBy(row, variable);
      if (interval.low > highest.low) highest = interval;
      if (interval.high !== undefined && (lowest.high === undefined || interval.high < lowest.high)) lowest = interval;
    }
    if (lowest.high !== undefined && highest.low > lowest.high) {
      const culprits = [highest.from, lowest.from].flatMap((row) => row?.terms.map((term) => term.variable) ?? []);
      return [...new Set(culprits)].filter((other) => !chosen.includes(other));
    }
  }
  return undefined;
}

/** The values that most rows imply when all other cells are taken as printed; undefined when a cell gets none. */
function agreedValues(chosen: readonly Variable[], rows: readonly SystemRow[]): Map<Variable, bigint> | undefined {
  const values = new Map<Variable, bigint>();
  const open = new Set(chosen);
  while (open.size > 0) {
    let best: { variable: Variable; value: bigint; votes: number } | undefined;
    for (const variable of open) {
      const votes = votesFor(variable, rows, values, open);
      for (const [value, count] of votes) {
        if (value >= 0n && (best === undefined || count > best.votes)) best = { variable, value, votes: count };
      }
    }
    if (best === undefined) return undefined;
    values.set(best.variable, best.value);
    open.delete(best.variable);
  }
  return values;
}

function votesFor(
  variable: Variable,
  rows: readonly SystemRow[],
  values: ReadonlyMap<Variable, bigint>,
  open: ReadonlySet<Variable>,
): Map<bigint, number> {
  const votes = new Map<bigint, number>();
  for (const row of rows) {
    const own = row.terms.find((term) => term.variable === variable);
    if (!own || row.terms.some((term) => term.variable !== variable && open.has(term.variable))) continue;
    const rest = residualWith(row, values) - own.coefficient * (values.get(variable) ?? variable.printed);
    const implied = -rest / own.coefficient;
    // An inequality only asks for its bound where the present value lies on the wrong side.
    const weight = row.relation === "=" ? 2 : holdsAsPrinted(row) ? 0 : 1;
    if (weight > 0) votes.set(implied, (votes.get(implied) ?? 0) + weight);
  }
  return votes;
}

function residualWith(row: SystemRow, values: ReadonlyMap<Variable, bigint>): bigint {
  let residual = row.residual;
  for (const { variable, coefficient } of row.terms) {
    const value = values.get(variable);
    if (value !== undefined) residual += coefficient * (value - variable.printed);
  }
  return residual;
}

function exactly(row: SystemRow, values: ReadonlyMap<Variable, bigint>): boolean {
  const residual = residualWith(row, values);
  return row.relation === "=" ? residual === 0n : residual >= 0n;
}

/** The row can hold when the cells print these values and everything is rounded. */
function possible(row: SystemRow, values: ReadonlyMap<Variable, bigint>): boolean {
  const changed = withValues(row, values);
  return changed.most >= 0n && (row.relation === ">=" || changed.least <= 0n);
}

/** The row as it would be if the cells printed these values, with the rounding that a typed figure may hide. */
function withValues(row: SystemRow, values: ReadonlyMap<Variable, bigint>): SystemRow {
  if (!row.terms.some(({ variable }) => values.has(variable))) return row;
  const terms = row.terms.map(({ variable, coefficient }) => {
    const value = values.get(variable);
    if (value === undefined) return { variable, coefficient };
    const half = variable.step / 2n;
    const low = value - half > 0n ? value - half : 0n;
    return { variable: { ...variable, printed: value, low, high: value + (half > 0n ? half - 1n : 0n) }, coefficient };
  });
  let residual = 0n;
  let least = 0n;
  let most = 0n;
  for (const { variable, coefficient } of terms) {
    residual += coefficient * variable.printed;
    least += coefficient * (coefficient > 0n ? variable.low : variable.high);
    most += coefficient * (coefficient > 0n ? variable.high : variable.low);
  }
  return { ...row, terms, residual, least, most };
}
