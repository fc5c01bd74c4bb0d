import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { type Area, beyond, blocksOf, cellsOf } from "../sheets/area";
import type { ReadOptions } from "../port";
import { toHostProblem } from "./excel-error";
import { externalLinksIn } from "../sheets/external-links";
import { type HiddenDetail, queueBlock } from "./read-block";
import { SheetRows } from "./sheet-rows";
import { Slices } from "../sheets/slices";

/**
 * The part of each sheet that the second round trip reads whole, whatever the sheet's size. Nine tables, and forty of
 * them, fit; only what lies beyond it, or an answer over the web's 5 MB, costs further trips.
 */
const WINDOW_ROWS = 2_000;
const WINDOW_COLUMNS = 64;
/** Excel refuses to read more than five million cells at once. */
const CELLS_AT_ONCE = 5_000_000;
/** Cells of one further trip: 100 bytes a cell (value, formula, type, format) stay under the web's 5 MB. */
const BLOCK_CELLS = 40_000;

interface Block {
  readonly sheet: number;
  readonly area: Area;
}

/** The whole workbook: the sheets' names in one round trip, all their cells in a second one. Writes and selects nothing. */
export async function readWorkbook(
  context: Excel.RequestContext,
  detail: HiddenDetail,
  options: ReadOptions,
): Promise<ReadSheets> {
  const { application, worksheets } = loadSheets(context);
  await context.sync();

  const sheets = worksheets.items;
  const contents = sheets.map(() => new SheetRows());
  const slices = new Slices();
  const collect = async (blocks: readonly Block[]): Promise<void> => {
    if (blocks.length === 0) return;
    const pending = blocks.flatMap(({ sheet, area }) => {
      const worksheet = sheets[sheet];
      return worksheet === undefined ? [] : [{ sheet, block: queueBlock(worksheet, area, detail) }];
    });
    await context.sync();
    for (const { sheet, block } of pending) {
      await slices.rest();
      contents[sheet]?.add(block.take());
    }
  };

  const window = windowFor(sheets.length);
  let extents = queueExtents(sheets);
  let done = window;
  try {
    await collect(sheets.map((_, sheet) => ({ sheet, area: window })));
  } catch (error) {
    const problem = toHostProblem(error);
    if (problem.kind !== "too-large") throw problem;
    extents = queueExtents(sheets);
    await context.sync();
    done = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  }
  const blocks = rest(extents, done);
  const total = blocks.reduce((cells, { area }) => cells + cellsOf(area), 0);
  let read = 0;
  await collectInTrips(blocks, async (trip) => {
    options.signal?.throwIfAborted();
    await collect(trip);
    read += trip.reduce((cells, { area }) => cells + cellsOf(area), 0);
    options.onProgress?.(read / total);
  });

  const filled: SheetSnapshot[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const content = await (contents[index] ?? new SheetRows()).content(slices);
    filled.push({ ...sheetFacts(sheet), ...content });
  }
  await slices.rest();
  return {
    ids: sheets.map(({ id }) => id),
    snapshot: {
      sheets: filled,
      ...(application.calculationMode === "Manual" ? { manualCalculation: true } : {}),
      ...externalLinksIn(filled),
    },
  };
}

/** A workbook as it was read, with Excel's own id of each sheet, which stays when the sheet is renamed or moved. */
export interface ReadSheets {
  readonly ids: readonly string[];
  readonly snapshot: WorkbookSnapshot;
}

/** Asks for what there is to know of the sheets beside their cells. */
export function loadSheets(context: Excel.RequestContext): {
  readonly application: Excel.Application;
  readonly worksheets: Excel.WorksheetCollection;
} {
  const { application, worksheets } = context.workbook;
  application.load("calculationMode");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  return { application, worksheets };
}

/** May be called after the sync. */
export function sheetFacts({
  name,
  visibility,
  protection,
}: Excel.Worksheet): Pick<SheetSnapshot, "name" | "visibility" | "isProtected"> {
  return { name, visibility: visibilityOf(visibility), ...(protection.protected ? { isProtected: true } : {}) };
}

function windowFor(sheetCount: number): Area {
  const rowCount = Math.min(WINDOW_ROWS, Math.floor(CELLS_AT_ONCE / WINDOW_COLUMNS / Math.max(1, sheetCount)));
  return { row: 0, column: 0, rowCount, columnCount: WINDOW_COLUMNS };
}

function queueExtents(sheets: readonly Excel.Worksheet[]): Excel.Range[] {
  return sheets.map((sheet) => {
    const extent = sheet.getUsedRangeOrNullObject(true).untrack();
    extent.load("rowIndex,columnIndex,rowCount,columnCount");
    return extent;
  });
}

function rest(extents: readonly Excel.Range[], done: Area): Block[] {
  return extents.flatMap((extent, sheet) => {
    if (extent.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = extent;
    const whole = { row, column, rowCount, columnCount };
    const missing = done.rowCount === 0 ? [whole] : beyond(whole, done);
    return missing.flatMap((area) => blocksOf(area, BLOCK_CELLS)).map((area) => ({ sheet, area }));
  });
}

/** Reads the blocks, as many at a time as fit; a trip that is still too large is halved. */
async function collectInTrips(
  blocks: readonly Block[],
  collect: (blocks: readonly Block[]) => Promise<void>,
): Promise<void> {
  const [trip, later] = firstTrip(blocks);
  if (trip.length === 0) return;
  let left = later;
  try {
    await collect(trip);
  } catch (error) {
    const problem = toHostProblem(error);
    const halves = problem.kind === "too-large" ? halved(trip) : undefined;
    if (halves === undefined) throw problem;
    const [first, second] = halves;
    await collectInTrips(first, collect);
    left = [...second, ...later];
  }
  await collectInTrips(left, collect);
}

function firstTrip(blocks: readonly Block[]): [Block[], Block[]] {
  let cells = 0;
  const end = blocks.findIndex(({ area }, index) => {
    cells += cellsOf(area);
    return index > 0 && cells > BLOCK_CELLS;
  });
  return end < 0 ? [[...blocks], []] : [blocks.slice(0, end), blocks.slice(end)];
}

/** Two smaller trips for the same cells; undefined when it was a single cell. */
function halved(trip: readonly Block[]): [Block[], Block[]] | undefined {
  const middle = Math.ceil(trip.length / 2);
  if (trip.length > 1) return [trip.slice(0, middle), trip.slice(middle)];
  const [block] = trip;
  if (block === undefined || cellsOf(block.area) <= 1) return undefined;
  const parts = blocksOf(block.area, Math.ceil(cellsOf(block.area) / 2)).map((area) => ({ ...block, area }));
  return [parts.slice(0, 1), parts.slice(1)];
}

function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  return visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : "visible";
}
