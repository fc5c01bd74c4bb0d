/**
 * Search for numbers x with low ≤ x ≤ high and every row's Σ a·x inside its own bounds, after the simplex of
 * Dutertre and de Moura (2006): rows are basic variables, violated ones are pivoted to their bound, and a row that
 * cannot move is a proof of infeasibility. It works in doubles because it only searches: `feasibility.ts` verifies
 * every answer in exact integers before anyone believes it.
 */
export interface BoundedProblem {
  /** Bounds of each variable; -Infinity and Infinity for a free one. */
  readonly bounds: readonly Bounds[];
  readonly rows: readonly {
    readonly terms: readonly (readonly [variable: number, coefficient: number])[];
    readonly bounds: Bounds;
  }[];
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export type SearchResult =
  | { readonly kind: "solution"; readonly values: readonly number[] }
  /** Multipliers of the rows whose combination cannot hold within the variables' bounds. */
  | { readonly kind: "conflict"; readonly multipliers: ReadonlyMap<number, number> }
  | { readonly kind: "undecided" };

const tiny = 1e-7;

export function searchFeasible(problem: BoundedProblem, maxPivots: number): SearchResult {
  return new Simplex(problem).run(maxPivots);
}

class Simplex {
  private readonly variableCount: number;
  private readonly low: number[];
  private readonly high: number[];
  private readonly value: number[];
  /** Basic variable → its row as a combination of the non-basic ones. */
  private readonly tableau: (Map<number, number> | undefined)[] = [];
  /** Non-basic variable → basic variables whose row holds it. */
  private readonly usedBy: Set<number>[] = [];
  private readonly violated = new Set<number>();

  constructor(problem: BoundedProblem) {
    this.variableCount = problem.bounds.length;
    this.low = [...problem.bounds.map(({ low }) => low), ...problem.rows.map(({ bounds }) => bounds.low)];
    this.high = [...problem.bounds.map(({ high }) => high), ...problem.rows.map(({ bounds }) => bounds.high)];
    this.value = this.low.map((low, index) => Math.min(Math.max(0, low), this.high[index] ?? 0));
    problem.rows.forEach(({ terms }, index) => {
      const basic = this.variableCount + index;
      const row = new Map<number, number>();
      let value = 0;
      for (const [variable, coefficient] of terms) {
        value += coefficient * (this.value[variable] ?? 0);
        // What cannot move never enters the basis: its part of the row is a constant.
        if (this.low[variable] !== this.high[variable]) row.set(variable, (row.get(variable) ?? 0) + coefficient);
      }
      this.value[basic] = value;
      this.tableau[basic] = row;
      for (const variable of row.keys()) this.users(variable).add(basic);
      this.note(basic);
    });
  }

  run(maxPivots: number): SearchResult {
    for (let pivots = 0; pivots < maxPivots; pivots++) {
      const basic = this.smallestViolated();
      if (basic === undefined) return { kind: "solution", values: this.value.slice(0, this.variableCount) };
      const row = this.tableau[basic] ?? new Map<number, number>();
      const below = (this.value[basic] ?? 0) < (this.low[basic] ?? 0);
      const entering = this.entering(row, below);
      if (entering === undefined) return { kind: "conflict", multipliers: this.multipliers(basic, row) };
      this.pivotTo(basic, entering, (below ? this.low[basic] : this.high[basic]) ?? 0);
    }
    return { kind: "undecided" };
  }

  private users(variable: number): Set<number> {
    return (this.usedBy[variable] ??= new Set());
  }

  private note(basic: number): void {
    const value = this.value[basic] ?? 0;
    if (value < (this.low[basic] ?? 0) - tiny || value > (this.high[basic] ?? 0) + tiny) this.violated.add(basic);
    else this.violated.delete(basic);
  }

  /** Bland's rule: always the smallest number, so that the search cannot go round in circles. */
  private smallestViolated(): number | undefined {
    let smallest: number | undefined;
    for (const basic of this.violated) if (smallest === undefined || basic < smallest) smallest = basic;
    return smallest;
  }

  private entering(row: ReadonlyMap<number, number>, increase: boolean): number | undefined {
    let best: number | undefined;
    for (const [variable, coefficient] of row) {
      const up = coefficient > 0 === increase;
      const value = this.value[variable] ?? 0;
      const canMove = up ? value < (this.high[variable] ?? 0) - tiny : value > (this.low[variable] ?? 0) + tiny;
      if (canMove && (best === undefined || variable < best)) best = variable;
    }
    return best;
  }

  private pivotTo(basic: number, entering: number, target: number): void {
    const row = this.tableau[basic] ?? new Map<number, number>();
    const coefficient = row.get(entering) ?? 1;
    const step = (target - (this.value[basic] ?? 0)) / coefficient;
    this.value[basic] = target;
    this.value[entering] = (this.value[entering] ?? 0) + step;
    for (const user of this.users(entering)) {
      if (user === basic) continue;
      const factor = this.tableau[user]?.get(entering) ?? 0;
      this.value[user] = (this.value[user] ?? 0) + factor * step;
      this.note(user);
    }
    this.exchange(basic, entering, row, coefficient);
    this.violated.delete(basic);
    this.note(entering);
  }

  private exchange(basic: number, entering: number, row: Map<number, number>, coefficient: number): void {
    this.tableau[basic] = undefined;
    for (const variable of row.keys()) this.users(variable).delete(basic);
    const solved = new Map<number, number>([[basic, 1 / coefficient]]);
    for (const [variable, factor] of row) if (variable !== entering) solved.set(variable, -factor / coefficient);
    for (const user of [...this.users(entering)]) {
      const other = this.tableau[user];
      const factor = other?.get(entering);
      if (!other || factor === undefined) continue;
      other.delete(entering);
      for (const [variable, part] of solved) {
        const sum = (other.get(variable) ?? 0) + factor * part;
        if (Math.abs(sum) < tiny) {
          other.delete(variable);
          this.users(variable).delete(user);
        } else {
          other.set(variable, sum);
          this.users(variable).add(user);
        }
      }
    }
    this.usedBy[entering] = new Set();
    this.tableau[entering] = solved;
    for (const variable of solved.keys()) this.users(variable).add(entering);
  }

  /** The stuck row as a combination of the problem's rows. */
  private multipliers(basic: number, row: ReadonlyMap<number, number>): Map<number, number> {
    const multipliers = new Map<number, number>();
    if (basic >= this.variableCount) multipliers.set(basic - this.variableCount, -1);
    for (const [variable, coefficient] of row) {
      if (variable >= this.variableCount) multipliers.set(variable - this.variableCount, coefficient);
    }
    return multipliers;
  }
}
