import type { Edit, SetCellEdit, WriteSheetEdit } from "../../core/workbook/edit";
import { HostProblem, type WrittenSheet } from "../port";
import { type ExistingSheet, placeFor } from "./owned-sheet";

/** A sheet that is there before anything is written. */
export interface KnownSheet extends ExistingSheet {
  readonly isProtected: boolean;
}

export type Step =
  | { readonly kind: "cell"; readonly edit: SetCellEdit; readonly target: string }
  | { readonly kind: "sheet"; readonly edit: WriteSheetEdit; readonly place: WrittenSheet };

export interface Plan {
  readonly steps: readonly Step[];
  readonly cells: readonly Extract<Step, { kind: "cell" }>[];
  readonly sheets: readonly WrittenSheet[];
}

/** Chooses the name of each sheet to write; a cell edit goes to where its sheet was really written. */
export function planOf(edits: readonly Edit[], known: readonly KnownSheet[]): Plan {
  const taken: ExistingSheet[] = [...known];
  const written = new Map<string, string>();
  const steps = edits.map((edit): Step => {
    if (edit.kind === "set-cell") {
      return { kind: "cell", edit, target: written.get(edit.cell.sheet) ?? edit.cell.sheet };
    }
    const requested = edit.content.name;
    const { name, replaced } = placeFor(requested, taken);
    if (replaced === undefined) taken.push({ name });
    written.set(requested, name);
    return { kind: "sheet", edit, place: { requested, name, replaced: replaced !== undefined } };
  });
  return {
    steps,
    cells: steps.flatMap((step) => (step.kind === "cell" && !isWritten(step.target, written) ? [step] : [])),
    sheets: steps.flatMap((step) => (step.kind === "sheet" ? [step.place] : [])),
  };
}

function isWritten(sheet: string, written: ReadonlyMap<string, string>): boolean {
  return [...written.values()].includes(sheet);
}

/** Throws where a sheet may not be added, or not be written over. */
export function refuseBlockedSheets(
  sheets: readonly WrittenSheet[],
  known: readonly KnownSheet[],
  locked: boolean,
): void {
  for (const { name, replaced } of sheets) {
    if (!replaced && locked) throw new HostProblem("workbook-protected", name);
    if (known.some((sheet) => sheet.name === name && sheet.isProtected)) throw new HostProblem("sheet-protected", name);
  }
}

/** Excel takes sheet names that differ in case only for the same. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
