import { a1, type CellRef } from "../../core/workbook/address";
import { changedSince, reversedEdit } from "../../core/workbook/cell-content";
import type { Edit, SetCellEdit, WriteSheetEdit } from "../../core/workbook/edit";
import { describeCells, type EditReport, HostProblem, type SheetUndo, type WrittenSheet } from "../port";
import { type PendingCell, queueCell } from "./cell-state";
import { editInput } from "../sheets/cell-input";
import { toHostProblem } from "./excel-error";
import type { ExcelRuntime } from "./excel-runtime";
import { numberedName, OWNED_SHEET_NAME } from "../sheets/owned-sheet";
import { type KnownSheet, type Plan, planOf, refuseBlockedSheets, sameName } from "../sheets/plan-edits";
import type { SheetMemory, SheetState } from "../sheets/sheet-memory";
import { queueLists } from "./sheet-lists";
import { queueSheetState } from "./sheet-state";
import { addOwnedSheet, clearOwnedSheet, writeContent } from "./write-sheet";

/**
 * Two round trips: one to see what stands in the way, one to write everything. Excel cannot take a half-done batch back,
 * so what can be foreseen (missing or protected sheets, a protected workbook) is refused before the first change.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  runtime: ExcelRuntime,
  memory: SheetMemory,
): Promise<EditReport> {
  const onChanged = (changed: readonly CellRef[]): void => {
    throw new HostProblem("cells-changed", describeCells(changed));
  };
  return write(context, edits, { runtime, memory, refusesInLists: true }, onChanged);
}

/** The same for edits that take others back: a cell that does not hold any more what was written stays as it is. */
export async function undoEdits(
  context: Excel.RequestContext,
  edits: readonly SetCellEdit[],
  runtime: ExcelRuntime,
  memory: SheetMemory,
): Promise<CellRef[]> {
  const kept: CellRef[] = [];
  // What stood in a list before may stand there again.
  const how = { runtime, memory, refusesInLists: false };
  await write(context, edits, how, (changed) => kept.push(...changed));
  return kept;
}

async function write(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  {
    runtime,
    memory,
    refusesInLists,
  }: { readonly runtime: ExcelRuntime; readonly memory: SheetMemory; readonly refusesInLists: boolean },
  onChanged: (cells: readonly CellRef[]) => void,
): Promise<EditReport> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/names/items/name,items/names/items/formula");
  protection.load("protected");
  const held = queueCells(worksheets, edits, runtime);
  const old = queueReplaceable(worksheets, edits);
  const lists = new Map(
    [...old.keys()].map((name) => [name, queueLists(worksheets.getItemOrNullObject(name), runtime)]),
  );
  try {
    await context.sync();
  } catch (error) {
    const problem = toHostProblem(error);
    if (problem.kind !== "sheet-missing") throw problem;
    throw await missingSheet(context, edits, problem);
  }

  const known = worksheets.items.map((sheet): KnownSheet => {
    const mark = sheet.names.items.find((item) => item.name === OWNED_SHEET_NAME);
    const isProtected = sheet.protection.protected;
    return { name: sheet.name, isProtected, ...(mark === undefined ? {} : { mark: mark.formula as string }) };
  });
  const plan = planOf(edits, known);
  for (const { edit, target } of plan.cells) refuseBlockedCell(edit, target, known, held.get(edit));
  refuseBlockedSheets(plan.sheets, known, protection.protected);
  const inList = [...held].find(([, cell]) => refusesInLists && cell.isInList())?.[0].cell;
  if (inList) throw new HostProblem("formula-in-list", describeCells([inList]));
  const changed = changedSince([...held.keys()], (edit) => held.get(edit)?.content());
  if (changed.length > 0) onChanged(changed);

  for (const step of plan.steps) {
    if (step.kind === "sheet") {
      if (step.place.replaced) lists.get(step.place.name)?.dissolve();
      writeSheet(worksheets, step.edit, step.place, runtime);
    } else if (!changed.includes(step.edit.cell)) writeCell(worksheets, step.edit, step.target);
  }
  const undoSheets = queueUndo(worksheets, plan, old, memory);
  await context.sync();
  const undo = [...held].map(([edit, cell]) => reversedEdit(edit, cell.content(), cell.format())).reverse();
  return { sheets: plan.sheets, undo: { edits: undo, ...(plan.sheets.length > 0 && { sheets: undoSheets() }) } };
}

