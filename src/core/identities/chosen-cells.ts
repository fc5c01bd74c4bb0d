import { holdsAsPrinted, intervalAround, type LinearSystem, type SystemRow, type Variable } from "./system";

/** The rows that some chosen cells stand in, each with the chosen cells' coefficients; all else prints as it does. */
export class ChosenCells {
  readonly rows: ReadonlyMap<SystemRow, ReadonlyMap<Variable, bigint>>;

  constructor(
    readonly variables: readonly Variable[],
    system: LinearSystem,
  ) {
    const rows = new Map<SystemRow, Map<Variable, bigint>>();
    for (const variable of variables) {
      for (const { row, coefficient } of system.places[variable.index] ?? []) {
        const inRow = rows.get(row);
        if (inRow) inRow.set(variable, coefficient);
        else rows.set(row, new Map([[variable, coefficient]]));
      }
    }
    this.rows = rows;
  }

  /**
   * Two rows that want different values of one cell, each holding only this one of the chosen cells: then some other
   * cell of theirs must change too. Undefined when every cell has a value that all such rows allow.
   */
  clash(): Variable[] | undefined {
    for (const variable of this.variables) {
      const { highest, lowest } = this.allowed(variable);
      if (lowest.value === undefined || highest.value <= lowest.value) continue;
      const culprits = [highest.from, lowest.from].flatMap((row) => row?.terms.map((term) => term.variable) ?? []);
      return [...new Set(culprits)].filter((other) => !this.variables.includes(other));
    }
    return undefined;
  }

  /**
   * The values that most rows imply when all other cells are taken as printed, else the likeliest that all of them can
   * hold with; undefined when a cell gets none.
   */
  agreedValues(): Map<Variable, bigint> | undefined {
    const values = new Map<Variable, bigint>();
    const open = new Set(this.variables);
    while (open.size > 0) {
      let best: { variable: Variable; value: bigint; votes: number } | undefined;
      for (const variable of open) {
        for (const [value, votes] of this.votesFor(variable, values, open)) {
          if (value >= 0n && (best === undefined || votes > best.votes)) best = { variable, value, votes };
        }
      }
      if (best === undefined) return undefined;
      values.set(best.variable, this.fitting(best.variable, best.value, values, open));
      open.delete(best.variable);
    }
    return values;
  }

  /** The value, or where a row cannot hold with it the most wanted one that every row can: rounded sums imply neighbours. */
  private fitting(
    variable: Variable,
    value: bigint,
    values: ReadonlyMap<Variable, bigint>,
    open: ReadonlySet<Variable>,
  ): bigint {
    const rows = this.rowsLeftTo(variable, open);
    const fits = (candidate: bigint): boolean => {
      const tried = new Map(values).set(variable, candidate);
      return rows.every((row) => this.canHold(row, tried));
    };
    if (fits(value)) return value;
    const others = [...this.votesFor(variable, values, open)].sort(([, a], [, b]) => b - a);
    return others.find(([candidate]) => candidate >= 0n && fits(candidate))?.[0] ?? value;
  }

  /** Rows in which this cell is the only chosen one without a value. */
  private rowsLeftTo(variable: Variable, open: ReadonlySet<Variable>): SystemRow[] {
    return [...this.rows].flatMap(([row, chosen]) =>
      chosen.has(variable) && ![...chosen.keys()].some((other) => other !== variable && open.has(other)) ? [row] : [],
    );
  }

  residualWith(row: SystemRow, values: ReadonlyMap<Variable, bigint>): bigint {
    let { residual } = row;
    for (const [variable, coefficient] of this.rows.get(row) ?? []) {
      const value = values.get(variable);
      if (value !== undefined) residual += coefficient * (value - variable.printed);
    }
    return residual;
  }

