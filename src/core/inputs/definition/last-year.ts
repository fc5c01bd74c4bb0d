import type { ComparedItem, Standard } from "../../standards/definition";
import { standards } from "../../standards/registry";
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
      id: "executed",
      label: { "zh-CN": "上年预算执行数（万元）", "en-US": "Spent last year" },
      hint: {
        "zh-CN": "只填科目行：上年当年预算执行数；没有填0。",
        "en-US": "For functional items: what was spent of last year's budget; 0 for none.",
      },
      kind: "amount",
      width: 16,
    },
    {
      id: "purpose",
      label: { "zh-CN": "主要用途", "en-US": "Main use" },
      hint: {
        "zh-CN": "只填科目行：“主要用于”后面的内容，不写句号。",
        "en-US": "For functional items: what follows 主要用于, without a full stop.",
      },
      kind: "longText",
      width: 40,
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

/** Every item that some standard compares, each once; its fields are `lastYear.<id>` and `lastYear.<id>.reason`. */
export const lastYearItems: readonly ComparedItem[] = [
  ...new Map(
    standards.flatMap(({ comparison }) => (comparison?.items ?? []).map((item) => [item.id, item] as const)),
  ).values(),
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
/** Field ids of what was spent of an item last year, and of what this year's money is for. */
export function executedField(id: string): string {
  return `lastYear.${id}.executed`;
}
export function purposeField(id: string): string {
  return `lastYear.${id}.purpose`;
}

const executionColumns = ["executed", "purpose"];

/** The sheet with the columns that a standard's text needs. */
export function lastYearSheetOf({ comparison }: Standard): RowSheet {
  const wanted = comparison?.codes.base === "execution";
  return {
    ...lastYearSheet,
    columns: lastYearSheet.columns.filter(({ id }) => wanted || !executionColumns.includes(id)),
  };
}
