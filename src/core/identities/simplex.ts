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

/** A basic variable as a combination of non-basic ones: Σ coefficients × variables, in the order in which they came in. */
interface Combination {
  readonly variables: number[];
  readonly coefficients: number[];
}

class Simplex {
  private readonly variableCount: number;
  private readonly low: readonly number[];
  private readonly high: readonly number[];
  private readonly value: number[];
  /** By basic variable. */
  private readonly tableau: (Combination | undefined)[] = [];
  /** Non-basic variable → basic variables whose row holds it, or held it once: the row itself tells. */
  private readonly usedBy: number[][] = [];
  private readonly violated = new Set<number>();
  /** Where a variable stands in the combination that is being put in; -1 outside an exchange. */
  private readonly position: number[];
  /** Which variables of that combination a row holds already. */
  private readonly isIn: boolean[] = [];

  constructor(problem: BoundedProblem) {
    this.variableCount = problem.bounds.length;
    this.low = [...problem.bounds.map(({ low }) => low), ...problem.rows.map(({ bounds }) => bounds.low)];
    this.high = [...problem.bounds.map(({ high }) => high), ...problem.rows.map(({ bounds }) => bounds.high)];
    this.value = this.low.map((low, index) => Math.min(Math.max(0, low), this.high[index] ?? 0));
    this.position = this.low.map(() => -1);
    for (const [index, { terms }] of problem.rows.entries()) this.addRow(this.variableCount + index, terms);
  }

  run(maxPivots: number): SearchResult {
    for (let pivots = 0; pivots < maxPivots; pivots++) {
      const basic = this.smallestViolated();
      if (basic === undefined) return { kind: "solution", values: this.value.slice(0, this.variableCount) };
      const row = this.tableau[basic] ?? { variables: [], coefficients: [] };
      const below = (this.value[basic] ?? 0) < (this.low[basic] ?? 0);
      const entering = this.entering(row, below);
      if (entering === undefined) return { kind: "conflict", multipliers: this.multipliers(basic, row) };
      this.pivotTo(basic, entering, (below ? this.low[basic] : this.high[basic]) ?? 0);
    }
    return { kind: "undecided" };
  }

  private addRow(basic: number, terms: BoundedProblem["rows"][number]["terms"]): void {
    const row: Combination = { variables: [], coefficients: [] };
    let value = 0;
    for (const [variable, coefficient] of terms) {
      value += coefficient * (this.value[variable] ?? 0);
      // What cannot move never enters the basis: its part of the row is a constant.
      if (this.low[variable] === this.high[variable]) continue;
      const at = row.variables.indexOf(variable);
      if (at >= 0) row.coefficients[at] = (row.coefficients[at] ?? 0) + coefficient;
      else {
        row.variables.push(variable);
        row.coefficients.push(coefficient);
      }
    }
    this.value[basic] = value;
    this.tableau[basic] = row;
    for (const variable of row.variables) this.users(variable).push(basic);
    this.note(basic);
  }

  private users(variable: number): number[] {
    return (this.usedBy[variable] ??= []);
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

  private entering({ variables, coefficients }: Combination, increase: boolean): number | undefined {
    let best: number | undefined;
    for (let at = 0; at < variables.length; at++) {
      const variable = variables[at] ?? 0;
      const up = (coefficients[at] ?? 0) > 0 === increase;
      const value = this.value[variable] ?? 0;
      const canMove = up ? value < (this.high[variable] ?? 0) - tiny : value > (this.low[variable] ?? 0) + tiny;
      if (canMove && (best === undefined || variable < best)) best = variable;
    }
    return best;
  }

  /** Brings a basic variable to its bound by a non-basic one, which takes its place in the basis. */
  private pivotTo(basic: number, entering: number, target: number): void {
    const row = this.tableau[basic] ?? { variables: [], coefficients: [] };
    this.tableau[basic] = undefined;
    const coefficient = row.coefficients[row.variables.indexOf(entering)] ?? 1;
    const step = (target - (this.value[basic] ?? 0)) / coefficient;
    this.value[basic] = target;
    this.value[entering] = (this.value[entering] ?? 0) + step;
    const solved: Combination = { variables: [basic], coefficients: [1 / coefficient] };
    for (let at = 0; at < row.variables.length; at++) {
      const variable = row.variables[at] ?? 0;
      if (variable === entering) continue;
      this.position[variable] = solved.variables.length;
      solved.variables.push(variable);
      solved.coefficients.push(-(row.coefficients[at] ?? 0) / coefficient);
    }
    this.position[basic] = 0;
    for (const user of this.users(entering)) {
      const factor = this.replace(user, entering, solved);
      if (factor === 0) continue;
      this.value[user] = (this.value[user] ?? 0) + factor * step;
      this.note(user);
    }
    for (const variable of solved.variables) {
      this.position[variable] = -1;
      this.users(variable).push(entering);
    }
    this.usedBy[entering] = [];
    this.tableau[entering] = solved;
    this.violated.delete(basic);
    this.note(entering);
  }

  /** Puts `solved` in for the entering variable in the row of a basic one; its coefficient there, 0 when it is not there. */
  private replace(user: number, entering: number, solved: Combination): number {
    const row = this.tableau[user];
    const place = row?.variables.indexOf(entering) ?? -1;
    if (!row || place < 0) return 0;
    const factor = row.coefficients[place] ?? 0;
    removeAt(row, place);
    const { isIn } = this;
    const count = solved.variables.length;
    for (let position = 0; position < count; position++) isIn[position] = false;
    for (let at = row.variables.length - 1; at >= 0; at--) {
      const position = this.position[row.variables[at] ?? 0] ?? -1;
      if (position < 0) continue;
      isIn[position] = true;
      const sum = (row.coefficients[at] ?? 0) + factor * (solved.coefficients[position] ?? 0);
      if (Math.abs(sum) < tiny) removeAt(row, at);
      else row.coefficients[at] = sum;
    }
    for (let position = 0; position < count; position++) {
      const coefficient = factor * (solved.coefficients[position] ?? 0);
      if (isIn[position] || Math.abs(coefficient) < tiny) continue;
      const variable = solved.variables[position] ?? 0;
      row.variables.push(variable);
      row.coefficients.push(coefficient);
      this.users(variable).push(user);
    }
    return factor;
  }

  /** The stuck row as a combination of the problem's rows. */
  private multipliers(basic: number, { variables, coefficients }: Combination): Map<number, number> {
    const multipliers = new Map<number, number>();
    if (basic >= this.variableCount) multipliers.set(basic - this.variableCount, -1);
    variables.forEach((variable, at) => {
      if (variable >= this.variableCount) multipliers.set(variable - this.variableCount, coefficients[at] ?? 0);
    });
    return multipliers;
  }
}

/** What stands behind moves up: the order stays. (`splice` would make an array of what it takes out.) */
function removeAt({ variables, coefficients }: Combination, at: number): void {
  for (let next = at + 1; next < variables.length; next++) {
    variables[next - 1] = variables[next] ?? 0;
    coefficients[next - 1] = coefficients[next] ?? 0;
  }
  variables.pop();
  coefficients.pop();
}