/** What takes the written sheets back, known after the next sync: what each holds now, and held before. */
function queueUndo(
  worksheets: Excel.WorksheetCollection,
  plan: Plan,
  old: ReadonlyMap<string, SheetState>,
  memory: SheetMemory,
): () => SheetUndo[] {
  const written = plan.steps.flatMap((step) => {
    if (step.kind === "cell") return [];
    const { name, replaced } = step.place;
    const { content } = step.edit;
    const before = old.get(name);
    const held = replaced && before ? { before: memory.contentOf(name, before, content) } : {};
    // What was on a sheet far down the row of names is not known, and cannot come back.
    const isUndoable = !replaced || before !== undefined;
    return [{ name, content, held, isUndoable, now: queueSheetState(worksheets.getItem(name)) }];
  });
  return () => {
    for (const { name, content, now } of written) {
      const isWhole = plan.steps.every((step) => step.kind === "sheet" || step.target !== name);
      if (isWhole) memory.remember(name, content, now.state());
      else memory.forget(name);
    }
    return written
      .filter(({ isUndoable }) => isUndoable)
      .map(({ name, held, now }) => ({ name, written: now.state(), ...held }))
      .reverse();
  };
}

/** Sheets of ours that these edits may write over: under the wanted name, or the next one where that is a user's. */
function queueReplaceable(
  worksheets: Excel.WorksheetCollection,
  edits: readonly Edit[],
): ReadonlyMap<string, SheetState> {
  const wanted = edits.flatMap((edit) => (edit.kind === "write-sheet" ? [edit.content.name] : []));
  const names = new Set(wanted.flatMap((name) => [numberedName(name, 1), numberedName(name, 2)]));
  return new Map([...names].map((name) => [name, queueSheetState(worksheets.getItemOrNullObject(name))]));
}

/** Asks what each cell to be set holds, and whether it is locked; cells of sheets yet to be written are ours. */
function queueCells(
  worksheets: Excel.WorksheetCollection,
  edits: readonly Edit[],
  runtime: ExcelRuntime,
): Map<SetCellEdit, PendingCell> {
  const created = new Set(edits.flatMap((edit) => (edit.kind === "write-sheet" ? [edit.content.name] : [])));
  return new Map(
    edits.flatMap((edit) => {
      if (edit.kind === "write-sheet" || created.has(edit.cell.sheet)) return [];
      return [[edit, queueCell(worksheets, edit, runtime)] as const];
    }),
  );
}

function refuseBlockedCell(
  edit: SetCellEdit,
  target: string,
  known: readonly KnownSheet[],
  held: PendingCell | undefined,
): void {
  const sheet = known.find(({ name }) => sameName(name, target));
  if (sheet === undefined) throw new HostProblem("sheet-missing", target);
  if (sheet.isProtected && held?.isLocked() !== false)
    throw new HostProblem("sheet-protected", `${sheet.name}!${a1(edit.cell)}`);
}

/** Excel says that a sheet is missing, not which one: the names, asked for once more, tell. */
async function missingSheet(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  problem: HostProblem,
): Promise<HostProblem> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const wanted = edits.flatMap((edit) => (edit.kind === "set-cell" ? [edit.cell.sheet] : []));
  const missing = wanted.find((name) => !worksheets.items.some((sheet) => sameName(sheet.name, name)));
  return missing === undefined ? problem : new HostProblem("sheet-missing", missing, { cause: problem });
}

function writeCell(worksheets: Excel.WorksheetCollection, edit: SetCellEdit, target: string): void {
  const range = rangeOf(worksheets, edit.cell, target);
  // First, because a cell formatted as text would take a number for text.
  if (edit.format !== undefined) range.numberFormat = [[edit.format]];
  range.formulas = [[editInput(edit)]];
}

function writeSheet(
  worksheets: Excel.WorksheetCollection,
  { content, position }: WriteSheetEdit,
  { name, replaced }: WrittenSheet,
  runtime: ExcelRuntime,
): void {
  const sheet = replaced ? worksheets.getItem(name) : addOwnedSheet(worksheets, name);
  if (replaced) clearOwnedSheet(sheet, runtime);
  writeContent(sheet, content, runtime);
  if (position !== undefined) sheet.position = position;
}

function rangeOf(worksheets: Excel.WorksheetCollection, cell: CellRef, sheet: string): Excel.Range {
  return worksheets.getItem(sheet).getRangeByIndexes(cell.row, cell.column, 1, 1).untrack();
}
