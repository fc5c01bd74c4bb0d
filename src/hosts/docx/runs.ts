import { TextRun } from "docx";
import type { Span } from "../../core/narrative/span";
import { needsAttention } from "../../core/publication/publication";
import { printable } from "../../core/workbook/printable";

/** The spans as Word's runs; what is missing is highlighted so that nobody publishes it by mistake. */
export function runsOf(spans: readonly Span[], look: { readonly size?: number } = {}): TextRun[] {
  return spans
    .filter(({ text }) => text !== "")
    .map(
      (span) =>
        new TextRun({ text: printable(span.text), ...look, ...(needsAttention(span) && { highlight: "yellow" }) }),
    );
}
