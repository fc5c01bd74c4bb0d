import { normalise, type NormalText } from "./normal-text";

/** A paragraph of running text. */
export interface Paragraph {
  readonly normal: NormalText;
  /** "一", "（三）", "2" in front of it, when it begins with one. */
  readonly ordinal?: { readonly text: string; readonly level: number };
  /** Behind the ordinal, in the normal text. */
  readonly bodyStart: number;
}

/** Table rows that stand below one another in the text; a cell's text is normalised. */
export interface TextTable {
  readonly rows: readonly { readonly cells: readonly string[]; readonly start: number; readonly end: number }[];
}

export type TextPart =
  { readonly kind: "prose"; readonly paragraph: Paragraph } | { readonly kind: "table"; readonly table: TextTable };

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly afterBlank: boolean;
}

/**
 * Paragraphs and tables of a text. A row whose cells are parted by tabs belongs to a table. Lines that a machine reader
 * broke in the middle of a sentence are put together again; a heading, a list mark or "label：" begins anew.
 */
export function partsOf(source: string): TextPart[] {
  const parts: TextPart[] = [];
  let open: { start: number; end: number; text: string } | undefined;
  let rows: { cells: string[]; start: number; end: number }[] = [];
  const closeProse = (): void => {
    if (open) parts.push({ kind: "prose", paragraph: paragraphOf(normalise(source, open.start, open.end)) });
    open = undefined;
  };
  const closeTable = (): void => {
    if (rows.length > 0) parts.push({ kind: "table", table: { rows } });
    rows = [];
  };
  for (const line of linesOf(source)) {
    const printed = source.slice(line.start, line.end);
    const cells = printed.split("\t");
    // An indent is no column, but in the midst of a table a row may have but one cell filled.
    const isRow = printed.trim().includes("\t") || (cells.length > 1 && cells.length === rows.at(-1)?.cells.length);
    if (isRow) {
      closeProse();
      rows.push({ cells: cells.map((cell) => normalise(cell).text), start: line.start, end: line.end });
      continue;
    }
    closeTable();
    if (open && continues(open.text, line)) {
      open = { start: open.start, end: line.end, text: open.text + line.text };
    } else {
      closeProse();
      open = line;
    }
  }
  closeProse();
  closeTable();
  return parts;
}

/** Lines that are not blank. */
function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const match of source.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    const gap = source.slice(lines.at(-1)?.end ?? 0, match.index);
    if ((gap.match(/\r\n|[\r\n\f\v\u2028\u2029]/g) ?? []).length > 1) afterBlank = true;
    const text = normalise(match[0]).text;
    if (text === "") {
      afterBlank = true;
      continue;
    }
    lines.push({ start: match.index, end: match.index + match[0].length, text, afterBlank });
    afterBlank = false;
  }
  return lines;
}

const sentenceEnd = /[。！？!?;:]$/;
/** Nobody begins a paragraph with these: the line before was broken. */
const inTheMiddle = /^(?:万元|亿元|元[，。;、)]|[%，。;、)])/;
const begins =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、．](?!\d)|[\u2460-\u24ff]|表[一二三四五六七八九十\d]+[::]?$|[^，。;:、\d]{2,12}:)/;
/** No label: the line was broken within these words, or right before them. */
const goesOn = /(?:原因(?:是|为|在于|如下)?|其中|包括|主要是|用于|分别[为是]):/;
/** Shorter lines end where the writer ended them; a machine reader breaks at the edge of the page. */
const fullLine = 22;
const wholeHeading = /(?:情况|说明|解释|职能|职责|明细|概况|目录|表|及人员情况)$/;

function continues(before: string, line: Line): boolean {
  if (inTheMiddle.test(line.text)) return true;
  if (sentenceEnd.test(before)) return false;
  if (begins.test(line.text) && !goesOn.test(before.slice(-4) + line.text.slice(0, 6))) return false;
  if (line.afterBlank) return /[，、\d(]$/.test(before) && !isHeading(before);
  return [...before].length >= fullLine && !(isHeading(before) && wholeHeading.test(before));
}

function isHeading(text: string): boolean {
  return ordinalOf(text) !== undefined && !/[，。;]/.test(text);
}

const ordinals: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^\([一二三四五六七八九十]{1,3}\)、?/,
  /^\d{1,2}[.、．](?!\d)/,
  /^\(\d{1,2}\)/,
  /^[\u2460-\u24ff\u2776-\u2793]/,
];

function ordinalOf(text: string): { text: string; level: number } | undefined {
  for (const [level, pattern] of ordinals.entries()) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { text: found, level };
  }
  return undefined;
}

function paragraphOf(normal: NormalText): Paragraph {
  const marked = /^-+/.exec(normal.text)?.[0] ?? "";
  const ordinal = ordinalOf(normal.text.slice(marked.length));
  return { normal, bodyStart: marked.length + (ordinal?.text.length ?? 0), ...(ordinal && { ordinal }) };
}
