import { a1, type CellRef } from "../../core/workbook/address";
import { changedSince, contentOf, reversedEdit } from "../../core/workbook/cell-content";
import type { CellContent, Edit, SetCellEdit, WriteSheetEdit } from "../../core/workbook/edit";
import type { SheetContent } from "../../core/workbook/sheet-content";
import { describeCells, type EditReport, HostProblem, type SheetUndo, type WrittenSheet } from "../port";
import { type KnownSheet, type Plan, planOf, refuseBlockedSheets } from "../sheets/plan-edits";
import type { SheetMemory } from "../sheets/sheet-memory";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./object-model";
import { readCell } from "./read-cells";
import { sheetState } from "./sheet-state";
import { cellAt, knownSheets, sheetNamed, sheetsOf } from "./sheets";
import { expectWritten, writeCell } from "./write-cells";
import { addOwnedSheet, clearOwnedSheet, writeContent } from "./write-sheet";

/** Where something is written, and what this session knows of its sheets. */
export interface Desk {
  readonly application: WpsApplication;
  readonly workbook: WpsWorkbook;
  readonly memory: SheetMemory;
}

/**
 * Looks first at what stands in the way, then writes and reads back each cell. Where WPS fails half-way, what was written
 * is taken back before the error goes on.
 */
export function applyEdits(desk: Desk, edits: readonly Edit[]): EditReport {
  return write(desk, edits, (changed) => {
    throw new HostProblem("cells-changed", describeCells(changed));
  });
}

/** The same for edits that take others back: a cell that does not hold any more what was written stays as it is. */
export function undoEdits(desk: Desk, edits: readonly SetCellEdit[]): CellRef[] {
  const kept: CellRef[] = [];
  write(desk, edits, (changed) => kept.push(...changed));
  return kept;
}

/** What a cell held before it was written to. */
interface HeldCell {
  readonly content: CellContent;
  readonly format: string | undefined;
}

function write(desk: Desk, edits: readonly Edit[], onChanged: (cells: readonly CellRef[]) => void): EditReport {
  const sheets = sheetsOf(desk.workbook);
  const known = knownSheets(sheets);
  const plan = planOf(edits, known);
  const held = new Map(
    plan.cells.map(({ edit, target }) => [edit, heldCell(openSheet(sheets, known, edit, target), edit)]),
  );
  refuseBlockedSheets(plan.sheets, known, desk.workbook.ProtectStructure);
  const changed = changedSince([...held.keys()], (edit) => held.get(edit)?.content);
  if (changed.length > 0) onChanged(changed);
  const wanted = plan.steps.filter((step) => step.kind === "sheet" || !changed.includes(step.edit.cell));
  return carryOut(desk, { ...plan, steps: wanted }, held);
}

/** The sheet of a cell to be set; throws where it is gone, or where the cell is locked. */
function openSheet(
  sheets: readonly WpsSheet[],
  known: readonly KnownSheet[],
  { cell }: SetCellEdit,
  target: string,
): WpsSheet {
  const sheet = sheetNamed(sheets, target);
  if (sheet === undefined) throw new HostProblem("sheet-missing", target);
  const isProtected = known[sheets.indexOf(sheet)]?.isProtected === true;
  if (isProtected && cellAt(sheet, cell).Locked !== false)
    throw new HostProblem("sheet-protected", `${sheet.Name}!${a1(cell)}`);
  return sheet;
}

function heldCell(sheet: WpsSheet, { cell }: SetCellEdit): HeldCell {
  const format = cellAt(sheet, cell).NumberFormat;
  return {
    content: contentOf(readCell(sheet, cell.row, cell.column)),
    format: typeof format === "string" && format !== "General" ? format : undefined,
  };
}

/** What takes each step back, the last one first. */
interface Journal {
  readonly cells: SetCellEdit[];
  readonly sheets: SheetUndo[];
  readonly takeBack: (() => void)[];
}

function carryOut(desk: Desk, plan: Plan, held: ReadonlyMap<SetCellEdit, HeldCell>): EditReport {
  const journal: Journal = { cells: [], sheets: [], takeBack: [] };
  const { application } = desk;
  application.ScreenUpdating = false;
  try {
    for (const step of plan.steps) {
      if (step.kind === "sheet") layOwned(desk, step.edit, step.place, journal);
      else setCell(desk, step.edit, step.target, held.get(step.edit), journal);
    }
  } catch (error) {
    for (const back of journal.takeBack) back();
    throw error;
  } finally {
    application.ScreenUpdating = true;
  }
  const sheets = rememberSheets(desk, plan, journal);
  return { sheets: plan.sheets, undo: { edits: journal.cells, ...(sheets.length > 0 && { sheets }) } };
}

function setCell(
  { workbook }: Desk,
  edit: SetCellEdit,
  target: string,
  held: HeldCell | undefined,
  journal: Journal,
): void {
  const sheet = sheetNamed(sheetsOf(workbook), target);
  if (sheet === undefined) throw new HostProblem("sheet-missing", target);
  const back = held && reversedEdit(edit, held.content, held.format);
  if (back) journal.takeBack.unshift(() => writeCell(sheet, back));
  const now = writeCell(sheet, edit);
  expectWritten(edit, now, `${sheet.Name}!${a1(edit.cell)}`);
  // WPS may write a formula in its own way.
  if (back) journal.cells.unshift(now.formula === undefined ? back : { ...back, expected: { formula: now.formula } });
}

function layOwned(desk: Desk, { content, position }: WriteSheetEdit, place: WrittenSheet, journal: Journal): void {
  const { application, workbook, memory } = desk;
  const old = place.replaced ? sheetNamed(sheetsOf(workbook), place.name) : undefined;
  const before = old && memory.contentOf(place.name, sheetState(old), content);
  const shown = application.ActiveWindow.ActiveSheet;
  const sheet = old ?? addOwnedSheet(workbook.Worksheets, place.name);
  journal.takeBack.unshift(() => {
    if (before) relay(application, sheet, before);
    else deleteSheet(application, sheet);
  });
  // A sheet that is added comes to the front; the user stays where he is.
  shown.Activate();
  relay(application, sheet, content);
  if (position !== undefined) sheet.Move(workbook.Worksheets.Item(position + 1));
  journal.sheets.unshift({ name: place.name, written: "", ...(before && { before }) });
}

/** After all steps, because cells may have been set on a sheet that was laid. */
function rememberSheets({ workbook, memory }: Desk, plan: Plan, journal: Journal): SheetUndo[] {
  return journal.sheets.map((undo) => {
    const sheet = sheetNamed(sheetsOf(workbook), undo.name);
    const written = sheet ? sheetState(sheet).state() : "";
    const laid = plan.steps.flatMap((step) =>
      step.kind === "sheet" && step.place.name === undo.name ? [step.edit.content] : [],
    );
    const content = laid.at(-1);
    const isWhole = plan.steps.every((step) => step.kind === "sheet" || step.target !== undo.name);
    if (content && isWhole) memory.remember(undo.name, content, written);
    else memory.forget(undo.name);
    return { ...undo, written };
  });
}

/** Lays the content in place of all that the sheet holds. */
export function relay(application: WpsApplication, sheet: WpsSheet, content: SheetContent): void {
  clearOwnedSheet(application, sheet);
  writeContent(application, sheet, content);
}

/** Without the question that WPS asks a user. */
export function deleteSheet(application: WpsApplication, sheet: WpsSheet): void {
  const { DisplayAlerts: asks } = application;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    application.DisplayAlerts = asks;
  }
}
