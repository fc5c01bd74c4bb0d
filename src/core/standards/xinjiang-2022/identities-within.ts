import type { IdentityDefinition, Term } from "../definition";
import { otherIncomes } from "./columns";

const tableForm = "《预算公开表》表式：表内合计关系";

/** The three budgets that make up the fiscal appropriation, as lines of 表一, 表四 and as columns of 表二, 表四. */
export const budgets = ["generalPublicBudget", "governmentManagedFundBudget", "stateCapitalOperationsBudget"] as const;
export const otherIncomeIds = otherIncomes.map(({ id }) => id);

/** One line of a block, one column. */
export function line(block: string, id: string, column: string): Term {
  return { block, rows: { lines: [id] }, columns: [column] };
}

function lines(block: string, ids: readonly string[], column: string): Term {
  return { block, rows: { lines: ids }, columns: [column] };
}

/** In every row of the block the total column is the sum of the parts. */
function rowSum(
  id: string,
  number: number,
  block: string,
  parts: readonly string[],
  name: IdentityDefinition["name"],
): IdentityDefinition {
  return {
    id,
    number,
    name,
    basis: tableForm,
    forEach: { rows: { block, of: "all" } },
    left: [{ block, rows: "this", columns: ["total"] }],
    relation: "=",
    right: [{ block, rows: "this", columns: parts }],
  };
}

/** In every column each parent row is the sum of the rows one level below it. */
function parentSum(id: string, number: number, block: string, name: IdentityDefinition["name"]): IdentityDefinition {
  return {
    id,
    number,
    name,
    basis: tableForm,
    forEach: { rows: { block, of: "parents" }, columns: "all" },
    left: [{ block, rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block, rows: "children", columns: "this" }],
  };
}

/** In every column the total row is the sum of the highest rows. */
function totalRow(
  id: string,
  number: number,
  block: string,
  totalLine: string,
  name: IdentityDefinition["name"],
): IdentityDefinition {
  return {
    id,
    number,
    name,
    basis: tableForm,
    forEach: { rows: { block, of: { lines: [totalLine] } }, columns: "all" },
    left: [{ block, rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block, rows: "top", columns: "this" }],
  };
}

const basicAndProject = ["basicExpenditure", "projectExpenditure"];
const economicColumns = ["c301", "c302", "c303", "c307", "c309", "c310", "c311", "c312", "c313", "c399"];

