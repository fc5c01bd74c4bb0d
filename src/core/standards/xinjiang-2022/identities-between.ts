import type { Condition, IdentityDefinition, Term } from "../definition";
import { otherIncomes } from "./columns";
import { budgets, line, otherIncomeIds } from "./identities-within";

const disclosure = "财预〔2016〕143号：公开表之间数据应当一致";
const projectColumnsOf = (columns: readonly string[]): Term => ({
  block: "T7.main",
  rows: { lines: ["total"] },
  columns,
});

/** Carry-over enters 表一 and 表二 alone, so what is spent equals what is appropriated only without it. */
const nothingCarried: Condition = {
  zero: [
    line("T1.income", "carriedForward", "amount"),
    line("T1.expenditure", "carriedOver", "amount"),
    line("T4.income", "carriedForward", "total"),
    line("T4.expenditure", "carriedOver", "total"),
  ],
};
const nothingCarriedOver: Condition = { zero: [line("T1.expenditure", "carriedOver", "amount")] };

/** No money besides the general public budget and the funds pays for this code. */
const noOtherFunds: Condition = {
  zero: [
    {
      block: "T2.main",
      rows: "same-code",
      columns: ["stateCapitalOperationsBudget", ...otherIncomeIds, "carriedForward"],
    },
  ],
};

function equal(
  id: string,
  number: number,
  name: IdentityDefinition["name"],
  left: Term,
  right: Term,
  when?: readonly Condition[],
): IdentityDefinition {
  return { id, number, name, basis: disclosure, left: [left], relation: "=", right: [right], ...(when && { when }) };
}

/** One figure of each code, compared between two tables. */
function equalByCode(
  id: string,
  number: number,
  name: IdentityDefinition["name"],
  level: number,
  left: readonly [block: string, column: string],
  right: readonly [block: string, column: string],
  when?: readonly Condition[],
): IdentityDefinition {
  return {
    id,
    number,
    name,
    basis: disclosure,
    forEach: { codes: { blocks: [left[0], right[0]], level } },
    left: [{ block: left[0], rows: "same-code", columns: [left[1]] }],
    relation: "=",
    right: [{ block: right[0], rows: "same-code", columns: [right[1]] }],
    ...(when && { when }),
  };
}

const incomeLineNames = new Map([
  ["generalPublicBudget", "一般公共预算"],
  ["governmentManagedFundBudget", "政府性基金预算"],
  ["stateCapitalOperationsBudget", "国有资本经营预算"],
  ...otherIncomes.map(({ id, name }) => [id, name["zh-CN"]] as const),
  ["carriedForward", "单位上年结余"],
]);

/** 26, 35 and 27: the same income in 表一, 表二 and 表四. */
const incomes: IdentityDefinition[] = [...incomeLineNames].flatMap(([id, zh]) => {
  const number = id === "generalPublicBudget" ? 26 : id === "governmentManagedFundBudget" ? 35 : 27;
  const between = [
    equal(
      `t1-t2-${kebab(id)}`,
      number,
      { "zh-CN": `表一${zh}＝表二${zh}合计`, "en-US": `Table 1 ${words(id)} = table 2 ${words(id)}` },
      line("T1.income", id, "amount"),
      line("T2.main", "total", id),
    ),
  ];
  if ((budgets as readonly string[]).includes(id)) {
    between.push(
      equal(
        `t1-t4-${kebab(id)}`,
        number,
        { "zh-CN": `表一${zh}＝表四收入${zh}`, "en-US": `Table 1 ${words(id)} = table 4 income ${words(id)}` },
        line("T1.income", id, "amount"),
        line("T4.income", id, "total"),
      ),
    );
  }
  return between;
});

