import fc from "fast-check";
import { checkWorkbook } from "../../../src/core/check";
import { anyLayout } from "../../support/units/arbitrary";
import { checkRules, customFindings, sentencesOf, smallUnit, withRules } from "../../support/custom-rules";
import { drawUnit } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";
import { a1 } from "../../../src/core/workbook/address";

const outcomesOf = (...rules: string[]): string[] => checkRules(...rules).customRules.map(({ outcome }) => outcome);

test.each([
  ["figures of two tables", "表三[合计].基本支出 = 表六[合计].合计"],
  ["sums and differences", "表三[201].合计 - 表三[20105].合计 = 表三[20199].合计"],
  ["a minus in front", "-表三[20199].合计 + 表三[201].合计 = 20"],
  ["brackets", "表三[201].合计 - (表三[20105].合计 + 表三[20199].合计) = 0"],
  ["the deepest rows added up", "合计(表三[*].合计) = 表三[合计].合计"],
  ["a range of codes", "合计(表六[30201-30299].公用经费) = 表六[302].合计"],
  ["a range in Chinese", "合计(表六[30201至30216].合计) = 1.8"],
  ["a list of rows, each counted once", "SUM(表三[2010504，2010505，2010504].合计) = 表三[20105].合计"],
  ["sums of several references", "合计(表三[2010504].合计, 表三[2010505].合计) = 20"],
  ["a constant in the tables' unit", "表六[30217].合计 <= 1.2"],
  ["a constant in 元", "表六[30217].合计 = 12000元"],
  ["a constant with thousands separators", "表六[30217].合计 = 12,000 元"],
  ["tables in different units", "表九[合计].合计 = 表三[2010505].合计"],
  ["a share", "表六[30217].合计 <= 表六[302].公用经费 × 40%"],
  ["full-width signs", "表三［合计］．合计 ≥ （表六［合计］．合计 ＋ １８）"],
  ["a table by its title", "《单位支出总体情况表》[合计].合计 = 30"],
  ["a table by another number", "表3[合计].合计 = t3[合计].合计"],
  ["a row by its name", "表三[专项统计业务].合计 = 4.5"],
  ["a row by code and name", "表三[“2010505专项统计业务”].合计 = 4.5"],
  ["without a row the total counts", "表三.合计 = 30"],
  ["less", "表三[2010505].合计 < 4.51"],
  ["greater", "表三[2010505].合计 > 4.49"],
  ["different", "表三[2010505].合计 ≠ 表三[2010504].合计"],
])("%s: %s", (_, rule) => {
  expect(outcomesOf(rule)).toEqual(["passed"]);
  expect(customFindings(checkRules(rule))).toEqual([]);
});

test.each([
  ["表三[2010505].合计 < 4.5", "4.50", "4.50", "左边应当小于右边"],
  ["表三[2010505].合计 > 4.5", "4.50", "4.50", "左边应当大于右边"],
  ["表三[2010505].合计 <= 4.49", "4.50", "4.49", "左边不应大于右边"],
  ["表三[2010505].合计 >= 4.51", "4.50", "4.51", "左边不应小于右边"],
  ["表三[2010505].合计 = 4.4999", "4.5000", "4.4999", "两边应当相等"],
])("%s does not hold, by however little", (rule, stated, expected, words) => {
  const [finding] = customFindings(checkRules(rule));
  expect(finding?.stated?.toFixed(finding.decimals)).toBe(stated);
  expect(finding?.expected?.toFixed(finding.decimals)).toBe(expected);
  expect(sentencesOf(rule).zh).toContain(words);
});

