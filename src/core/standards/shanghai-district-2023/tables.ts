import type { BlockDefinition, CodeRows, ColumnDefinition, LineDefinition, TableDefinition } from "../definition";

const functional: CodeRows = { classification: "functional", levels: [3, 5, 7] };
const functionalClasses: CodeRows = { classification: "functional", levels: [3] };
const economic: CodeRows = { classification: "economic", levels: [3, 5] };

const functionalHeaders: BlockDefinition["rowHeaders"] = {
  label: ["功能分类科目"],
  code: ["功能分类科目编码", "科目编码"],
  name: ["功能分类科目名称", "科目名称"],
};

function column(
  id: string,
  zh: string,
  en: string,
  headers: readonly string[],
  under?: readonly string[],
): ColumnDefinition {
  return { id, name: { "zh-CN": zh, "en-US": en }, headers, ...(under && { under }) };
}

function line(id: string, zh: string, en: string, labels: readonly string[], essential = false): LineDefinition {
  return { id, name: { "zh-CN": zh, "en-US": en }, labels, ...(essential && { essential }) };
}

const total = column("total", "合计", "Total", ["合计", "总计"]);
const basicExpenditure = column("basicExpenditure", "基本支出", "Basic expenditure", ["基本支出"]);
const projectExpenditure = column("projectExpenditure", "项目支出", "Project expenditure", ["项目支出"]);
const personnelExpenses = column("personnelExpenses", "人员经费", "Personnel expenses", ["人员经费"]);
const publicExpenses = column("publicExpenses", "公用经费", "Public expenses", ["公用经费"]);
const amount = column("amount", "预算数", "Budget", ["预算数"], ["本年收入", "财政拨款收入"]);
const budgets: readonly ColumnDefinition[] = [
  column("generalPublicBudget", "一般公共预算", "General public budget", ["一般公共预算", "一般公共预算资金"]),
  column("governmentManagedFundBudget", "政府性基金预算", "Government-managed fund budget", [
    "政府性基金预算",
    "政府性基金",
  ]),
  column("stateCapitalOperationsBudget", "国有资本经营预算", "State capital operations budget", ["国有资本经营预算"]),
];
const budgetLines: readonly LineDefinition[] = [
  line("generalPublicBudget", "一般公共预算", "General public budget", ["一般公共预算资金", "一般公共预算"]),
  line("governmentManagedFundBudget", "政府性基金预算", "Government-managed fund budget", [
    "政府性基金",
    "政府性基金预算",
  ]),
  line("stateCapitalOperationsBudget", "国有资本经营预算", "State capital operations budget", ["国有资本经营预算"]),
];
const totalRow = line("total", "合计", "Total", ["合计", "总计", "小计"], true);
const incomeTotal = line("total", "收入总计", "Total income", ["收入总计", "收入合计"], true);
const expenditureTotal = line("total", "支出总计", "Total expenditure", ["支出总计", "支出合计"], true);

/** Functional codes down to 项, with 合计, 基本支出, 项目支出. */
function expenditureByFunction(budget?: BlockDefinition["budget"]): BlockDefinition {
  return {
    id: "main",
    rowHeaders: functionalHeaders,
    columns: [total, basicExpenditure, projectExpenditure],
    lines: [totalRow],
    codes: functional,
    ...(budget && { budget }),
  };
}

