import { codeOfficial } from "../../../../src/core/audit/rules/code-official";
import {
  basicTable,
  brief,
  findings,
  spendingTable,
  statistics,
  workbook,
  type Line,
} from "../../../support/form-rules";

const titled = (year: number): { title: string } => ({ title: `${year}年单位支出总体情况表` });
const rows = (...lines: Line[]): Line[] => [...lines, [null, "合计", 20, 12, 8]];

test("official codes and names pass, however they are spaced, bracketed or numbered", () => {
  const spaced = rows(
    ["201", "一般公共 服务支出", 20, 12, 8],
    [20103, "政府办公厅(室)及相关机构事务", 20, 12, 8],
    ["2010301", "  行政运行", 20, 12, 8],
  );
  expect(findings(codeOfficial, workbook({ 表三: spendingTable("表三", statistics) }))).toEqual([]);
  expect(findings(codeOfficial, workbook({ 表三: spendingTable("表三", spaced) }))).toEqual([]);
});

test("a name that belongs to another code is an error for a class or a well-known code, at the name", () => {
  const found = findings(
    codeOfficial,
    workbook({
      表三: spendingTable("表三", rows(["210", "粮油物资储备支出", 20, 12, 8])),
      表六: basicTable([
        ["303", "对个人和家庭的补助", 2, 2, null],
        ["30302", "离休费", 2, 2, null],
        [null, "合计", 2, 2, null],
      ]),
    }),
  );
  expect(found.map(({ severity, at }) => `${severity} ${at}`)).toEqual(["error 表三!B6", "error 表六!B7"]);
  expect(found[0]?.text).toBe(
    "表三B6的科目210填为“粮油物资储备支出”，而210的正式名称是“卫生健康支出”，“粮油物资储备支出”是222的名称，请核对编码与名称哪一个填错。",
  );
  expect(found[0]?.cells).toEqual(["表三!A6", "表三!B6"]);
});

test("the same where the dictionary rests on one old source is only something to verify", () => {
  const found = findings(
    codeOfficial,
    workbook({ 表三: spendingTable("表三", rows(["2010108", "人大信访工作", 20, 12, 8])) }),
  );
  expect(found.map(({ severity, key }) => `${severity} ${key}`)).toEqual(["warning code.name-of-other"]);
});

test("an unknown code is named with the code that its name belongs to", () => {
  const found = findings(
    codeOfficial,
    workbook({
      表三: spendingTable("表三", rows(["2010594", "信息事务", 20, 12, 8], ["29999", "没有的科目", 1, 1, 0])),
    }),
  );
  expect(brief(found)).toEqual(["code.unknown-but-named 表三!A6", "code.unknown 表三!A7"]);
  expect(found[0]?.text).toContain("“信息事务”的编码是2010504");
});

test("an old name is known as such after its time and right in it", () => {
  const old = rows(["20401", "武装警察", 20, 12, 8]);
  expect(brief(findings(codeOfficial, workbook({ 表三: spendingTable("表三", old, titled(2022)) })))).toEqual([
    "code.other-name 表三!B6",
  ]);
  expect(findings(codeOfficial, workbook({ 表三: spendingTable("表三", old, titled(2018)) }))).toEqual([]);
});

test("a later name is right from its year on, although the old one had ended", () => {
  const renamed = rows(["2130153", "耕地建设与利用", 20, 12, 8]);
  expect(findings(codeOfficial, workbook({ 表三: spendingTable("表三", renamed, titled(2025)) }))).toEqual([]);
  expect(brief(findings(codeOfficial, workbook({ 表三: spendingTable("表三", renamed, titled(2022)) })))).toEqual([
    "code.other-name 表三!B6",
  ]);
});

test("a code out of its years is something to verify, a retired one names its successor", () => {
  const found = findings(
    codeOfficial,
    workbook({
      表三: spendingTable(
        "表三",
        rows(["20124", "宗教事务", 1, 1, 0], ["20139", "社会工作事务", 1, 1, 0], ["22403", "森林消防事务", 1, 1, 0]),
        titled(2022),
      ),
    }),
  );
  expect(brief(found)).toEqual(["code.retired 表三!A6", "code.not-yet 表三!A7", "code.ended 表三!A8"]);
  expect(found[0]?.text).toContain("2013404“宗教事务”");
});

test("one code under one name is reported once, with all its places", () => {
  const wrong = rows(["20105", "统计与信息事务", 20, 12, 8]);
  const found = findings(
    codeOfficial,
    workbook({ 表三: spendingTable("表三", wrong), 表五: spendingTable("表五", wrong) }),
  );
  expect(brief(found)).toEqual(["code.name-differs 表三!B6"]);
  expect(found[0]?.cells).toEqual(["表三!A6", "表三!B6", "表五!A6", "表五!B6"]);
});

test("a row without a name is judged by its code alone", () => {
  expect(findings(codeOfficial, workbook({ 表三: spendingTable("表三", rows(["2010504", null, 20, 12, 8])) }))).toEqual(
    [],
  );
});
