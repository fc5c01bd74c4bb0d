import type { BlockDefinition, CodeRows, TableDefinition } from "../definition";
import * as column from "./columns";
import {
  totalLine,
  functionalHeaders,
  incomeLines,
  incomeSubtotal,
  carriedForward,
  incomeTotal,
  expenditureLines,
} from "./rows";

const functional: CodeRows = { classification: "functional", levels: [3, 5, 7] };
/** 表一 and 表四 print all classes, used or not. */
const functionalClasses: CodeRows = {
  classification: "functional",
  levels: [3],
  printed: [
    ...["201", "202", "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "214", "215"],
    ...["216", "217", "219", "220", "221", "222", "223", "224", "227", "229", "230", "231", "232", "233", "234"],
  ],
};
const economic: CodeRows = { classification: "economic", levels: [3, 5] };

/** Main block of a table whose rows are functional codes and whose columns are 合计, 基本支出, 项目支出. */
function expenditureByFunction(budget?: BlockDefinition["budget"]): BlockDefinition {
  return {
    id: "main",
    rowHeaders: functionalHeaders,
    columns: [column.total, column.basicExpenditure, column.projectExpenditure],
    lines: [totalLine],
    codes: functional,
    ...(budget && { budget }),
  };
}

/** 表七's ten economic columns; the ids carry the 类 codes of the economic classification. */
const projectColumns = [
  ["c301", "工资福利支出", "Wages and welfare"],
  ["c302", "商品和服务支出", "Goods and services"],
  ["c303", "对个人和家庭的补助", "Subsidies to individuals and families"],
  ["c307", "债务利息及费用支出", "Debt interest and fees"],
  ["c309", "资本性支出(基本建设)", "Capital expenditure (basic construction)"],
  ["c310", "资本性支出", "Capital expenditure"],
  ["c311", "对企业补助(基本建设)", "Subsidies to enterprises (basic construction)"],
  ["c312", "对企业补助", "Subsidies to enterprises"],
  ["c313", "对社会保障基金补助", "Subsidies to social security funds"],
  ["c399", "其他支出", "Other expenditure"],
].map(([id = "", zh = "", en = ""]) => ({ id, name: { "zh-CN": zh, "en-US": en }, headers: [zh] }));

/** The head that spans the vehicle columns of 表八. */
const officialVehicleHeads = ["公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行费"];

export const tables: readonly TableDefinition[] = [
  {
    id: "T1",
    ordinal: "表一",
    title: "单位收支总体情况表",
    titleVariants: ["部门收支总体情况表", "收支总体情况表", "单位收支总表"],
    amountUnit: "万元",
    decimals: 2,
    blocks: [
      {
        id: "income",
        rowHeaders: { label: ["项目"] },
        columns: [{ ...column.amountColumn, under: ["收入"] }],
        lines: [
          ...incomeLines,
          ...column.otherIncomes.map(({ id, name, headers }) => ({ id, name, labels: headers })),
          incomeSubtotal,
          carriedForward,
          incomeTotal,
        ],
      },
      {
        id: "expenditure",
        rowHeaders: { label: ["功能分类", "项目", "功能分类科目"] },
        columns: [{ ...column.amountColumn, under: ["支出"] }],
        lines: expenditureLines,
        codes: functionalClasses,
      },
    ],
  },
  {
    id: "T2",
    ordinal: "表二",
    title: "单位收入总体情况表",
    titleVariants: ["部门收入总体情况表", "收入总体情况表", "单位收入总表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["收入预算"],
    blocks: [
      {
        id: "main",
        rowHeaders: functionalHeaders,
        columns: [
          column.total,
          column.generalPublicBudget,
          column.governmentManagedFundBudget,
          column.stateCapitalOperationsBudget,
          ...column.otherIncomes,
          column.carriedForward,
        ],
        lines: [totalLine],
        codes: functional,
      },
    ],
  },
  {
    id: "T3",
    ordinal: "表三",
    title: "单位支出总体情况表",
    titleVariants: ["部门支出总体情况表", "支出总体情况表", "单位支出总表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["支出预算", "项目"],
    blocks: [expenditureByFunction()],
  },
  {
    id: "T4",
    ordinal: "表四",
    title: "财政拨款收支总体情况表",
    titleVariants: ["财政拨款收支总表"],
    amountUnit: "万元",
    decimals: 2,
    blocks: [
      {
        id: "income",
        rowHeaders: { label: ["项目"] },
        columns: [{ ...column.total, headers: ["合计", "预算数", "金额"], under: ["财政拨款收入", "收入"] }],
        lines: [...incomeLines, incomeSubtotal, carriedForward, incomeTotal],
      },
      {
        id: "expenditure",
        rowHeaders: { label: ["功能分类", "项目", "功能分类科目"] },
        columns: [
          { ...column.total, under: ["财政拨款支出", "支出"] },
          column.generalPublicBudget,
          column.governmentManagedFundBudget,
          column.stateCapitalOperationsBudget,
        ],
        lines: expenditureLines,
        codes: functionalClasses,
      },
    ],
  },
  {
    id: "T5",
    ordinal: "表五",
    title: "一般公共预算支出情况表",
    titleVariants: ["一般公共预算支出表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["一般公共预算支出", "项目"],
    blocks: [expenditureByFunction("generalPublicBudget")],
  },
  {
    id: "T6",
    ordinal: "表六",
    title: "一般公共预算基本支出情况表",
    titleVariants: ["一般公共预算基本支出表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["一般公共预算基本支出", "项目"],
    blocks: [
      {
        id: "main",
        rowHeaders: {
          label: ["经济分类科目"],
          code: ["经济分类科目编码", "科目编码", "经济科目编码"],
          name: ["经济分类科目名称", "科目名称", "经济科目名称"],
        },
        columns: [
          column.total,
          {
            id: "personnelExpenses",
            name: { "zh-CN": "人员经费", "en-US": "Personnel expenses" },
            headers: ["人员经费"],
          },
          {
            id: "publicExpenses",
            name: { "zh-CN": "公用经费", "en-US": "Public expenses" },
            headers: ["公用经费", "日常公用经费"],
          },
        ],
        lines: [totalLine],
        codes: economic,
        budget: "generalPublicBudget",
      },
    ],
  },
  {
    id: "T7",
    ordinal: "表七",
    title: "一般公共预算项目支出情况表",
    titleVariants: ["一般公共预算项目支出表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["支出经济分类"],
    blocks: [
      {
        id: "main",
        rowHeaders: { ...functionalHeaders, project: ["项目名称"] },
        columns: [{ ...column.total, headers: ["项目支出合计", "合计", "总计", "小计"] }, ...projectColumns],
        lines: [totalLine],
        codes: functional,
        budget: "generalPublicBudget",
        projects: true,
      },
    ],
    emptyNote: "备注：本单位没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。",
  },
  {
    id: "T8",
    ordinal: "表八",
    title: "一般公共预算“三公”经费支出情况表",
    titleVariants: ["一般公共预算“三公”经费支出表", "“三公”经费支出情况表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["“三公”经费预算数", "“三公”经费"],
    blocks: [
      {
        id: "main",
        rowHeaders: { label: ["单位名称", "预算单位", "单位"] },
        columns: [
          column.total,
          {
            id: "overseasVisits",
            name: { "zh-CN": "因公出国（境）费", "en-US": "Overseas visits" },
            headers: ["因公出国(境)费", "因公出国(境)费用", "因公出国(境)"],
          },
          {
            id: "officialVehicles",
            name: { "zh-CN": "公务用车购置及运行费小计", "en-US": "Official vehicles, subtotal" },
            headers: ["合计", "小计", "公务用车购置及运行费小计", "公务用车购置及运行费"],
            under: officialVehicleHeads,
          },
          {
            id: "officialVehiclePurchase",
            name: { "zh-CN": "公务用车购置费", "en-US": "Official vehicles, purchase" },
            headers: ["公务用车购置费", "公务用车购置", "购置费"],
            under: officialVehicleHeads,
          },
          {
            id: "officialVehicleOperation",
            name: { "zh-CN": "公务用车运行费", "en-US": "Official vehicles, operation" },
            headers: ["公务用车运行费", "公务用车运行维护费", "公务用车运行", "运行费", "运行维护费"],
            under: officialVehicleHeads,
          },
          {
            id: "officialHospitality",
            name: { "zh-CN": "公务接待费", "en-US": "Official hospitality" },
            headers: ["公务接待费", "公务接待"],
          },
        ],
        lines: [{ id: "amounts", name: { "zh-CN": "预算数", "en-US": "Budget" }, labels: [], essential: true }],
      },
    ],
    emptyNote: "备注：本单位没有安排“三公”经费支出，一般公共预算“三公”经费支出情况表为空表。",
  },
  {
    id: "T9",
    ordinal: "表九",
    title: "政府性基金预算支出情况表",
    titleVariants: ["政府性基金预算支出表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["政府性基金预算支出", "项目"],
    blocks: [expenditureByFunction("governmentManagedFundBudget")],
    emptyNote: "备注：本单位没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
  },
];
