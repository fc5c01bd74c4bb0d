import { codeBudget } from "../../../../src/core/audit/rules/code-budget";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import { brief, findings, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const total: Line = [null, "合计", 20, 12, 8];
const lottery: readonly Line[] = [
  ["229", "其他支出", 20, 12, 8],
  ["22960", "彩票公益金安排的支出", 20, 12, 8],
  ["2296002", "用于社会福利的彩票公益金支出", 20, 12, 8],
  total,
];

test("general codes in 表五, fund codes in 表九 and anything in 表三 pass", () => {
  expect(
    findings(
      codeBudget,
      workbook({
        表三: spendingTable("表三", lottery),
        表五: spendingTable("表五", statistics),
        表九: spendingTable("表九", lottery),
      }),
    ),
  ).toEqual([]);
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    expect(findings(codeBudget, drawUnit(makeUnit(seed, { exact: true }), plainLayout))).toEqual([]);
  }
});

test("a fund code in 表五 and a general code in 表九 are two findings, the rows below them not told again", () => {
  const found = findings(
    codeBudget,
    workbook({ 表五: spendingTable("表五", lottery), 表九: spendingTable("表九", statistics) }),
  );
  expect(brief(found)).toEqual(["code.wrong-budget 表五!A7", "code.wrong-budget 表九!A6"]);
  expect(found[0]?.text).toBe(
    "表五B7的科目22960“彩票公益金安排的支出”是政府性基金预算的科目，不应列在“一般公共预算支出情况表”中，请核对科目或改列到相应的表。",
  );
  expect(found[0]?.english).toContain("government-managed fund budget");
});

test("classes of state capital and of social insurance stand in no table of the general budget", () => {
  const rows: Line[] = [["209", "社会保险基金支出", 1, 1, 0], ["223", "国有资本经营预算支出", 1, 1, 0], total];
  expect(brief(findings(codeBudget, workbook({ 表五: spendingTable("表五", rows) })))).toEqual([
    "code.wrong-budget 表五!A6",
    "code.wrong-budget 表五!A7",
  ]);
});

test("an unknown code is left to the dictionary's rule", () => {
  expect(
    findings(codeBudget, workbook({ 表五: spendingTable("表五", [["29999", "没有的科目", 1, 1, 0], total]) })),
  ).toEqual([]);
});
