import type { BlockDefinition, LineDefinition } from "../definition";
import * as column from "./columns";

/** Lines and row heads that several tables of this standard share. */
export const totalLine: LineDefinition = {
  id: "total",
  name: { "zh-CN": "合计", "en-US": "Total" },
  labels: ["合计", "总计", "总合计", "支出合计", "收入合计", "小计"],
  essential: true,
};

export const functionalHeaders: BlockDefinition["rowHeaders"] = {
  label: ["功能分类科目"],
  code: ["功能分类科目编码", "科目编码", "功能科目编码"],
  name: ["功能分类科目名称", "科目名称", "功能科目名称"],
};

export const incomeLines: readonly LineDefinition[] = [
  {
    id: "fiscalAppropriation",
    name: { "zh-CN": "财政拨款（补助）", "en-US": "Fiscal appropriation" },
    labels: ["财政拨款(补助)", "财政拨款", "财政拨款收入", "财政拨款补助"],
  },
  {
    id: "generalPublicBudget",
    name: column.generalPublicBudget.name,
    labels: ["一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款"],
  },
  {
    id: "governmentManagedFundBudget",
    name: column.governmentManagedFundBudget.name,
    labels: ["政府性基金预算", "政府性基金预算拨款", "政府性基金"],
  },
  {
    id: "stateCapitalOperationsBudget",
    name: column.stateCapitalOperationsBudget.name,
    labels: ["国有资本经营预算", "国有资本经营预算拨款", "国有资本经营"],
  },
];

export const incomeSubtotal: LineDefinition = {
  id: "subtotal",
  name: { "zh-CN": "本年收入小计", "en-US": "Income of the year" },
  labels: ["本年收入小计", "本年收入合计", "本年收入"],
  essential: true,
};

export const carriedForward: LineDefinition = {
  id: "carriedForward",
  name: column.carriedForward.name,
  labels: column.carriedForward.headers,
};

export const incomeTotal: LineDefinition = {
  id: "total",
  name: { "zh-CN": "收入总计", "en-US": "Total income" },
  labels: ["收入总计", "收入合计", "总计", "合计"],
  essential: true,
};

export const expenditureLines: readonly LineDefinition[] = [
  {
    id: "subtotal",
    name: { "zh-CN": "本年支出小计", "en-US": "Expenditure of the year" },
    labels: ["本年支出小计", "本年支出合计", "本年支出"],
    essential: true,
  },
  {
    id: "carriedOver",
    name: { "zh-CN": "结转下年", "en-US": "Balance carried over" },
    labels: ["230转移性支出", "转移性支出", "结转下年", "年终结转结余", "结转下年支出", "年终结余", "结余结转下年"],
    after: "subtotal",
  },
  {
    id: "total",
    name: { "zh-CN": "支出总计", "en-US": "Total expenditure" },
    labels: ["支出总计", "支出合计", "总计", "合计"],
    essential: true,
  },
];
