import { checkWorkbook } from "../../../src/core/check";
import { cells, rewriteSheets, texts } from "../../support/units/rewrite";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

type Line = (string | number | null)[];

function sheet(name: string, lines: Line[]): SheetSnapshot {
  const rows = lines.map((line, index) => ({
    index,
    cells: line.flatMap((value, column) => (value === null ? [] : [{ column, value }])),
  }));
  return { name, visibility: "visible", rows: rows.filter(({ cells }) => cells.length > 0), hiddenColumns: [] };
}

const unit = "上海市某区实验小学";
const head = (title: string, width: number, unitLine = "单位：元"): Line[] => [
  [null],
  [title],
  [null],
  [`编制单位：${unit}`, ...Array.from({ length: width - 2 }, () => null), unitLine],
  [null],
];
const codeHead = (span: string): Line[] => [
  ["项目", null, null, null, span, null, null],
  ["功能分类科目编码", null, null, "功能分类科目名称", "合计", "基本支出", "项目支出"],
  ["类", "款", "项", null, null, null, null],
];
const spending: Line[] = [
  ["205", null, null, "教育支出", 9_000_000, 8_000_000, 1_000_000],
  ["205", "02", null, "普通教育", 9_000_000, 8_000_000, 1_000_000],
  ["205", "02", "02", "小学教育", 9_000_000, 8_000_000, 1_000_000],
  ["208", null, null, "社会保障和就业支出", 600_000, 600_000, null],
  ["208", "05", null, "行政事业单位养老支出", 600_000, 600_000, null],
  ["208", "05", "05", "机关事业单位基本养老保险缴费支出", 600_000, 600_000, null],
  ["合计", null, null, null, 9_600_000, 8_600_000, 1_000_000],
];
const emptyFund = (span: string): Line[] => [
  ...codeHead(span),
  ["无", null, null, null, null, null, null],
  ["合计", null, null, null, null, null, null],
  ["注:本单位2025年无政府性基金预算财政拨款安排的预算，故本表为空表。"],
];

/** A unit's workbook of the Shanghai district standard, typed after its forms; every figure ties. */
function shanghaiWorkbook(): WorkbookSnapshot {
  return {
    sheets: [
      sheet("封面", [["上海市普陀区2025年区级单位预算"], [`预算单位：${unit}`]]),
      sheet("单位收支总表", [
        ...head("2025年预算单位财务收支预算总表", 7),
        ["本年收入", null, "本年支出", null, null, null, null],
        ["项目", "预算数", "项目", "预算数", null, null, null],
        [null, null, null, "合计", "基本支出", null, "项目支出"],
        [null, null, null, null, "人员经费", "公用经费", null],
        ["一、财政拨款收入", 9_600_000, "一、教育支出", 9_000_000, 7_000_000, 1_000_000, 1_000_000],
        ["1、一般公共预算资金", 9_600_000, "二、社会保障和就业支出", 600_000, 600_000, null, null],
        ["2、政府性基金", null, null, null],
        ["3、国有资本经营预算", null, null, null],
        ["二、事业收入", null, null, null],
        ["三、事业单位经营收入", null, null, null],
        ["四、其他收入", null, null, null],
        [null],
        ["收入总计", 9_600_000, "支出总计", 9_600_000, 7_600_000, 1_000_000, 1_000_000],
      ]),
      sheet("单位收入总表", [
        ...head("2025年预算单位收入预算总表", 9),
        ["项目", null, null, null, "收入预算", null, null, null, null],
        [
          "功能分类科目编码",
          null,
          null,
          "功能分类科目名称",
          "合计",
          "财政拨款收入",
          "事业收入",
          "事业单位\n经营收入",
          "其他收入",
        ],
        ["类", "款", "项"],
        ...spending.map((line) => [...line.slice(0, 4), line[4] ?? null, line[4] ?? null, null, null, null]),
      ]),
      sheet("单位支出总表", [...head("2025年预算单位支出预算总表", 7), ...codeHead("支出预算"), ...spending]),
      sheet("单位财政拨款收支总表", [
        ...head("2025年预算单位财政拨款收支预算总表", 7),
        ["财政拨款收入", null, "财政拨款支出", null, null, null, null],
        ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
        ["一、一般公共预算", 9_600_000, "一、教育支出", 9_000_000, 9_000_000, null, null],
        ["二、政府性基金预算", null, "二、社会保障和就业支出", 600_000, 600_000, null, null],
        ["三、国有资本经营预算", null],
        [null],
        ["收入总计", 9_600_000, "支出总计", 9_600_000, 9_600_000, null, null],
      ]),
      sheet("单位一般公共预算拨款表", [
        ...head("2025年预算单位一般公共预算支出功能分类预算表", 7),
        ...codeHead("一般公共预算支出"),
        ...spending,
      ]),
      sheet("单位政府性基金拨款表", [
        ...head("2025年预算单位政府性基金预算支出功能分类预算表", 7),
        ...emptyFund("政府性基金预算支出"),
      ]),
      sheet("单位国有资本经营预算拨款表 ", [
        ...head("2025年预算单位国有资本经营预算支出功能分类预算表", 7),
        ...emptyFund("国有资本经营预算支出"),
      ]),
      sheet("单位一般公共预算拨款基本支出明细表", [
        ...head("2025年预算单位一般公共预算基本支出部门预算经济分类预算表", 6),
        ["项目", null, null, "一般公共预算基本支出", null, null],
        ["经济分类科目编码", null, "部门经济分类科目名称", "合计", "人员经费", "公用经费"],
        ["类", "款"],
        ["301", null, "工资福利支出", 7_600_000, 7_600_000, null],
        ["301", "01", "基本工资", 7_000_000, 7_000_000, null],
        ["301", "08", "机关事业单位基本养老保险缴费", 600_000, 600_000, null],
        ["302", null, "商品和服务支出", 940_000, null, 940_000],
        ["302", "01", "办公费", 920_000, null, 920_000],
        ["302", "17", "公务接待费", 20_000, null, 20_000],
        ["310", null, "资本性支出", 60_000, null, 60_000],
        ["310", "02", "办公设备购置", 60_000, null, 60_000],
        ["合计", null, null, 8_600_000, 7_600_000, 1_000_000],
      ]),
      sheet("单位“三公”经费和机关运行费预算表", [
        [null],
        ["2025年单位“三公”经费和机关运行经费预算表"],
        [`编制单位：${unit}`, null, null, null, null, null, "单位:万元"],
        ["“三公”经费预算数", null, null, null, null, null, "机关运行经费预算数"],
        ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", null, null, null],
        [null, null, null, "小计", "购置费", "运行费", null],
        [2.5, null, 2.5, null, null, null, null],
      ]),
    ],
  };
}

