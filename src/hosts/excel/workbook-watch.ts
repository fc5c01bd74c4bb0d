import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkbookWatch } from "../port";
import { type Area, cellsOf, parseAreas } from "../sheets/area";
import { dependentSheets } from "../sheets/dependent-sheets";
import { externalLinksIn } from "../sheets/external-links";
import { type ExcelRuntime, runBatch } from "./excel-runtime";
import { formulaArea, patchedSheet } from "./patch-sheet";
import { queueBlock } from "./read-block";
import { loadSheets, type ReadSheets, sheetFacts } from "./read-workbook";

/** More than that at once is not a cell's change any more: the workbook is read whole, in trips that fit. */
const CELLS_AT_ONCE = 40_000;

/**
 * Follows the workbook by Excel's events, which say where something was changed but neither what it is now nor which
 * formulas follow. One round trip reads the changed cells and the formulas that may follow them; all else is the very same
 * data as before. Sheets that come or go, rows and columns that are put in or taken out, a sheet that gets wider or another
 * name, and Excel before ExcelApi 1.9 take a whole reading. Changes of formats and hidden rows and columns are noticed with
 * the next check only: to be told of them, Microsoft's client counts as writing, which would empty the user's undo stack.
 */
export class ExcelWatch implements WorkbookWatch {
  private known: ReadSheets | undefined;
  private changes = new Map<string, Area[]>();
  private isUnknown = true;
  private readonly registrations: { remove(): void; readonly context: { sync(): Promise<unknown> } }[] = [];

  private constructor(
    private readonly runtime: ExcelRuntime,
    private readonly readAll: () => Promise<ReadSheets>,
    private readonly onChange: () => void,
  ) {}

  /** One round trip, two before ExcelApi 1.9. Before ExcelApi 1.12 (on the web 1.11) the user's undo stack is lost by it. */
  static async begin(
    runtime: ExcelRuntime,
    readAll: () => Promise<ReadSheets>,
    onChange: () => void,
  ): Promise<ExcelWatch> {
    const watch = new ExcelWatch(runtime, readAll, onChange);
    await runBatch(runtime, (context) => watch.register(context));
    return watch;
  }

  async snapshot(): Promise<WorkbookSnapshot> {
    const { changes, known } = this;
    const isUnknown = this.isUnknown;
    this.changes = new Map();
    this.isUnknown = false;
    try {
      const refreshed = known === undefined || isUnknown ? undefined : await this.refreshed(known, changes);
      this.known = refreshed ?? (await this.readAll());
      return this.known.snapshot;
    } catch (error) {
      this.isUnknown = true;
      throw error;
    }
  }

  /** One round trip. */
  async stop(): Promise<void> {
    const contexts = new Set(this.registrations.map(({ context }) => context));
    for (const registration of this.registrations.splice(0)) registration.remove();
    await Promise.all([...contexts].map((context) => context.sync()));
  }

  private async register(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    const add = <T>(handlers: OfficeExtension.EventHandlers<T>, take: (event: T) => void): void => {
      const registration = handlers.add((event) => {
        take(event);
        return Promise.resolve();
      });
      this.registrations.push(registration);
    };
    const all = (): void => {
      this.isUnknown = true;
      this.onChange();
    };
    add(worksheets.onAdded, all);
    add(worksheets.onDeleted, all);
    if (this.runtime.supports("1.9")) {
      add(worksheets.onChanged, ({ worksheetId, address, changeType, triggerSource }) => {
        // The pane checks by itself after what it has written.
        const isOurs = triggerSource === "ThisLocalAddin";
        this.note(worksheetId, changeType === "RangeEdited" ? address : undefined, isOurs);
      });
    } else {
      worksheets.load("items/id");
      await context.sync();
      for (const sheet of worksheets.items) add(sheet.onChanged, all);
    }
    await context.sync();
  }

