import type { Span } from "../../narrative/span";
import { needsAttention } from "../publication";
import { escapeHtml } from "./escape";

/** Text with what is missing or in doubt marked. */
export function spansHtml(spans: readonly Span[]): string {
  return spans
    .map((span) => (needsAttention(span) ? `<mark>${escapeHtml(span.text)}</mark>` : escapeHtml(span.text)))
    .join("");
}