function edited(
  snapshot: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  value: number,
): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((old) =>
      old.name !== name
        ? old
        : {
            ...old,
            rows: old.rows.map((line) =>
              line.index !== row
                ? line
                : { ...line, cells: line.cells.map((cell) => (cell.column === column ? { ...cell, value } : cell)) },
            ),
          },
    ),
  };
}

test("a consistent workbook of the Shanghai standard is chosen by itself and has no identity finding", () => {
  const result = checkWorkbook(shanghaiWorkbook());
  expect(result.reading.standard.id).toBe("shanghai-district-2023");
  expect(result.reading.tables.map(({ status }) => status)).toEqual([
    "read",
    "read",
    "read",
    "read",
    "read",
    "empty",
    "empty",
    "read",
    "read",
  ]);
  expect(result.reading.tables.map(({ amountUnit }) => amountUnit)).toEqual([
    ...Array.from({ length: 8 }, () => "元"),
    "万元",
  ]);
  expect(
    result.findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => [rule, message.data]),
  ).toEqual([]);
  expect(result.findings.filter(({ stated }) => stated !== undefined)).toEqual([]);
  expect(result.coverage.unread).toEqual([]);
  expect(result.coverage.unchecked).toBe(0);
});

test("a slip in one leaf is found and the one cell is named", () => {
  const result = checkWorkbook(edited(shanghaiWorkbook(), "单位支出总表", 10, 5, 8_060_000));
  expect(result.verdict).toBe("errors");
  expect(result.repairs[0]?.changes).toHaveLength(1);
  expect(result.repairs[0]?.changes[0]?.cell).toEqual({ sheet: "单位支出总表", row: 10, column: 5 });
  expect(result.repairs[0]?.changes[0]?.to.toFixed()).toBe("8000000");
});

test("三公 in 万元 below the basic expenditure in 元 of the same code is an error", () => {
  const result = checkWorkbook(edited(shanghaiWorkbook(), "单位“三公”经费和机关运行费预算表", 6, 2, 1.5));
  expect(result.findings.map(({ rule }) => rule)).toContain("t9-t8-item-2");
});

const tablesOf = (snapshot: WorkbookSnapshot): string[] =>
  checkWorkbook(snapshot).reading.tables.map(({ status }) => status);
const rulesOf = (snapshot: WorkbookSnapshot): string[] => [
  ...new Set(checkWorkbook(snapshot).findings.map(({ rule }) => rule)),
];
const whole = shanghaiWorkbook();

function reworded(rewrite: (text: string, sheet: string) => string): WorkbookSnapshot {
  return rewriteSheets(whole, (old) => ({ ...texts((text) => rewrite(text, old.name))(old), name: old.name }));
}

