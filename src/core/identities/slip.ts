import { cellKey } from "../workbook/address";
import type { SystemRow, Variable } from "./system";
import type { RepairSet } from "./repair-search";

/** The slip that would explain a wrong figure; `other` when none of the known ones does. */
export type SlipKind =
  | "value-in-wrong-column"
  | "value-in-wrong-row"
  | "digits-transposed"
  | "digit-mistyped"
  | "decimal-point-moved"
  | "unit-slip"
  | "sign-flipped"
  | "value-dropped"
  | "stale-total"
  | "row-doubled"
  | "other";

/** Lower is likelier. Orders sets of the same size: a slip that people make beats an arbitrary number. */
const unlikelihood: Record<SlipKind, number> = {
  "unit-slip": 1,
  "sign-flipped": 1,
  "digits-transposed": 1,
  "decimal-point-moved": 1,
  "value-in-wrong-column": 1,
  "value-in-wrong-row": 2,
  "row-doubled": 2,
  "digit-mistyped": 2,
  "value-dropped": 2,
  "stale-total": 3,
  other: 5,
};

export interface RankedRepair {
  readonly set: RepairSet;
  readonly kind: SlipKind;
}

/** Repairs of one fault, the likeliest first; ties keep the order of the sheet. */
export function rankRepairs(sets: readonly RepairSet[], fault: readonly SystemRow[]): RankedRepair[] {
  const totals = new Set(fault.flatMap((row) => (row.relation === "=" ? [cellKey(row.instance.subject.cell)] : [])));
  return sets
    .map((set) => {
      const kind = slipOf(set, fault, totals);
      return { set, kind, cost: unlikelihood[kind] + changeCost(set, totals) };
    })
    .sort((a, b) => a.cost - b.cost || firstIndex(a.set) - firstIndex(b.set))
    .map(({ set, kind }) => ({ set, kind }));
}

function firstIndex(set: RepairSet): number {
  return Math.min(...set.changes.map(({ variable }) => variable.index));
}

/** A typed total is likelier stale than a leaf wrong; a formula's result is wrong only if its parts are. */
function changeCost(set: RepairSet, totals: ReadonlySet<string>): number {
  let cost = 0;
  for (const { variable } of set.changes) {
    const { figure } = variable;
    if (figure.formula !== undefined) cost += 2;
    if (figure.written === "blank" || figure.written === "dash") cost += 0.5;
    if (totals.has(cellKey(figure.cell)) && figure.formula === undefined) cost -= 0.5;
  }
  return cost;
}

function slipOf(set: RepairSet, fault: readonly SystemRow[], totals: ReadonlySet<string>): SlipKind {
  const [first, second] = set.changes;
  if (first && second === undefined) return slipOfOne(first.variable, first.to, fault, totals);
  if (first && second && set.changes.length === 2) return slipOfTwo(first, second, fault, totals);
  return set.changes.every(({ variable }) => totals.has(cellKey(variable.figure.cell))) ? "stale-total" : "other";
}

function slipOfOne(variable: Variable, to: bigint, fault: readonly SystemRow[], totals: ReadonlySet<string>): SlipKind {
  const from = variable.printed;
  if (from === 0n) return "value-dropped";
  if (to === 0n) return standsInNeighbour(variable, fault) ? "value-in-wrong-column" : "other";
  if (from === -to) return "sign-flipped";
  const digits = digitSlip(from / variable.step, to / variable.step);
  if (digits) return digits;
  return totals.has(cellKey(variable.figure.cell)) ? "stale-total" : "other";
}

/** The figure that should not be there stands in another column of its row, where it belongs. */
function standsInNeighbour(variable: Variable, fault: readonly SystemRow[]): boolean {
  return fault.some((row) =>
    row.terms.some(
      ({ variable: other }) =>
        other !== variable &&
        other.printed === variable.printed &&
        other.figure.cell.row === variable.figure.cell.row &&
        other.figure.cell.sheet === variable.figure.cell.sheet,
    ),
  );
}

type Change = RepairSet["changes"][number];

function slipOfTwo(a: Change, b: Change, fault: readonly SystemRow[], totals: ReadonlySet<string>): SlipKind {
  const moved =
    (a.to === 0n && a.variable.printed === b.to && b.variable.printed === 0n) ||
    (b.to === 0n && b.variable.printed === a.to && a.variable.printed === 0n) ||
    (a.to === b.variable.printed && b.to === a.variable.printed);
  const compensates = a.to - a.variable.printed === b.variable.printed - b.to;
  const [cellA, cellB] = [a.variable.figure.cell, b.variable.figure.cell];
  if (cellA.sheet === cellB.sheet) {
    if (cellA.row === cellB.row && (moved || (compensates && oneEmpties(a, b)))) return "value-in-wrong-column";
    if (cellA.column === cellB.column && (moved || (compensates && oneEmpties(a, b)))) return "value-in-wrong-row";
    if (cellA.row === cellB.row && a.to === 0n && b.to === 0n) return "row-doubled";
  }
  const kinds = [a, b].map(({ variable, to }) => slipOfOne(variable, to, fault, totals));
  const [kind] = kinds.filter((candidate) => candidate !== "stale-total" && candidate !== "other");
  return kind ?? (kinds.includes("stale-total") ? "stale-total" : "other");
}

function oneEmpties(a: Change, b: Change): boolean {
  return a.to === 0n || b.to === 0n;
}

/** Compares the digits of two printed figures. */
function digitSlip(from: bigint, to: bigint): SlipKind | undefined {
  if (from < 0n || to < 0n) return undefined;
  const [a, b] = [from.toString(), to.toString()];
  const [long, short] = from > to ? [from, to] : [to, from];
  if (long === short * 10_000n) return "unit-slip";
  if ([10n, 100n, 1000n].some((factor) => long === short * factor)) return "decimal-point-moved";
  if (a.length === b.length) {
    const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [i = 0, j = 0] = different;
    if (different.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]) return "digits-transposed";
    if (different.length === 1) return "digit-mistyped";
    return undefined;
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1) return undefined;
  const dropsOne = [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
  return dropsOne ? "digit-mistyped" : undefined;
}
