import type { Mark } from "../../core/marks/marks";
import type { CellRef } from "../../core/workbook/address";
import type { Edit } from "../../core/workbook/edit";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import {
  type EditReport,
  type HostPort,
  HostProblem,
  type MarkReport,
  type ReadOptions,
  type SelectedRange,
  type UndoReport,
  type UndoStep,
  type WorkbookWatch,
} from "../port";
import { SheetMemory } from "../sheets/sheet-memory";
import { applyEdits, type Desk, undoEdits } from "./apply-edits";
import { showMarks } from "./marks";
import type { WpsApplication } from "./object-model";
import { readWorkbook } from "./read-workbook";
import { activeWorkbook, cellAt, sheetNamed, sheetsOf, visibilityOf } from "./sheets";
import { undoSheets } from "./undo-sheets";
import { WpsWatch } from "./workbook-watch";
import { promised, toHostProblem } from "./wps-error";

/**
 * WPS's spreadsheets (WPS 表格), by its object model, which answers at once. WPS has no way to take several writes as one
 * step of its own undo, so that its user's undo list shows each cell; the pane's own undo takes the step back as a whole.
 */
export class WpsHost implements HostPort {
  private readonly memory = new SheetMemory();
  private shown: readonly Mark[] = [];
  /** Path of the workbook that was read last: what is written is meant for it. */
  private path: string | undefined;
  private isWriting = false;

  constructor(private readonly application: WpsApplication) {}

  async readSnapshot(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    try {
      this.path = activeWorkbook(this.application).FullName;
      return await readWorkbook(this.application, options);
    } catch (error) {
      // Given up: that is no problem of WPS's.
      options.signal?.throwIfAborted();
      throw toHostProblem(error);
    }
  }

  watch(onChange: () => void): Promise<WorkbookWatch> {
    const { application } = this;
    return promised(
      () =>
        new WpsWatch(
          application,
          async (reuse) => {
            this.desk();
            return readWorkbook(application, {}, reuse);
          },
          () => {
            if (!this.isWriting && this.isInFront()) onChange();
          },
        ),
    );
  }

  applyEdits(edits: readonly Edit[]): Promise<EditReport> {
    return this.writing((desk) => applyEdits(desk, edits));
  }

  undo({ edits, sheets = [], marks }: UndoStep): Promise<UndoReport> {
    return this.writing((desk) => {
      if (marks !== undefined) this.show(desk, marks);
      const keptSheets = undoSheets(desk, sheets);
      return { kept: undoEdits(desk, edits), keptSheets };
    });
  }

  mark(marks: readonly Mark[]): Promise<MarkReport> {
    return this.writing((desk) => this.show(desk, marks));
  }

  clearMarks(): Promise<MarkReport> {
    return this.mark([]);
  }

  select(cell: CellRef): Promise<void> {
    return promised(() => {
      const sheet = sheetNamed(sheetsOf(this.desk().workbook), cell.sheet);
      if (sheet === undefined) throw new HostProblem("sheet-missing", cell.sheet);
      if (visibilityOf(sheet) !== "visible") throw new HostProblem("sheet-hidden", cell.sheet);
      sheet.Activate();
      cellAt(sheet, cell).Select();
    });
  }

  /** Of several areas at once the first. */
  selection(): Promise<SelectedRange> {
    return promised(() => {
      const { RangeSelection: range, ActiveSheet: sheet } = this.application.ActiveWindow;
      const [firstRow, firstColumn] = [range.Row - 1, range.Column - 1];
      const lastRow = firstRow + range.Rows.Count - 1;
      return { sheet: sheet.Name, firstRow, lastRow, firstColumn, lastColumn: firstColumn + range.Columns.Count - 1 };
    });
  }

  private show({ workbook }: Desk, marks: readonly Mark[]): MarkReport {
    const before = this.shown;
    // Should WPS fail, none is left.
    this.shown = [];
    const skipped = showMarks(workbook, marks);
    this.shown = marks.filter(({ cell }) => !skipped.some(({ sheet }) => sheet === cell.sheet));
    return { marked: this.shown.length, skipped, undo: { edits: [], marks: before } };
  }

  private writing<T>(act: (desk: Desk) => T): Promise<T> {
    return promised(() => {
      this.isWriting = true;
      try {
        return act(this.desk());
      } finally {
        this.isWriting = false;
      }
    });
  }

  private isInFront(): boolean {
    return this.path === undefined || this.application.ActiveWorkbook?.FullName === this.path;
  }

  /** One window of WPS shows many workbooks by turns: throws when another one is in front than the one that was read. */
  private desk(): Desk {
    const { application, memory } = this;
    const workbook = activeWorkbook(application);
    if (!this.isInFront()) throw new HostProblem("other-workbook", workbook.FullName);
    return { application, workbook, memory };
  }
}
