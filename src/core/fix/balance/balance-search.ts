import type { BalanceProblem, BalanceRow } from "./balance-problem";

export type BalanceResult =
  /** δ of each group that moves; `isFewest`: the search went through everything smaller. */
  | { readonly kind: "found"; readonly moves: ReadonlyMap<number, 1 | -1>; readonly isFewest: boolean }
  /** No set of single units balances everything. */
  | { readonly kind: "none" }
  /** The search ended at its bound. */
  | { readonly kind: "undecided" };

/** Steps of work for what is fewest in one component, and for each attempt at some other set after it. */
const proofSteps = 30_000;
const attemptSteps = 8_000;
/** Cells more than the least possible number that such an attempt may take. */
const attempts = [1, 2, 4, 8, 16];

/**
 * The fewest cells whose last digit, one unit up or down, makes every row hold: of equally few the first by `prefer`.
 * Rows without a common cell are searched apart. Exact: in a row that does not hold some group must move in the wanted
 * direction, so each of them is tried, with one cell more allowed each time; rows without a common candidate need a cell
 * each, which bounds what is left. Where that takes too long, a set of a few cells more is looked for.
 */
export function fewestMoves(problem: BalanceProblem, prefer: (a: number, b: number) => number): BalanceResult {
  const moves = new Map<number, 1 | -1>();
  let isFewest = true;
  let isUndecided = false;
  for (const rows of components(problem.rows)) {
    const result = fewestOf({ ...problem, rows }, prefer);
    // One component that cannot be balanced settles it, whatever is open elsewhere.
    if (result.kind === "none") return result;
    if (result.kind === "undecided") {
      isUndecided = true;
      continue;
    }
    for (const [group, direction] of result.moves) moves.set(group, direction);
    isFewest &&= result.isFewest;
  }
  return isUndecided ? { kind: "undecided" } : { kind: "found", moves, isFewest };
}

function fewestOf(problem: BalanceProblem, prefer: (a: number, b: number) => number): BalanceResult {
  const proof = new Search(problem, prefer, proofSteps);
  let budget = proof.bound();
  for (; Number.isFinite(budget); budget++) {
    const outcome = proof.within(budget);
    if (outcome === "found") return { kind: "found", moves: proof.moves, isFewest: true };
    if (outcome === "complete") return { kind: "none" };
    if (outcome === "exhausted") break;
  }
  if (!Number.isFinite(budget)) return { kind: "none" };
  for (const more of attempts) {
    const attempt = new Search(problem, prefer, attemptSteps);
    const outcome = attempt.within(budget + more);
    if (outcome === "found") return { kind: "found", moves: attempt.moves, isFewest: false };
    if (outcome === "complete") return { kind: "none" };
  }
  return { kind: "undecided" };
}

/** The rows by connection through common groups, in the order of their first rows. */
function components(rows: readonly BalanceRow[]): BalanceRow[][] {
  let parts: { rows: BalanceRow[]; groups: Set<number> }[] = [];
  for (const row of rows) {
    const groups = row.terms.map(({ group }) => group);
    const [first, ...others] = parts.filter((part) => groups.some((group) => part.groups.has(group)));
    const joined = first ?? { rows: [], groups: new Set<number>() };
    for (const other of others) {
      joined.rows.push(...other.rows);
      for (const group of other.groups) joined.groups.add(group);
    }
    joined.rows.push(row);
    for (const group of groups) joined.groups.add(group);
    if (!first) parts.push(joined);
    parts = parts.filter((part) => !others.includes(part));
  }
  return parts.map((part) => part.rows);
}

interface Open {
  readonly candidates: readonly number[];
  /** In which direction a candidate brings the row nearer. */
  readonly direction: (group: number) => 1 | -1;
  /** Least number of cells that have to move. */
  readonly cost: number;
}

class Search {
  readonly moves = new Map<number, 1 | -1>();
  /** Directions that have been tried, by group: moves of it in them stay out below. */
  private readonly closed = new Map<number, (1 | -1)[]>();
  private readonly sums: number[];
  /** Rows that do not hold after the moves. */
  private readonly lacking = new Set<number>();
  private readonly rowsOf = new Map<number, { readonly row: number; readonly weight: number }[]>();
  private nodes = 0;
  private wasCut = false;

