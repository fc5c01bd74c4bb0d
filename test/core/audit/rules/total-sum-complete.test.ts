import { addedRanges } from "../../../../src/core/audit/form/column-sums";
import { totalSumComplete } from "../../../../src/core/audit/rules/total-sum-complete";
import {
  brief,
  findings,
  outcomeOf,
  spendingTable,
  statistics,
  workbook,
  type Line,
  type Typed,
} from "../../../support/form-rules";

const f = (value: number, formula: string): Typed => ({ value, formula });
/** 合计 stands in row 13 and 表三's amounts in columns C, D and E. */
const rows = (total: string, section = "=SUM(C8:C9)", across = "=SUM(D8:E8)"): Line[] => [
  ["201", "一般公共服务支出", f(30, "=C7"), 22, 8],
  ["20105", "统计信息事务", f(30, section), 22, 8],
  ["2010504", "信息事务", f(20, across), 12, 8],
  ["2010599", "其他统计信息事务支出", 10, 10, null],
  ["221", "住房保障支出", 5, 5, null],
  ["22102", "住房改革支出", 5, 5, null],
  ["2210201", "住房公积金", 5, 5, null],
  [null, "合计", f(35, total), 27, 8],
];
const check = (lines: readonly Line[]) => findings(totalSumComplete, workbook({ 表三: spendingTable("表三", lines) }));

test("sums of classes, of sections, of items, and plain additions pass; so do formulas of another kind", () => {
  for (const total of [
    "=SUM(C6,C10)",
    "=C6+C10",
    "=+C7+C11",
    "=SUM(C8:C9,C12)",
    "=ROUND(SUM($C$6,$C$10),2)",
    "=SUM(C8:C9)+C12",
  ]) {
    expect(check(rows(total))).toEqual([]);
  }
  for (const total of ['=SUMIF(A6:A12,"???",C6:C12)', "=C6*1", "=SUM(表五!C6:C9)", "=C6-C10"]) {
    expect(check(rows(total))).toEqual([]);
  }
  const snapshot = workbook({ 表三: spendingTable("表三", statistics) });
  expect(outcomeOf(totalSumComplete, snapshot)).toMatchObject({ kind: "not-applicable" });
});

test("a row that is left out is named; one without money is not", () => {
  const found = check(rows("=SUM(C6)"));
  expect(brief(found)).toEqual(["sum.misses 表三!C13"]);
  expect(found[0]?.text).toBe("表三C13的公式=SUM(C6)漏加了表三C12，请补入合计范围。");
  expect(found[0]?.cells).toEqual(["表三!C13", "表三!C12"]);
  expect(check(rows("=SUM(C6,C10)", "=SUM(C8:C9)", "=D8"))).toHaveLength(1);
  const withoutMoney = rows("=SUM(C6,C10)", "=C8").map((line) =>
    line[0] === "2010599" ? ["2010599", line[1] ?? null, 0, null, "-"] : line,
  );
  expect(check(withoutMoney)).toEqual([]);
});

test("a subtotal added beside its own parts is counted twice, and both mistakes at once are two findings", () => {
  expect(brief(check(rows("=SUM(C6:C12)")))).toEqual(["sum.counts-twice 表三!C13"]);
  expect(brief(check(rows("=C6+C7")))).toEqual(["sum.misses 表三!C13", "sum.counts-twice 表三!C13"]);
});

test("additions are read as Excel writes them", () => {
  const range = (first: number, last = first) => ({ firstRow: first, lastRow: last, firstColumn: 1, lastColumn: 1 });
  expect(addedRanges("=SUM(B6:B9, b12)+$B$14")).toEqual([range(5, 8), range(11), range(13)]);
  for (const other of ["=B6-B7", "=SUM(B6)*2", "=Total", "=IF(B6>0,B6,0)", "=[1]表一!B6", "=1+B6", "="]) {
    expect(addedRanges(other)).toBeUndefined();
  }
});