/** Amounts in 元 but for the last table; sources: the district's blank templates and published documents, 2024 to 2026. */
export const tables: readonly TableDefinition[] = [
  {
    id: "T1",
    ordinal: "表1",
    title: "预算单位财务收支预算总表",
    titleVariants: ["部门财务收支预算总表", "单位财务收支预算总表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["本年收入", "本年支出"],
    blocks: [
      {
        id: "income",
        rowHeaders: { label: ["项目"] },
        columns: [amount],
        lines: [
          line("fiscalAppropriation", "财政拨款收入", "Fiscal appropriation", ["财政拨款收入", "一、财政拨款收入"]),
          ...budgetLines,
          line("undertakingIncome", "事业收入", "Undertaking income", ["事业收入"]),
          line("operatingIncome", "事业单位经营收入", "Operating income", ["事业单位经营收入"]),
          line("otherIncome", "其他收入", "Other income", ["其他收入"]),
          incomeTotal,
        ],
      },
      {
        id: "expenditure",
        rowHeaders: { label: ["项目"] },
        columns: [
          column("total", "合计", "Total", ["合计", "预算数"], ["本年支出", "预算数"]),
          // The department's form has the one column 预算数 only.
          {
            ...column("personnelExpenses", "人员经费", "Personnel expenses", ["人员经费"], ["基本支出"]),
            optional: true,
          },
          { ...column("publicExpenses", "公用经费", "Public expenses", ["公用经费"], ["基本支出"]), optional: true },
          { ...projectExpenditure, optional: true },
        ],
        lines: [expenditureTotal],
        codes: functionalClasses,
      },
    ],
  },
  {
    id: "T2",
    ordinal: "表2",
    title: "预算单位收入预算总表",
    titleVariants: ["部门收入预算总表", "单位收入预算总表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["收入预算", "项目"],
    blocks: [
      {
        id: "main",
        rowHeaders: functionalHeaders,
        columns: [
          total,
          column("fiscalAppropriation", "财政拨款收入", "Fiscal appropriation", ["财政拨款收入"]),
          column("undertakingIncome", "事业收入", "Undertaking income", ["事业收入"]),
          column("operatingIncome", "事业单位经营收入", "Operating income", ["事业单位经营收入"]),
          column("otherIncome", "其他收入", "Other income", ["其他收入"]),
        ],
        lines: [totalRow],
        codes: functional,
      },
    ],
  },
  {
    id: "T3",
    ordinal: "表3",
    title: "预算单位支出预算总表",
    titleVariants: ["部门支出预算总表", "单位支出预算总表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["支出预算", "项目"],
    blocks: [expenditureByFunction()],
  },
  {
    id: "T4",
    ordinal: "表4",
    title: "预算单位财政拨款收支预算总表",
    titleVariants: ["部门财政拨款收支预算总表", "单位财政拨款收支预算总表"],
    amountUnit: "元",
    decimals: 0,
    blocks: [
      {
        id: "income",
        rowHeaders: { label: ["项目"] },
        columns: [amount],
        lines: [...budgetLines, incomeTotal],
      },
      {
        id: "expenditure",
        rowHeaders: { label: ["项目"] },
        columns: [{ ...total, under: ["财政拨款支出"] }, ...budgets],
        lines: [expenditureTotal],
        codes: functionalClasses,
      },
    ],
  },
  {
    id: "T5",
    ordinal: "表5",
    title: "预算单位一般公共预算支出功能分类预算表",
    titleVariants: ["部门一般公共预算支出功能分类预算表", "一般公共预算支出功能分类预算表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["一般公共预算支出", "项目"],
    blocks: [expenditureByFunction("generalPublicBudget")],
  },
  {
    id: "T6",
    ordinal: "表6",
    title: "预算单位政府性基金预算支出功能分类预算表",
    titleVariants: ["部门政府性基金预算支出功能分类预算表", "政府性基金预算支出功能分类预算表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["政府性基金预算支出", "项目"],
    blocks: [expenditureByFunction("governmentManagedFundBudget")],
    emptyNote: "注：本单位无政府性基金预算财政拨款安排的预算，故本表为空表。",
  },
  {
    id: "T7",
    ordinal: "表7",
    title: "预算单位国有资本经营预算支出功能分类预算表",
    titleVariants: ["部门国有资本经营预算支出功能分类预算表", "国有资本经营预算支出功能分类预算表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["国有资本经营预算支出", "项目"],
    blocks: [expenditureByFunction("stateCapitalOperationsBudget")],
    emptyNote: "注：本单位无国有资本经营预算财政拨款安排的预算，故本表为空表。",
  },
  {
    id: "T8",
    ordinal: "表8",
    title: "预算单位一般公共预算基本支出部门预算经济分类预算表",
    titleVariants: ["部门一般公共预算基本支出部门预算经济分类预算表", "一般公共预算基本支出部门预算经济分类预算表"],
    amountUnit: "元",
    decimals: 0,
    heads: ["一般公共预算基本支出", "项目"],
    blocks: [
      {
        id: "main",
        rowHeaders: {
          label: ["经济分类科目"],
          code: ["经济分类科目编码", "部门预算经济分类科目编码"],
          name: ["部门经济分类科目名称", "经济分类科目名称"],
        },
        columns: [total, personnelExpenses, publicExpenses],
        lines: [totalRow],
        codes: economic,
        budget: "generalPublicBudget",
      },
    ],
  },
  {
    id: "T9",
    ordinal: "表9",
    title: "单位“三公”经费和机关运行经费预算表",
    titleVariants: ["部门“三公”经费和机关运行经费预算表", "“三公”经费和机关运行经费预算表"],
    amountUnit: "万元",
    decimals: 2,
    heads: ["“三公”经费预算数"],
    blocks: [
      {
        id: "main",
        rowHeaders: {},
        columns: [
          total,
          column("overseasVisits", "因公出国（境）费", "Overseas visits", ["因公出国(境)费"]),
          column("officialHospitality", "公务接待费", "Official hospitality", ["公务接待费"]),
          column(
            "officialVehicles",
            "公务用车小计",
            "Official vehicles, subtotal",
            ["小计", "合计"],
            ["公务用车购置及运行费"],
          ),
          column(
            "officialVehiclePurchase",
            "公务用车购置费",
            "Official vehicles, purchase",
            ["购置费", "公务用车购置费"],
            ["公务用车购置及运行费"],
          ),
          column(
            "officialVehicleOperation",
            "公务用车运行费",
            "Official vehicles, operation",
            ["运行费", "公务用车运行费"],
            ["公务用车购置及运行费"],
          ),
          column("agencyOperatingExpenses", "机关运行经费", "Agency operating expenses", [
            "机关运行经费预算数",
            "机关运行经费",
          ]),
        ],
        lines: [line("amounts", "预算数", "Budget", [], true)],
      },
    ],
    emptyNote: "注：本单位无“三公”经费和机关运行经费安排的预算，故本表为空表。",
  },
];