  constructor(
    private readonly problem: BalanceProblem,
    private readonly prefer: (a: number, b: number) => number,
    private readonly steps: number,
  ) {
    this.sums = problem.rows.map(() => 0);
    problem.rows.forEach(({ terms }, row) => {
      for (const { group, weight } of terms)
        this.rowsOf.set(group, [...(this.rowsOf.get(group) ?? []), { row, weight }]);
      this.note(row);
    });
  }

  /** "cut": something was left out because of the budget; "complete": nothing was. */
  within(budget: number): "found" | "cut" | "complete" | "exhausted" {
    this.wasCut = false;
    if (this.descend(budget)) return "found";
    return this.failure();
  }

  private failure(): "cut" | "complete" | "exhausted" {
    if (this.nodes >= this.steps) return "exhausted";
    return this.wasCut ? "cut" : "complete";
  }

  /** No fewer cells than this; Infinity when some row cannot be mended. */
  bound(): number {
    return this.boundOf(this.open());
  }

  private descend(budget: number): boolean {
    if (this.nodes >= this.steps) return false;
    this.nodes++;
    const open = this.open();
    if (open.length === 0) return true;
    const bound = this.boundOf(open);
    if (bound > budget) {
      if (Number.isFinite(bound)) this.wasCut = true;
      return false;
    }
    const next = open.reduce((best, other) => (other.candidates.length < best.candidates.length ? other : best));
    const tried: number[] = [];
    let isFound = false;
    for (const group of [...next.candidates].sort(this.prefer)) {
      if (this.sizeOf(group) > budget) {
        this.wasCut = true;
        continue;
      }
      const way = next.direction(group);
      this.move(group, way, 1);
      isFound = this.descend(budget - this.sizeOf(group));
      if (isFound) break;
      this.move(group, way, -1);
      // What holds with this group moved so has been tried: from here on it stays, or moves the other way.
      this.closed.set(group, [...(this.closed.get(group) ?? []), way]);
      tried.push(group);
    }
    for (const group of tried) this.closed.set(group, this.closed.get(group)?.slice(0, -1) ?? []);
    return isFound;
  }

  private open(): Open[] {
    return [...this.lacking]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const row = this.problem.rows[index];
        const lack = row ? lackOf(row, this.sums[index] ?? 0) : 0;
        if (!row || lack === 0) return [];
        const ways = new Map<number, 1 | -1>();
        let most = 0;
        for (const { group, weight } of row.terms) {
          const way = weight > 0 === lack > 0 ? 1 : -1;
          if (this.moves.has(group) || this.closed.get(group)?.includes(way) === true) continue;
          ways.set(group, way);
          most = Math.max(most, Math.abs(weight));
        }
        const candidates = [...ways.keys()];
        const needed = most === 0 ? Infinity : Math.ceil(Math.abs(lack) / most);
        const sizes = candidates.map((group) => this.sizeOf(group)).sort((a, b) => a - b);
        const cost = needed > sizes.length ? Infinity : sizes.slice(0, needed).reduce((sum, size) => sum + size, 0);
        return [{ candidates, direction: (group: number) => ways.get(group) ?? 1, cost }];
      });
  }

  private boundOf(open: readonly Open[]): number {
    const used = new Set<number>();
    let bound = 0;
    for (const { candidates, cost } of [...open].sort((a, b) => a.candidates.length - b.candidates.length)) {
      if (cost === Infinity) return Infinity;
      if (candidates.some((group) => used.has(group))) continue;
      bound += cost;
      for (const group of candidates) used.add(group);
    }
    return bound;
  }

  private move(group: number, direction: 1 | -1, sign: 1 | -1): void {
    if (sign === 1) this.moves.set(group, direction);
    else this.moves.delete(group);
    for (const { row, weight } of this.rowsOf.get(group) ?? []) {
      this.sums[row] = (this.sums[row] ?? 0) + sign * direction * weight;
      this.note(row);
    }
  }

  private note(index: number): void {
    const row = this.problem.rows[index];
    if (row && lackOf(row, this.sums[index] ?? 0) !== 0) this.lacking.add(index);
    else this.lacking.delete(index);
  }

  private sizeOf(group: number): number {
    return this.problem.groups[group]?.cells.length ?? 0;
  }
}

/** How much the row's sum must grow (or, negative, shrink) to lie within its bounds. */
function lackOf(row: BalanceRow, sum: number): number {
  return sum < row.low ? row.low - sum : sum > row.high ? row.high - sum : 0;
}
