import type { PriorProblem, PriorWorkbook } from "../../../../src/core/inputs/prior/prior-workbook";
import { priorWorkbook } from "../../../../src/core/audit/rules/prior-workbook";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";
import { findings, outcomeOf, spendingTable, statistics, workbook } from "../../../support/form-rules";

const snapshot = workbook({ 表三: spendingTable("表三", statistics) });
const reading = readWorkbook(snapshot, xinjiang2022);
const sound: PriorWorkbook = { name: "去年.xlsx", reading, unsaid: [], figures: new Map(), codes: [] };

test("last year's workbook of the same unit is nothing to tell of", () => {
  expect(findings(priorWorkbook, snapshot, { prior: sound })).toEqual([]);
});

test.each<[PriorProblem, RegExp]>([
  [{ kind: "no-tables" }, /没有找到/],
  [{ kind: "no-figures" }, /没有认出/],
  [{ kind: "other-standard", found: "甲式", wanted: "乙式" }, /“甲式”的表式，本年是“乙式”/],
  [{ kind: "other-unit", found: "甲局", wanted: "乙局" }, /是“甲局”的，本年是“乙局”的/],
  [{ kind: "same-year", found: 2022, wanted: 2021 }, /也是2022年的，应当是2021年的/],
  [{ kind: "not-last-year", found: 2020, wanted: 2021 }, /是2020年的，应当是2021年的/],
])("$kind: one sentence that names the file, why, and what to do", (problem, sentence) => {
  const found = findings(priorWorkbook, snapshot, { prior: { ...sound, problem } });
  expect(found.map(({ severity, text }) => [severity, text])).toEqual([["warning", expect.stringMatching(sentence)]]);
  expect(found[0]?.text).toMatch(/^上年(?:工作簿|文件)“去年\.xlsx”.*没有采用.*请/);
  expect(found[0]?.english).toContain("was not used");
});

test("what it does not say and its own errors are told together", () => {
  const found = findings(priorWorkbook, snapshot, { prior: { ...sound, unsaid: ["unit", "year"] }, priorErrors: 2 });
  expect(found.map(({ key }) => key)).toEqual(["prior.unsaid-unit", "prior.unsaid-year", "prior.errors"]);
  expect(found[2]?.text).toContain("自身有2处错误");
});

test("without such a workbook the rule does not apply", () => {
  expect(outcomeOf(priorWorkbook, snapshot)).toMatchObject({ kind: "not-applicable" });
});
