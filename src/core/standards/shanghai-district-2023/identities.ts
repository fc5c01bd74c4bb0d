import type { Condition, IdentityDefinition, Term } from "../definition";

const tableForm = "区级预算公开表式：表内合计关系";
const disclosure = "财预〔2016〕143号：公开表之间数据应当一致";
const budgets = ["generalPublicBudget", "governmentManagedFundBudget", "stateCapitalOperationsBudget"];
const budgetNames = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];
const budgetTables = ["T5", "T6", "T7"];
const spending = ["total", "basicExpenditure", "projectExpenditure"];

type Name = IdentityDefinition["name"];
const name = (zh: string, en: string): Name => ({ "zh-CN": zh, "en-US": en });
const line = (block: string, id: string, columns: Term["columns"]): Term => ({ block, rows: { lines: [id] }, columns });

function equal(id: string, number: number, names: Name, left: Term, right: Term | readonly Term[]): IdentityDefinition {
  return { id, number, name: names, basis: disclosure, left: [left], relation: "=", right: [right].flat() };
}

function rowSum(table: string, number: number, parts: readonly string[], block = `${table}.main`): IdentityDefinition {
  return {
    id: `${table.toLowerCase()}-row-sum`,
    number,
    name: name(`表${table.slice(1)}：每行合计＝各项之和`, `Table ${table.slice(1)}: total of a row = sum of its parts`),
    basis: tableForm,
    forEach: { rows: { block, of: "all" } },
    left: [{ block, rows: "this", columns: ["total"] }],
    relation: "=",
    right: [{ block, rows: "this", columns: parts }],
  };
}

/** 类 = Σ款 = Σ项 and 合计 = Σ类, in every column. */
function hierarchy(table: string, number: number): IdentityDefinition[] {
  const block = `${table}.main`;
  return [
    {
      id: `${table.toLowerCase()}-hierarchy`,
      number,
      name: name(
        `表${table.slice(1)}：上级科目＝下级科目之和`,
        `Table ${table.slice(1)}: a code = sum of the codes below it`,
      ),
      basis: tableForm,
      forEach: { rows: { block, of: "parents" }, columns: "all" },
      left: [{ block, rows: "this", columns: "this" }],
      relation: "=",
      right: [{ block, rows: "children", columns: "this" }],
    },
    {
      id: `${table.toLowerCase()}-total-row`,
      number,
      name: name(`表${table.slice(1)}：合计＝各类之和`, `Table ${table.slice(1)}: total row = sum of the classes`),
      basis: tableForm,
      forEach: { rows: { block, of: { lines: ["total"] } }, columns: "all" },
      left: [{ block, rows: "this", columns: "this" }],
      relation: "=",
      right: [{ block, rows: "top", columns: "this" }],
    },
  ];
}

/** The same code in several tables, at every level. */
function byCode(
  id: string,
  number: number,
  names: Name,
  left: readonly [block: string, columns: Term["columns"]],
  right: readonly (readonly [block: string, columns: Term["columns"]])[],
  options: {
    relation?: IdentityDefinition["relation"];
    columns?: readonly string[];
    when?: readonly Condition[];
    levels?: readonly number[];
  } = {},
): IdentityDefinition[] {
  const term = ([block, columns]: readonly [string, Term["columns"]]): Term => ({ block, rows: "same-code", columns });
  return (options.levels ?? [1, 2, 3]).map((level) => ({
    id: `${id}-level-${level}`,
    number,
    name: names,
    basis: disclosure,
    forEach: {
      codes: { blocks: [left[0], ...right.map(([block]) => block)], level },
      ...(options.columns && { columns: options.columns }),
    },
    left: [term(left)],
    relation: options.relation ?? "=",
    right: right.map(term),
    ...(options.when && { when: options.when }),
  }));
}

const onlyFiscal: Condition = {
  zero: [line("T2.main", "total", ["undertakingIncome", "operatingIncome", "otherIncome"])],
};
const basicOnlyFromGeneralBudget: Condition = {
  equal: {
    left: [line("T3.main", "total", ["basicExpenditure"])],
    right: [line("T5.main", "total", ["basicExpenditure"])],
  },
};
const threeBudgets = (columns: Term["columns"]): (readonly [string, Term["columns"]])[] =>
  budgetTables.map((table) => [`${table}.main`, columns] as const);

