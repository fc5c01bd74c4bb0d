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
import { a1, parseA1 } from "../../src/core/workbook/address";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { sampleSnapshot } from "./sample-snapshot";
import { withCell } from "./units/change";

/** A workbook with the text beside it: as it is read. */
interface Beside {
  readonly snapshot: WorkbookSnapshot;
  readonly reading: Reading;
  readonly facts: Facts;
}

/** A change of the sample workbook. */
export type Change = (snapshot: WorkbookSnapshot) => WorkbookSnapshot;

let sample: Beside | undefined;

function beside(snapshot: WorkbookSnapshot): Beside {
  return { snapshot, reading: readWorkbook(snapshot, xinjiang2022), facts: readInputs(snapshot) };
}

/** What the rules on sentences find in a text beside the sample workbook, or beside what is changed of it. */
export function textFindings(source: string, change?: Change): FindingDraft[] {
  sample ??= beside(sampleSnapshot());
  const { snapshot, reading, facts } = change ? beside(change(sample.snapshot)) : sample;
  const text = readText(source, reading, facts);
  if (!text) throw new Error("the standard has a text");
  return findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text }));
}

/** "error text-amount-ties N1 348.33万元 | 表一!B36 equal | 说明中…": what is found, where, and in which words. */
export function told(source: string, change?: Change): string[] {
  return textFindings(source, change).map(({ rule, severity, texts = [], cells, message }) => {
    const [first] = texts;
    const places = texts.map(({ start, end }) => source.slice(start, end).replaceAll(/\s+/g, "")).join("、");
    const weighed = cells.map(({ cell, role }) => `${cell.sheet}!${a1(cell)} ${role}`).join("、");
    return `${severity} ${rule} ${first?.section ?? ""} ${places} | ${weighed} | ${renderMessage(message, "zh-CN")}`;
  });
}

/** What one rule finds: the same without the rule's name. */
export function toldBy(rule: string, source: string, change?: Change): string[] {
  return told(source, change).flatMap((line) => (line.split(" ")[1] === rule ? [line.replace(` ${rule} `, " ")] : []));
}

/** These cells typed anew, "表六!D15"; null blanks one. */
export function typed(cells: Readonly<Record<string, CellValue>>): Change {
  return (snapshot) =>
    Object.entries(cells).reduce((changed, [address, value]) => {
      const [sheet = "", cell = ""] = address.split("!");
      const place = parseA1(cell);
      if (!place) throw new Error(`no address: ${address}`);
      return withCell(changed, { sheet, ...place }, value);
    }, snapshot);
}

/** The workbook without these sheets. */
export function without(...names: readonly string[]): Change {
  return (snapshot) => ({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !names.includes(name)) });
}
