import type { CellRef } from "../core/workbook/address";
import type { Edit } from "../core/workbook/edit";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { HostProblem, type EditReport, type HostPort, type SelectedRange, type WrittenSheet } from "../hosts/port";

type Xlsx = typeof import("./xlsx-functions");

/** What the grid shows; replaced as a whole on every change. */
export interface FileView {
  readonly snapshot: WorkbookSnapshot;
  readonly selected: CellRef | undefined;
  /** The edited file, once something was written. */
  readonly edited: Uint8Array | undefined;
}

/** A workbook file as host of the pane. Edits are made in a copy in memory; the user's file is never touched. */
export class FileHost implements HostPort {
  private view: FileView;
  private readonly listeners = new Set<() => void>();

  /** Throws a `FileProblem` when the bytes are no readable workbook. */
  constructor(
    readonly file: string,
    private bytes: Uint8Array,
    private readonly xlsx: Xlsx,
  ) {
    this.view = { snapshot: xlsx.readWorkbookFile(bytes, file), selected: undefined, edited: undefined };
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly currentView = (): FileView => this.view;

  readSnapshot(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.view.snapshot);
  }

  applyEdits(edits: readonly Edit[]): Promise<EditReport> {
    let { bytes } = this;
    let { snapshot } = this.view;
    const sheets: WrittenSheet[] = [];
    try {
      for (const edit of edits) {
        bytes = this.xlsx.editWorkbookFile(bytes, this.file, [edit]);
        const after = this.xlsx.readWorkbookFile(bytes, this.file);
        if (edit.kind === "write-sheet") sheets.push(writtenSheet(edit.content.name, snapshot, after));
        snapshot = after;
      }
    } catch (cause) {
      return Promise.reject(new HostProblem("unknown", this.explain(cause), { cause }));
    }
    this.bytes = bytes;
    const [first] = sheets;
    const selected = first ? { sheet: first.name, row: 0, column: 0 } : this.view.selected;
    this.change({ snapshot, selected, edited: edits.length > 0 ? bytes : this.view.edited });
    return Promise.resolve({ sheets });
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

  private change(view: FileView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }

  private explain(cause: unknown): string {
    if (cause instanceof this.xlsx.FileProblem) return cause.message;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** The package names a sheet differently when the user already has one of that name. */
function writtenSheet(requested: string, before: WorkbookSnapshot, after: WorkbookSnapshot): WrittenSheet {
  const known = new Set(before.sheets.map(({ name }) => name));
  const added = after.sheets.find(({ name }) => !known.has(name));
  return { requested, name: added?.name ?? requested, replaced: added === undefined };
}
