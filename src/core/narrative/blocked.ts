import { cellKey, plainAddress, type CellRef } from "../workbook/address";
import type { Narrative, Section, Sentence, Span } from "./span";

/** For each cell that cannot be relied on (by `cellKey`), the ids of the errors that say so. */
export type Doubts = ReadonlyMap<string, readonly string[]>;

/**
 * Marks what rests on doubtful cells: each such figure names the errors, and its sentence carries
 * 【待核实：…】 where it is read, so that nobody publishes it by oversight.
 */
export function withBlocked(sections: readonly Section[], doubts: Doubts): Section[] {
  if (doubts.size === 0) return [...sections];
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => blocked(sentence, doubts)),
    })),
  }));
}

/** A sentence that an error blocks, with its section, to be listed. */
export interface BlockedSentence {
  readonly section: string;
  readonly text: string;
  readonly blockedBy: readonly string[];
}

export function blockedSentences({ sections }: Narrative): BlockedSentence[] {
  return sections.flatMap(({ id, paragraphs }) =>
    paragraphs
      .flatMap(({ sentences }) => sentences)
      .flatMap(({ spans, blockedBy }) =>
        blockedBy ? [{ section: id, text: spans.map(({ text }) => text).join(""), blockedBy }] : [],
      ),
  );
}

function blocked(sentence: Sentence, doubts: Doubts): Sentence {
  const suspects = sentence.spans.map((span) => cellsBehind(span).filter((cell) => doubts.has(cellKey(cell))));
  const last = suspects.reduce((found, cells, index) => (cells.length > 0 ? index : found), -1);
  if (last < 0) return sentence;
  const errorsOf = (cells: readonly CellRef[]): string[] => [
    ...new Set(cells.flatMap((cell) => doubts.get(cellKey(cell)) ?? [])),
  ];
  const spans = sentence.spans.map((span, index): Span => {
    const cells = suspects[index] ?? [];
    return cells.length > 0 && "cells" in span ? { ...span, blockedBy: errorsOf(cells) } : span;
  });
  const cells = suspects.flat();
  const blockedBy = errorsOf(cells);
  return { spans: insertedAfter(spans, last, { text: markOf(cells, blockedBy), mark: "unverified" }), blockedBy };
}

/** Every cell that the span rests on, printed or not. */
export function cellsBehind(span: Span): readonly CellRef[] {
  if ("cells" in span) return span.cells;
  return "restsOn" in span ? (span.restsOn ?? []) : [];
}

function markOf(cells: readonly CellRef[], errors: readonly string[]): string {
  const places = [...new Set(cells.map(plainAddress))];
  const [first = ""] = places;
  const where = places.length > 1 ? `${first}等${places.length}个单元格` : first;
  return `【待核实：${where}，见检查发现${errors.join("、")}】`;
}

/** The mark behind the clause of the span at `index`: before the next comma, colon or stop, never between number and unit. */
function insertedAfter(spans: readonly Span[], index: number, mark: Span): Span[] {
  const from = "cells" in (spans[index] ?? {}) ? index + 1 : index;
  const clause = spans[from];
  if (clause === undefined || "cells" in clause || "gap" in clause) {
    return [...spans.slice(0, from), mark, ...spans.slice(from)];
  }
  const end = clause.text.search(/[，。；：]/);
  const at = end < 0 ? clause.text.length : end;
  const parts: Span[] = [{ ...clause, text: clause.text.slice(0, at) }, mark, { text: clause.text.slice(at) }];
  return [...spans.slice(0, from), ...parts.filter(({ text }) => text !== ""), ...spans.slice(from + 1)];
}
