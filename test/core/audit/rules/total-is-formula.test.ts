import { totalIsFormula } from "../../../../src/core/audit/rules/total-is-formula";
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
const check = (rows: readonly Line[]) => findings(totalIsFormula, workbook({ 表三: spendingTable("表三", rows) }));
const rows = (total: Typed, subtotal: Typed): Line[] => [
  ["201", "一般公共服务支出", f(20, "=C7"), f(12, "=D7"), subtotal],
  ["20105", "统计信息事务", f(20, "=C8"), f(12, "=D8"), f(8, "=E8")],
  ["2010504", "信息事务", f(20, "=D8+E8"), 12, 8],
  [null, "合计", f(20, "=C6"), f(12, "=D6"), total],
];

test("without any formula the rule does not apply", () => {
  const snapshot = workbook({ 表三: spendingTable("表三", statistics) });
  expect(outcomeOf(totalIsFormula, snapshot)).toMatchObject({ kind: "not-applicable" });
});

test("all formulas, and typed leaves under formulas pass", () => {
  expect(check(rows(f(8, "=E6"), f(8, "=E7")))).toEqual([]);
});

test("typed totals beside formulas are told with a neighbour's formula", () => {
  const found = check(rows(8, 8));
  expect(brief(found)).toEqual(["total.typed 表三!E6"]);
  expect(found[0]?.cells).toEqual(["表三!E6", "表三!E9", "表三!C6"]);
  expect(found[0]?.text).toContain("而相邻的表三C6是公式=C7");
});

test("two tables, two findings; a blank or zero total is none", () => {
  const sheets = {
    表三: spendingTable("表三", rows(8, f(8, "=E7"))),
    表五: spendingTable("表五", rows("8.00", f(8, "=E7"))),
  };
  expect(brief(findings(totalIsFormula, workbook(sheets)))).toEqual(["total.typed 表三!E9", "total.typed 表五!E9"]);
  expect(check(rows(null, f(8, "=E7")))).toEqual([]);
  expect(check(rows(0, f(8, "=E7")))).toEqual([]);
});

describe("how many neighbours count", () => {
  /** A total row with three columns: formulas where named, else typed. */
  const row = (...cells: readonly Typed[]): Line[] => [
    ["201", "一般公共服务支出", 20, 12, 8],
    ["20105", "统计信息事务", 20, 12, 8],
    ["2010504", "信息事务", 20, 12, 8],
    [null, "合计", ...cells],
  ];

  test("two formulas of three totals show the manner, one of three does not", () => {
    expect(brief(check(row(f(20, "=C6"), f(12, "=D6"), 8)))).toEqual(["total.typed 表三!E9"]);
    expect(check(row(f(20, "=C6"), 12, 8))).toEqual([]);
  });

  test("one formula beside one typed total, or beside blanks, shows nothing", () => {
    expect(check(row(f(20, "=C6"), 20, null))).toEqual([]);
    expect(check(row(f(20, "=C6"), null, 20))).toEqual([]);
  });

  test("blanks do not outweigh the formulas, and are no typed totals", () => {
    expect(check(row(f(20, "=C6"), f(20, "=D6"), null))).toEqual([]);
  });

  test("totals of another row are no neighbours", () => {
    const other: Line[] = [
      ["201", "一般公共服务支出", f(20, "=C7"), f(12, "=D7"), f(8, "=E7")],
      ["20105", "统计信息事务", 20, 12, 8],
      ["2010504", "信息事务", 20, 12, 8],
      [null, "合计", 20, 12, 8],
    ];
    expect(check(other)).toEqual([]);
  });
});