export const identitiesWithin: readonly IdentityDefinition[] = [
  {
    id: "t1-fiscal-appropriation",
    number: 1,
    name: {
      "zh-CN": "表一：财政拨款＝一般公共预算＋政府性基金预算＋国有资本经营预算",
      "en-US": "Table 1: fiscal appropriation = the three budgets",
    },
    basis: tableForm,
    left: [line("T1.income", "fiscalAppropriation", "amount")],
    relation: "=",
    right: [lines("T1.income", budgets, "amount")],
  },
  {
    id: "t1-income-subtotal",
    number: 2,
    name: { "zh-CN": "表一：本年收入小计＝各项收入之和", "en-US": "Table 1: income of the year = sum of the incomes" },
    basis: tableForm,
    left: [line("T1.income", "subtotal", "amount")],
    relation: "=",
    right: [lines("T1.income", ["fiscalAppropriation", ...otherIncomeIds], "amount")],
  },
  {
    id: "t1-expenditure-subtotal",
    number: 3,
    name: {
      "zh-CN": "表一：本年支出小计＝各类支出之和",
      "en-US": "Table 1: expenditure of the year = sum of the functional classes",
    },
    basis: tableForm,
    left: [line("T1.expenditure", "subtotal", "amount")],
    relation: "=",
    right: [{ block: "T1.expenditure", rows: { level: 1 }, columns: ["amount"] }],
  },
  {
    id: "t1-income-total",
    number: 4,
    name: {
      "zh-CN": "表一：收入总计＝本年收入小计＋单位上年结余",
      "en-US": "Table 1: total income = income of the year + balance carried forward",
    },
    basis: tableForm,
    left: [line("T1.income", "total", "amount")],
    relation: "=",
    right: [lines("T1.income", ["subtotal", "carriedForward"], "amount")],
  },
  {
    id: "t1-expenditure-total",
    number: 5,
    name: {
      "zh-CN": "表一：支出总计＝本年支出小计＋结转下年",
      "en-US": "Table 1: total expenditure = expenditure of the year + balance carried over",
    },
    basis: tableForm,
    left: [line("T1.expenditure", "total", "amount")],
    relation: "=",
    right: [lines("T1.expenditure", ["subtotal", "carriedOver"], "amount")],
  },
  {
    id: "t1-balance",
    number: 6,
    name: { "zh-CN": "表一：收入总计＝支出总计", "en-US": "Table 1: total income = total expenditure" },
    basis: "《中华人民共和国预算法》：单位预算收支平衡",
    left: [line("T1.income", "total", "amount")],
    relation: "=",
    right: [line("T1.expenditure", "total", "amount")],
  },
  rowSum("t2-row-sum", 7, "T2.main", [...budgets, ...otherIncomeIds, "carriedForward"], {
    "zh-CN": "表二：总计＝各项收入来源之和",
    "en-US": "Table 2: total = sum of the sources",
  }),
  parentSum("t2-hierarchy", 8, "T2.main", {
    "zh-CN": "表二：上级科目＝下级科目之和",
    "en-US": "Table 2: a code = sum of the codes below it",
  }),
  totalRow("t2-total-row", 8, "T2.main", "total", {
    "zh-CN": "表二：合计＝各类之和",
    "en-US": "Table 2: total row = sum of the classes",
  }),
  rowSum("t3-row-sum", 9, "T3.main", basicAndProject, {
    "zh-CN": "表三：合计＝基本支出＋项目支出",
    "en-US": "Table 3: total = basic + project expenditure",
  }),
  parentSum("t3-hierarchy", 10, "T3.main", {
    "zh-CN": "表三：上级科目＝下级科目之和",
    "en-US": "Table 3: a code = sum of the codes below it",
  }),
  totalRow("t3-total-row", 10, "T3.main", "total", {
    "zh-CN": "表三：合计＝各类之和",
    "en-US": "Table 3: total row = sum of the classes",
  }),
  {
    id: "t4-fiscal-appropriation",
    number: 11,
    name: {
      "zh-CN": "表四：财政拨款＝一般公共预算＋政府性基金预算＋国有资本经营预算",
      "en-US": "Table 4: fiscal appropriation = the three budgets",
    },
    basis: tableForm,
    left: [line("T4.income", "fiscalAppropriation", "total")],
    relation: "=",
    right: [lines("T4.income", budgets, "total")],
  },
  rowSum("t4-row-sum", 12, "T4.expenditure", budgets, {
    "zh-CN": "表四：支出合计＝一般公共预算＋政府性基金预算＋国有资本经营预算",
    "en-US": "Table 4: expenditure total = the three budgets",
  }),
  {
    id: "t4-income-subtotal",
    number: 13,
    name: { "zh-CN": "表四：本年收入小计＝财政拨款", "en-US": "Table 4: income of the year = fiscal appropriation" },
    basis: tableForm,
    left: [line("T4.income", "subtotal", "total")],
    relation: "=",
    right: [line("T4.income", "fiscalAppropriation", "total")],
  },
  {
    id: "t4-income-total",
    number: 13,
    name: {
      "zh-CN": "表四：收入总计＝本年收入小计＋上年结余",
      "en-US": "Table 4: total income = income of the year + balance carried forward",
    },
    basis: tableForm,
    left: [line("T4.income", "total", "total")],
    relation: "=",
    right: [lines("T4.income", ["subtotal", "carriedForward"], "total")],
  },
  {
    id: "t4-expenditure-subtotal",
    number: 13,
    name: {
      "zh-CN": "表四：本年支出小计＝各类支出之和",
      "en-US": "Table 4: expenditure of the year = sum of the functional classes",
    },
    basis: tableForm,
    forEach: { rows: { block: "T4.expenditure", of: { lines: ["subtotal"] } }, columns: "all" },
    left: [{ block: "T4.expenditure", rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block: "T4.expenditure", rows: { level: 1 }, columns: "this" }],
  },
  {
    id: "t4-expenditure-total",
    number: 13,
    name: {
      "zh-CN": "表四：支出总计＝本年支出小计＋结转下年",
      "en-US": "Table 4: total expenditure = expenditure of the year + balance carried over",
    },
    basis: tableForm,
    forEach: { rows: { block: "T4.expenditure", of: { lines: ["total"] } }, columns: "all" },
    left: [{ block: "T4.expenditure", rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block: "T4.expenditure", rows: { lines: ["subtotal", "carriedOver"] }, columns: "this" }],
  },
  {
    id: "t4-balance",
    number: 14,
    name: { "zh-CN": "表四：收入总计＝支出总计", "en-US": "Table 4: total income = total expenditure" },
    basis: "《中华人民共和国预算法》：单位预算收支平衡",
    left: [line("T4.income", "total", "total")],
    relation: "=",
    right: [line("T4.expenditure", "total", "total")],
  },
  rowSum("t5-row-sum", 15, "T5.main", basicAndProject, {
    "zh-CN": "表五：合计＝基本支出＋项目支出",
    "en-US": "Table 5: total = basic + project expenditure",
  }),
  parentSum("t5-hierarchy", 16, "T5.main", {
    "zh-CN": "表五：上级科目＝下级科目之和",
    "en-US": "Table 5: a code = sum of the codes below it",
  }),
  totalRow("t5-total-row", 16, "T5.main", "total", {
    "zh-CN": "表五：合计＝各类之和",
    "en-US": "Table 5: total row = sum of the classes",
  }),
  parentSum("t6-hierarchy", 17, "T6.main", {
    "zh-CN": "表六：类＝款之和",
    "en-US": "Table 6: a class = sum of its sections",
  }),
  rowSum("t6-row-sum", 18, "T6.main", ["personnelExpenses", "publicExpenses"], {
    "zh-CN": "表六：合计＝人员经费＋公用经费",
    "en-US": "Table 6: total = personnel + public expenses",
  }),
  totalRow("t6-total-row", 19, "T6.main", "total", {
    "zh-CN": "表六：合计＝各类之和",
    "en-US": "Table 6: total row = sum of the classes",
  }),
  {
    id: "t6-personnel-classes",
    number: 20,
    name: {
      "zh-CN": "表六：人员经费＝301 工资福利支出＋303 对个人和家庭的补助",
      "en-US": "Table 6: personnel expenses = 301 + 303",
    },
    basis: "《政府收支分类科目》部门预算支出经济分类",
    severity: "warning",
    left: [line("T6.main", "total", "personnelExpenses")],
    relation: "=",
    right: [{ block: "T6.main", rows: { codes: ["301", "303"] }, columns: ["total"] }],
  },
  {
    id: "t6-public-classes",
    number: 20,
    name: {
      "zh-CN": "表六：公用经费＝302 商品和服务支出＋310 资本性支出（及 307、312、399）",
      "en-US": "Table 6: public expenses = 302 + 310 (+ 307, 312, 399)",
    },
    basis: "《政府收支分类科目》部门预算支出经济分类",
    severity: "warning",
    left: [line("T6.main", "total", "publicExpenses")],
    relation: "=",
    right: [{ block: "T6.main", rows: { codes: ["302", "307", "310", "312", "399"] }, columns: ["total"] }],
  },
  rowSum("t7-row-sum", 21, "T7.main", economicColumns, {
    "zh-CN": "表七：项目支出合计＝各经济分类之和",
    "en-US": "Table 7: project expenditure = sum of the economic columns",
  }),
  parentSum("t7-hierarchy", 22, "T7.main", {
    "zh-CN": "表七：类、款、项＝其项目之和",
    "en-US": "Table 7: a code = sum of its projects",
  }),
  totalRow("t7-total-row", 22, "T7.main", "total", {
    "zh-CN": "表七：合计＝各类之和",
    "en-US": "Table 7: total row = sum of the classes",
  }),
  {
    id: "t8-total",
    number: 23,
    name: {
      "zh-CN": "表八：合计＝因公出国（境）费＋公务用车购置及运行费小计＋公务接待费",
      "en-US": "Table 8: total = overseas visits + official vehicles + official hospitality",
    },
    basis: "财预〔2016〕143号：“三公”经费分项公开",
    left: [line("T8.main", "amounts", "total")],
    relation: "=",
    right: [
      {
        block: "T8.main",
        rows: { lines: ["amounts"] },
        columns: ["overseasVisits", "officialVehicles", "officialHospitality"],
      },
    ],
  },
  {
    id: "t8-vehicle-subtotal",
    number: 24,
    name: {
      "zh-CN": "表八：公务用车小计＝购置费＋运行费",
      "en-US": "Table 8: official vehicles = purchase + operation",
    },
    basis: "财预〔2016〕143号：“三公”经费分项公开",
    left: [line("T8.main", "amounts", "officialVehicles")],
    relation: "=",
    right: [
      {
        block: "T8.main",
        rows: { lines: ["amounts"] },
        columns: ["officialVehiclePurchase", "officialVehicleOperation"],
      },
    ],
  },
  rowSum("t9-row-sum", 25, "T9.main", basicAndProject, {
    "zh-CN": "表九：合计＝基本支出＋项目支出",
    "en-US": "Table 9: total = basic + project expenditure",
  }),
  parentSum("t9-hierarchy", 25, "T9.main", {
    "zh-CN": "表九：上级科目＝下级科目之和",
    "en-US": "Table 9: a code = sum of the codes below it",
  }),
  totalRow("t9-total-row", 25, "T9.main", "total", {
    "zh-CN": "表九：合计＝各类之和",
    "en-US": "Table 9: total row = sum of the classes",
  }),
];
