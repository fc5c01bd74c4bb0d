import type { Finding, Severity } from "../audit/finding";
import type { ClaimStatus } from "../text/claims";
import type { Stretch } from "../text/normal-text";
import type { TextReading } from "../text/read-text";
import { outside } from "../text/sections";
import type { CellRef } from "../workbook/address";

/** tied: given by cells or calculated from them. rounded: only after rounding. wrong: an error names it. untied: nothing known gives it. */
export type NumberState = "tied" | "rounded" | "wrong" | "untied";

export const numberStates: readonly NumberState[] = ["wrong", "untied", "rounded", "tied"];

/** A checked text as plain data, to be shown with every number marked. */
export interface MarkedText {
  readonly parts: readonly MarkedPart[];
  readonly counts: Readonly<Record<NumberState, number>>;
}

/** What stands between one heading of a section and the next. */
export interface MarkedPart {
  /** "N5"; absent where nothing is asserted: contents page, glossary, appended tables. */
  readonly section?: string;
  /** Its first line. */
  readonly title: string;
  readonly lines: readonly MarkedLine[];
}

/** A paragraph, or a row of a table with tabs between its cells. */
export interface MarkedLine {
  readonly isHeading: boolean;
  readonly pieces: readonly MarkedPiece[];
  /** Ids of the findings that point at it. */
  readonly findings: readonly string[];
}

export interface MarkedPiece {
  readonly text: string;
  readonly number?: MarkedNumber;
  /** Words that a finding points at. */
  readonly mark?: Severity;
}

export interface MarkedNumber {
  readonly state: NumberState;
  readonly status: ClaimStatus;
  /** Cells that give it; for a wrong one those that contradict it. */
  readonly cells: readonly CellRef[];
}

interface Line extends Stretch {
  readonly section: string | undefined;
  readonly isHeading: boolean;
}

/** The text by its sections, each number with its state, each finding at its line. */
export function markedText(text: TextReading, findings: readonly Finding[]): MarkedText {
  const pointing = findings.filter(({ texts = [] }) => texts.length > 0);
  const numbers = numbersOf(text, pointing);
  const marks = pointing.flatMap(({ severity, texts: [first] = [] }) => (first ? [{ ...first, severity }] : []));
  const lines = linesOf(text);
  const parts: { section?: string; title: string; lines: MarkedLine[] }[] = [];
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1;
    const until = lines[index + 1]?.start ?? Infinity;
    const here = pointing.filter(({ texts: [first] = [] }) => {
      const at = first?.start ?? 0;
      return (at >= line.start || index === 0) && (at < until || isLast);
    });
    const marked: MarkedLine = {
      isHeading: line.isHeading,
      pieces: piecesOf(text.source, line, numbers, marks),
      findings: here.map(({ id }) => id),
    };
    const last = parts.at(-1);
    if (last && last.section === line.section) last.lines.push(marked);
    else {
      const title = marked.pieces.map((piece) => piece.text).join("");
      parts.push({ ...(line.section !== undefined && { section: line.section }), title, lines: [marked] });
    }
  });
  const count = (state: NumberState): number => numbers.filter(({ number }) => number.state === state).length;
  return {
    parts,
    counts: { tied: count("tied"), rounded: count("rounded"), wrong: count("wrong"), untied: count("untied") },
  };
}

/** Paragraphs and table rows in their order, each as the source prints it. */
function linesOf({ source, prose, sections, tables }: TextReading): Line[] {
  const known = new Map(
    sections.flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ number, isHeading }) => [number, { section: id, isHeading }] as const),
    ),
  );
  const paragraphs = prose.flatMap(({ normal: { offsets } }, index): Line[] => {
    const [first] = offsets;
    const last = offsets.at(-1);
    if (first === undefined || last === undefined) return [];
    const { section, isHeading = false } = known.get(index + 1) ?? {};
    return [{ ...wholeLines(source, { start: first, end: last + 1 }), section, isHeading }];
  });
  const rows = tables.flatMap(({ section, rows: lines }) =>
    lines.map(({ start, end }): Line => ({
      start,
      end,
      section: section === outside ? undefined : section,
      isHeading: false,
    })),
  );
  return [...paragraphs, ...rows].sort((a, b) => a.start - b.start);
}

/** Quotation marks in front of the first letter and behind the last one, which reading leaves out, belong to the line. */
function wholeLines(source: string, { start, end }: Stretch): Stretch {
  const next = source.indexOf("\n", end);
  return { start: behindMarks(source, source.lastIndexOf("\n", start) + 1), end: next < 0 ? source.length : next };
}

interface PlacedNumber extends Stretch {
  readonly number: MarkedNumber;
}

function numbersOf({ claims }: TextReading, findings: readonly Finding[]): PlacedNumber[] {
  const untied = new Set(claims.filter(({ status }) => status === "untied").map(({ claim }) => placeKey(claim.place)));
  const contradicting = new Map<string, CellRef[]>();
  for (const { severity, texts = [], cells } of findings) {
    if (severity !== "error") continue;
    // An error weighs right numbers, too: wrong are those that nothing gives, and where there is none its first place.
    const suspects = texts.filter((place) => untied.has(placeKey(place)));
    for (const place of suspects.length > 0 ? suspects : texts.slice(0, 1)) {
      const key = placeKey(place);
      contradicting.set(key, [...(contradicting.get(key) ?? []), ...cells.map(({ cell }) => cell)]);
    }
  }
  return claims.map(({ claim: { place }, status, cells, isRounded }): PlacedNumber => {
    const against = contradicting.get(placeKey(place));
    const state = against ? "wrong" : status === "untied" ? "untied" : isRounded ? "rounded" : "tied";
    return { ...place, number: { state, status, cells: cells.length > 0 ? cells : (against ?? []) } };
  });
}

function placeKey({ start, end }: Stretch): string {
  return `${start} ${end}`;
}

interface PlacedMark extends Stretch {
  readonly severity: Severity;
}

/** The line cut where numbers and marked words begin and end; a number is never cut. */
function piecesOf(
  source: string,
  line: Stretch,
  numbers: readonly PlacedNumber[],
  marks: readonly PlacedMark[],
): MarkedPiece[] {
  const within = numbers.filter(({ start, end }) => start >= line.start && end <= line.end);
  const cuts = marks
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > line.start && at < line.end && !within.some(({ start, end }) => at > start && at < end));
  const edges = [...new Set([line.start, line.end, ...cuts, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).flatMap((start, index): MarkedPiece[] => {
    const end = edges[index + 1] ?? line.end;
    const text = printed(source.slice(start, end));
    const number = within.find((one) => one.start === start && one.end === end)?.number;
    const mark = marks.find((one) => one.start <= start && end <= one.end)?.severity;
    if (text === "") return [];
    return [{ text, ...(number ? { number } : mark && { mark }) }];
  });
}

/** On one line, where the source was broken in the middle. */
function printed(text: string): string {
  return text.replace(/[ \u00a0]*[\r\n]+[\s#*-]*/g, "");
}

/** A machine reader marks headings with these; the position of the first letter behind them. */
function behindMarks(source: string, start: number): number {
  return start + (/^[#*\s]*/.exec(source.slice(start, start + 20))?.[0].length ?? 0);
}
