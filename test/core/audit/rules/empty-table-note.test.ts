import { emptyTableNote } from "../../../../src/core/audit/rules/empty-table-note";
import { brief, findings, spendingTable, workbook, type Line } from "../../../support/form-rules";

const empty: readonly Line[] = [[null, "合计", null, "-", 0]];
const note = "备注：青河县水利局2022年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。";
const check = (rows: readonly Line[], ...notes: string[]): string[] =>
  findings(emptyTableNote, workbook({ 表九: spendingTable("表九", rows, { notes }) })).map(
    ({ severity, key, at }) => `${severity} ${key} ${at}`,
  );

test("an empty table with a note passes, in each of the usual wordings", () => {
  for (const text of [note, "注:本单位2025年无政府性基金预算财政拨款安排的预算，故本表为空表。", "本表无数据", "无"]) {
    expect(check(empty, text)).toEqual([]);
  }
});

test("an empty table without a note is to be verified", () => {
  expect(check(empty)).toEqual(["warning empty.without-note 表九!A2"]);
  expect(check(empty, "注：金额以万元为单位。")).toEqual(["warning empty.without-note 表九!A2"]);
});

const funds: readonly Line[] = [
  ["229", "其他支出", 5, 0, 5],
  [null, "合计", 5, 0, 5],
];

test("a filled table that is called empty is an error; what a form says of the case is not", () => {
  expect(check(funds, note)).toEqual(["error empty.called-empty 表九!A8"]);
  expect(check(funds, "注：如本表为空表，请注明原因。")).toEqual([]);
  expect(check(funds, "注：一般公共预算支出情况表为空表。")).toEqual([]);
});

test("two tables, two findings", () => {
  const sheets = { 表五: spendingTable("表五", empty), 表九: spendingTable("表九", empty) };
  expect(brief(findings(emptyTableNote, workbook(sheets)))).toEqual([
    "empty.without-note 表五!A2",
    "empty.without-note 表九!A2",
  ]);
});

test("an empty fund table is an error when the tables by budget show spending of the fund", () => {
  const line = (name: string, amount: number | null): Line => [null, null, name, amount, null, amount, null];
  const appropriations: Line[] = [
    ["财政拨款收支总体情况表"],
    ["编制单位：青河县水利局", null, null, null, null, null, "单位：万元"],
    ["财政拨款收入", null, "财政拨款支出"],
    ["项目", "合计", "功能分类", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
    line("201 一般公共服务支出", null),
    line("229 其他支出", 5),
    ["本年收入小计", 5, "本年支出小计", 5, null, 5, null],
    ["收入总计", 5, "支出总计", 5, null, 5, null],
  ];
  const sheets = { 表四: appropriations, 表九: spendingTable("表九", empty, { notes: [note] }) };
  const found = findings(emptyTableNote, workbook(sheets));
  expect(found.map(({ severity, key, at }) => `${severity} ${key} ${at}`)).toEqual([
    "error empty.amounts-elsewhere 表九!A2",
  ]);
  expect(found[0]?.cells).toEqual(["表九!A2", "表四!F6"]);
  expect(found[0]?.text).toContain("表四F6");
  expect(findings(emptyTableNote, workbook({ 表四: appropriations, 表九: spendingTable("表九", funds) }))).toEqual([]);
});
