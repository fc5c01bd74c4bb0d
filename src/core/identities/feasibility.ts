import { holdsAsPrinted, type LinearSystem, type SystemRow, type Variable } from "./system";
import { searchFeasible, type BoundedProblem } from "./simplex";

/** Whether grains exist that print as every figure and satisfy every row; each answer is verified in exact integers. */
export type Feasibility =
  /** Grains of every variable of the rows asked for, by variable index. */
  | { readonly kind: "witness"; readonly grains: ReadonlyMap<number, bigint> }
  /** Rows whose combination cannot hold, and the variables that the combination rests on. */
  | { readonly kind: "conflict"; readonly rows: readonly SystemRow[]; readonly variables: readonly Variable[] }
  | { readonly kind: "undecided" };

const maxPivots = 4000;

/** Beyond this many rows the question is asked of a growing neighbourhood first. */
const smallSystem = 60;

/**
 * Are there grains for the cells such that all these rows hold? Cells in `free` may take any value,
 * all others must print as they do. Rows that hold as printed far from any that does not are left alone when the
 * neighbourhood can be mended by itself.
 */
export function checkFeasible(
  system: LinearSystem,
  rows: readonly SystemRow[],
  free: ReadonlySet<number> = new Set(),
): Feasibility {
  const present: (SystemRow | undefined)[] = [];
  for (const row of rows) present[row.index] = row;
  let near = new Set(rows.filter((row) => !holdsAsPrinted(row)));
  for (const variable of free) {
    for (const row of rowsWith(variable, system, present)) near.add(row);
  }
  for (;;) {
    const whole = near.size === rows.length;
    const fixed = whole ? new Set<number>() : borderOf(near, system, present);
    const result = solve([...near], free, fixed);
    if (whole || result.kind === "witness") return result;
    // What a part of the rows refuses, all of them refuse.
    const alone = fixed.size === 0 ? result : solve([...near], free, new Set());
    if (alone.kind === "conflict") return alone;
    const grown = near.size < smallSystem ? grownBy(near, system, present) : rows;
    near = new Set(grown.length === near.size ? rows : grown);
  }
}

/** The rows asked about, by their number in the system. */
type Present = readonly (SystemRow | undefined)[];

function rowsWith(variable: number, system: LinearSystem, present: Present): SystemRow[] {
  return (system.places[variable] ?? []).flatMap(({ row }) => present[row.index] ?? []);
}

/** Cells that rows outside the neighbourhood rest on: they stay as printed while the neighbourhood is tried. */
function borderOf(near: ReadonlySet<SystemRow>, system: LinearSystem, present: Present): Set<number> {
  const border = new Set<number>();
  for (const row of near) {
    for (const { variable } of row.terms) {
      if (border.has(variable.index)) continue;
      if (rowsWith(variable.index, system, present).some((other) => !near.has(other))) border.add(variable.index);
    }
  }
  return border;
}

function grownBy(near: ReadonlySet<SystemRow>, system: LinearSystem, present: Present): SystemRow[] {
  const grown = new Set(near);
  for (const row of near) {
    for (const { variable } of row.terms)
      for (const other of rowsWith(variable.index, system, present)) grown.add(other);
  }
  return [...grown];
}

function solve(touched: readonly SystemRow[], free: ReadonlySet<number>, fixed: ReadonlySet<number>): Feasibility {
  const local = new Map<number, Variable>();
  for (const row of touched) {
    for (const { variable } of row.terms) {
      const isFixed = fixed.has(variable.index) && !free.has(variable.index);
      local.set(variable.index, isFixed ? { ...variable, low: variable.printed, high: variable.printed } : variable);
    }
  }
  const variables = [...local.values()];
  const position = new Map(variables.map((variable, index) => [variable.index, index]));
  const problem = asProblem(touched, variables, position, free);
  // Amounts of more than 300 digits are beyond the search's numbers.
  if (!problem.rows.every(({ bounds }) => Number.isFinite(bounds.low))) return { kind: "undecided" };
  const result = searchFeasible(problem, maxPivots);
  if (result.kind === "undecided") return { kind: "undecided" };
  if (result.kind === "solution") {
    const grains = new Map(
      variables.map((variable, index) => [
        variable.index,
        variable.printed + BigInt(Math.round(result.values[index] ?? 0)),
      ]),
    );
    return satisfies(touched, variables, grains, free) ? { kind: "witness", grains } : { kind: "undecided" };
  }
  return verifiedConflict(touched, result.multipliers, free);
}

