import { renderMessage } from "../../messages/render";
import { normaliseText } from "../../reading/normalise";
import { plainAddress } from "../../workbook/address";
import type { Edit } from "../../workbook/edit";
import type { Grid } from "../../workbook/grid";
import type { Finding } from "../finding";
import { ignoredSheet, readIgnored, type IgnoredEntry } from "./ignored-sheet";

/**
 * The findings, those that the user lets stand with the reason. A finding is meant by its rule, its place and its
 * sentence, figures included: once one of them has changed it is another finding, and asked about again.
 */
export function withIgnored(findings: readonly Finding[], grids: readonly Grid[]): Finding[] {
  const reasons = new Map(readIgnored(grids).map(({ reason, cell, ...entry }) => [keyOf(entry), { reason, cell }]));
  if (reasons.size === 0) return [...findings];
  if (reasons.size === 0) return [...findings];
  return findings.map((finding) => {
    const ignored = reasons.get(keyOf(entryOf(finding)));
    return ignored ? { ...finding, ignored } : finding;
  });
}

/** Writes the reason why the finding may stay, or takes it back; what stands on the sheet for others stays. */
export function ignoreEdits(grids: readonly Grid[], finding: Finding, reason: string | undefined): Edit[] {
  const entry = entryOf(finding);
  const others = readIgnored(grids).filter((other) => keyOf(other) !== keyOf(entry));
  const entries = [...others, ...(reason === undefined ? [] : [{ ...entry, reason }])];
  return [{ kind: "write-sheet", content: ignoredSheet(entries) }];
}

type Key = Omit<IgnoredEntry, "reason">;

function entryOf({ rule, cell, texts: [text] = [], message }: Finding): Key {
  const place = cell ? plainAddress(cell) : text ? `${text.section} ${text.quote}` : "";
  return { rule, place, sentence: renderMessage(message, "zh-CN") };
}

function keyOf({ rule, place, sentence }: Key): string {
  return [rule, place, sentence].map(normaliseText).join("\n");
}
