import type { IdentityDefinition, Term } from "../definition";
import { equal, line, localText } from "../identity-shapes";
import { otherIncomes } from "./columns";
import { nothingCarried } from "./conditions";
import { budgets } from "./identities-income";

interface IncomeName {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly number: number;
}

/** 26, 35 and 27: every income of 表一 has its column in 表二; the three budgets stand in 表四 too. */
const incomeNames: readonly IncomeName[] = [
  { id: "generalPublicBudget", zh: "一般公共预算", en: "general public budget", number: 26 },
  { id: "governmentManagedFundBudget", zh: "政府性基金预算", en: "fund budget", number: 35 },
  { id: "stateCapitalOperationsBudget", zh: "国有资本经营预算", en: "state capital budget", number: 27 },
  ...otherIncomes.map(({ id, name }) => ({ id, zh: name["zh-CN"], en: name["en-US"].toLowerCase(), number: 27 })),
  { id: "carriedForward", zh: "单位上年结余", en: "balance carried forward", number: 27 },
];

const incomes = incomeNames.flatMap(({ id, zh, en, number }): IdentityDefinition[] => {
  const slug = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const inSecond = equal(
    { id: `t1-t2-${slug}`, number, name: localText(`表一${zh}＝表二${zh}合计`, `Table 1 ${en} = table 2 ${en}`) },
    line("T1.income", id, "amount"),
    line("T2.main", "total", id),
  );
  if (!(budgets as readonly string[]).includes(id)) return [inSecond];
  const inFourth = equal(
    {
      id: `t1-t4-${slug}`,
      number,
      name: localText(`表一${zh}＝表四收入${zh}`, `Table 1 ${en} = table 4 income ${en}`),
    },
    line("T1.income", id, "amount"),
    line("T4.income", id, "total"),
  );
  return [inSecond, inFourth];
});

/** 36: 表八 holds at least what basic expenditure (表六) shows under the same code; the rest comes from projects (表七). */
function threePublicExpenses(
  slug: string,
  column: string,
  zh: string,
  code: string,
  projectColumns: readonly string[],
): IdentityDefinition[] {
  const item = line("T8.main", "amounts", column);
  const basic: Term = { block: "T6.main", rows: { codes: [code] }, columns: ["total"] };
  const shared = {
    number: 36,
    basis: "财预〔2016〕143号：“三公”经费为一般公共预算财政拨款安排的基本支出和项目支出",
    left: [item],
  };
  return [
    {
      ...shared,
      id: `t8-${slug}-at-least`,
      name: localText(`表八${zh}≥表六 ${code}`, `Table 8 ${slug} ≥ table 6 code ${code}`),
      relation: ">=",
      right: [basic],
    },
    {
      ...shared,
      id: `t8-${slug}-at-most`,
      name: localText(
        `表八${zh}≤表六 ${code}＋表七同类支出`,
        `Table 8 ${slug} ≤ table 6 code ${code} + table 7 of that class`,
      ),
      relation: "<=",
      right: [basic, line("T7.main", "total", ...projectColumns)],
    },
  ];
}

/** 26 to 28, 30, 31 and 33 to 36: totals of one table that stand in another. */
export const identitiesBetween: readonly IdentityDefinition[] = [
  ...incomes,
  equal(
    {
      id: "t4-t5-general-public-budget",
      number: 26,
      name: localText(
        "无结转时：表四收入一般公共预算＝表五合计",
        "Nothing carried: table 4 income general public budget = table 5 total",
      ),
    },
    line("T4.income", "generalPublicBudget", "total"),
    line("T5.main", "total", "total"),
    { when: [nothingCarried] },
  ),
  equal(
    {
      id: "t1-t2-total",
      number: 27,
      name: localText("表一收入总计＝表二合计行总计", "Table 1 total income = table 2 total"),
    },
    line("T1.income", "total", "amount"),
    line("T2.main", "total", "total"),
  ),
  equal(
    {
      id: "t1-t3-total",
      number: 28,
      name: localText("表一本年支出小计＝表三合计", "Table 1 expenditure of the year = table 3 total"),
    },
    line("T1.expenditure", "subtotal", "amount"),
    line("T3.main", "total", "total"),
  ),
  equal(
    {
      id: "t4-t5-total",
      number: 30,
      name: localText(
        "表四本年支出小计一般公共预算＝表五合计",
        "Table 4 expenditure of the year, general public budget = table 5 total",
      ),
    },
    line("T4.expenditure", "subtotal", "generalPublicBudget"),
    line("T5.main", "total", "total"),
  ),
  equal(
    {
      id: "t4-t9-total",
      number: 31,
      name: localText(
        "表四本年支出小计政府性基金预算＝表九合计",
        "Table 4 expenditure of the year, fund budget = table 9 total",
      ),
    },
    line("T4.expenditure", "subtotal", "governmentManagedFundBudget"),
    line("T9.main", "total", "total"),
  ),
  equal(
    {
      id: "t5-t6-basic",
      number: 33,
      name: localText("表五基本支出合计＝表六合计", "Table 5 basic expenditure = table 6 total"),
    },
    line("T5.main", "total", "basicExpenditure"),
    line("T6.main", "total", "total"),
  ),
  equal(
    {
      id: "t5-t7-project",
      number: 34,
      name: localText("表五项目支出合计＝表七合计", "Table 5 project expenditure = table 7 total"),
    },
    line("T5.main", "total", "projectExpenditure"),
    line("T7.main", "total", "total"),
  ),
  equal(
    {
      id: "t4-t9-income",
      number: 35,
      name: localText(
        "无结转时：表四收入政府性基金预算＝表九合计",
        "Nothing carried: table 4 income fund budget = table 9 total",
      ),
    },
    line("T4.income", "governmentManagedFundBudget", "total"),
    line("T9.main", "total", "total"),
    { when: [nothingCarried] },
  ),
  ...threePublicExpenses("hospitality", "officialHospitality", "公务接待费", "30217", ["c302"]),
  ...threePublicExpenses("overseas", "overseasVisits", "因公出国（境）费", "30212", ["c302"]),
  ...threePublicExpenses("vehicle-operation", "officialVehicleOperation", "公务用车运行费", "30231", ["c302"]),
  ...threePublicExpenses("vehicle-purchase", "officialVehiclePurchase", "公务用车购置费", "31013", ["c309", "c310"]),
];
