import { a1, type CellRef } from "../../core/workbook/address";
import type { Mark } from "../../core/marks/marks";
import type { Edit } from "../../core/workbook/edit";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import {
  type EditReport,
  HostProblem,
  type HostPort,
  type MarkReport,
  type ReadOptions,
  type SelectedRange,
  type UndoReport,
  type UndoStep,
  type WorkbookWatch,
} from "../port";
import { applyEdits, undoEdits } from "./apply-edits";
import { type ExcelRuntime, runBatch, runWriting } from "./excel-runtime";
import { MarkBook, type SeenSheet } from "./mark-book";
import type { HiddenDetail } from "./read-block";
import { type ReadSheets, readWorkbook } from "./read-workbook";
import { SheetMemory } from "../sheets/sheet-memory";
import { undoSheets } from "./undo-sheets";
import { ExcelWatch } from "./workbook-watch";

/** Excel on the desktop and on the web, from ExcelApi 1.7 on. */
export class ExcelHost implements HostPort {
  private readonly marks: MarkBook;
  private readonly memory = new SheetMemory();
  /** The sheets as they were last read. */
  private seen: readonly SeenSheet[] | undefined;

  constructor(private readonly runtime: ExcelRuntime) {
    this.marks = new MarkBook(runtime);
  }

  /** Two round trips for any number of sheets; more only where the cells do not fit into one answer. */
  async readSnapshot(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const { snapshot } = await this.readAll(options);
    return snapshot;
  }

  /** See `ExcelWatch`. */
  async watch(onChange: () => void): Promise<WorkbookWatch> {
    return ExcelWatch.begin(this.runtime, () => this.readAll({}), onChange);
  }

  private async readAll(options: ReadOptions): Promise<ReadSheets> {
    if (this.runtime.supports("1.9")) return this.read("areas", options);
    try {
      return await this.read("view", options);
    } catch (error) {
      // Before 1.9 Excel may refuse to list visible cells where there are none; hidden cells are then read as visible ones.
      if (!(error instanceof HostProblem) || !["unknown", "sheet-missing"].includes(error.kind)) throw error;
      return this.read("none", options);
    }
  }

  private async read(detail: HiddenDetail, options: ReadOptions): Promise<ReadSheets> {
    try {
      const read = await runBatch(this.runtime, (context) => readWorkbook(context, detail, options));
      this.seen = read.snapshot.sheets.map(({ name, isProtected = false }) => ({ name, isProtected }));
      return read;
    } catch (error) {
      // Given up: that is no problem of Excel's.
      options.signal?.throwIfAborted();
      throw error;
    }
  }

  /** Two round trips at most: what stands in the way, then all writes. No edits, no round trip. */
  async applyEdits(edits: readonly Edit[]): Promise<EditReport> {
    if (edits.length === 0) return { sheets: [], undo: { edits: [] } };
    return runWriting(this.runtime, (context) => applyEdits(context, edits, this.runtime, this.memory));
  }

  /** Two round trips for cells, two for sheets, one for marks; a step of the pane's is of one kind. */
  async undo({ edits, sheets = [], marks }: UndoStep): Promise<UndoReport> {
    const { runtime, memory } = this;
    if (marks !== undefined) await this.mark(marks);
    const keptSheets =
      sheets.length === 0 ? [] : await runWriting(runtime, (context) => undoSheets(context, sheets, runtime, memory));
    const kept =
      edits.length === 0 ? [] : await runWriting(runtime, (context) => undoEdits(context, edits, runtime, memory));
    return { kept, keptSheets };
  }

  /** One round trip after a check; see `MarkBook` for the cases that take more. */
  async mark(marks: readonly Mark[]): Promise<MarkReport> {
    return this.marks.show(marks, this.seen);
  }

  /** One round trip for marks of this session, two for those of an earlier one. */
  async clearMarks(): Promise<MarkReport> {
    return this.marks.show([], this.seen);
  }

  /** Two round trips: Excel does not say why it does not show a cell, so it is asked for the sheet first. */
  async select(cell: CellRef): Promise<void> {
    await runBatch(this.runtime, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new HostProblem("sheet-missing", cell.sheet);
      if (sheet.visibility !== "Visible") throw new HostProblem("sheet-hidden", cell.sheet);
      sheet.activate();
      sheet.getRange(a1(cell)).untrack().select();
      await context.sync();
    });
  }

  watchSelection(onChange: () => void): () => void {
    return this.runtime.onSelection(onChange);
  }

  /** One round trip. Several areas at once are Excel's to refuse. */
  async selection(): Promise<SelectedRange> {
    return runBatch(this.runtime, async (context) => {
      const range = context.workbook.getSelectedRange().untrack();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      range.worksheet.load("name");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      return {
        sheet: range.worksheet.name,
        firstRow: rowIndex,
        lastRow: rowIndex + rowCount - 1,
        firstColumn: columnIndex,
        lastColumn: columnIndex + columnCount - 1,
      };
    });
  }
}
