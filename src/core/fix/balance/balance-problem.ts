import { holdsAsPrinted, type LinearSystem, type SystemRow, type Variable } from "../../identities/system";
import { decimalsOf } from "../../money/amount";
import { cellKey } from "../../workbook/address";

/** Cells that must move together, because an identity says that they are one quantity. */
export interface BalanceGroup {
  readonly cells: readonly Variable[];
  /** Grains of one unit of the last printed digit. */
  readonly step: bigint;
}

/** Σ weight × δ must lie between the bounds; δ is −1, 0 or 1 for each group, the weights are in grains. */
export interface BalanceRow {
  readonly terms: readonly { readonly group: number; readonly weight: number }[];
  readonly low: number;
  readonly high: number;
}

export interface BalanceProblem {
  readonly groups: readonly BalanceGroup[];
  readonly rows: readonly BalanceRow[];
}

/**
 * What balancing asks for: every identity that is not an error holds as printed. Cells of broken identities, those of
 * `taken` (by `cellKey`), zeros, whole numbers, cells with hidden digits, formulas and the cells that stand in an identity
 * with one (Excel would carry a move on) do not move. Undefined when a row can then not hold at all.
 */
export function balanceProblem(
  system: LinearSystem,
  isRounding: (row: SystemRow) => boolean,
  taken: ReadonlySet<string> = new Set(),
): BalanceProblem | undefined {
  const wrong = new Set(system.rows.filter((row) => !holdsAsPrinted(row) && !isRounding(row)));
  const rows = system.rows.filter((row) => !wrong.has(row));
  const hasFormula = ({ terms }: SystemRow): boolean =>
    terms.some(({ variable }) => variable.figure.formula !== undefined);
  const fixed = new Set(
    system.rows
      // What only has to be verified may differ for a reason, and then pins no cell down.
      .filter((row) => (wrong.has(row) && row.instance.definition.severity !== "warning") || hasFormula(row))
      .flatMap((row) => row.terms.map(({ variable }) => variable.index)),
  );
  const rootOf = unitedBy(rows);
  const members = new Map<number, Variable[]>();
  for (const variable of system.variables) {
    const root = rootOf(variable.index);
    members.set(root, [...(members.get(root) ?? []), variable]);
  }
  const groups: BalanceGroup[] = [];
  const groupOf = new Map<number, number>();
  for (const [root, cells] of members) {
    const [first] = cells;
    if (
      !first ||
      !cells.every((cell) => !fixed.has(cell.index) && !taken.has(cellKey(cell.figure.cell)) && canMove(cell))
    )
      continue;
    groupOf.set(root, groups.length);
    groups.push({ cells, step: first.step });
  }
  const reduced = new Map<string, BalanceRow>();
  for (const row of rows) {
    const made = reducedRow(row, (variable) => groupOf.get(rootOf(variable.index)));
    if (made.terms.length === 0 && (made.low > 0 || made.high < 0)) return undefined;
    const key = made.terms.map(({ group, weight }) => `${String(group)}*${String(weight)}`).join(" ");
    if (made.terms.length > 0) reduced.set(`${key} ${String(made.low)} ${String(made.high)}`, made);
  }
  return { groups, rows: [...reduced.values()] };
}

function canMove({ figure }: Variable): boolean {
  const { written, value, exact, formula } = figure;
  return (
    (written === "number" || written === "text") && formula === undefined && exact.eq(value) && decimalsOf(value) > 0
  );
}

/** Which cells two-term identities that hold make one quantity: a representative of each. */
function unitedBy(rows: readonly SystemRow[]): (index: number) => number {
  const parent = new Map<number, number>();
  const rootOf = (index: number): number => {
    const up = parent.get(index);
    return up === undefined ? index : rootOf(up);
  };
  for (const { relation, residual, terms } of rows) {
    const [one, other] = terms;
    if (relation !== "=" || residual !== 0n || terms.length !== 2 || !one || !other) continue;
    if (one.coefficient !== -other.coefficient || one.variable.step !== other.variable.step) continue;
    const [a, b] = [rootOf(one.variable.index), rootOf(other.variable.index)];
    if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
  }
  return rootOf;
}

function reducedRow(row: SystemRow, groupOf: (variable: Variable) => number | undefined): BalanceRow {
  const weights = new Map<number, bigint>();
  for (const { variable, coefficient } of row.terms) {
    const group = groupOf(variable);
    if (group !== undefined) weights.set(group, (weights.get(group) ?? 0n) + coefficient * variable.step);
  }
  const terms = [...weights].flatMap(([group, weight]) => (weight === 0n ? [] : [{ group, weight: Number(weight) }]));
  const steps = new Set(row.terms.map(({ variable }) => variable.step));
  // Figures of several precisions cannot agree digit by digit: rounding has to explain them afterwards as before.
  const [least, most] = steps.size > 1 ? [row.least, row.most] : [row.residual, row.residual];
  const reach = [...weights.values()].reduce((sum, weight) => sum + (weight < 0n ? -weight : weight), 1n);
  return {
    terms,
    low: within(reach, -most),
    high: row.relation === "=" ? within(reach, -least) : Infinity,
  };
}

/** What no move of the row can reach counts as just beyond it, so that bounds are small whole numbers. */
function within(reach: bigint, bound: bigint): number {
  return Number(bound > reach ? reach : bound < -reach ? -reach : bound);
}
