import { codeHierarchy } from "../../../../src/core/audit/rules/code-hierarchy";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import { brief, findings, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const check = (rows: readonly Line[]): string[] =>
  brief(findings(codeHierarchy, workbook({ 表三: spendingTable("表三", rows) })));
const total: Line = [null, "合计", 20, 12, 8];

test("codes below their parents, in order and once each, pass; projects of one code repeat it lawfully", () => {
  expect(check(statistics)).toEqual([]);
  for (const seed of [1, 2, 3, 4]) {
    for (const codeStyle of ["split", "sparse", "joined", "number"] as const) {
      expect(findings(codeHierarchy, drawUnit(makeUnit(seed, { exact: true }), { ...plainLayout, codeStyle }))).toEqual(
        [],
      );
    }
  }
});

test("two missing parents are two findings, each at its first child", () => {
  const rows: Line[] = [
    ["208", "社会保障和就业支出", 20, 12, 8],
    ["21205", "行政事业单位养老支出", 20, 12, 8],
    ["2080501", "行政单位离退休", 10, 6, 4],
    ["2080505", "机关事业单位基本养老保险缴费支出", 10, 6, 4],
    total,
  ];
  expect(check(rows)).toEqual([
    "code.parent-missing 表三!A7",
    "code.parent-missing 表三!A8",
    "code.out-of-order 表三!A8",
  ]);
  const [, second] = findings(codeHierarchy, workbook({ 表三: spendingTable("表三", rows) }));
  expect(second?.text).toBe("表三B8、表三B9的科目2080501、2080505上方没有上级科目20805，请补列上级科目，或核对编码。");
});

test("a parent below its child is told apart from a missing one", () => {
  expect(
    check([
      ["201", "一般公共服务支出", 20, 12, 8],
      ["2010504", "信息事务", 20, 12, 8],
      ["20105", "统计信息事务", 20, 12, 8],
      total,
    ]),
  ).toEqual(["code.parent-below 表三!A7", "code.out-of-order 表三!A8"]);
});

test("a code that stands twice is pointed at its second row", () => {
  expect(check([...statistics.slice(0, 3), ["2010504", "信息事务", 0, 0, 0], total])).toEqual(["code.twice 表三!A9"]);
});
