import type { CellRef } from "../workbook/address";
import type { SetCellEdit } from "../workbook/edit";
import { describeField } from "./definition/input-sheets";
import type { FactProblem } from "./facts";
import { readValue } from "./read-value";

/** What the user answered for one missing field, as typed. */
export interface GapEntry {
  readonly field: string;
  readonly text: string;
}

/** An answer that cannot be used, and why. */
export interface RejectedEntry extends GapEntry {
  readonly reason: FactProblem["reason"];
}

export interface GapEdits {
  readonly edits: readonly SetCellEdit[];
  readonly rejected: readonly RejectedEntry[];
}

/**
 * The answers as edits of the input sheets, one a cell. Only fields that are still missing are written, so that nothing that was
 * typed into the workbook meanwhile is overwritten; an answer is read as the sheet's own cell would be.
 */
export function fillGaps(
  gaps: readonly { readonly field: string; readonly cell?: CellRef }[],
  entries: readonly GapEntry[],
): GapEdits {
  const edits: SetCellEdit[] = [];
  const rejected: RejectedEntry[] = [];
  for (const { field, text } of entries) {
    const cell = gaps.find((gap) => gap.field === field)?.cell;
    const described = describeField(field);
    if (!cell || !described?.definition) continue;
    const read = readValue({ column: cell.column, value: text }, cell, described.definition);
    if (read.kind === "problem") rejected.push({ field, text, reason: read.reason });
    if (read.kind !== "fact") continue;
    const { amount } = read.fact;
    edits.push(
      amount
        ? { kind: "set-cell", cell, value: amount.toFixed(), number: true }
        : { kind: "set-cell", cell, value: read.fact.text },
    );
  }
  return { edits, rejected };
}