/** The unknowns are the differences from the printed figures: small numbers, whatever the size of the amounts. */
function asProblem(
  rows: readonly SystemRow[],
  variables: readonly Variable[],
  position: ReadonlyMap<number, number>,
  free: ReadonlySet<number>,
): BoundedProblem {
  return {
    bounds: variables.map((variable) =>
      free.has(variable.index)
        ? { low: -Infinity, high: Infinity }
        : { low: Number(variable.low - variable.printed), high: Number(variable.high - variable.printed) },
    ),
    rows: rows.map((row) => ({
      terms: row.terms.map(
        ({ variable, coefficient }) => [position.get(variable.index) ?? 0, Number(coefficient)] as const,
      ),
      bounds: { low: Number(-row.residual), high: row.relation === "=" ? Number(-row.residual) : Infinity },
    })),
  };
}

function satisfies(
  rows: readonly SystemRow[],
  variables: readonly Variable[],
  grains: ReadonlyMap<number, bigint>,
  free: ReadonlySet<number>,
): boolean {
  const inside = variables.every((variable) => {
    const value = grains.get(variable.index) ?? 0n;
    return free.has(variable.index) || (value >= variable.low && value <= variable.high);
  });
  return (
    inside &&
    rows.every((row) => {
      let total = 0n;
      for (const { variable, coefficient } of row.terms) total += coefficient * (grains.get(variable.index) ?? 0n);
      return row.relation === "=" ? total === 0n : total >= 0n;
    })
  );
}

/** Denominators that the search's multipliers may have; sums and differences rarely need more than halves. */
const denominators = [1, 2, 3, 4, 6, 12];

function verifiedConflict(
  rows: readonly SystemRow[],
  multipliers: ReadonlyMap<number, number>,
  free: ReadonlySet<number>,
): Feasibility {
  for (const denominator of denominators) {
    const scaled = [...multipliers].map(([index, value]) => [index, value * denominator] as const);
    if (scaled.some(([, value]) => Math.abs(value - Math.round(value)) > 1e-6)) continue;
    for (const sign of [1n, -1n]) {
      const whole = scaled.map(([index, value]) => [rows[index], sign * BigInt(Math.round(value))] as const);
      const conflict = combination(whole, free);
      if (conflict) return conflict;
    }
  }
  return { kind: "undecided" };
}

/** Σ multiplier × row as one row: a conflict when its largest value stays below zero though the rows say it is ≥ 0. */
function combination(
  multipliers: readonly (readonly [row: SystemRow | undefined, multiplier: bigint])[],
  free: ReadonlySet<number>,
): Feasibility | undefined {
  const sums = new Map<number, { variable: Variable; coefficient: bigint }>();
  const used: SystemRow[] = [];
  for (const [row, multiplier] of multipliers) {
    if (!row || multiplier === 0n) continue;
    // A "≥" row may only be added with a positive multiplier: the combination says Σ … ≥ 0.
    if (row.relation === ">=" && multiplier < 0n) return undefined;
    used.push(row);
    for (const { variable, coefficient } of row.terms) {
      const before = sums.get(variable.index)?.coefficient ?? 0n;
      sums.set(variable.index, { variable, coefficient: before + multiplier * coefficient });
    }
  }
  let most = 0n;
  const variables: Variable[] = [];
  for (const { variable, coefficient } of sums.values()) {
    if (coefficient === 0n) continue;
    if (free.has(variable.index)) return undefined;
    variables.push(variable);
    most += coefficient * (coefficient > 0n ? variable.high : variable.low);
  }
  return most < 0n ? { kind: "conflict", rows: used, variables } : undefined;
}
