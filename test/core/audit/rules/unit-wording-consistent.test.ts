import { unitWordingConsistent } from "../../../../src/core/audit/rules/unit-wording-consistent";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import { brief, findings, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const empty: Line[] = [[null, "合计", null, null, null]];
/** 表二 has one more title that says 单位 or 部门. */
const incomes = (title: string): Line[] => [
  [title],
  ["编制单位：青河县水利局", null, null, "单位：万元"],
  ["功能分类科目编码", "功能分类科目名称", "总计", "一般公共预算拨款"],
  ["201", "一般公共服务支出", 20, 20],
  [null, "合计", 20, 20],
];

test("one wording passes, and titles that say neither do not count", () => {
  const sheets = {
    表二: incomes("单位收入总体情况表"),
    表三: spendingTable("表三", statistics),
    表九: spendingTable("表九", empty),
  };
  expect(findings(unitWordingConsistent, workbook(sheets))).toEqual([]);
  expect(findings(unitWordingConsistent, drawUnit(makeUnit(1, { exact: true }), plainLayout))).toEqual([]);
});

test("mixed titles and mixed name lines are two findings, each at the rarer wording", () => {
  const found = findings(
    unitWordingConsistent,
    workbook({
      表一: incomes("2022年部门收入总体情况表"),
      表三: spendingTable("表三", statistics, { title: "单位支出总体情况表" }),
      表九: spendingTable("表九", empty, { unitName: "编制部门：青河县水利局" }),
    }),
  );
  expect(brief(found)).toEqual(["wording.titles 表一!A1", "wording.lines 表九!A3"]);
  expect(found[1]?.text).toBe("表九A3的编制单位一栏用“部门”，其他表用“单位”，请统一为本预算的层级。");
});
