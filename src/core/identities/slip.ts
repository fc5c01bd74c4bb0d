import { cellKey } from "../workbook/address";
import { digitSlip } from "./digit-slip";
import type { RepairSet } from "./repair-search";
import type { SystemRow, Variable } from "./system";

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
  | "last-year-figure"
  /** A wrong entry that the totals of its table follow. */
  | "entry-with-totals"
  /** Three entries of one table or more: the table is another version. */
  | "older-version"
  | "other";

/** What else is known when a slip is named. */
export interface SlipContext {
  /** The broken identities. */
  readonly fault: readonly SystemRow[];
  /** Last year's figure in place of this year's, where the user stated both. */
  readonly isLastYears: (variable: Variable, to: bigint) => boolean;
}

type Change = RepairSet["changes"][number];

/** Cells that an identity of the fault says are a total of others. */
export function totalsOf(fault: readonly SystemRow[]): ReadonlySet<string> {
  return new Set(fault.flatMap((row) => (row.relation === "=" ? [cellKey(row.instance.subject.cell)] : [])));
}

/** The slip that leads from what is printed to what the repair puts there. */
export function slipOf(set: RepairSet, context: SlipContext): SlipKind {
  const { entries } = set;
  const carries = entries !== undefined && (entries.length < set.changes.length || entries.length > 2);
  if (carries && !isEmptiedRow(set.changes)) return slipOfEntries(set, entries, context);
  const [first, second] = set.changes;
  if (first && second === undefined) return slipOfOne(first, context);
  if (first && second && set.changes.length === 2) return slipOfTwo(first, second, context);
  if (isEmptiedRow(set.changes)) return "row-doubled";
  const totals = totalsOf(context.fault);
  return set.changes.every(({ variable }) => totals.has(cellKey(variable.figure.cell))) ? "stale-total" : "other";
}

/** Totals follow; the slip lies in what was entered. */
function slipOfEntries(set: RepairSet, entries: readonly Variable[], context: SlipContext): SlipKind {
  const [first, second, third] = set.changes.filter(({ variable }) => entries.includes(variable));
  if (third) return "older-version";
  if (!first) return "entry-with-totals";
  if (second) {
    const moved = first.to - first.variable.printed === second.variable.printed - second.to;
    return (moved && sharedLine(first, second)) || "entry-with-totals";
  }
  const kind = slipOfOne(first, context);
  return kind === "other" || kind === "stale-total" || kind === "value-in-wrong-column" ? "entry-with-totals" : kind;
}

function slipOfOne({ variable, to }: Change, context: SlipContext): SlipKind {
  const from = variable.printed;
  if (from === 0n) return "value-dropped";
  if (context.isLastYears(variable, to)) return "last-year-figure";
  if (to === 0n) return standsInNeighbour(variable, context.fault) ? "value-in-wrong-column" : "other";
  const digits = digitSlip(from / variable.step, to / variable.step);
  if (digits) return digits;
  return totalsOf(context.fault).has(cellKey(variable.figure.cell)) ? "stale-total" : "other";
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

function slipOfTwo(a: Change, b: Change, context: SlipContext): SlipKind {
  // Exchanged; with nothing on one side: moved.
  const moved = a.to === b.variable.printed && b.to === a.variable.printed;
  const compensates = a.to - a.variable.printed === b.variable.printed - b.to;
  const line = moved || (compensates && (a.to === 0n || b.to === 0n)) ? sharedLine(a, b) : undefined;
  if (line) return line;
  if (isEmptiedRow([a, b])) return "row-doubled";
  const kinds = [a, b].map((change) => slipOfOne(change, context));
  const [kind] = kinds.filter((candidate) => candidate !== "stale-total" && candidate !== "other");
  return kind ?? (kinds.includes("stale-total") ? "stale-total" : "other");
}

/** Two cells of one row differ by their column, two of one column by their row. */
function sharedLine(a: Change, b: Change): "value-in-wrong-column" | "value-in-wrong-row" | undefined {
  const [one, other] = [a.variable.figure.cell, b.variable.figure.cell];
  if (one.sheet !== other.sheet) return undefined;
  if (one.row === other.row) return "value-in-wrong-column";
  return one.column === other.column ? "value-in-wrong-row" : undefined;
}

function isEmptiedRow(changes: readonly Change[]): boolean {
  const [first] = changes;
  return changes.every(
    ({ variable: { figure }, to }) =>
      to === 0n &&
      figure.cell.row === first?.variable.figure.cell.row &&
      figure.cell.sheet === first.variable.figure.cell.sheet,
  );
}
