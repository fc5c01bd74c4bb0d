// Which page each heading comes to stand on. Word works this out itself when it updates the contents; until then, and in
// programs that never update, the contents show these numbers. The grid of the official form makes them dependable:
// lines and rows have fixed heights, and a Chinese character is as wide as it is high in every face.

/** Something that takes room on the page; lengths in twips. */
export type Flow = TextFlow | RowsFlow;

interface FlowBase {
  readonly bookmarks?: readonly string[];
  readonly breakBefore?: boolean;
  /** On one page with what follows. */
  readonly keepNext?: boolean;
}

export interface TextFlow extends FlowBase {
  readonly kind: "text";
  readonly lines: number;
  readonly lineHeight: number;
  readonly before?: number;
  readonly after?: number;
}

export interface RowsFlow extends FlowBase {
  readonly kind: "rows";
  /** Repeated on every page. */
  readonly head: number;
  readonly rows: readonly number[];
}

/** Pages of one size, begun on a fresh page. */
export interface FlowSection {
  readonly height: number;
  readonly flows: readonly Flow[];
}

/** Bookmark → number of the page, the first page of the first section being 1. */
export function pageNumbers(sections: readonly FlowSection[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let page = 0;
  for (const { height, flows } of sections) {
    page++;
    const sheet = new Sheet(height, page);
    flows.forEach((flow, index) => {
      if (flow.breakBefore === true || sheet.room < needed(flows, index)) sheet.turn();
      for (const bookmark of flow.bookmarks ?? []) numbers.set(bookmark, sheet.page);
      if (flow.kind === "text") setText(sheet, flow);
      else setRows(sheet, flow);
    });
    page = sheet.page;
  }
  return numbers;
}

/** The page that is being filled. */
class Sheet {
  room: number;

  constructor(
    private readonly height: number,
    public page: number,
  ) {
    this.room = height;
  }

  get isFresh(): boolean {
    return this.room === this.height;
  }

  /** Turns to a fresh page; a page with nothing on it is fresh. */
  turn(): void {
    if (this.isFresh) return;
    this.page++;
    this.room = this.height;
  }

  take(height: number): void {
    this.room -= height;
  }
}

/** Room that must be left on the page for the flow to begin there. */
function needed(flows: readonly Flow[], index: number): number {
  const flow = flows[index];
  if (!flow) return 0;
  if (flow.keepNext === true) return fullHeight(flow) + needed(flows, index + 1);
  if (flow.kind === "rows") return flow.head + (flow.rows[0] ?? 0);
  // Neither the first line of a paragraph nor its last stands alone on a page.
  const together = flow.lines <= 3 ? flow.lines : 2;
  return (flow.before ?? 0) + together * flow.lineHeight;
}

function fullHeight(flow: Flow): number {
  if (flow.kind === "rows") return flow.head + flow.rows.reduce((total, row) => total + row, 0);
  return (flow.before ?? 0) + flow.lines * flow.lineHeight + (flow.after ?? 0);
}

function setText(sheet: Sheet, { lines, lineHeight, before = 0, after = 0 }: TextFlow): void {
  sheet.take(before);
  let left = lines;
  while (left > 0) {
    const fit = Math.max(0, Math.floor(sheet.room / lineHeight));
    const here = fit >= left ? left : Math.min(fit, left - 2);
    if (here <= 0 && !sheet.isFresh) {
      sheet.turn();
      continue;
    }
    const set = Math.max(1, here);
    sheet.take(set * lineHeight);
    left -= set;
    if (left > 0) sheet.turn();
  }
  sheet.take(after);
}

function setRows(sheet: Sheet, { head, rows }: RowsFlow): void {
  sheet.take(head);
  for (const row of rows) {
    if (sheet.room < row && !sheet.isFresh) {
      sheet.turn();
      sheet.take(head);
    }
    sheet.take(row);
  }
}

/**
 * Lines of a text in type of `em` twips: Chinese characters break anywhere, words of Latin letters and figures stay
 * whole and are half as wide; a closing mark never begins a line.
 */
export function linesOfText(text: string, width: number, em: number, firstIndent = 0): number {
  let lines = 1;
  let used = firstIndent;
  let isLatinBefore: boolean | undefined;
  for (const [piece] of text.matchAll(/[\u0021-\u00ff]+|\s|./gsu)) {
    const isLatin = /[\u0021-\u00ff]/.test(piece);
    const gap = isLatinBefore !== undefined && isLatin !== isLatinBefore && piece.trim() !== "" ? em / 4 : 0;
    const room = isLatin ? (piece.length * em) / 2 : /\s/.test(piece) ? em / 2 : em;
    const hangs = /[，。、；：？！）》”】]/.test(piece);
    if (used + gap + room > width + (hangs ? em : 0)) {
      lines++;
      used = room;
    } else {
      used += gap + room;
    }
    isLatinBefore = piece.trim() === "" ? undefined : isLatin;
  }
  return lines;
}
