import { precisionConsistent } from "../../../../src/core/audit/rules/precision-consistent";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import {
  brief,
  findings,
  spendingTable,
  statistics,
  workbook,
  type Line,
  type Typed,
} from "../../../support/form-rules";

const general = (value: number): Typed => ({ value, format: "General" });

test("one number of decimals passes, and zeros, dashes and blanks do not count", () => {
  const rows: Line[] = [
    ["201", "一般公共服务支出", 20, general(0), "-"],
    [null, "合计", 20, "0.0", null],
  ];
  expect(findings(precisionConsistent, workbook({ 表三: spendingTable("表三", [...statistics]) }))).toEqual([]);
  expect(findings(precisionConsistent, workbook({ 表三: spendingTable("表三", rows) }))).toEqual([]);
  expect(findings(precisionConsistent, drawUnit(makeUnit(2, { exact: true }), plainLayout))).toEqual([]);
  expect(findings(precisionConsistent, drawUnit(makeUnit(2, { exact: true }), { ...plainLayout, unit: "元" }))).toEqual(
    [],
  );
});

test("93.4 beside 93.40, as a number and as text, in two tables, is one finding with each place", () => {
  const rows: Line[] = [
    ["201", "一般公共服务支出", 93.45, 50.05, general(43.4)],
    [null, "合计", 93.45, 50.05, 43.4],
  ];
  const text: Line[] = [
    ["201", "一般公共服务支出", "93.45", "50.05", "43.4"],
    [null, "合计", "93.45", "50.05", "43.40"],
  ];
  const found = findings(
    precisionConsistent,
    workbook({ 表三: spendingTable("表三", rows), 表五: spendingTable("表五", text) }),
  );
  expect(brief(found)).toEqual(["precision.differs 表三!E6"]);
  expect(found[0]?.cells).toEqual(["表三!E6", "表五!E6"]);
  expect(found[0]?.text).toBe("表三、表五的金额小数位数不一致：多数保留2位，而表三E6、表五E6不是，请统一小数位数。");
});

test("digits that a number format hides are not printed", () => {
  const rows: Line[] = [
    ["201", "一般公共服务支出", 93.4512, 50.05, 43.4012],
    [null, "合计", 93.4512, 50.05, 43.4012],
  ];
  expect(findings(precisionConsistent, workbook({ 表三: spendingTable("表三", rows) }))).toEqual([]);
});
