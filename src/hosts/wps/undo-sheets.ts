import { HostProblem, type SheetUndo } from "../port";
import { type Desk, deleteSheet, relay } from "./apply-edits";
import type { WpsSheet } from "./object-model";
import { sheetState } from "./sheet-state";
import { sheetNamed, sheetsOf, visibilityOf } from "./sheets";

/**
 * Takes away sheets that were added, and lays the others again. A sheet that somebody has written on since is left alone;
 * gives the names of these.
 */
export function undoSheets({ application, workbook, memory }: Desk, undos: readonly SheetUndo[]): string[] {
  const kept: string[] = [];
  const found = undos.flatMap((undo) => {
    const sheet = sheetNamed(sheetsOf(workbook), undo.name);
    if (sheet && sheetState(sheet).state() !== undo.written) kept.push(undo.name);
    return sheet && !kept.includes(undo.name) ? [{ sheet, undo }] : [];
  });
  for (const { sheet, undo } of found) refuse(sheet, undo, workbook.ProtectStructure);
  for (const { sheet, undo } of found) {
    if (undo.before) {
      relay(application, sheet, undo.before);
      memory.remember(undo.name, undo.before, sheetState(sheet).state());
    } else if (isLastToSee(sheet, sheetsOf(workbook))) {
      kept.push(undo.name);
    } else {
      deleteSheet(application, sheet);
      memory.forget(undo.name);
    }
  }
  return kept;
}

function refuse(sheet: WpsSheet, { name, before }: SheetUndo, isLocked: boolean): void {
  if (!before && isLocked) throw new HostProblem("workbook-protected", name);
  if (before && sheet.ProtectContents) throw new HostProblem("sheet-protected", name);
}

/** A workbook is never without a sheet to see. */
function isLastToSee({ Name: name }: WpsSheet, sheets: readonly WpsSheet[]): boolean {
  return sheets.every((sheet) => sheet.Name === name || visibilityOf(sheet) !== "visible");
}
