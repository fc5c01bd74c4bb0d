import type { Mark } from "../core/marks/marks";
import type { CellRef } from "../core/workbook/address";
import { changedSince, contentOf, reversedEdit } from "../core/workbook/cell-content";
import type { Edit, SetCellEdit } from "../core/workbook/edit";
import type { CellSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot";
import {
  describeCells,
  HostProblem,
  type EditReport,
  type HostPort,
  type MarkReport,
  type SelectedRange,
  type UndoReport,
  type UndoStep,
  type WrittenSheet,
} from "../hosts/port";

type Xlsx = typeof import("./xlsx-functions");

/** What the grid shows; replaced as a whole on every change. */
export interface FileView {
  readonly snapshot: WorkbookSnapshot;
  readonly selected: CellRef | undefined;
  /** The edited file, once something was written. */
  readonly edited: Uint8Array | undefined;
  readonly marks: readonly Mark[];
}

/** A workbook file as host of the pane. Edits are made in a copy in memory; the user's file is never touched. */
export class FileHost implements HostPort {
  private view: FileView;
  private saved: Uint8Array | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly history = new WeakMap<UndoStep, { before: Uint8Array; viewBefore: FileView; after: Uint8Array }>();

  /** `snapshot` is what the bytes hold, where they were read already; else throws a `FileProblem` when they are no workbook. */
  constructor(
    readonly file: string,
    private bytes: Uint8Array,
    private readonly xlsx: Xlsx,
    snapshot: WorkbookSnapshot = xlsx.readWorkbookFile(bytes, file),
  ) {
    this.view = { snapshot, selected: undefined, edited: undefined, marks: [] };
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly currentView = (): FileView => this.view;

  /** Whether something was written that the user has not been handed. */
  get hasUnsaved(): boolean {
    return this.view.edited !== undefined && this.view.edited !== this.saved;
  }

  /** The user was handed the edited file. */
  noteSaved(): void {
    this.saved = this.view.edited;
  }

  readSnapshot(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.view.snapshot);
  }

  applyEdits(edits: readonly Edit[]): Promise<EditReport> {
    try {
      const changed = this.changed(edits.filter((edit) => edit.kind === "set-cell"));
      if (changed.length > 0) throw new HostProblem("cells-changed", describeCells(changed));
      const { bytes: before, view: viewBefore } = this;
      const report = this.write(edits);
      this.history.set(report.undo, { before, viewBefore, after: this.bytes });
      return Promise.resolve(report);
    } catch (cause) {
      return Promise.reject(this.problem(cause));
    }
  }

  /** The very bytes from before while nothing else was written since; else cell by cell, and sheets stay. */
  undo(step: UndoStep): Promise<UndoReport> {
    const known = this.history.get(step);
    if (known?.after === this.bytes) {
      this.bytes = known.before;
      this.change({ ...known.viewBefore, selected: this.view.selected });
      return Promise.resolve({ kept: [], keptSheets: [] });
    }
    try {
      if (step.marks !== undefined) this.writeMarks(step.marks);
      const kept = this.changed(step.edits);
      this.write(step.edits.filter(({ cell }) => !kept.includes(cell)));
      return Promise.resolve({ kept, keptSheets: step.sheets?.map(({ name }) => name) ?? [] });
    } catch (cause) {
      return Promise.reject(this.problem(cause));
    }
  }

  mark(marks: readonly Mark[]): Promise<MarkReport> {
    const { bytes: before, view: viewBefore } = this;
    try {
      const report = this.writeMarks(marks);
      this.history.set(report.undo, { before, viewBefore, after: this.bytes });
      return Promise.resolve(report);
    } catch (cause) {
      return Promise.reject(this.problem(cause));
    }
  }

  private writeMarks(marks: readonly Mark[]): MarkReport {
    const { bytes, skipped } = this.xlsx.markWorkbookFile(this.bytes, this.file, marks);
    const shown = marks.filter(({ cell }) => !skipped.some(({ sheet }) => sheet === cell.sheet));
    const undo = { edits: [], marks: this.view.marks };
    this.bytes = bytes;
    this.change({ ...this.view, edited: bytes, marks: shown });
    return { marked: shown.length, skipped, undo };
  }

  clearMarks(): Promise<MarkReport> {
    return this.mark([]);
  }

  private write(edits: readonly Edit[]): EditReport {
    let { bytes } = this;
    let { snapshot } = this.view;
    const sheets: WrittenSheet[] = [];
    const undo = this.reversed(edits);
    for (const run of runsOf(edits)) {
      const cells = run.filter((edit) => edit.kind === "set-cell");
      this.refuseProtected(cells);
      // Nobody calculates a file: what other formulas come to is written beside them.
      bytes = this.xlsx.editWorkbookFile(bytes, this.file, [...run, ...this.xlsx.followingEdits(snapshot, cells)]);
      const after = this.xlsx.readWorkbookFile(bytes, this.file);
      for (const edit of run) {
        if (edit.kind === "write-sheet") sheets.push(writtenSheet(edit.content.name, snapshot, after));
      }
      snapshot = after;
    }
    this.bytes = bytes;
    const [first] = sheets;
    const selected = first ? { sheet: first.name, row: 0, column: 0 } : this.view.selected;
    this.change({ ...this.view, snapshot, selected, edited: edits.length > 0 ? bytes : this.view.edited });
    // The bytes from before tell what was there.
    const written = sheets.map(({ name }) => ({ name, written: "" })).reverse();
    return { sheets, undo: { ...undo, ...(written.length > 0 && { sheets: written }) } };
  }

  private cellAt({ sheet, row, column }: CellRef): CellSnapshot | undefined {
    const rows = this.view.snapshot.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    return rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column);
  }

  private changed(edits: readonly SetCellEdit[]): CellRef[] {
    return changedSince(edits, ({ cell }) => contentOf(this.cellAt(cell)));
  }

  /** Cells of sheets yet to be written come and go with their sheet. */
  private reversed(edits: readonly Edit[]): UndoStep {
    const known = new Set(this.view.snapshot.sheets.map(({ name }) => name));
    const cells = edits.filter((edit) => edit.kind === "set-cell").filter(({ cell }) => known.has(cell.sheet));
    const back = cells.map((edit) => {
      const held = this.cellAt(edit.cell);
      return reversedEdit(edit, contentOf(held), held?.format);
    });
    return { edits: back.reverse() };
  }

  /** As Excel would; a file does not say which cells may be changed all the same. */
  private refuseProtected(cells: readonly SetCellEdit[]): void {
    const locked = new Set(this.view.snapshot.sheets.flatMap((sheet) => (sheet.isProtected ? [sheet.name] : [])));
    const refused = cells.find(({ cell }) => locked.has(cell.sheet));
    if (refused) throw new HostProblem("sheet-protected", describeCells([refused.cell]));
  }

  private problem(cause: unknown): HostProblem {
    if (cause instanceof HostProblem) return cause;
    if (cause instanceof this.xlsx.FileProblem && cause.kind === "sheet-not-in-file") {
      return new HostProblem("sheet-missing", cause.data["where"] ?? "", { cause });
    }
    return new HostProblem("unknown", this.explain(cause), { cause });
  }

  select(cell: CellRef): Promise<void> {
    if (!this.view.snapshot.sheets.some(({ name }) => name === cell.sheet)) {
      return Promise.reject(new HostProblem("sheet-missing", cell.sheet));
    }
    this.change({ ...this.view, selected: cell });
    return Promise.resolve();
  }

  /** The cell shown last; the first cell of the first sheet before anything was shown. */
  selection(): Promise<SelectedRange> {
    const { selected, snapshot } = this.view;
    const cell = selected ?? { sheet: snapshot.sheets[0]?.name ?? "", row: 0, column: 0 };
    return Promise.resolve({
      sheet: cell.sheet,
      firstRow: cell.row,
      lastRow: cell.row,
      firstColumn: cell.column,
      lastColumn: cell.column,
    });
  }

  watchSelection(onChange: () => void): () => void {
    let { selected } = this.view;
    return this.subscribe(() => {
      if (this.view.selected === selected) return;
      selected = this.view.selected;
      onChange();
    });
  }

  private change(view: FileView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }

  private explain(cause: unknown): string {
    if (cause instanceof this.xlsx.FileProblem) return cause.message;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Cells that are set one after the other are written together; a sheet is written by itself. */
function runsOf(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    if (edit.kind === "set-cell" && last?.[0]?.kind === "set-cell") last.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

/** The package names a sheet differently when the user already has one of that name. */
function writtenSheet(requested: string, before: WorkbookSnapshot, after: WorkbookSnapshot): WrittenSheet {
  const known = new Set(before.sheets.map(({ name }) => name));
  const added = after.sheets.find(({ name }) => !known.has(name));
  return { requested, name: added?.name ?? requested, replaced: added === undefined };
}
