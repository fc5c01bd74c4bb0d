import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import type { Fact } from "../../../src/core/inputs/facts";
import { amount } from "../../../src/core/money/amount";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";

const path = join(__dirname, "../../../assets/sample/workbook.xlsx");
const snapshot = readWorkbookFile(new Uint8Array(readFileSync(path)), "workbook.xlsx");
const reading = readWorkbook(snapshot, xinjiang2022);
const facts = readInputs(snapshot);

/** The line of section three on basic expenditure (290.93 this year), with this figure and reason for last year. */
function basicExpenditure(lastYear: string | undefined, reason?: string): { text: string; gaps: string[] } {
  const fields = new Map<string, Fact>(facts.fields);
  const set = (id: string, fact: Fact | undefined) => (fact ? fields.set(id, fact) : fields.delete(id));
  set("lastYear.basicExpenditure", lastYear === undefined ? undefined : { text: lastYear, amount: amount(lastYear) });
  set("lastYear.basicExpenditure.reason", reason === undefined ? undefined : { text: reason });
  const narrative = generateNarrative(reading, { ...facts, fields });
  const lines = narrative.sections
    .filter(({ id }) => id === "N3")
    .flatMap(({ paragraphs }) => paragraphs.map(({ sentences }) => sentences.flatMap(({ spans }) => spans)))
    .map((spans) => spans.map(({ text }) => text).join(""));
  const text = lines.find((line) => line.startsWith("基本支出")) ?? "";
  return { text: text.replace(/【.*】/, "【】"), gaps: narrative.gaps.map(({ field }) => field) };
}

const start = "基本支出290.93万元，占75.70%";

test.each([
  [
    "more than last year",
    "174.82",
    "人员增加",
    `${start}，比上年预算增加116.11万元，增长66.42%，主要原因是：人员增加。`,
  ],
  ["less than last year", "300", "人员减少", `${start}，比上年预算减少9.07万元，下降3.02%，主要原因是：人员减少。`],
  ["a small change needs no reason", "300", undefined, `${start}，比上年预算减少9.07万元，下降3.02%。`],
  ["unchanged needs no reason", "290.93", undefined, `${start}，与上年持平。`],
  [
    "no rate on a base of zero",
    "0",
    "首次安排",
    `${start}，上年无此项预算，比上年预算增加290.93万元，主要原因是：首次安排。`,
  ],
])("%s", (_, lastYear, reason, text) => {
  expect(basicExpenditure(lastYear, reason)).toEqual({ text, gaps: [] });
});

test("a missing figure of last year is a gap, and no reason is asked for yet", () => {
  expect(basicExpenditure(undefined)).toEqual({ text: `${start}，【】。`, gaps: ["lastYear.basicExpenditure"] });
});

test("a large change without a reason is a gap", () => {
  expect(basicExpenditure("174.82")).toEqual({
    text: `${start}，比上年预算增加116.11万元，增长66.42%，主要原因是：【】。`,
    gaps: ["lastYear.basicExpenditure.reason"],
  });
});
