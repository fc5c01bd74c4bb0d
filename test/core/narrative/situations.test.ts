import { noFacts, type Fact } from "../../../src/core/inputs/facts";
import { amount } from "../../../src/core/money/amount";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { narrativeText } from "../../../src/core/narrative/render";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { drawUnit, plainLayout } from "../../support/units/layout";
import type { FactRow, Unit } from "../../support/units/unit";

interface Situation {
  /** Lines of 表一's income, in 万元, besides the general public budget. */
  readonly incomes?: Readonly<Record<string, number>>;
  readonly basic?: number;
  readonly projects?: readonly number[];
  readonly fund?: number;
  readonly carriedOver?: number;
  readonly threePublic?: Readonly<Record<string, number>>;
  readonly unit?: "元" | "万元";
  readonly facts?: Readonly<Record<string, string>>;
}

const yuan = (wan: number): bigint => BigInt(Math.round(wan * 10_000));
const path = [
  ["201", "一般公共服务支出"],
  ["20105", "统计信息事务"],
  ["2010504", "信息事务"],
] as const;
const fundPath = [
  ["212", "城乡社区支出"],
  ["21208", "国有土地使用权出让收入安排的支出"],
  ["2120804", "农村基础设施建设支出"],
] as const;

function spending(codes: readonly (readonly [string, string])[], basic: number, project: number): FactRow[] {
  const amounts = { total: yuan(basic + project), basicExpenditure: yuan(basic), projectExpenditure: yuan(project) };
  return [...codes.map(([code, name]) => ({ code, name, amounts })), { line: "total", amounts }];
}

function lines(amounts: Readonly<Record<string, number>>, column: string): FactRow[] {
  return Object.entries(amounts).map(([line, value]) => ({ line, amounts: { [column]: yuan(value) } }));
}

/** The text of a unit with one 项, made for the situation. */
function textOf({
  incomes = {},
  basic = 60,
  projects = [40],
  fund = 0,
  carriedOver = 0,
  threePublic = {},
  unit = "万元",
  facts = {},
}: Situation): string[] {
  const project = projects.reduce((sum, value) => sum + value, 0);
  const general = basic + project;
  const sources = { generalPublicBudget: general, governmentManagedFundBudget: fund, ...incomes };
  const total = Object.values(sources).reduce((sum, value) => sum + value, 0);
  const allProjects = total - carriedOver - basic;
  const columns = Object.fromEntries(Object.entries(sources).map(([id, value]) => [id, yuan(value)]));
  const made: Unit = {
    name: "某县水利局",
    year: 2026,
    blocks: {
      "T1.income": lines({ ...sources, total }, "amount"),
      "T1.expenditure": [
        { code: "201", name: "一般公共服务支出", amounts: { amount: yuan(total - carriedOver - fund) } },
        ...(fund > 0 ? [{ code: "212", name: "城乡社区支出", amounts: { amount: yuan(fund) } }] : []),
        ...lines({ subtotal: total - carriedOver, carriedOver, total }, "amount"),
      ],
      "T2.main": [{ line: "total", amounts: { total: yuan(total), ...columns } }],
      "T3.main": spending(path, basic, allProjects),
      "T4.income": lines(
        { generalPublicBudget: general, governmentManagedFundBudget: fund, total: general + fund },
        "total",
      ),
      "T4.expenditure": [
        {
          code: "201",
          name: "一般公共服务支出",
          amounts: { total: yuan(general), generalPublicBudget: yuan(general) },
        },
      ],
      "T5.main": general > 0 ? spending(path, basic, project) : [{ line: "total", amounts: {} }],
      "T6.main": [{ line: "total", amounts: { total: yuan(basic), personnelExpenses: yuan(basic) } }],
      "T7.main": projects.map((value, index) => ({
        code: "2010504",
        name: "信息事务",
        project: `维护项目第${"甲乙丙丁戊己庚辛壬癸"[index % 10]}${index < 10 ? "" : "二"}期`,
        amounts: { total: yuan(value) },
      })),
      "T8.main": [
        {
          line: "amounts",
          amounts: Object.fromEntries(Object.entries(threePublic).map(([id, value]) => [id, yuan(value)])),
        },
      ],
      "T9.main": fund > 0 ? spending(fundPath, 0, fund) : [{ line: "total", amounts: {} }],
    },
  };
  const fields = new Map<string, Fact>(
    Object.entries(facts).map(([id, text]) => [id, /^[\d.]+$/.test(text) ? { text, amount: amount(text) } : { text }]),
  );
  const reading = readWorkbook(drawUnit(made, { ...plainLayout, title: "year", unit }), xinjiang2022);
  return narrativeText(generateNarrative(reading, { ...noFacts, fields })).split("\n");
}

