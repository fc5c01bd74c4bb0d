import type { RowSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";

/** Cells of one message: copying them keeps the thread for a few milliseconds only. */
const MESSAGE_CELLS = 10_000;

/** One message of several that carry a workbook to another thread: only the rows that the other side does not have yet. */
export interface SnapshotMessage {
  /** In the first message: the workbook without its rows. */
  readonly head?: SnapshotHead;
  readonly parts: readonly SheetPart[];
  readonly isLast: boolean;
}

/** Rows are left empty. */
type SnapshotHead = WorkbookSnapshot;

/** The next rows of a sheet: new ones, or `count` rows of the workbook sent before, from number `start` of sheet `from` on. */
type SheetPart =
  | { readonly sheet: number; readonly rows: readonly RowSnapshot[] }
  | { readonly sheet: number; readonly from: number; readonly start: number; readonly count: number };

/** Rows that are the same objects as in `before` (undefined: nothing was sent) are not sent again. */
export function* snapshotMessages(
  before: WorkbookSnapshot | undefined,
  snapshot: WorkbookSnapshot,
): Generator<SnapshotMessage> {
  let head: SnapshotHead | undefined = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, rows: [] })),
  };
  let parts: SheetPart[] = [];
  let cells = 0;
  for (const part of partsOf(before, snapshot)) {
    parts.push(part);
    if ("rows" in part) cells += cellCount(part.rows);
    if (cells < MESSAGE_CELLS) continue;
    yield { ...(head && { head }), parts, isLast: false };
    head = undefined;
    parts = [];
    cells = 0;
  }
  yield { ...(head && { head }), parts, isLast: true };
}

function* partsOf(before: WorkbookSnapshot | undefined, snapshot: WorkbookSnapshot): Generator<SheetPart> {
  for (const [sheet, { name, rows }] of snapshot.sheets.entries()) {
    const from = before?.sheets.findIndex((other) => other.name === name) ?? -1;
    const known = before?.sheets[from]?.rows ?? [];
    if (known === rows) {
      yield { sheet, from, start: 0, count: rows.length };
      continue;
    }
    const places = new Map(known.map((row, place) => [row, place]));
    let next = 0;
    for (let first = 0; first < rows.length; first = next) {
      const start = placeOf(rows[first], places);
      let cells = 0;
      while (
        next < rows.length &&
        cells < MESSAGE_CELLS &&
        placeOf(rows[next], places) === (start === undefined ? undefined : start + next - first)
      ) {
        if (start === undefined) cells += rows[next]?.cells.length ?? 0;
        next++;
      }
      yield start === undefined
        ? { sheet, rows: rows.slice(first, next) }
        : { sheet, from, start, count: next - first };
    }
  }
}

function placeOf(row: RowSnapshot | undefined, places: ReadonlyMap<RowSnapshot, number>): number | undefined {
  return row && places.get(row);
}

function cellCount(rows: readonly RowSnapshot[]): number {
  return rows.reduce((count, { cells }) => count + cells.length, 0);
}

/** Puts the messages together again on the other side. */
export class SnapshotReceiver {
  private whole: WorkbookSnapshot | undefined;
  private head: SnapshotHead | undefined;
  private rows: RowSnapshot[][] = [];

  /** The workbook that was sent last. */
  get snapshot(): WorkbookSnapshot {
    if (this.whole === undefined) throw new Error("no workbook was sent");
    return this.whole;
  }

  receive({ head, parts, isLast }: SnapshotMessage): void {
    if (head !== undefined) {
      this.head = head;
      this.rows = head.sheets.map(() => []);
    }
    for (const part of parts) {
      const rows = "rows" in part ? part.rows : this.known(part.from).slice(part.start, part.start + part.count);
      const sheet = this.rows[part.sheet];
      if (sheet === undefined) throw new Error(`rows of sheet ${part.sheet} without its head`);
      for (const row of rows) sheet.push(row);
    }
    if (!isLast || this.head === undefined) return;
    this.whole = {
      ...this.head,
      sheets: this.head.sheets.map((sheet, index) => ({ ...sheet, rows: this.rows[index] ?? [] })),
    };
  }

  private known(sheet: number): readonly RowSnapshot[] {
    return this.whole?.sheets[sheet]?.rows ?? [];
  }
}
