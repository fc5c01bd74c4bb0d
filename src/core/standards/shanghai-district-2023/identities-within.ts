import type { IdentityDefinition, Term } from "../definition";
import { columnSum, equal, line, lines, localText, parentSum, rowSum, tableForm } from "../identity-shapes";
import { budgets, incomes } from "./budgets";

const budgetIds = budgets.map(({ id }) => id);
const within = { basis: tableForm };
const english = (table: string): string => `Table ${table.slice(1)}`;
const chinese = (table: string): string => `表${table.slice(1)}`;

function rows(table: string, number: number, parts: readonly string[], block = `${table}.main`): IdentityDefinition {
  const id = `${table.toLowerCase()}-row-sum`;
  const name = localText(
    `${chinese(table)}：每行合计＝各项之和`,
    `${english(table)}: total of a row = sum of its parts`,
  );
  return rowSum({ id, number, name }, block, parts);
}

/** 类 = Σ款 = Σ项 and 合计 = Σ类, in every column. */
function hierarchy(table: string, number: number): IdentityDefinition[] {
  const slug = table.toLowerCase();
  const block = `${table}.main`;
  return [
    parentSum(
      {
        id: `${slug}-hierarchy`,
        number,
        name: localText(
          `${chinese(table)}：上级科目＝下级科目之和`,
          `${english(table)}: a code = sum of the codes below it`,
        ),
      },
      block,
    ),
    columnSum(
      {
        id: `${slug}-total-row`,
        number,
        name: localText(`${chinese(table)}：合计＝各类之和`, `${english(table)}: total row = sum of the classes`),
      },
      block,
      "total",
    ),
  ];
}

/** The two-sided tables: every column of the expenditure adds up over the classes. */
function expenditureTotal(table: string, number: number): IdentityDefinition {
  return columnSum(
    {
      id: `${table.toLowerCase()}-expenditure-total`,
      number,
      name: localText(
        `${chinese(table)}：支出总计＝各类支出之和`,
        `${english(table)}: total expenditure = sum of the classes`,
      ),
    },
    `${table}.expenditure`,
    "total",
    { level: 1 },
  );
}

const three = (id: string): Term => lines(id, budgetIds, "amount");

/** Sums inside each table. */
export const identitiesWithin: readonly IdentityDefinition[] = [
  equal(
    {
      id: "t1-fiscal-appropriation",
      number: 1,
      name: localText("表1：财政拨款收入＝三项预算之和", "Table 1: fiscal appropriation = the three budgets"),
    },
    line("T1.income", "fiscalAppropriation", "amount"),
    three("T1.income"),
    within,
  ),
  equal(
    {
      id: "t1-income-total",
      number: 4,
      name: localText("表1：收入总计＝各项收入之和", "Table 1: total income = sum of the incomes"),
    },
    line("T1.income", "total", "amount"),
    lines("T1.income", incomes, "amount"),
    within,
  ),
  expenditureTotal("T1", 5),
  rows("T1", 9, ["personnelExpenses", "publicExpenses", "projectExpenditure"], "T1.expenditure"),
  equal(
    {
      id: "t1-balance",
      number: 6,
      name: localText("表1：收入总计＝支出总计", "Table 1: total income = total expenditure"),
    },
    line("T1.income", "total", "amount"),
    line("T1.expenditure", "total", "total"),
  ),
  rows("T2", 7, incomes),
  ...hierarchy("T2", 8),
  ...["T3", "T5", "T6", "T7"].flatMap((table) => [
    rows(table, 9, ["basicExpenditure", "projectExpenditure"]),
    ...hierarchy(table, 10),
  ]),
  rows("T8", 18, ["personnelExpenses", "publicExpenses"]),
  ...hierarchy("T8", 17),
  rows("T4", 12, budgetIds, "T4.expenditure"),
  expenditureTotal("T4", 13),
  equal(
    {
      id: "t4-income-total",
      number: 13,
      name: localText("表4：收入总计＝三项预算之和", "Table 4: total income = the three budgets"),
    },
    line("T4.income", "total", "amount"),
    three("T4.income"),
    within,
  ),
  ...budgets.map(({ id, zh, table }) =>
    equal(
      {
        id: `t4-balance-${table.toLowerCase()}`,
        number: 14,
        name: localText(`表4：${zh}收入＝支出总计${zh}`, "Table 4: income of the budget = its expenditure"),
      },
      line("T4.income", id, "amount"),
      line("T4.expenditure", "total", id),
    ),
  ),
  equal(
    {
      id: "t4-balance",
      number: 14,
      name: localText("表4：收入总计＝支出总计", "Table 4: total income = total expenditure"),
    },
    line("T4.income", "total", "amount"),
    line("T4.expenditure", "total", "total"),
  ),
  equal(
    {
      id: "t9-total",
      number: 23,
      name: localText(
        "表9：“三公”合计＝因公出国（境）费＋公务接待费＋公务用车小计",
        "Table 9: total = the three items",
      ),
    },
    line("T9.main", "amounts", "total"),
    line("T9.main", "amounts", "overseasVisits", "officialHospitality", "officialVehicles"),
    within,
  ),
  equal(
    {
      id: "t9-vehicle-subtotal",
      number: 24,
      name: localText("表9：公务用车小计＝购置费＋运行费", "Table 9: official vehicles = purchase + operation"),
    },
    line("T9.main", "amounts", "officialVehicles"),
    line("T9.main", "amounts", "officialVehiclePurchase", "officialVehicleOperation"),
    within,
  ),
];
