import { HostProblem, type SheetUndo } from "../port";
import type { ExcelRuntime } from "./excel-runtime";
import type { SheetMemory } from "../sheets/sheet-memory";
import { queueLists } from "./sheet-lists";
import { queueSheetState } from "./sheet-state";
import { clearOwnedSheet, writeContent } from "./write-sheet";

/**
 * Two round trips: to see what the sheets hold, and to take away those that were added and lay the others again. A sheet
 * that somebody has written on since is left alone; gives the names of these.
 */
export async function undoSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetUndo[],
  runtime: ExcelRuntime,
  memory: SheetMemory,
): Promise<string[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  protection.load("protected");
  const states = new Map(sheets.map(({ name }) => [name, queueSheetState(worksheets.getItemOrNullObject(name))]));
  const lists = new Map(sheets.map(({ name }) => [name, queueLists(worksheets.getItemOrNullObject(name), runtime)]));
  await context.sync();

  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  const here = sheets.filter(({ name }) => worksheets.items.some((sheet) => sheet.name === name));
  const isAsWritten = ({ name, written }: SheetUndo): boolean => states.get(name)?.state() === written;
  const added = here.filter((sheet) => isAsWritten(sheet) && sheet.before === undefined).map(({ name }) => name);
  // Excel does not let a workbook be without a sheet to see.
  const gone = visible.every((name) => added.includes(name)) ? [] : added;
  const laid = here.filter((sheet) => isAsWritten(sheet) && sheet.before !== undefined);
  const [first] = gone;
  if (first !== undefined && protection.protected) throw new HostProblem("workbook-protected", first);
  const locked = laid.find(({ name }) => worksheets.items.some((s) => s.name === name && s.protection.protected));
  if (locked) throw new HostProblem("sheet-protected", locked.name);

  for (const name of gone) {
    worksheets.getItem(name).delete();
    memory.forget(name);
  }
  const again = laid.flatMap(({ name, before }) => {
    if (before === undefined) return [];
    const sheet = worksheets.getItem(name);
    lists.get(name)?.dissolve();
    clearOwnedSheet(sheet, runtime);
    writeContent(sheet, before, runtime);
    return [{ name, before, now: queueSheetState(sheet) }];
  });
  await context.sync();
  for (const { name, before, now } of again) memory.remember(name, before, now.state());
  return here
    .map(({ name }) => name)
    .filter((name) => !gone.includes(name) && !laid.some((sheet) => sheet.name === name));
}
