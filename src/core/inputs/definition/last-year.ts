import type { LocalText } from "../../standards/definition";
import type { RowSheet } from "./field";

/** One compared amount a row: fixed items, and one row for each 项 of 表五 with its code. */
export const lastYearSheet: RowSheet = {
  id: "lastYear",
  name: "填报-上年数据与原因",
  title: { "zh-CN": "上年数据与变动原因填报表", "en-US": "Last year's figures and reasons" },
  purpose: {
    "zh-CN": "用于与上年比较的各句：填写上年预算数；增减10%以上、上年或本年为零的，必须写明具体原因。",
    "en-US":
      "For every comparison with last year: the figure, and the reason where it changed by 10 % or from or to zero.",
  },
  columns: [
    {
      id: "item",
      label: { "zh-CN": "比较项目", "en-US": "Compared item" },
      hint: {
        "zh-CN": "项目名称不要改动；上年有、本年没有的科目可以加行。",
        "en-US": "Do not change; add a row for a vanished item.",
      },
      kind: "text",
      width: 34,
    },
    {
      id: "code",
      label: { "zh-CN": "科目编码", "en-US": "Functional code" },
      hint: { "zh-CN": "只有科目行填写编码。", "en-US": "For functional items only." },
      kind: "text",
      width: 12,
    },
    {
      id: "current",
      label: { "zh-CN": "本年预算数（万元）", "en-US": "This year" },
      hint: { "zh-CN": "取自各表，不用填写。", "en-US": "Taken from the tables." },
      kind: "amount",
      width: 16,
    },
    {
      id: "amount",
      label: { "zh-CN": "上年预算数（万元）", "en-US": "Last year" },
      hint: { "zh-CN": "上年公开的预算数；没有填0。", "en-US": "As published last year; 0 for none." },
      kind: "amount",
      width: 16,
    },
    {
      id: "reason",
      label: { "zh-CN": "变动的主要原因", "en-US": "Main reason of the change" },
      hint: { "zh-CN": "“主要原因是”后面的内容，不写句号。", "en-US": "What follows 主要原因是, without a full stop." },
      kind: "longText",
      width: 50,
    },
  ],
};

/** The sources of income that section two compares: lines of 表一, columns of 表二, under the same ids. */
export const incomeSources = [
  "generalPublicBudget",
  "governmentManagedFundBudget",
  "stateCapitalOperationsBudget",
  "educationFees",
  "undertakingIncome",
  "superiorSubsidy",
  "operatingIncome",
  "otherUnitFunds",
  "superiorSpecialFunds",
  "undertakingFundOffset",
  "carriedForward",
] as const;
export type IncomeSource = (typeof incomeSources)[number];

export const threePublicItems = [
  "overseasVisits",
  "officialVehiclePurchase",
  "officialVehicleOperation",
  "officialHospitality",
] as const;

/** A fixed item; its fields are `lastYear.<id>` and `lastYear.<id>.reason`. */
export interface LastYearItem {
  readonly id: string;
  readonly label: LocalText;
}

function item(id: string, zh: string, en: string): LastYearItem {
  return { id, label: { "zh-CN": zh, "en-US": en } };
}

export const lastYearItems: readonly LastYearItem[] = [
  item("generalPublicBudget", "收入：一般公共预算", "Income: general public budget"),
  item("governmentManagedFundBudget", "收入：政府性基金预算", "Income: government-managed fund budget"),
  item("stateCapitalOperationsBudget", "收入：国有资本经营预算", "Income: state capital operations budget"),
  item("educationFees", "收入：教育收费（财政专户）", "Income: education fees"),
  item("undertakingIncome", "收入：事业收入", "Income: undertaking income"),
  item("superiorSubsidy", "收入：上级补助收入", "Income: subsidy from superior units"),
  item("operatingIncome", "收入：事业单位经营收入", "Income: operating income"),
  item("otherUnitFunds", "收入：单位其他资金收入", "Income: other funds of the unit"),
  item("superiorSpecialFunds", "收入：上级专项收入", "Income: special funds from superior units"),
  item("undertakingFundOffset", "收入：用事业基金弥补收支差额", "Income: undertaking fund used"),
  item("carriedForward", "收入：单位上年结余", "Income: balance carried forward"),
  item("basicExpenditure", "支出总计：基本支出", "All expenditure: basic"),
  item("projectExpenditure", "支出总计：项目支出", "All expenditure: projects"),
  item("appropriation.basicExpenditure", "一般公共预算拨款：基本支出", "General public budget: basic expenditure"),
  item("appropriation.projectExpenditure", "一般公共预算拨款：项目支出", "General public budget: project expenditure"),
  item("overseasVisits", "“三公”经费：因公出国（境）费", "Three public: overseas visits"),
  item("officialVehiclePurchase", "“三公”经费：公务用车购置费", "Three public: vehicle purchase"),
  item("officialVehicleOperation", "“三公”经费：公务用车运行费", "Three public: vehicle operation"),
  item("officialHospitality", "“三公”经费：公务接待费", "Three public: hospitality"),
  item("agencyOperatingExpenses", "机关运行经费", "Agency operating expenses"),
];

/** Field id of the last-year figure of an item, and of its reason. */
export function lastYearField(id: string): string {
  return `lastYear.${id}`;
}
export function reasonField(id: string): string {
  return `lastYear.${id}.reason`;
}
/** Item id of a functional code: "2010504" → "code.2010504". */
export function codeItem(code: string): string {
  return `code.${code}`;
}