test("a rule that does not hold says both sides, the difference and every cell, at the first figure of the rule", () => {
  const result = checkRules("表三[201].合计 = 表三[2010504].合计 + 表九[合计].合计 - 表六[30217].合计");
  const [finding] = customFindings(result);
  expect(finding).toMatchObject({ rule: "custom-2", severity: "error", table: "T3", amountUnit: "万元" });
  expect(finding?.cell && `${finding.cell.sheet}!${a1(finding.cell)}`).toBe("表三!C6");
  expect(finding?.cells.map(({ cell, role, value }) => [cell.sheet, a1(cell), role, value?.toFixed()])).toEqual([
    ["表三", "C6", "total", "30"],
    ["表三", "C8", "addend", "15.5"],
    ["表九", "C7", "addend", "45000"],
    ["表六", "C9", "subtrahend", "1.2"],
  ]);
  expect(finding?.stated?.toFixed()).toBe("30");
  expect(finding?.expected?.toFixed()).toBe("18.8");
  expect(result.customRules.map(({ outcome }) => outcome)).toEqual(["failed"]);
  const { zh, en } = sentencesOf("表三[201].合计 = 18.8");
  expect(zh).toBe(
    "本单位规则不成立：按本单位规则“表三[201].合计 = 18.8”，两边应当相等，左边为30.00万元，右边为18.80万元，相差11.20万元，请核对表三“一般公共服务支出”的合计（C6）等参与计算的单元格。",
  );
  expect(en).toContain("a difference of 11.20 万元");
});

test("two sides that must differ and do not", () => {
  expect(sentencesOf("表三[20199].合计 <> 表三[2019999].合计").zh).toContain("两边不应相等，而两边都是10.00万元");
});

test("the cells of both sides of a bound are told apart", () => {
  const [finding] = customFindings(checkRules("表三[201].合计 <= 表三[2010504].合计"));
  expect(finding?.cells.map(({ role }) => role)).toEqual(["addend", "bound"]);
});

test("severity and sentence are the user's own; a rule switched off is not looked at", () => {
  const result = checkWorkbook(
    withRules(
      smallUnit,
      ["是", "表三.合计 = 1", "待核实", "合计要核实。"],
      ["否", "表三.合计 = 1"],
      [null, "# 表三.合计 = 1"],
      ["1", "表三.合计 = 1", "提示"],
      ["也许", "表三.合计 = 30", "大概"],
    ),
  );
  expect(result.customRules.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ["custom-2", "failed"],
    ["custom-3", "off"],
    ["custom-5", "failed"],
    ["custom-6", "passed"],
  ]);
  const found = customFindings(result);
  expect(found.map(({ rule, severity, message }) => [rule, severity, message.data["text"]])).toEqual([
    ["custom-2", "warning", "合计要核实"],
    ["custom-5", "info", { key: "custom.without-text", data: {} }],
    ["custom-6", "warning", "也许"],
    ["custom-6", "warning", "大概"],
  ]);
});

test("figures that only the unit's own rules weigh count as checked", () => {
  const before = checkRules().coverage;
  const after = checkRules("合计(表九[229,合计].项目支出) = 9", "表三[201].项目支出 = 18").coverage;
  expect(after.numericCells).toBe(before.numericCells);
  expect(after.checked + after.unchecked).toBe(before.checked + before.unchecked);
  expect(after.checked).toBeGreaterThanOrEqual(before.checked);
});

test("on any unit in any layout the deepest rows add up to the total, and one 分 more does not", () => {
  const rules = ["表三", "表五", "表七"].map((table) => `合计(${table}[*].合计) = ${table}[合计].合计`);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const unit = drawUnit(makeUnit(seed, { exact: true }), layout);
      const right = checkWorkbook(withRules(unit, ...rules.map((rule) => [null, rule])));
      expect(right.customRules.map(({ outcome }) => outcome)).toEqual(["passed", "passed", "passed"]);
      const wrong = checkWorkbook(withRules(unit, ...rules.map((rule) => [null, `${rule} + 0.01 元`])));
      expect(wrong.customRules.map(({ outcome }) => outcome)).toEqual(["failed", "failed", "failed"]);
    }),
    { numRuns: 15 },
  );
});
