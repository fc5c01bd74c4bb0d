import { titleAgreement } from "../../../../src/core/audit/rules/title-agreement";
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

test("titles as on the contents page pass, with year, unit name, number, page and line breaks", () => {
  for (const title of [
    "单位支出\n总体情况表",
    "2022年单位支出总体情况表",
    "青河县水利局2022年单位支出总体情况表",
    "表三：单位支出总体情况表",
    "部门支出总体情况表",
    "附表32022年单位支出总体情况表",
    "表三单位支出总体情况表（按功能分类）",
  ]) {
    expect(findings(titleAgreement, workbook({ 目录: contents(...right), ...tables(title) }))).toEqual([]);
  }
  for (const title of ["plain", "year", "ordinal", "spaced"] as const) {
    expect(findings(titleAgreement, drawUnit(makeUnit(1, { exact: true }), { ...plainLayout, title }))).toEqual([]);
  }
});

test("a title that contradicts the contents page is an error at the title", () => {
  const found = findings(titleAgreement, workbook({ 目录: contents(...right), ...tables("单位支出预算总体情况表") }));
  expect(found.map(({ severity, key, at }) => `${severity} ${key} ${at}`)).toEqual([
    "error title.contradicts-contents 表三!A2",
  ]);
  expect(found[0]?.text).toBe(
    "表三A2的表名是“单位支出预算总体情况表”，而“目录”A2的目录写的是“单位支出总体情况表”，请改为一致。",
  );
  expect(found[0]?.cells).toEqual(["表三!A2", "目录!A2"]);
});

test("without a contents page a near variant is only compared with the standard", () => {
  const found = findings(titleAgreement, workbook(tables("单位支出预算总体情况表")));
  expect(found.map(({ severity, key, at }) => `${severity} ${key} ${at}`)).toEqual([
    "warning title.not-standard 表三!A2",
  ]);
});

test("a table without a title, and one with another title, are two findings", () => {
  const untitled = spendingTable("表三", statistics).map((line, index) => (index === 1 ? [null] : line));
  const found = findings(
    titleAgreement,
    workbook({ 表三: untitled, 表六: basicTable(basic, { title: "基本支出预算明细表" }) }),
  );
  expect(brief(found)).toEqual(["title.missing 表三!A1", "title.not-standard 表六!A2"]);
});
