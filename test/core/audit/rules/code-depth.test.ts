import { codeDepth } from "../../../../src/core/audit/rules/code-depth";
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

const total: Line = [null, "合计", 20, 12, 8];

test("tables down to 项 and 款 pass, with the class tables and with projects instead of 项 rows", () => {
  expect(findings(codeDepth, workbook({ 表三: spendingTable("表三", statistics) }))).toEqual([]);
  for (const seed of [1, 2, 3, 4]) {
    expect(findings(codeDepth, drawUnit(makeUnit(seed, { exact: true }), plainLayout))).toEqual([]);
  }
});

test("a functional table that ends at 款 and an economic one that ends at 类 are two findings", () => {
  const found = findings(
    codeDepth,
    workbook({
      表三: spendingTable("表三", [...statistics.slice(0, 2), total]),
      表六: basicTable([
        ["301", "工资福利支出", 12, 12, null],
        ["302", "商品和服务支出", "-", null, "-"],
        [null, "合计", 12, 12, null],
      ]),
    }),
  );
  expect(brief(found)).toEqual(["code.not-to-item 表三!A7", "code.not-to-section 表六!A6"]);
  expect(found[1]?.cells[0]).toBe("表六!A6");
  expect(found[1]?.text).toBe("表六B6的经济分类科目301有金额但没有列到款级，请补列下级科目。");
});

test("rows without money, and classes that have nothing below them, need no rows below", () => {
  const rows: Line[] = [
    ...statistics.slice(0, 3),
    ["20106", "财政事务", 0, null, "-"],
    ["227", "预备费", 5, 0, 5],
    total,
  ];
  expect(findings(codeDepth, workbook({ 表三: spendingTable("表三", rows) }))).toEqual([]);
});
