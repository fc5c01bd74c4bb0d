import { findingsOf, runRules } from "../../src/core/audit/rule";
import type { FindingDraft } from "../../src/core/audit/identity-findings";
import { textRules } from "../../src/core/audit/text-rules";
import type { Facts } from "../../src/core/inputs/facts";
import { readInputs } from "../../src/core/inputs/read-inputs";
import { renderMessage } from "../../src/core/messages/render";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import type { Reading } from "../../src/core/reading/reading";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { readText } from "../../src/core/text/read-text";
import { a1 } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { sampleSnapshot } from "./sample-snapshot";

let sample: { snapshot: WorkbookSnapshot; reading: Reading; facts: Facts } | undefined;

/** What the rules on sentences find in a text beside the sample workbook. */
export function textFindings(source: string): FindingDraft[] {
  if (!sample) {
    const snapshot = sampleSnapshot();
    sample = { snapshot, reading: readWorkbook(snapshot, xinjiang2022), facts: readInputs(snapshot) };
  }
  const { snapshot, reading, facts } = sample;
  const text = readText(source, reading, facts);
  if (!text) throw new Error("the standard has a text");
  return findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text }));
}

/** "error text-amount-ties N1 348.33万元 | 表一!B36 equal | 说明中…": what is found, where, and in which words. */
export function told(source: string): string[] {
  return textFindings(source).map(({ rule, severity, texts = [], cells, message }) => {
    const [first] = texts;
    const places = texts.map(({ start, end }) => source.slice(start, end).replaceAll(/\s+/g, "")).join("、");
    const weighed = cells.map(({ cell, role }) => `${cell.sheet}!${a1(cell)} ${role}`).join("、");
    return `${severity} ${rule} ${first?.section ?? ""} ${places} | ${weighed} | ${renderMessage(message, "zh-CN")}`;
  });
}
