import { amountIsNumber } from "../../../../src/core/audit/rules/amount-is-number";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import { brief, findings, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const check = (...rows: Line[]) => findings(amountIsNumber, workbook({ 表三: spendingTable("表三", rows) }));

test("numbers, formulas, blanks, dashes and a zero kept as text pass", () => {
  expect(check(...statistics)).toEqual([]);
  expect(
    check(["201", "一般公共服务支出", { value: 20, formula: "=D6" }, 20, "-"], [null, "合计", 20, 20, "0.00"]),
  ).toEqual([]);
  expect(findings(amountIsNumber, drawUnit(makeUnit(4, { exact: true }), { ...plainLayout, unit: "元" }))).toEqual([]);
});

test("text amounts of a workbook are one finding with every cell; full-width digits are named", () => {
  const found = check(["201", "一般公共服务支出", "20 . 00", "12.00", 8], [null, "合计", 20, 12, 8]);
  expect(brief(found)).toEqual(["amount.as-text 表三!C6"]);
  expect(found[0]?.cells).toEqual(["表三!C6", "表三!D6"]);
  expect(found[0]?.text).toContain("有2个金额是文本（表三C6、表三D6，如“20 . 00”）");
  expect(brief(check(["201", "一般公共服务支出", "２０．００", 12, 8], [null, "合计", 20, 12, 8]))).toEqual([
    "amount.full-width 表三!C6",
  ]);
});

test("the amount that is told as an example is the one of its own sheet, without the spaces around it", () => {
  const text: Line[] = [
    ["201", "一般公共服务支出", "  20 . 00 ", 12, 8],
    [null, "合计", 20, 12, 8],
  ];
  const found = findings(
    amountIsNumber,
    workbook({ 表三: spendingTable("表三", statistics), 表五: spendingTable("表五", text) }),
  );
  expect(brief(found)).toEqual(["amount.as-text 表五!C6"]);
  expect(found[0]?.text).toContain("如“20 . 00”");
});

test("an error value beside the amounts and a text amount are two findings; in an amount cell the reader names it", () => {
  const found = check(
    ["201", { value: { error: "#REF!" } }, "20", 12, { value: { error: "#DIV/0!" } }],
    [null, "合计", 20, 12, 8],
  );
  expect(brief(found)).toEqual(["amount.as-text 表三!C6", "amount.error-beside 表三!B6"]);
  expect(found[1]?.cells).toEqual(["表三!B6"]);
  expect(found[1]?.text).toContain("表三B6");
});
