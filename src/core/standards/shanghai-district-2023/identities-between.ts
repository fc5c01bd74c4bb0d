import type { Condition, IdentityDefinition, LocalText, Term } from "../definition";
import {
  byCode as byCodeOf,
  equal as equalTo,
  line as lineOf,
  localText as name,
  type CodeColumns,
} from "../identity-shapes";
import { budgets, incomes } from "./budgets";

const spending = ["total", "basicExpenditure", "projectExpenditure"];

function equal(id: string, number: number, names: LocalText, left: Term, right: Term): IdentityDefinition {
  return equalTo({ id, number, name: names }, left, right);
}

/** The same code in several tables, at 类, 款 and 项 unless other levels are given. */
function byCode(
  id: string,
  number: number,
  names: LocalText,
  left: CodeColumns,
  right: readonly CodeColumns[],
  options: Parameters<typeof byCodeOf>[4] & { readonly levels?: readonly number[] } = {},
): IdentityDefinition[] {
  const { levels = [1, 2, 3], ...others } = options;
  return levels.map((level) =>
    byCodeOf({ id: `${id}-level-${level}`, number, name: names }, level, left, right, others),
  );
}

const onlyFiscal: Condition = {
  zero: [lineOf("T2.main", "total", "undertakingIncome", "operatingIncome", "otherIncome")],
};
const basicOnlyFromGeneralBudget: Condition = {
  equal: {
    left: [lineOf("T3.main", "total", "basicExpenditure")],
    right: [lineOf("T5.main", "total", "basicExpenditure")],
  },
};
const threeBudgets = (columns: Term["columns"]): CodeColumns[] =>
  budgets.map(({ table }) => ({ block: `${table}.main`, columns }));

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

/** Figures of one table that stand in another. */
export const identitiesBetween: readonly IdentityDefinition[] = [
  equal(
    "t1-t2-total",
    27,
    name("表1收入总计＝表2合计", "Table 1 total income = table 2 total"),
    lineOf("T1.income", "total", "amount"),
    lineOf("T2.main", "total", "total"),
  ),
  ...incomes.map((income, index) =>
    equal(
      `t1-t2-income-${index + 1}`,
      27,
      name("表1各项收入＝表2对应列合计", "Table 1 income = its column in table 2"),
      lineOf("T1.income", income, "amount"),
      lineOf("T2.main", "total", income),
    ),
  ),
  equal(
    "t1-t3-total",
    28,
    name("表1支出总计＝表3合计", "Table 1 total expenditure = table 3 total"),
    lineOf("T1.expenditure", "total", "total"),
    lineOf("T3.main", "total", "total"),
  ),
  ...byCode(
    "t1-t3-class",
    29,
    name("表1[类]＝表3[类]合计", "Table 1 class = table 3 class"),
    { block: "T1.expenditure", columns: ["total"] },
    [{ block: "T3.main", columns: ["total"] }],
    { levels: [1] },
  ),
  ...byCode(
    "t1-t3-class-basic",
    29,
    name("表1[类]人员经费＋公用经费＝表3[类]基本支出", "Table 1 class personnel + public = table 3 class basic"),
    { block: "T1.expenditure", columns: ["personnelExpenses", "publicExpenses"] },
    [{ block: "T3.main", columns: ["basicExpenditure"] }],
    { levels: [1] },
  ),
  ...byCode(
    "t1-t3-class-project",
    29,
    name("表1[类]项目支出＝表3[类]项目支出", "Table 1 class project = table 3 class project"),
    { block: "T1.expenditure", columns: ["projectExpenditure"] },
    [{ block: "T3.main", columns: ["projectExpenditure"] }],
    { levels: [1] },
  ),
  ...byCode(
    "t2-t3-code",
    37,
    name("表2[科目]合计＝表3[科目]合计", "Table 2 code = table 3 code"),
    { block: "T2.main", columns: ["total"] },
    [{ block: "T3.main", columns: ["total"] }],
  ),
  ...byCode(
    "t2-budgets-code",
    26,
    name("表2[科目]财政拨款收入＝表5＋表6＋表7[科目]合计", "Table 2 code fiscal appropriation = tables 5 + 6 + 7"),
    { block: "T2.main", columns: ["fiscalAppropriation"] },
    threeBudgets(["total"]),
  ),
  equal(
    "t1-t4-total",
    26,
    name("表4收入总计＝表1财政拨款收入", "Table 4 total income = table 1 fiscal appropriation"),
    lineOf("T1.income", "fiscalAppropriation", "amount"),
    lineOf("T4.income", "total", "amount"),
  ),
  ...budgets.flatMap(({ id: budget, zh, table }, index) => {
    return [
      equal(
        `t1-t4-budget-${index + 1}`,
        26,
        name(`表1${zh}＝表4收入${zh}`, "Table 1 budget = table 4 income"),
        lineOf("T1.income", budget, "amount"),
        lineOf("T4.income", budget, "amount"),
      ),
      equal(
        `t4-${table.toLowerCase()}-total`,
        30,
        name(
          `表4支出总计${zh}＝表${table.slice(1)}合计`,
          `Table 4 total of the budget = table ${table.slice(1)} total`,
        ),
        lineOf("T4.expenditure", "total", budget),
        lineOf(`${table}.main`, "total", "total"),
      ),
      ...byCode(
        `t4-${table.toLowerCase()}-class`,
        30,
        name(`表4[类]${zh}＝表${table.slice(1)}[类]合计`, `Table 4 class = table ${table.slice(1)} class`),
        { block: "T4.expenditure", columns: [budget] },
        [{ block: `${table}.main`, columns: ["total"] }],
        { levels: [1] },
      ),
    ];
  }),
  equal(
    "t5-t8-basic",
    33,
    name("表5基本支出合计＝表8合计", "Table 5 basic expenditure = table 8 total"),
    lineOf("T5.main", "total", "basicExpenditure"),
    lineOf("T8.main", "total", "total"),
  ),
  ...byCode(
    "t3-budgets-equal",
    32,
    name(
      "仅有财政拨款时：表3[科目]＝表5＋表6＋表7[科目]",
      "Only fiscal appropriation: table 3 code = tables 5 + 6 + 7",
    ),
    { block: "T3.main", columns: "this" },
    threeBudgets("this"),
    { columns: spending, when: [onlyFiscal] },
  ),
  ...byCode(
    "t3-budgets-at-least",
    32,
    name("表3[科目]≥表5＋表6＋表7[科目]", "Table 3 code ≥ tables 5 + 6 + 7"),
    { block: "T3.main", columns: "this" },
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
      lineOf("T1.expenditure", "total", column),
      lineOf("T8.main", "total", column),
    ),
    when: [basicOnlyFromGeneralBudget],
  })),
  {
    id: "t9-agency-operating-at-most",
    number: 61,
    name: name("表9机关运行经费≤表8公用经费", "Table 9 agency operating expenses ≤ table 8 public expenses"),
    basis: "机关运行经费：行政单位和参公单位一般公共预算基本支出中的公用经费",
    left: [lineOf("T9.main", "amounts", "agencyOperatingExpenses")],
    relation: "<=",
    right: [lineOf("T8.main", "total", "publicExpenses")],
  },
  ...threePublic.map(([column, zh, code], index): IdentityDefinition => ({
    id: `t9-t8-item-${index + 1}`,
    number: 36,
    name: name(`表9${zh}≥表8 ${code}`, `Table 9 item ≥ table 8 code ${code}`),
    basis: "“三公”经费包括基本支出和项目支出安排的部分",
    left: [lineOf("T9.main", "amounts", column)],
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