function words(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function kebab(id: string): string {
  return words(id).replaceAll(" ", "-");
}

export const identitiesBetween: readonly IdentityDefinition[] = [
  ...incomes,
  equal(
    "t4-t5-general-public-budget",
    26,
    {
      "zh-CN": "无结转时：表四收入一般公共预算＝表五合计",
      "en-US": "Nothing carried: table 4 income general public budget = table 5 total",
    },
    line("T4.income", "generalPublicBudget", "total"),
    line("T5.main", "total", "total"),
    [nothingCarried],
  ),
  equalByCode(
    "t2-t5-by-item",
    26,
    {
      "zh-CN": "无结转且科目相同时：表二[项]一般公共预算拨款＝表五[项]合计",
      "en-US": "Nothing carried, same codes: table 2 item general public budget = table 5 item total",
    },
    3,
    ["T2.main", "generalPublicBudget"],
    ["T5.main", "total"],
    [nothingCarried, { sameCodes: { blocks: ["T2.main", "T3.main"], level: 3 } }],
  ),
  equal(
    "t1-t2-total",
    27,
    { "zh-CN": "表一收入总计＝表二合计行总计", "en-US": "Table 1 total income = table 2 total" },
    line("T1.income", "total", "amount"),
    line("T2.main", "total", "total"),
  ),
  equal(
    "t1-t3-total",
    28,
    { "zh-CN": "表一本年支出小计＝表三合计", "en-US": "Table 1 expenditure of the year = table 3 total" },
    line("T1.expenditure", "subtotal", "amount"),
    line("T3.main", "total", "total"),
  ),
  equalByCode(
    "t1-t3-by-class",
    29,
    { "zh-CN": "表一[类]＝表三[类]合计", "en-US": "Table 1 class = table 3 class total" },
    1,
    ["T1.expenditure", "amount"],
    ["T3.main", "total"],
  ),
  equalByCode(
    "t4-t5-by-class",
    30,
    { "zh-CN": "表四[类]一般公共预算＝表五[类]合计", "en-US": "Table 4 class general public budget = table 5 class" },
    1,
    ["T4.expenditure", "generalPublicBudget"],
    ["T5.main", "total"],
  ),
  equal(
    "t4-t5-total",
    30,
    {
      "zh-CN": "表四本年支出小计一般公共预算＝表五合计",
      "en-US": "Table 4 expenditure of the year, general public budget = table 5 total",
    },
    line("T4.expenditure", "subtotal", "generalPublicBudget"),
    line("T5.main", "total", "total"),
  ),
  equalByCode(
    "t4-t9-by-class",
    31,
    { "zh-CN": "表四[类]政府性基金预算＝表九[类]合计", "en-US": "Table 4 class fund budget = table 9 class" },
    1,
    ["T4.expenditure", "governmentManagedFundBudget"],
    ["T9.main", "total"],
  ),
  equal(
    "t4-t9-total",
    31,
    {
      "zh-CN": "表四本年支出小计政府性基金预算＝表九合计",
      "en-US": "Table 4 expenditure of the year, fund budget = table 9 total",
    },
    line("T4.expenditure", "subtotal", "governmentManagedFundBudget"),
    line("T9.main", "total", "total"),
  ),
  {
    id: "t3-at-least-t5-t9",
    number: 32,
    name: { "zh-CN": "表三[项]≥表五[项]＋表九[项]", "en-US": "Table 3 item ≥ table 5 item + table 9 item" },
    basis: disclosure,
    forEach: {
      codes: { blocks: ["T3.main", "T5.main", "T9.main"], level: 3 },
      columns: ["total", "basicExpenditure", "projectExpenditure"],
    },
    left: [{ block: "T3.main", rows: "same-code", columns: "this" }],
    relation: ">=",
    right: [
      { block: "T5.main", rows: "same-code", columns: "this" },
      { block: "T9.main", rows: "same-code", columns: "this" },
    ],
  },
  {
    id: "t3-equals-t5-t9",
    number: 32,
    name: {
      "zh-CN": "无其他资金且无结转时：表三[项]＝表五[项]＋表九[项]",
      "en-US": "No other funds, nothing carried: table 3 item = table 5 item + table 9 item",
    },
    basis: disclosure,
    forEach: {
      codes: { blocks: ["T3.main", "T5.main", "T9.main"], level: 3 },
      columns: ["total", "basicExpenditure", "projectExpenditure"],
    },
    left: [{ block: "T3.main", rows: "same-code", columns: "this" }],
    relation: "=",
    right: [
      { block: "T5.main", rows: "same-code", columns: "this" },
      { block: "T9.main", rows: "same-code", columns: "this" },
    ],
    when: [nothingCarried, { present: { block: "T2.main" } }, noOtherFunds],
  },
  equal(
    "t5-t6-basic",
    33,
    { "zh-CN": "表五基本支出合计＝表六合计", "en-US": "Table 5 basic expenditure = table 6 total" },
    line("T5.main", "total", "basicExpenditure"),
    line("T6.main", "total", "total"),
  ),
  equal(
    "t5-t7-project",
    34,
    { "zh-CN": "表五项目支出合计＝表七合计", "en-US": "Table 5 project expenditure = table 7 total" },
    line("T5.main", "total", "projectExpenditure"),
    line("T7.main", "total", "total"),
  ),
  {
    id: "t5-t7-by-item",
    number: 34,
    name: {
      "zh-CN": "表五[项]项目支出＝表七该项各项目之和",
      "en-US": "Table 5 item project expenditure = sum of that item's projects in table 7",
    },
    basis: disclosure,
    forEach: { codes: { blocks: ["T5.main", "T7.main"], level: 3 } },
    left: [{ block: "T5.main", rows: "same-code", columns: ["projectExpenditure"] }],
    relation: "=",
    right: [{ block: "T7.main", rows: "projects-of-code", columns: ["total"] }],
  },
  equal(
    "t4-t9-income",
    35,
    {
      "zh-CN": "无结转时：表四收入政府性基金预算＝表九合计",
      "en-US": "Nothing carried: table 4 income fund budget = table 9 total",
    },
    line("T4.income", "governmentManagedFundBudget", "total"),
    line("T9.main", "total", "total"),
    [nothingCarried],
  ),
  equalByCode(
    "t2-t9-by-item",
    35,
    {
      "zh-CN": "无结转且科目相同时：表二[项]政府性基金预算拨款＝表九[项]合计",
      "en-US": "Nothing carried, same codes: table 2 item fund budget = table 9 item total",
    },
    3,
    ["T2.main", "governmentManagedFundBudget"],
    ["T9.main", "total"],
    [nothingCarried, { sameCodes: { blocks: ["T2.main", "T3.main"], level: 3 } }],
  ),
  ...threePublicExpenses("hospitality", "officialHospitality", "公务接待费", ["30217"], ["c302"]),
  ...threePublicExpenses("overseas", "overseasVisits", "因公出国（境）费", ["30212"], ["c302"]),
  ...threePublicExpenses("vehicle-operation", "officialVehicleOperation", "公务用车运行费", ["30231"], ["c302"]),
  ...threePublicExpenses("vehicle-purchase", "officialVehiclePurchase", "公务用车购置费", ["31013"], ["c309", "c310"]),
  equalByCode(
    "t2-t3-by-item",
    37,
    {
      "zh-CN": "无结转下年且科目相同时：表二[项]总计＝表三[项]合计",
      "en-US": "Nothing carried over, same codes: table 2 item total = table 3 item total",
    },
    3,
    ["T2.main", "total"],
    ["T3.main", "total"],
    [nothingCarriedOver, { sameCodes: { blocks: ["T2.main", "T3.main"], level: 3 } }],
  ),
];

/** 36: 表八 holds at least what basic expenditure (表六) shows under the same code; the rest comes from projects (表七). */
function threePublicExpenses(
  slug: string,
  column: string,
  zh: string,
  codes: readonly string[],
  projectColumns: readonly string[],
): IdentityDefinition[] {
  const item = line("T8.main", "amounts", column);
  const basic: Term = { block: "T6.main", rows: { codes }, columns: ["total"] };
  const basis = "财预〔2016〕143号：“三公”经费为一般公共预算财政拨款安排的基本支出和项目支出";
  return [
    {
      id: `t8-${slug}-at-least`,
      number: 36,
      name: {
        "zh-CN": `表八${zh}≥表六 ${codes.join("、")}`,
        "en-US": `Table 8 ${slug} ≥ table 6 code ${codes.join(", ")}`,
      },
      basis,
      left: [item],
      relation: ">=",
      right: [basic],
    },
    {
      id: `t8-${slug}-at-most`,
      number: 36,
      name: {
        "zh-CN": `表八${zh}≤表六 ${codes.join("、")}＋表七同类支出`,
        "en-US": `Table 8 ${slug} ≤ table 6 code ${codes.join(", ")} + table 7 of that class`,
      },
      basis,
      left: [item],
      relation: "<=",
      right: [basic, projectColumnsOf(projectColumns)],
    },
  ];
}
