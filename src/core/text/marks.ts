import { numbersIn, type TextNumber } from "./numbers";
import type { Sentence } from "./segments";
import * as words from "./words";

/** A number or a word that says something about the numbers around it. */
export interface Mark {
  readonly kind: "number" | "flat" | "notArranged" | "noBase" | "reason" | "purpose";
  readonly start: number;
  readonly end: number;
  readonly number?: TextNumber;
}

/** All marks of a sentence in their order. */
export function marksIn(text: string, { start, end }: Sentence): Mark[] {
  const stretch = text.slice(0, end);
  const found = (kind: Mark["kind"], pattern: RegExp): Mark[] =>
    [...stretch.matchAll(pattern)]
      .filter((match) => match.index >= start)
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
  return [
    ...numbersIn(text, start, end).map((number): Mark => ({
      kind: "number",
      start: number.start,
      end: number.end,
      number,
    })),
    ...found("flat", words.flat),
    ...found("notArranged", words.notArranged),
    ...found("noBase", words.noBase),
    ...found("reason", words.reason),
    ...found("purpose", words.purpose),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
