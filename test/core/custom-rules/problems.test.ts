import { checkWorkbook } from "../../../src/core/check";
import { sheetOf } from "../../support/form-rules";
import { checkRules, customFindings, sentencesOf, smallUnit, withRules } from "../../support/custom-rules";

/** Rule, the mark's place, and words that the Chinese and the English sentence must hold. */
const cases: [string, string, string, string][] = [
  ["表三[2010504].项目支出 =", "项目支出 =▶”", "▶处应为表名", "there should be a table"],
  ["表三[2010504.项目支出 = 1", "[2010504▶.项目支出", "“]”", "“]”"],
  ["表三[].项目支出 = 1", "表三[▶].", "行（科目编码、编码范围", "a row (code"],
  ["表三[201]. = 1", "表三[201]. ▶= 1", "列名", "a column"],
  ["表三[201].合计 1", "合计 ▶1", "比较符号", "a relation"],
  ["表三[201].合计 = 1 = 2", "= 1 ▶= 2", "规则的结尾", "the end of the rule"],
  ["合计(表三[*].合计 = 1", "合计 ▶= 1", "“)”", "“)”"],
  ["表三[201].合计 * = 1", "* ▶= 1", "倍数或百分比", "a factor"],
  ["今天天气", "今天天气▶”", "比较符号", "a relation"],
  ["表十[201].合计 = 1", "“▶表十[201]", "“表十”不是任何一张表的编号或标题，相近的有：表一", "near names: 表一"],
  ["表二[201].合计 = 1", "▶表二", "表二《单位收入总体情况表》没有找到", "was not found"],
  ["表三[201].项目之出 = 1", "▶项目之出", "没有▶处的“项目之出”这一列，相近的有：项目支出", "near names: 项目支出"],
  [
    "表三[2010506].合计 = 1",
    "[▶2010506]",
    "相近的有：2010504信息事务；2010505专项统计业务",
    "near names: 2010504信息事务",
  ],
  ["表三[信息事物].合计 = 1", "[▶信息事物]", "2010504信息事务", "2010504信息事务"],
  ["表三[201] = 1", "▶表三[201]", "没有写明是表三的哪一列，例如：合计", "no column of 表三"],
  ["表三[其他一般公共服务支出].合计 = 1", "[▶其他", "20199其他一般公共服务支出；2019999其他", "say which"],
  ["表三[*].合计 = 1", "[▶*]", "多行相加请写成“合计(…)”", "write 合计(…)"],
  ["表三[2010504-2010505].合计 = 1", "[▶2010504-2010505]", "对应2行", "means 2 rows"],
  ["表三[2010504,2010505].合计 = 1", "[▶2010504,2010505]", "对应2行", "means 2 rows"],
  ["合计(表三[20105-2010599].合计) = 1", "[▶20105-", "两端的位数不同", "different lengths"],
  ["合计(表三[2010504,2010509].合计) = 1", "2010504,▶2010509]", "“2010509”这一行", "no row “2010509”"],
  ["1 = 1", "“▶1 = 1”", "没有出现表中的任何一个数", "names no figure"],
];

test.each(cases)("%s is not evaluated, and told where and why", (rule, mark, chinese, english) => {
  const result = checkRules(rule);
  expect(result.customRules.map(({ outcome }) => outcome)).toEqual(["could-not-evaluate"]);
  const [finding, another] = customFindings(result);
  expect(another).toBeUndefined();
  expect(finding).toMatchObject({
    rule: "custom-2",
    severity: "warning",
    cell: { sheet: "自定义规则", row: 1, column: 1 },
  });
  const { zh, en } = sentencesOf(rule);
  expect(zh).toContain(mark);
  expect(zh).toContain(chinese);
  expect(zh).toMatch(/请改正规则，或者把“启用”改为“否”。$/);
  expect(en).toContain(english);
});

test("a rule that could not be evaluated keeps the workbook from being ready", () => {
  expect(checkRules("表三[999].合计 = 1").verdict).not.toBe("ready");
});

test("a figure that cannot be read cannot be weighed", () => {
  const spoilt = {
    ...smallUnit,
    sheets: smallUnit.sheets.map((sheet) =>
      sheet.name !== "表三"
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.index !== 5
                ? row
                : { ...row, cells: row.cells.map((cell) => (cell.column === 2 ? { column: 2, value: "待定" } : cell)) },
            ),
          },
    ),
  };
  const result = checkWorkbook(withRules(spoilt, [null, "表三[201].合计 = 30"]));
  expect(result.customRules.map(({ outcome }) => outcome)).toEqual(["could-not-evaluate"]);
  expect(customFindings(result)[0]?.message.data["why"]).toEqual({
    key: "custom.unreadable",
    data: { cell: "表三!C6" },
  });
});

test("a sheet of rules whose heading is gone is told, instead of passing for empty", () => {
  const sheet = sheetOf("自定义规则", [["表三.合计 = 1"]]);
  const { findings, customRules } = checkWorkbook({ ...smallUnit, sheets: [...smallUnit.sheets, sheet] });
  expect(customRules).toEqual([]);
  expect(findings.find(({ rule }) => rule === "custom-rules")).toMatchObject({
    severity: "warning",
    message: { key: "custom.no-heading" },
  });
});

test("whatever is typed as a rule, nothing is thrown and nothing of it passes by accident", () => {
  const typed = [
    42,
    true,
    { error: "#NAME?" },
    "=",
    "表",
    "[",
    "表三[201].合计 = 表三[201].合计 )",
    "💥",
    "a".repeat(5000),
  ];
  const result = checkWorkbook(withRules(smallUnit, ...typed.map((value) => [null, value])));
  expect(result.customRules.map(({ outcome }) => outcome)).toEqual(typed.map(() => "could-not-evaluate"));
});

test("a rule of brackets in brackets without end exhausted the stack; it is too long, and told so", () => {
  const result = checkRules(`${"(".repeat(16_000)}表三[201].合计${")".repeat(16_000)} = 1`);
  expect(result.customRules.map(({ outcome }) => outcome)).toEqual(["could-not-evaluate"]);
  const { zh, en } = sentencesOf(`${"(".repeat(16_000)}1`);
  expect(zh).toContain("▶处已超过一条规则最多的1000个字符，请拆成几条");
  expect(zh.length).toBeLessThan(1200);
  expect(en).toContain("more than the 1000 characters");
  expect(checkRules(`${"(".repeat(480)}1${")".repeat(480)} = 1`).customRules[0]?.outcome).toBe("could-not-evaluate");
});