  /** The row can hold when the cells print these values and everything is rounded. */
  canHold(row: SystemRow, values: ReadonlyMap<Variable, bigint>): boolean {
    let { least, most } = row;
    for (const [variable, coefficient] of this.rows.get(row) ?? []) {
      const value = values.get(variable);
      if (value === undefined) continue;
      const printed = intervalAround(value, variable.hides);
      const isPositive = coefficient > 0n;
      least += coefficient * (isPositive ? printed.low - variable.low : printed.high - variable.high);
      most += coefficient * (isPositive ? printed.high - variable.high : printed.low - variable.low);
    }
    return most >= 0n && (row.relation === ">=" || least <= 0n);
  }

  /** Smallest and largest value of a cell that the rows allow which hold no other chosen cell. Amounts are never negative. */
  private allowed(variable: Variable): {
    highest: { value: bigint; from?: SystemRow };
    lowest: { value?: bigint; from?: SystemRow };
  } {
    let highest: { value: bigint; from?: SystemRow } = { value: 0n };
    let lowest: { value?: bigint; from?: SystemRow } = {};
    for (const [row, chosen] of this.rows) {
      const coefficient = chosen.get(variable);
      if (coefficient === undefined || chosen.size > 1) continue;
      const interval = allowedBy(row, variable, coefficient);
      if (interval.low > highest.value) highest = { value: interval.low, from: row };
      if (interval.high !== undefined && (lowest.value === undefined || interval.high < lowest.value)) {
        lowest = { value: interval.high, from: row };
      }
    }
    return { highest, lowest };
  }

  private votesFor(
    variable: Variable,
    values: ReadonlyMap<Variable, bigint>,
    open: ReadonlySet<Variable>,
  ): Map<bigint, number> {
    const votes = new Map<bigint, number>();
    for (const row of this.rowsLeftTo(variable, open)) {
      const coefficient = this.rows.get(row)?.get(variable) ?? 1n;
      const rest = this.residualWith(row, values) - coefficient * variable.printed;
      const implied = -rest / coefficient;
      // An inequality only asks for its bound where the present value lies on the wrong side.
      const weight = row.relation === "=" ? 2 : holdsAsPrinted(row) ? 0 : 1;
      if (weight > 0) votes.set(implied, (votes.get(implied) ?? 0) + weight);
    }
    preferSlip(variable, votes);
    return votes;
  }
}

/** Where rounded sums imply slightly different values, the one that a known slip leads to is the likeliest between them. */
function preferSlip({ printed, step, hides }: Variable, votes: Map<bigint, number>): void {
  const implied = [...votes.keys()].sort((a, b) => (a < b ? -1 : 1));
  const [least, most] = [implied[0], implied.at(-1)];
  if (least === undefined || most === undefined || least === most) return;
  const factors = [-1n, 10n, 100n, 1000n, 10_000n];
  // Smaller by a power of ten, as far as the cell has digits for it: what prints as nothing is no slip of a figure.
  const smaller = factors.slice(1).map((factor) => ((printed / factor + hides.below) / step) * step);
  const slips = [...factors.map((factor) => printed * factor), ...smaller.filter((value) => value !== 0n)];
  const slip = slips.find((value) => value >= least && value <= most);
  if (slip !== undefined) votes.set(slip, Math.max(...votes.values()) + 1);
}

/** Values of a cell that a row allows when the row's other cells print as they do: coefficient × x + rest (= or ≥) 0. */
function allowedBy(row: SystemRow, variable: Variable, coefficient: bigint): { low: bigint; high: bigint | undefined } {
  const [inner, outer] = coefficient > 0n ? [variable.low, variable.high] : [variable.high, variable.low];
  const restLeast = row.least - coefficient * inner;
  const restMost = row.most - coefficient * outer;
  const size = coefficient < 0n ? -coefficient : coefficient;
  if (row.relation === "=") {
    const [low, high] = coefficient > 0n ? [-restMost, -restLeast] : [restLeast, restMost];
    return { low: ceilDivide(low, size), high: floorDivide(high, size) };
  }
  return coefficient > 0n
    ? { low: ceilDivide(-restMost, size), high: undefined }
    : { low: 0n, high: floorDivide(restMost, size) };
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a >= 0n ? a / b : -((-a + b - 1n) / b);
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}
