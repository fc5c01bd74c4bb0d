import { yearConsistent } from "../../../../src/core/audit/rules/year-consistent";
import {
  basicTable,
  findings,
  outcomeOf,
  spendingTable,
  statistics,
  workbook,
  type Line,
} from "../../../support/form-rules";

const basic: Line[] = [
  ["301", "工资福利支出", 12, 12, null],
  [null, "合计", 12, 12, null],
];
const check = (title: string, more: Record<string, Line[]> = {}): string[] =>
  findings(
    yearConsistent,
    workbook({
      ...more,
      表三: spendingTable("表三", statistics, { title: "2022年单位支出总体情况表" }),
      表五: spendingTable("表五", statistics, { title: "２０２２ 年一般公共预算支出情况表" }),
      表六: basicTable(basic, { title }),
    }),
  ).map(({ severity, key, at }) => `${severity} ${key} ${at}`);

test("one year passes, and so does a title without a year", () => {
  expect(check("2022年度一般公共预算基本支出情况表")).toEqual([]);
  expect(check("一般公共预算基本支出情况表")).toEqual([]);
});

test("another year above one table is an error, on the cover something to verify", () => {
  expect(check("2023年一般公共预算基本支出情况表", { 封面: [["青河县水利局2021年单位预算"]] })).toEqual([
    "error year.differs 表六!A2",
    "warning year.differs 封面!A1",
  ]);
});

test("dates of printing are no budget years, and last year beside this one is lawful", () => {
  expect(check("一般公共预算基本支出情况表", { 封面: [["2023年1月预算公开"], ["填报日期：2021年12月3日"]] })).toEqual(
    [],
  );
  expect(check("2022年一般公共预算基本支出情况表（含2021年结转）")).toEqual([]);
});

test("two tables with two years cannot tell which is wrong", () => {
  const snapshot = workbook({
    表三: spendingTable("表三", statistics, { title: "2022年单位支出总体情况表" }),
    表五: spendingTable("表五", statistics, { title: "2021年一般公共预算支出情况表" }),
  });
  expect(findings(yearConsistent, snapshot).map(({ severity }) => severity)).toEqual(["warning"]);
});

test("a note under an empty table that names another year is to be verified", () => {
  const notes = ["备注：青河县水利局2021年没有使用政府性基金预算拨款安排的支出，本表为空表。"];
  const snapshot = workbook({
    表三: spendingTable("表三", statistics, { title: "2022年单位支出总体情况表" }),
    表五: spendingTable("表五", statistics, { title: "2022年一般公共预算支出情况表" }),
    表九: spendingTable("表九", [[null, "合计", null, null, null]], { notes }),
  });
  const found = findings(yearConsistent, snapshot);
  expect(found.map(({ severity, at }) => `${severity} ${at}`)).toEqual(["warning 表九!A7"]);
  expect(found[0]?.text).toContain("（2021年），而其他地方是2022年");
});

test("where no year is printed the rule does not apply", () => {
  expect(outcomeOf(yearConsistent, workbook({ 表三: spendingTable("表三", statistics) }))).toMatchObject({
    kind: "not-applicable",
  });
});
