import { tableOrder } from "../../../../src/core/audit/rules/table-order";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import {
  basicTable,
  brief,
  findings,
  spendingTable,
  statistics,
  workbook,
  type Line,
} from "../../../support/form-rules";

const contents = (...entries: string[]): Line[] => [
  ["目  录"],
  ...entries.map((entry, index) => [entry, `第${index + 3}页`]),
];
const basic: Line[] = [
  ["301", "工资福利支出", 12, 12, null],
  [null, "合计", 12, 12, null],
];
const tables = (title?: string): Record<string, Line[]> => ({
  表三: spendingTable("表三", statistics, title === undefined ? {} : { title }),
  表五: spendingTable("表五", statistics),
  表六: basicTable(basic),
});
const right = ["三、单位支出总体情况表", "五、一般公共预算支出情况表……5", "六、一般公共预算基本支出情况表"];

test("tables numbered and ordered as on the contents page pass", () => {
  expect(findings(tableOrder, workbook({ 目录: contents(...right), ...tables() }))).toEqual([]);
  for (const title of ["plain", "year", "ordinal", "spaced"] as const) {
    const snapshot = drawUnit(makeUnit(1, { exact: true }), { ...plainLayout, title });
    expect(findings(tableOrder, snapshot)).toEqual([]);
  }
});

test("another table's number, alone or in the title, is two findings", () => {
  const misnumbered = basicTable(basic).map((line, index) => (index === 0 ? ["表五："] : line));
  const found = findings(
    tableOrder,
    workbook({
      表三: spendingTable("表三", statistics, { title: "表四：单位支出总体情况表" }).slice(1),
      表六: misnumbered,
    }),
  );
  expect(brief(found)).toEqual(["title.wrong-number 表三!A1", "title.wrong-number 表六!A1"]);
  expect(found[1]?.text).toBe("表六A1的表号是5，而“一般公共预算基本支出情况表”应是第6张表，请核对表号。");
});

test("tables in another order than numbered are one finding", () => {
  const { 表三, 表五, 表六 } = tables();
  const snapshot = workbook({ 表六: 表六 ?? [], 表三: 表三 ?? [], 表五: 表五 ?? [] });
  const found = findings(tableOrder, snapshot);
  expect(brief(found)).toEqual(["contents.tables-out-of-order 表六!A1"]);
  expect(found[0]?.text).toContain("表六、表三、表五");
});

test("a contents page that lacks a table or lists them in another order is told", () => {
  const found = findings(
    tableOrder,
    workbook({
      目录: contents("五、一般公共预算支出情况表", "三、单位支出总体情况表", "九、政府性基金预算支出情况表"),
      ...tables(),
    }),
  );
  expect(brief(found)).toEqual(["contents.lacks 目录!A2", "contents.out-of-order 目录!A3"]);
  expect(found[0]?.text).toContain("表六“一般公共预算基本支出情况表”");
});
