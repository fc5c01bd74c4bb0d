import { isDefinition } from "./recalculate";
import type { LinearSystem, SystemRow, Variable } from "./system";

/**
 * One entry changed together with the totals of its block that are added up from it: what a table with live formulas
 * does by itself, and what a table typed from another sheet shows. `moves` says how often each cell counts the entry.
 */
export interface CarriedChange {
  readonly entry: Variable;
  /** The entry itself (1) and the totals that follow it, in the order in which they follow. */
  readonly moves: ReadonlyMap<Variable, bigint>;
}

/** Which cells are added up into which, by the identities that define a total of a block. */
export class Totals {
  private readonly definitions = new Map<Variable, SystemRow[]>();
  private readonly uses = new Map<Variable, SystemRow[]>();
  private readonly single = new Map<Variable, CarriedChange>();
  private readonly carried = new Map<Variable, CarriedChange>();

  constructor(system: LinearSystem) {
    for (const row of system.rows) {
      if (!isDefinition(row.instance)) continue;
      for (const { variable, coefficient } of row.terms) {
        const map = coefficient > 0n ? this.definitions : this.uses;
        const known = map.get(variable);
        if (known) known.push(row);
        else map.set(variable, [row]);
      }
    }
  }

  /** The change of this cell and of every total above it. */
  carriedFrom(entry: Variable): CarriedChange {
    const known = this.carried.get(entry);
    if (known) return known;
    const moves = new Map([[entry, 1n]]);
    for (const total of this.above(entry)) moves.set(total, this.countIn(total, moves));
    const made = { entry, moves };
    this.carried.set(entry, made);
    return made;
  }

  /** The change of this cell and of nothing else. */
  alone(entry: Variable): CarriedChange {
    const carried = this.carriedFrom(entry);
    if (carried.moves.size === 1) return carried;
    const known = this.single.get(entry) ?? { entry, moves: new Map([[entry, 1n]]) };
    this.single.set(entry, known);
    return known;
  }

  /** The cell and all cells that are added up into it, directly or through subtotals; nearest first. */
  *below(total: Variable): Generator<Variable> {
    const seen = new Set([total]);
    for (const cell of seen) {
      yield cell;
      for (const row of this.definitions.get(cell) ?? []) {
        for (const { variable } of row.terms) seen.add(variable);
      }
    }
  }

  /** Totals that rest on the entry, each after the totals that it rests on itself. */
  private above(entry: Variable): Variable[] {
    const order: Variable[] = [];
    const seen = new Set([entry]);
    const visit = (cell: Variable): void => {
      for (const row of this.uses.get(cell) ?? []) {
        for (const { variable, coefficient } of row.terms) {
          if (coefficient < 0n || seen.has(variable)) continue;
          seen.add(variable);
          visit(variable);
        }
      }
      if (cell !== entry) order.push(cell);
    };
    visit(entry);
    return order.reverse();
  }

  /** How often the total counts the entry, by the first of its definitions that does so. */
  private countIn(total: Variable, moves: ReadonlyMap<Variable, bigint>): bigint {
    for (const row of this.definitions.get(total) ?? []) {
      let count = 0n;
      for (const { variable, coefficient } of row.terms) count -= coefficient * (moves.get(variable) ?? 0n);
      if (count !== 0n) return count;
    }
    return 0n;
  }
}