const threePublic: readonly (readonly [column: string, zh: string, code: string])[] = [
  ["overseasVisits", "因公出国（境）费", "30212"],
  ["officialHospitality", "公务接待费", "30217"],
  ["officialVehicleOperation", "公务用车运行费", "30231"],
];

/** Social insurance and housing fund: the code of the economic and of the functional classification agree as a rule. */
const usualTies: readonly (readonly [economic: readonly string[], functional: readonly string[]])[] = [
  [["30108"], ["2080505"]],
  [["30109"], ["2080506"]],
  [
    ["30110", "30111"],
    ["2101101", "2101102", "2101103"],
  ],
  [["30113"], ["2210201"]],
];

export const identities: readonly IdentityDefinition[] = [
  equal(
    "t1-fiscal-appropriation",
    1,
    name("表1：财政拨款收入＝三项预算之和", "Table 1: fiscal appropriation = the three budgets"),
    line("T1.income", "fiscalAppropriation", ["amount"]),
    { block: "T1.income", rows: { lines: budgets }, columns: ["amount"] },
  ),
  equal(
    "t1-income-total",
    4,
    name("表1：收入总计＝各项收入之和", "Table 1: total income = sum of the incomes"),
    line("T1.income", "total", ["amount"]),
    {
      block: "T1.income",
      rows: { lines: ["fiscalAppropriation", "undertakingIncome", "operatingIncome", "otherIncome"] },
      columns: ["amount"],
    },
  ),
  {
    id: "t1-expenditure-total",
    number: 5,
    name: name("表1：支出总计＝各类支出之和", "Table 1: total expenditure = sum of the classes"),
    basis: tableForm,
    forEach: { rows: { block: "T1.expenditure", of: { lines: ["total"] } }, columns: "all" },
    left: [{ block: "T1.expenditure", rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block: "T1.expenditure", rows: { level: 1 }, columns: "this" }],
  },
  rowSum("T1", 9, ["personnelExpenses", "publicExpenses", "projectExpenditure"], "T1.expenditure"),
  equal(
    "t1-balance",
    6,
    name("表1：收入总计＝支出总计", "Table 1: total income = total expenditure"),
    line("T1.income", "total", ["amount"]),
    line("T1.expenditure", "total", ["total"]),
  ),
  rowSum("T2", 7, ["fiscalAppropriation", "undertakingIncome", "operatingIncome", "otherIncome"]),
  ...hierarchy("T2", 8),
  ...["T3", "T5", "T6", "T7"].flatMap((table) => [
    rowSum(table, 9, ["basicExpenditure", "projectExpenditure"]),
    ...hierarchy(table, 10),
  ]),
  rowSum("T8", 18, ["personnelExpenses", "publicExpenses"]),
  ...hierarchy("T8", 17),
  rowSum("T4", 12, budgets, "T4.expenditure"),
  {
    id: "t4-expenditure-total",
    number: 13,
    name: name("表4：支出总计＝各类支出之和", "Table 4: total expenditure = sum of the classes"),
    basis: tableForm,
    forEach: { rows: { block: "T4.expenditure", of: { lines: ["total"] } }, columns: "all" },
    left: [{ block: "T4.expenditure", rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block: "T4.expenditure", rows: { level: 1 }, columns: "this" }],
  },
  equal(
    "t4-income-total",
    13,
    name("表4：收入总计＝三项预算之和", "Table 4: total income = the three budgets"),
    line("T4.income", "total", ["amount"]),
    { block: "T4.income", rows: { lines: budgets }, columns: ["amount"] },
  ),
  ...budgets.map((budget, index) =>
    equal(
      `t4-balance-${budgetTables[index]?.toLowerCase() ?? ""}`,
      14,
      name(
        `表4：${budgetNames[index] ?? ""}收入＝支出总计${budgetNames[index] ?? ""}`,
        `Table 4: income of the budget = its expenditure`,
      ),
      line("T4.income", budget, ["amount"]),
      line("T4.expenditure", "total", [budget]),
    ),
  ),
  equal(
    "t4-balance",
    14,
    name("表4：收入总计＝支出总计", "Table 4: total income = total expenditure"),
    line("T4.income", "total", ["amount"]),
    line("T4.expenditure", "total", ["total"]),
  ),
  equal(
    "t9-total",
    23,
    name("表9：“三公”合计＝因公出国（境）费＋公务接待费＋公务用车小计", "Table 9: total = the three items"),
    line("T9.main", "amounts", ["total"]),
    line("T9.main", "amounts", ["overseasVisits", "officialHospitality", "officialVehicles"]),
  ),
  equal(
    "t9-vehicle-subtotal",
    24,
    name("表9：公务用车小计＝购置费＋运行费", "Table 9: official vehicles = purchase + operation"),
    line("T9.main", "amounts", ["officialVehicles"]),
    line("T9.main", "amounts", ["officialVehiclePurchase", "officialVehicleOperation"]),
  ),
  // ------------------------------------------------------------------------------------------- between tables
  equal(
    "t1-t2-total",
    27,
    name("表1收入总计＝表2合计", "Table 1 total income = table 2 total"),
    line("T1.income", "total", ["amount"]),
    line("T2.main", "total", ["total"]),
  ),
  ...["fiscalAppropriation", "undertakingIncome", "operatingIncome", "otherIncome"].map((income, index) =>
    equal(
      `t1-t2-income-${index + 1}`,
      27,
      name("表1各项收入＝表2对应列合计", "Table 1 income = its column in table 2"),
      line("T1.income", income, ["amount"]),
      line("T2.main", "total", [income]),
    ),
  ),
  equal(
    "t1-t3-total",
    28,
    name("表1支出总计＝表3合计", "Table 1 total expenditure = table 3 total"),
    line("T1.expenditure", "total", ["total"]),
    line("T3.main", "total", ["total"]),
  ),
  ...byCode(
    "t1-t3-class",
    29,
    name("表1[类]＝表3[类]合计", "Table 1 class = table 3 class"),
    ["T1.expenditure", ["total"]],
    [["T3.main", ["total"]]],
    { levels: [1] },
  ),
  ...byCode(
    "t1-t3-class-basic",
    29,
    name("表1[类]人员经费＋公用经费＝表3[类]基本支出", "Table 1 class personnel + public = table 3 class basic"),
    ["T1.expenditure", ["personnelExpenses", "publicExpenses"]],
    [["T3.main", ["basicExpenditure"]]],
    { levels: [1] },
  ),
  ...byCode(
    "t1-t3-class-project",
    29,
    name("表1[类]项目支出＝表3[类]项目支出", "Table 1 class project = table 3 class project"),
    ["T1.expenditure", ["projectExpenditure"]],
    [["T3.main", ["projectExpenditure"]]],
    { levels: [1] },
  ),
  ...byCode(
    "t2-t3-code",
    37,
    name("表2[科目]合计＝表3[科目]合计", "Table 2 code = table 3 code"),
    ["T2.main", ["total"]],
    [["T3.main", ["total"]]],
  ),
  ...byCode(
    "t2-budgets-code",
    26,
    name("表2[科目]财政拨款收入＝表5＋表6＋表7[科目]合计", "Table 2 code fiscal appropriation = tables 5 + 6 + 7"),
    ["T2.main", ["fiscalAppropriation"]],
    threeBudgets(["total"]),
  ),
  equal(
    "t1-t4-total",
    26,
    name("表4收入总计＝表1财政拨款收入", "Table 4 total income = table 1 fiscal appropriation"),
    line("T1.income", "fiscalAppropriation", ["amount"]),
    line("T4.income", "total", ["amount"]),
  ),
  ...budgets.flatMap((budget, index) => {
    const table = budgetTables[index] ?? "";
    const zh = budgetNames[index] ?? "";
    return [
      equal(
        `t1-t4-budget-${index + 1}`,
        26,
        name(`表1${zh}＝表4收入${zh}`, "Table 1 budget = table 4 income"),
        line("T1.income", budget, ["amount"]),
        line("T4.income", budget, ["amount"]),
      ),
      equal(
        `t4-${table.toLowerCase()}-total`,
        30,
        name(
          `表4支出总计${zh}＝表${table.slice(1)}合计`,
          `Table 4 total of the budget = table ${table.slice(1)} total`,
        ),
        line("T4.expenditure", "total", [budget]),
        line(`${table}.main`, "total", ["total"]),
      ),
      ...byCode(
        `t4-${table.toLowerCase()}-class`,
        30,
        name(`表4[类]${zh}＝表${table.slice(1)}[类]合计`, `Table 4 class = table ${table.slice(1)} class`),
        ["T4.expenditure", [budget]],
        [[`${table}.main`, ["total"]]],
        { levels: [1] },
      ),
    ];
  }),
  equal(
    "t5-t8-basic",
    33,
    name("表5基本支出合计＝表8合计", "Table 5 basic expenditure = table 8 total"),
    line("T5.main", "total", ["basicExpenditure"]),
    line("T8.main", "total", ["total"]),
  ),
  ...byCode(
    "t3-budgets-equal",
    32,
    name(
      "仅有财政拨款时：表3[科目]＝表5＋表6＋表7[科目]",
      "Only fiscal appropriation: table 3 code = tables 5 + 6 + 7",
    ),
    ["T3.main", "this"],
    threeBudgets("this"),
    { columns: spending, when: [onlyFiscal] },
  ),
  ...byCode(
    "t3-budgets-at-least",
    32,
    name("表3[科目]≥表5＋表6＋表7[科目]", "Table 3 code ≥ tables 5 + 6 + 7"),
    ["T3.main", "this"],
    threeBudgets("this"),
    { columns: spending, relation: ">=" },
  ),
  ...["personnelExpenses", "publicExpenses"].map((column): IdentityDefinition => ({
    ...equal(
      column === "personnelExpenses" ? "t1-t8-personnel" : "t1-t8-public",
      33,
      name(
        "基本支出全部由一般公共预算安排时：表1支出总计人员、公用经费＝表8合计",
        "Basic expenditure from the general budget only: table 1 personnel and public expenses = table 8",
      ),
      line("T1.expenditure", "total", [column]),
      line("T8.main", "total", [column]),
    ),
    when: [basicOnlyFromGeneralBudget],
  })),
  {
    id: "t9-agency-operating-at-most",
    number: 61,
    name: name("表9机关运行经费≤表8公用经费", "Table 9 agency operating expenses ≤ table 8 public expenses"),
    basis: "机关运行经费：行政单位和参公单位一般公共预算基本支出中的公用经费",
    left: [line("T9.main", "amounts", ["agencyOperatingExpenses"])],
    relation: "<=",
    right: [line("T8.main", "total", ["publicExpenses"])],
  },
  ...threePublic.map(([column, zh, code], index): IdentityDefinition => ({
    id: `t9-t8-item-${index + 1}`,
    number: 36,
    name: name(`表9${zh}≥表8 ${code}`, `Table 9 item ≥ table 8 code ${code}`),
    basis: "“三公”经费包括基本支出和项目支出安排的部分",
    left: [line("T9.main", "amounts", [column])],
    relation: ">=",
    right: [{ block: "T8.main", rows: { codes: [code] }, columns: ["total"] }],
  })),
  ...usualTies.map(([economicCodes, functionalCodes], index): IdentityDefinition => ({
    id: `t8-t5-usual-${index + 1}`,
    number: 37,
    name: name(
      `表8 ${economicCodes.join("、")}通常＝表5 ${functionalCodes.join("、")}基本支出`,
      `Table 8 ${economicCodes.join(", ")} usually = table 5 ${functionalCodes.join(", ")}`,
    ),
    basis: "《政府收支分类科目》社会保险和住房公积金的列支口径",
    severity: "warning",
    left: [{ block: "T8.main", rows: { codes: economicCodes }, columns: ["total"] }],
    relation: "=",
    right: [{ block: "T5.main", rows: { codes: functionalCodes }, columns: ["basicExpenditure"] }],
  })),
];
