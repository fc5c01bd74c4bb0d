import type { CarriedChange, Totals } from "./carried-change";
import { withValues } from "./changed-row";
import { checkFeasible } from "./feasibility";
import type { Judgement } from "./faults";
import type { RepairSet, SearchBudget } from "./repair-search";
import { holdsAsPrinted, type LinearSystem, type SystemRow, type Variable } from "./system";

/** Entries changed so far: how far every cell has moved, and what that does to the rows. */
export interface Moved {
  readonly entries: readonly Variable[];
  readonly cells: ReadonlyMap<Variable, bigint>;
  /** Change of the residual of every row touched; `slack` is what a figure newly typed into a blank may hide. */
  readonly rows: ReadonlyMap<SystemRow, { readonly shift: bigint; readonly slack: bigint }>;
}

/** Different amounts that are tried for one entry. */
const mostAmounts = 4;

export const nothingMoved: Moved = { entries: [], cells: new Map(), rows: new Map() };

/** A change that mends faults, and which. */
export interface CarriedRepair {
  readonly set: RepairSet;
  readonly faults: readonly (readonly SystemRow[])[];
}

/** What changes of entries, each with the totals that follow it, do to the rows of the system. */
export class CarriedChanges {
  private readonly touched = new Map<CarriedChange, ReadonlyMap<SystemRow, bigint>>();
  private readonly system: LinearSystem;

  constructor(
    private readonly judgement: Judgement,
    private readonly totals: Totals,
    private readonly budget: SearchBudget,
  ) {
    this.system = judgement.system;
  }

  /** Every change that moves a cell of this row: of the cell, or of one below it; alone, or with the totals above. */
  candidates(row: SystemRow): CarriedChange[] {
    const found = new Set<CarriedChange>();
    for (const { variable } of row.terms) {
      for (const cell of this.totals.below(variable)) {
        if (!this.budget.spend(1)) return [...found];
        const carried = this.totals.carriedFrom(cell);
        if (this.rowsOf(carried).has(row)) found.add(carried);
      }
      const alone = this.totals.alone(variable);
      if (this.rowsOf(alone).has(row)) found.add(alone);
    }
    return [...found];
  }

  /** The rows that the change moves, and how often each counts it; rows in which it cancels out are left out. */
  rowsOf(change: CarriedChange): ReadonlyMap<SystemRow, bigint> {
    const known = this.touched.get(change);
    if (known) return known;
    const rows = new Map<SystemRow, bigint>();
    for (const [variable, count] of change.moves) {
      for (const { row, coefficient } of this.system.places[variable.index] ?? []) {
        rows.set(row, (rows.get(row) ?? 0n) + coefficient * count);
      }
    }
    for (const [row, count] of rows) if (count === 0n) rows.delete(row);
    this.touched.set(change, rows);
    return rows;
  }

  /** By how much the entry may have to change: what these broken rows ask for, the amount that most of them want first. */
  amountsFor(change: CarriedChange, broken: readonly SystemRow[], moved: Moved): bigint[] {
    const votes = new Map<bigint, number>();
    const counts = this.rowsOf(change);
    for (const row of broken) {
      const count = counts.get(row);
      if (count === undefined) continue;
      const by = -(row.residual + (moved.rows.get(row)?.shift ?? 0n)) / count;
      // A row of the entry itself speaks of it alone; one of its totals may hold other wrong entries too.
      const weight = row.terms.some(({ variable }) => variable === change.entry) ? 3 : 2;
      votes.set(by, (votes.get(by) ?? 0) + weight);
    }
    const inOrder = [...votes].sort(([, a], [, b]) => b - a);
    return inOrder.slice(0, mostAmounts).map(([by]) => by);
  }

  /** The state after one more change; undefined when an amount would fall below zero or could not be printed. */
  apply(moved: Moved, change: CarriedChange, by: bigint): Moved | undefined {
    const cells = new Map(moved.cells);
    const rows = new Map(moved.rows);
    for (const [variable, count] of change.moves) {
      const move = (cells.get(variable) ?? 0n) + by * count;
      const to = variable.printed + move;
      if ((to < 0n && to < variable.printed) || to % variable.step !== 0n) return undefined;
      const wasBlank = variable.low === variable.high && variable.printed === 0n && !moved.cells.has(variable);
      if (move === 0n) cells.delete(variable);
      else cells.set(variable, move);
      for (const { row, coefficient } of this.system.places[variable.index] ?? []) {
        const { shift, slack } = rows.get(row) ?? { shift: 0n, slack: 0n };
        const more = wasBlank ? (coefficient < 0n ? -coefficient : coefficient) * variable.step : 0n;
        rows.set(row, { shift: shift + coefficient * by * count, slack: slack + more });
      }
    }
    return { entries: [...moved.entries, change.entry], cells, rows };
  }

  holds(row: SystemRow, moved: Moved): boolean {
    const { shift, slack } = moved.rows.get(row) ?? { shift: 0n, slack: 0n };
    return row.most + shift + slack >= 0n && (row.relation === ">=" || row.least + shift - slack <= 0n);
  }

  /**
   * Rows that no rounding explains after the changes: those of the fault, and those whose sum the changes move. A row
   * of another fault that they move must hold too; rows they leave as they are belong to others.
   */
  brokenAfter(moved: Moved, fault: readonly SystemRow[]): SystemRow[] {
    const broken = fault.filter((row) => !this.holds(row, moved));
    for (const [row, { shift }] of moved.rows) {
      if (shift !== 0n && !this.holds(row, moved) && !broken.includes(row)) broken.push(row);
    }
    return broken;
  }

  /** The changes as a repair, when every identity outside the faults they leave alone holds jointly. */
  repair(moved: Moved): CarriedRepair | undefined {
    const touches = (row: SystemRow): boolean => (moved.rows.get(row)?.shift ?? 0n) !== 0n;
    const faults = this.judgement.faults.filter((fault) => fault.every((row) => touches(row)));
    const mended = new Set(faults.flat());
    const left = new Set(this.judgement.errors.filter((row) => !mended.has(row)));
    if ([...left].some(touches)) return undefined;
    const values = new Map([...moved.cells].map(([variable, move]) => [variable, variable.printed + move]));
    const exact =
      this.judgement.rounding.length === 0 &&
      [...moved.rows.keys()].every((row) => left.has(row) || holdsAsPrinted(withValues(row, values)));
    if (!exact) {
      if (!this.budget.spend(this.system.rows.length)) return undefined;
      const rows = this.system.rows.filter((row) => !left.has(row)).map((row) => withValues(row, values));
      if (checkFeasible(this.system, rows).kind !== "witness") return undefined;
    }
    const changes = [...values]
      .map(([variable, to]) => ({ variable, to }))
      .sort((a, b) => a.variable.index - b.variable.index);
    return { set: { changes, entries: moved.entries }, faults };
  }

  spend(work: number): boolean {
    return this.budget.spend(work);
  }
}
