import type { ColumnDefinition } from "../definition";

/** Columns that several tables of this standard share. */
export const total: ColumnDefinition = {
  id: "total",
  name: { "zh-CN": "合计", "en-US": "Total" },
  headers: ["合计", "总计", "小计"],
};

export const basicExpenditure: ColumnDefinition = {
  id: "basicExpenditure",
  name: { "zh-CN": "基本支出", "en-US": "Basic expenditure" },
  headers: ["基本支出", "基本支出预算"],
};

export const projectExpenditure: ColumnDefinition = {
  id: "projectExpenditure",
  name: { "zh-CN": "项目支出", "en-US": "Project expenditure" },
  headers: ["项目支出", "项目支出预算"],
};

export const generalPublicBudget: ColumnDefinition = {
  id: "generalPublicBudget",
  name: { "zh-CN": "一般公共预算", "en-US": "General public budget" },
  headers: ["一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款"],
};

export const governmentManagedFundBudget: ColumnDefinition = {
  id: "governmentManagedFundBudget",
  name: { "zh-CN": "政府性基金预算", "en-US": "Government-managed fund budget" },
  headers: ["政府性基金预算", "政府性基金预算拨款", "政府性基金", "政府性基金预算财政拨款"],
};

export const stateCapitalOperationsBudget: ColumnDefinition = {
  id: "stateCapitalOperationsBudget",
  name: { "zh-CN": "国有资本经营预算", "en-US": "State capital operations budget" },
  headers: ["国有资本经营预算", "国有资本经营预算拨款", "国有资本经营", "国有资本经营预算财政拨款"],
};

export const amountColumn: ColumnDefinition = {
  id: "amount",
  name: { "zh-CN": "预算数", "en-US": "Budget" },
  headers: ["预算数", "金额", "本年预算", "预算金额"],
};

/** The sources of income besides the three budgets: in 表一 they are lines, in 表二 columns, under the same ids. */
export const otherIncomes: readonly ColumnDefinition[] = [
  {
    id: "educationFees",
    name: { "zh-CN": "教育收费（财政专户）", "en-US": "Education fees (special fiscal account)" },
    headers: ["财政专户(教育收费)", "教育收费(财政专户)", "教育收费", "财政专户", "财政专户管理资金"],
  },
  {
    id: "undertakingIncome",
    name: { "zh-CN": "事业收入", "en-US": "Undertaking income" },
    headers: ["事业收入"],
  },
  {
    id: "superiorSubsidy",
    name: { "zh-CN": "上级补助收入", "en-US": "Subsidy from superior units" },
    headers: ["上级补助收入"],
  },
  {
    id: "operatingIncome",
    name: { "zh-CN": "事业单位经营收入", "en-US": "Operating income" },
    headers: ["事业单位经营收入", "经营收入"],
  },
  {
    id: "otherUnitFunds",
    name: { "zh-CN": "单位其他资金收入", "en-US": "Other funds of the unit" },
    headers: ["单位其他资金收入", "其他资金收入", "单位其他资金", "其他收入"],
  },
  {
    id: "superiorSpecialFunds",
    name: { "zh-CN": "上级专项收入", "en-US": "Special funds from superior units" },
    headers: ["上级专项收入"],
  },
  {
    id: "undertakingFundOffset",
    name: { "zh-CN": "用事业基金弥补收支差额", "en-US": "Undertaking fund used to cover the shortfall" },
    headers: ["用事业基金弥补收支差额"],
  },
];

export const carriedForward: ColumnDefinition = {
  id: "carriedForward",
  name: { "zh-CN": "单位上年结余", "en-US": "Balance carried forward" },
  headers: [
    "单位上年结余(不含国库集中支付额度结余)",
    "单位上年结余(不包含国库集中支付额度结余)",
    "单位上年结余",
    "上年结转",
    "上年结余",
  ],
};
