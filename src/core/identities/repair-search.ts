import { withValues } from "./changed-row";
import { ChosenCells } from "./chosen-cells";
import { checkFeasible } from "./feasibility";
import type { Judgement } from "./faults";
import { holdsAsPrinted, shortestFirst, type SystemRow, type Variable } from "./system";

/** One set of cells and the values they would have to print so that every identity holds. */
export interface RepairSet {
  readonly changes: readonly { readonly variable: Variable; readonly to: bigint }[];
  /** The cells that were entered wrong, when all others are totals that follow them; absent when each stands alone. */
  readonly entries?: readonly Variable[];
}

/** Bounds the work on one workbook by counting, not by the clock, so that the same workbook always gets the same answer. */
export class SearchBudget {
  private left = 250_000;

  get isLeft(): boolean {
    return this.left > 0;
  }

  /** True while there is something left; `work` counts roughly the cells looked at. */
  spend(work: number): boolean {
    this.left -= work;
    return this.left > 0;
  }
}

/** A question put to the joint rounding test costs this many cells a row. */
const proofWork = 6;

/** `conflict`: cells of which one more must change. */
type Attempt = { readonly repair: RepairSet } | { readonly conflict: readonly Variable[] };

/** No cell more would lead to a repair, or none is known that would. */
const deadEnd: Attempt = { conflict: [] };

/**
 * A repair must meet every conflict: each broken row, and each proof that a smaller set does not suffice
 * (Reiter's hitting sets, grown conflict by conflict).
 */
export class RepairSearch {
  exhausted = false;
  private readonly suspended: ReadonlySet<SystemRow>;
  private readonly fault: readonly SystemRow[];
  private readonly grown = new Set<string>();

  constructor(
    private readonly judgement: Judgement,
    fault: readonly SystemRow[],
    private readonly budget: SearchBudget,
  ) {
    const own = new Set(fault);
    this.suspended = new Set(judgement.errors.filter((row) => !own.has(row)));
    this.fault = shortestFirst(fault);
  }

  /** All repairs of exactly this many cells, in the order of the search. */
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
    // A set reached again by another order of its cells has been grown already.
    if (this.grown.has(key)) return;
    const attempt = this.attempt(chosen);
    if (!this.budget.spend(1 + ("conflict" in attempt ? attempt.conflict.length : 0))) {
      this.exhausted = true;
      return;
    }
    this.grown.add(key);
    if ("repair" in attempt) {
      if (chosen.length === size) found.set(key, attempt.repair);
      return;
    }
    if (chosen.length === size) return;
    for (const variable of attempt.conflict) {
      if (this.exhausted) return;
      this.grow([...chosen, variable], size, found);
    }
  }

  /** What changing these cells comes to; a conflict names none of them. */
  private attempt(variables: readonly Variable[]): Attempt {
    const chosen = new ChosenCells(variables, this.judgement.system);
    const untouched = this.fault.find((row) => !chosen.rows.has(row));
    if (untouched) return { conflict: untouched.terms.map(({ variable }) => variable) };
    const rows = [...chosen.rows.keys()];
    if (rows.some((row) => this.suspended.has(row))) return deadEnd;
    const clash = chosen.clash();
    if (clash) return { conflict: clash };
    const values = chosen.agreedValues();
    if (values && rows.every((row) => chosen.canHold(row, values))) {
      const exact =
        this.judgement.rounding.length === 0 && rows.every((row) => holdsAsPrinted(withValues(row, values)));
      if (exact || this.printsTogether(values)) return repairOf(values);
    }
    return this.budget.spend(this.judgement.system.rows.length * proofWork) ? this.searchValues(chosen) : deadEnd;
  }

  /** Every row outside other faults holds jointly when the cells print the new values. */
  private printsTogether(values: ReadonlyMap<Variable, bigint>): boolean {
    const rows = this.judgement.system.rows
      .filter((row) => !this.suspended.has(row))
      .map((row) => withValues(row, values));
    return (
      this.budget.spend(this.judgement.system.rows.length * proofWork) &&
      checkFeasible(this.judgement.system, rows).kind === "witness"
    );
  }

  /** The last resort: let the joint test find grains, and print them. */
  private searchValues(chosen: ChosenCells): Attempt {
    const free = new Set(chosen.variables.map(({ index }) => index));
    const rows = this.judgement.system.rows.filter((row) => !this.suspended.has(row));
    const result = checkFeasible(this.judgement.system, rows, free);
    if (result.kind === "conflict") return { conflict: result.variables };
    if (result.kind === "undecided") return deadEnd;
    const values = new Map<Variable, bigint>();
    for (const variable of chosen.variables) {
      const grains = result.grains.get(variable.index) ?? variable.printed;
      if (grains < 0n) return deadEnd;
      values.set(variable, ((grains + variable.hides.below) / variable.step) * variable.step);
    }
    return repairOf(values);
  }
}

function repairOf(values: ReadonlyMap<Variable, bigint>): Attempt {
  const changes = [...values]
    .map(([variable, to]) => ({ variable, to }))
    .filter(({ variable, to }) => to !== variable.printed);
  // A set of which a part would do is no smallest set; the part was tried before.
  return changes.length < values.size ? deadEnd : { repair: { changes } };
}