const expectsLine = (situation: Situation, wanted: RegExp): void => {
  expect(textOf(situation).filter((line) => wanted.test(line))).not.toEqual([]);
};
const basic = (before: string, reason?: string): Record<string, string> => ({
  "lastYear.basicExpenditure": before,
  ...(reason !== undefined && { "lastYear.basicExpenditure.reason": reason }),
});

describe("each situation has its sentence", () => {
  test.each<[string, Situation, RegExp]>([
    [
      "an increase",
      { facts: basic("50", "新增人员") },
      /^基本支出60\.00万元，占60\.00%，比上年预算增加10\.00万元，增长20\.00%，主要原因是：新增人员。$/,
    ],
    [
      "a decrease",
      { facts: basic("80", "人员调出") },
      /^基本支出60\.00万元，占60\.00%，比上年预算减少20\.00万元，下降25\.00%，主要原因是：人员调出。$/,
    ],
    [
      "a zero base",
      { facts: basic("0", "新设机构") },
      /^基本支出60\.00万元，占60\.00%，上年无此项预算，比上年预算增加60\.00万元，主要原因是：新设机构。$/,
    ],
    ["unchanged", { facts: basic("60") }, /^基本支出60\.00万元，占60\.00%，与上年持平。$/],
    ["below 10 %, no reason asked", { facts: basic("59") }, /^基本支出.*比上年预算增加1\.00万元，增长1\.69%。$/],
    ["10 %, a reason asked", { facts: basic("54.54") }, /^基本支出.*增长10\.01%，主要原因是：【请填写/],
    [
      "down to nothing",
      { projects: [], facts: { "lastYear.projectExpenditure": "5" } },
      /^项目支出未安排，比上年预算减少5\.00万元，下降100\.00%，主要原因是：【请填写/,
    ],
    ["other income", { incomes: { undertakingIncome: 25 } }, /^事业收入25\.00万元，占20\.00%，/],
    ["no other income", {}, /^政府性基金预算未安排。$/],
    ["state capital", { incomes: { stateCapitalOperationsBudget: 25 } }, /^国有资本经营预算25\.00万元，占20\.00%/],
    ["a balance brought in", { incomes: { carriedForward: 8 } }, /^单位上年结余8\.00万元，占7\.41%/],
    [
      "a balance carried over",
      { carriedOver: 7, incomes: { carriedForward: 7 } },
      /^支出预算包括：.*、结转下年7\.00万元。$/,
    ],
    [
      "a fund",
      { fund: 30 },
      /政府性基金预算拨款安排的支出合计30\.00万元，其中：基本支出0\.00万元，项目支出30\.00万元。$/,
    ],
    [
      "its item",
      { fund: 30 },
      /^1\. 城乡社区支出（类）国有土地.*（款）农村基础设施建设支出（项）：2026年预算数为30\.00万元/,
    ],
    ["no fund", {}, /没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。$/],
    ["no projects", { projects: [] }, /没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。$/],
    ["no 三公", {}, /“三公”经费数为0\.00万元，其中：因公出国（境）费0\.00万元，公务用车购置费0\.00万元/],
    ["no general budget", { basic: 0, projects: [], incomes: { undertakingIncome: 9 } }, /没有安排一般公共预算拨款。$/],
    ["a table in 元", { unit: "元" }, /收支总预算100\.00万元。$/],
    ["a department", { facts: { "unit.scope": "部门" } }, /均纳入部门预算管理/],
    ["a unit", { facts: { "unit.scope": "单位" } }, /均纳入单位预算管理/],
  ])("%s", (_, situation, wanted) => {
    expectsLine(situation, wanted);
  });
});

test("twenty projects are twenty paragraphs with their own numbers and amounts", () => {
  const text = textOf({ projects: Array.from({ length: 20 }, (_, index) => index + 1) });
  expect(text.filter((line) => /^\d+\. 项目名称：/.test(line))).toHaveLength(20);
  expect(text.filter((line) => line.startsWith("预算安排规模：")).at(-1)).toBe("预算安排规模：20.00万元");
});

test("without last year's figures nothing is compared, in none of the situations", () => {
  for (const situation of [{}, { fund: 30 }, { projects: [] }, { incomes: { undertakingIncome: 25 } }]) {
    expect(textOf(situation).join("")).not.toMatch(/增长|下降|持平|比上年预算(增加|减少)/);
  }
});