test.each<[string, string, number, number, number]>([
  ["t1-t2-total", "单位收入总表", 14, 4, 9_700_000],
  ["t1-t2-income-1", "单位收支总表", 9, 1, 9_500_000],
  ["t1-t3-total", "单位支出总表", 14, 4, 9_700_000],
  ["t1-t3-class-level-1", "单位收支总表", 9, 3, 9_100_000],
  ["t1-t3-class-basic-level-1", "单位收支总表", 9, 4, 7_100_000],
  ["t1-t3-class-project-level-1", "单位收支总表", 9, 6, 1_100_000],
  ["t2-t3-code-level-3", "单位收入总表", 10, 4, 9_100_000],
  ["t2-budgets-code-level-3", "单位收入总表", 10, 5, 9_100_000],
  ["t1-t4-total", "单位财政拨款收支总表", 11, 1, 9_700_000],
  ["t1-t4-budget-1", "单位财政拨款收支总表", 7, 1, 9_500_000],
  ["t4-t5-total", "单位一般公共预算拨款表", 14, 4, 9_700_000],
  ["t4-t5-class-level-1", "单位财政拨款收支总表", 7, 4, 9_100_000],
  ["t5-t8-basic", "单位一般公共预算拨款基本支出明细表", 16, 3, 8_700_000],
  ["t3-budgets-equal-level-3", "单位一般公共预算拨款表", 10, 5, 8_100_000],
  ["t1-t8-personnel", "单位一般公共预算拨款基本支出明细表", 16, 4, 7_700_000],
  ["t1-t8-public", "单位一般公共预算拨款基本支出明细表", 16, 5, 1_100_000],
  ["t8-t5-usual-1", "单位一般公共预算拨款基本支出明细表", 10, 3, 500_000],
])("a slip that only %s and its like can see is found", (rule, name, row, column, value) => {
  const slipped = edited(whole, name, row, column, value);
  expect(slipped).not.toEqual(whole);
  expect(rulesOf(slipped)).toContain(rule);
});

test("机关运行经费 above the public expenses of 表8 is an error, in 万元 against 元", () => {
  const sheetName = "单位“三公”经费和机关运行费预算表";
  const withAgency = (value: number): WorkbookSnapshot =>
    rewriteSheets(
      whole,
      (old) => ({
        ...old,
        rows: old.rows.map((row) => (row.index === 6 ? { ...row, cells: [...row.cells, { column: 6, value }] } : row)),
      }),
      sheetName,
    );
  expect(rulesOf(withAgency(100))).not.toContain("t9-agency-operating-at-most");
  expect(rulesOf(withAgency(100.01))).toContain("t9-agency-operating-at-most");
});

test.each<[string, (text: string, sheet: string) => string]>([
  ["2024: the year of 表9 in its heads", (text, name) => (name.includes("三公") ? form2024(text) : text)],
  ["2026: 一般公共预算, 政府性基金预算", (text) => text.replace(/资金$/, "").replace(/、政府性基金$/, "$&预算")],
  ["2026: the year 2026", (text) => text.replaceAll("2025年", "2026年")],
])("the form of %s reads as well", (_, rewrite) => {
  const changed = reworded(rewrite);
  expect(changed).not.toEqual(whole);
  expect(tablesOf(changed)).toEqual(tablesOf(whole));
  expect(checkWorkbook(changed).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(checkWorkbook(changed).coverage).toEqual(checkWorkbook(whole).coverage);
});

function form2024(text: string): string {
  return text.replace(/^2025年(?=单位)/, "").replace(/^(“三公”经费预算数|机关运行经费预算数)$/, "2025年$1");
}

test("the department's form: its titles and heads, one column of expenditure in 表1", () => {
  const words = reworded((text) =>
    text
      .replace("年预算单位", "年部门")
      .replace("年单位", "年部门")
      .replace("编制单位", "编制部门")
      .replace(/^(\d)、/, "$1. ")
      .replace(/^经济分类科目编码$/, "部门预算经济分类科目编码")
      .replace(/^部门经济分类科目名称$/, "经济分类科目名称"),
  );
  const department = rewriteSheets(words, (old) => {
    if (old.name !== "单位收支总表") return { ...old, name: old.name.replace("单位", "部门") };
    const narrow = old.rows.filter(({ index }) => index !== 7 && index !== 8);
    return {
      ...old,
      name: "部门收支总表",
      rows: narrow.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column < 4) })),
    };
  });
  const result = checkWorkbook(department);
  expect(result.reading.standard.id).toBe("shanghai-district-2023");
  expect(result.reading.tables.map(({ status }) => status)).toEqual(tablesOf(whole));
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(result.coverage.unread).toEqual([]);
  expect(result.coverage.unchecked).toBe(0);
});

test("an empty table stays empty with 无 in the 类 cell and with no note at all", () => {
  const without = rewriteSheets(
    whole,
    cells((cell) => (typeof cell.value === "string" && /^注:|^无$/.test(cell.value) ? undefined : cell)),
  );
  expect(tablesOf(without)).toEqual(tablesOf(whole));
  expect(rulesOf(without)).toContain("empty-table-note");
  expect(rulesOf(whole)).not.toContain("empty-table-note");
});
