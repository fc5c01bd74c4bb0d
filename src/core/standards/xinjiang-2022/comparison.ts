import type { ComparedItem, Comparison, FigurePlace, LedgerIdentity } from "../definition";

function item(id: string, zh: string, en: string, ...places: readonly FigurePlace[]): ComparedItem {
  return { id, label: { "zh-CN": zh, "en-US": en }, places };
}

/** A source of income as 表二's total row states it; where 表二 is not there, as 表一 does. */
function income(id: string, zh: string, en: string): ComparedItem {
  return item(
    id,
    `收入：${zh}`,
    `Income: ${en}`,
    { block: "T2.main", line: "total", column: id },
    { block: "T1.income", line: id, column: "amount" },
  );
}

function spending(block: string, column: string): FigurePlace {
  return { block, line: "total", column };
}

function threePublic(id: string, zh: string, en: string): ComparedItem {
  return item(id, `“三公”经费：${zh}`, `Three public: ${en}`, { block: "T8.main", line: "amounts", column: id });
}

const incomes: readonly ComparedItem[] = [
  income("generalPublicBudget", "一般公共预算", "general public budget"),
  income("governmentManagedFundBudget", "政府性基金预算", "government-managed fund budget"),
  income("stateCapitalOperationsBudget", "国有资本经营预算", "state capital operations budget"),
  income("educationFees", "教育收费（财政专户）", "education fees"),
  income("undertakingIncome", "事业收入", "undertaking income"),
  income("superiorSubsidy", "上级补助收入", "subsidy from superior units"),
  income("operatingIncome", "事业单位经营收入", "operating income"),
  income("otherUnitFunds", "单位其他资金收入", "other funds of the unit"),
  income("superiorSpecialFunds", "上级专项收入", "special funds from superior units"),
  income("undertakingFundOffset", "用事业基金弥补收支差额", "undertaking fund used"),
  income("carriedForward", "单位上年结余", "balance carried forward"),
];
const incomeIds = incomes.map(({ id }) => id);
const all = ["basicExpenditure", "projectExpenditure"];
const appropriated = ["appropriation.basicExpenditure", "appropriation.projectExpenditure"];

function identity(
  zh: string,
  en: string,
  left: readonly string[],
  relation: LedgerIdentity["relation"],
  right: readonly string[],
  severity: LedgerIdentity["severity"],
  whenZero?: readonly string[],
): LedgerIdentity {
  return { name: { "zh-CN": zh, "en-US": en }, left, relation, right, severity, ...(whenZero && { whenZero }) };
}

/** What the sections compare, and how last year's figures hang together. */
export const comparison: Comparison = {
  items: [
    ...incomes,
    item("basicExpenditure", "支出总计：基本支出", "All expenditure: basic", spending("T3.main", "basicExpenditure")),
    item(
      "projectExpenditure",
      "支出总计：项目支出",
      "All expenditure: projects",
      spending("T3.main", "projectExpenditure"),
    ),
    item(
      "appropriation.basicExpenditure",
      "一般公共预算拨款：基本支出",
      "General public budget: basic expenditure",
      spending("T5.main", "basicExpenditure"),
    ),
    item(
      "appropriation.projectExpenditure",
      "一般公共预算拨款：项目支出",
      "General public budget: project expenditure",
      spending("T5.main", "projectExpenditure"),
    ),
    threePublic("overseasVisits", "因公出国（境）费", "overseas visits"),
    threePublic("officialVehiclePurchase", "公务用车购置费", "vehicle purchase"),
    threePublic("officialVehicleOperation", "公务用车运行费", "vehicle operation"),
    threePublic("officialHospitality", "公务接待费", "hospitality"),
    item("agencyOperatingExpenses", "机关运行经费", "Agency operating expenses", spending("T6.main", "publicExpenses")),
  ],
  codes: { block: "T5.main", column: "total", base: "budget" },
  ledger: [
    // Income pays for the expenditure and for what is carried over, which no sentence compares.
    identity("上年各项收入合计不小于支出合计", "Income covers expenditure", incomeIds, ">=", all, "error"),
    identity("上年各项收入合计等于支出合计", "Income equals expenditure", incomeIds, "=", all, "warning"),
    identity(
      "上年一般公共预算收入等于一般公共预算拨款支出",
      "The general public budget's income equals its expenditure",
      ["generalPublicBudget"],
      "=",
      appropriated,
      "warning",
      ["carriedForward"],
    ),
    identity(
      "上年各科目合计不大于一般公共预算拨款支出",
      "The functional items do not exceed the appropriation",
      ["codes"],
      "<=",
      appropriated,
      "error",
    ),
    identity(
      "上年各科目合计等于一般公共预算拨款支出",
      "The functional items add up to the appropriation",
      ["codes"],
      "=",
      appropriated,
      "warning",
    ),
    identity(
      "上年一般公共预算拨款基本支出不大于全部基本支出",
      "Basic expenditure of the appropriation is part of all",
      ["appropriation.basicExpenditure"],
      "<=",
      ["basicExpenditure"],
      "error",
    ),
    identity(
      "上年一般公共预算拨款项目支出不大于全部项目支出",
      "Project expenditure of the appropriation is part of all",
      ["appropriation.projectExpenditure"],
      "<=",
      ["projectExpenditure"],
      "error",
    ),
    identity(
      "上年机关运行经费不大于一般公共预算拨款基本支出",
      "Operating expenses are part of the basic expenditure",
      ["agencyOperatingExpenses"],
      "<=",
      ["appropriation.basicExpenditure"],
      "error",
    ),
  ],
  unasked: ["vehicles."],
};