  /** Without an address cells have moved. */
  private note(sheet: string, address: string | undefined, isOurs: boolean): void {
    const areas = address === undefined ? undefined : areasOf(address);
    if (areas === undefined) this.isUnknown = true;
    else this.changes.set(sheet, [...(this.changes.get(sheet) ?? []), ...areas]);
    if (!isOurs) this.onChange();
  }

  /** Undefined where only a whole reading will do. */
  private async refreshed(
    { ids, snapshot }: ReadSheets,
    changes: ReadonlyMap<string, readonly Area[]>,
  ): Promise<ReadSheets | undefined> {
    const nameOf = (id: string): string => snapshot.sheets[ids.indexOf(id)]?.name.toLowerCase() ?? "";
    const dependents = dependentSheets(snapshot.sheets, new Set([...changes.keys()].map(nameOf)));
    const wanted = snapshot.sheets.flatMap((sheet, index) => {
      const formulas = dependents.has(index) ? formulaArea(sheet) : undefined;
      const areas = (changes.get(ids[index] ?? "") ?? []).map((area) => withinReach(area, sheet));
      return [...areas, ...(formulas ? [formulas] : [])].map((area) => ({ index, area }));
    });
    if (wanted.reduce((cells, { area }) => cells + cellsOf(area), 0) > CELLS_AT_ONCE) return undefined;
    return runBatch(this.runtime, async (context) => {
      const { application, worksheets } = loadSheets(context);
      const blocks = wanted.map(({ index, area }) => {
        const sheet = worksheets.getItemOrNullObject(ids[index] ?? "");
        return { index, area, block: queueBlock(sheet, area, "areas") };
      });
      await context.sync();
      const { items } = worksheets;
      const isAsBefore = ({ id, name }: Excel.Worksheet): boolean => snapshot.sheets[ids.indexOf(id)]?.name === name;
      if (items.length !== ids.length || !items.every(isAsBefore)) return undefined;
      const sheets: (SheetSnapshot | undefined)[] = [...snapshot.sheets];
      for (const { index, area, block } of blocks) {
        const sheet = sheets[index];
        sheets[index] = sheet && patchedSheet(sheet, area, [block.take()]);
      }
      const inOrder = items.flatMap((item) => {
        const sheet = sheets[ids.indexOf(item.id)];
        return sheet ? [withFacts(sheet, sheetFacts(item))] : [];
      });
      if (inOrder.length !== items.length) return undefined;
      return {
        ids: items.map(({ id }) => id),
        snapshot: {
          sheets: inOrder,
          ...(application.calculationMode === "Manual" ? { manualCalculation: true } : {}),
          ...externalLinksIn(inOrder),
        },
      };
    });
  }
}

/** Undefined for what is no list of ranges: where it was changed is then not known. */
function areasOf(address: string): Area[] | undefined {
  try {
    return parseAreas(address);
  } catch {
    return undefined;
  }
}

/** A whole row or column is as long as what the sheet holds, and a little longer for what was put in. */
function withinReach(area: Area, { rows }: SheetSnapshot): Area {
  const lastRow = (rows.at(-1)?.index ?? 0) + 200;
  const lastColumn = rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0) + 50;
  const isRow = area.columnCount > lastColumn;
  const isColumn = area.rowCount > lastRow;
  return {
    ...area,
    rowCount: isColumn ? Math.max(1, lastRow - area.row) : area.rowCount,
    columnCount: isRow ? Math.max(1, lastColumn - area.column) : area.columnCount,
  };
}

/** The same object when nothing of it has changed. */
function withFacts(sheet: SheetSnapshot, facts: ReturnType<typeof sheetFacts>): SheetSnapshot {
  const { visibility, isProtected = false } = facts;
  if (sheet.visibility === visibility && (sheet.isProtected ?? false) === isProtected) return sheet;
  return { ...facts, rows: sheet.rows, hiddenColumns: sheet.hiddenColumns };
}
