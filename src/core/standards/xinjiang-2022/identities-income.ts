import type { IdentityDefinition } from "../definition";
import { columnSum, equal, line, lines, localText, parentSum, rowSum, tableForm } from "../identity-shapes";
import { otherIncomes } from "./columns";

/** The three budgets that make up the fiscal appropriation, as lines of 表一, 表四 and as columns of 表二, 表四. */
export const budgets = ["generalPublicBudget", "governmentManagedFundBudget", "stateCapitalOperationsBudget"] as const;
export const otherIncomeIds = otherIncomes.map(({ id }) => id);

const balance = { basis: "《中华人民共和国预算法》：单位预算收支平衡" };
const within = { basis: tableForm };

/** 1 to 8 and 11 to 14: 表一, 表二 and 表四, where income stands beside expenditure. */
export const identitiesIncome: readonly IdentityDefinition[] = [
  equal(
    {
      id: "t1-fiscal-appropriation",
      number: 1,
      name: localText(
        "表一：财政拨款＝一般公共预算＋政府性基金预算＋国有资本经营预算",
        "Table 1: fiscal appropriation = the three budgets",
      ),
    },
    line("T1.income", "fiscalAppropriation", "amount"),
    lines("T1.income", budgets, "amount"),
    within,
  ),
  equal(
    {
      id: "t1-income-subtotal",
      number: 2,
      name: localText("表一：本年收入小计＝各项收入之和", "Table 1: income of the year = sum of the incomes"),
    },
    line("T1.income", "subtotal", "amount"),
    lines("T1.income", ["fiscalAppropriation", ...otherIncomeIds], "amount"),
    within,
  ),
  equal(
    {
      id: "t1-expenditure-subtotal",
      number: 3,
      name: localText(
        "表一：本年支出小计＝各类支出之和",
        "Table 1: expenditure of the year = sum of the functional classes",
      ),
    },
    line("T1.expenditure", "subtotal", "amount"),
    { block: "T1.expenditure", rows: { level: 1 }, columns: ["amount"] },
    within,
  ),
  equal(
    {
      id: "t1-income-total",
      number: 4,
      name: localText(
        "表一：收入总计＝本年收入小计＋单位上年结余",
        "Table 1: total income = income of the year + balance carried forward",
      ),
    },
    line("T1.income", "total", "amount"),
    lines("T1.income", ["subtotal", "carriedForward"], "amount"),
    within,
  ),
  equal(
    {
      id: "t1-expenditure-total",
      number: 5,
      name: localText(
        "表一：支出总计＝本年支出小计＋结转下年",
        "Table 1: total expenditure = expenditure of the year + balance carried over",
      ),
    },
    line("T1.expenditure", "total", "amount"),
    lines("T1.expenditure", ["subtotal", "carriedOver"], "amount"),
    within,
  ),
  equal(
    {
      id: "t1-balance",
      number: 6,
      name: localText("表一：收入总计＝支出总计", "Table 1: total income = total expenditure"),
    },
    line("T1.income", "total", "amount"),
    line("T1.expenditure", "total", "amount"),
    balance,
  ),
  rowSum(
    {
      id: "t2-row-sum",
      number: 7,
      name: localText("表二：总计＝各项收入来源之和", "Table 2: total = sum of the sources"),
    },
    "T2.main",
    [...budgets, ...otherIncomeIds, "carriedForward"],
  ),
  parentSum(
    {
      id: "t2-hierarchy",
      number: 8,
      name: localText("表二：上级科目＝下级科目之和", "Table 2: a code = sum of the codes below it"),
    },
    "T2.main",
  ),
  columnSum(
    {
      id: "t2-total-row",
      number: 8,
      name: localText("表二：合计＝各类之和", "Table 2: total row = sum of the classes"),
    },
    "T2.main",
    "total",
  ),
  equal(
    {
      id: "t4-fiscal-appropriation",
      number: 11,
      name: localText(
        "表四：财政拨款＝一般公共预算＋政府性基金预算＋国有资本经营预算",
        "Table 4: fiscal appropriation = the three budgets",
      ),
    },
    line("T4.income", "fiscalAppropriation", "total"),
    lines("T4.income", budgets, "total"),
    within,
  ),
  rowSum(
    {
      id: "t4-row-sum",
      number: 12,
      name: localText(
        "表四：支出合计＝一般公共预算＋政府性基金预算＋国有资本经营预算",
        "Table 4: expenditure total = the three budgets",
      ),
    },
    "T4.expenditure",
    budgets,
  ),
  equal(
    {
      id: "t4-income-subtotal",
      number: 13,
      name: localText("表四：本年收入小计＝财政拨款", "Table 4: income of the year = fiscal appropriation"),
    },
    line("T4.income", "subtotal", "total"),
    line("T4.income", "fiscalAppropriation", "total"),
    within,
  ),
  equal(
    {
      id: "t4-income-total",
      number: 13,
      name: localText(
        "表四：收入总计＝本年收入小计＋上年结余",
        "Table 4: total income = income of the year + balance carried forward",
      ),
    },
    line("T4.income", "total", "total"),
    lines("T4.income", ["subtotal", "carriedForward"], "total"),
    within,
  ),
  columnSum(
    {
      id: "t4-expenditure-subtotal",
      number: 13,
      name: localText(
        "表四：本年支出小计＝各类支出之和",
        "Table 4: expenditure of the year = sum of the functional classes",
      ),
    },
    "T4.expenditure",
    "subtotal",
    { level: 1 },
  ),
  columnSum(
    {
      id: "t4-expenditure-total",
      number: 13,
      name: localText(
        "表四：支出总计＝本年支出小计＋结转下年",
        "Table 4: total expenditure = expenditure of the year + balance carried over",
      ),
    },
    "T4.expenditure",
    "total",
    { lines: ["subtotal", "carriedOver"] },
  ),
  equal(
    {
      id: "t4-balance",
      number: 14,
      name: localText("表四：收入总计＝支出总计", "Table 4: total income = total expenditure"),
    },
    line("T4.income", "total", "total"),
    line("T4.expenditure", "total", "total"),
    balance,
  ),
];
