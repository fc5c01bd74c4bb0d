import { TextRun } from "docx";
import type { Span } from "../../core/narrative/span";
import { needsAttention } from "../../core/publication/publication";

/** Characters that XML has no place for. */
const unprintable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function printable(text: string): string {
  return text.replace(unprintable, "");
}

/** The spans as Word's runs; what is missing is highlighted so that nobody publishes it by mistake. */
export function runsOf(spans: readonly Span[], look: { readonly size?: number } = {}): TextRun[] {
  return spans
    .filter(({ text }) => text !== "")
    .map(
      (span) =>
        new TextRun({ text: printable(span.text), ...look, ...(needsAttention(span) && { highlight: "yellow" }) }),
    );
}
