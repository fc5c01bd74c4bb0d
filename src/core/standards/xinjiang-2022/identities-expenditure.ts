import type { IdentityDefinition } from "../definition";
import { columnSum, equal, line, localText, parentSum, rowSum } from "../identity-shapes";

const basicAndProject = ["basicExpenditure", "projectExpenditure"];
const economicColumns = ["c301", "c302", "c303", "c307", "c309", "c310", "c311", "c312", "c313", "c399"];
const itemised = { basis: "财预〔2016〕143号：“三公”经费分项公开" };

/** 9, 10, 15, 16 and 25: a table of functional codes with 合计, 基本支出 and 项目支出. */
function expenditureByFunction(
  table: string,
  ordinal: string,
  rowNumber: number,
  sumNumber: number,
): IdentityDefinition[] {
  const slug = table.toLowerCase();
  const block = `${table}.main`;
  const english = `Table ${table.slice(1)}`;
  return [
    rowSum(
      {
        id: `${slug}-row-sum`,
        number: rowNumber,
        name: localText(`${ordinal}：合计＝基本支出＋项目支出`, `${english}: total = basic + project expenditure`),
      },
      block,
      basicAndProject,
    ),
    parentSum(
      {
        id: `${slug}-hierarchy`,
        number: sumNumber,
        name: localText(`${ordinal}：上级科目＝下级科目之和`, `${english}: a code = sum of the codes below it`),
      },
      block,
    ),
    columnSum(
      {
        id: `${slug}-total-row`,
        number: sumNumber,
        name: localText(`${ordinal}：合计＝各类之和`, `${english}: total row = sum of the classes`),
      },
      block,
      "total",
    ),
  ];
}

/** 20: which economic classes make up personnel and public expenses; exact as a rule, not always. */
function usualClasses(
  slug: string,
  column: string,
  codes: readonly string[],
  zh: string,
  en: string,
): IdentityDefinition {
  return {
    ...equal(
      { id: slug, number: 20, name: localText(zh, en) },
      line("T6.main", "total", column),
      { block: "T6.main", rows: { codes }, columns: ["total"] },
      { basis: "《政府收支分类科目》部门预算支出经济分类" },
    ),
    severity: "warning",
  };
}

/** 9, 10 and 15 to 25: 表三 and 表五 to 表九, where expenditure alone stands. */
export const identitiesExpenditure: readonly IdentityDefinition[] = [
  ...expenditureByFunction("T3", "表三", 9, 10),
  ...expenditureByFunction("T5", "表五", 15, 16),
  parentSum(
    { id: "t6-hierarchy", number: 17, name: localText("表六：类＝款之和", "Table 6: a class = sum of its sections") },
    "T6.main",
  ),
  rowSum(
    {
      id: "t6-row-sum",
      number: 18,
      name: localText("表六：合计＝人员经费＋公用经费", "Table 6: total = personnel + public expenses"),
    },
    "T6.main",
    ["personnelExpenses", "publicExpenses"],
  ),
  columnSum(
    {
      id: "t6-total-row",
      number: 19,
      name: localText("表六：合计＝各类之和", "Table 6: total row = sum of the classes"),
    },
    "T6.main",
    "total",
  ),
  usualClasses(
    "t6-personnel-classes",
    "personnelExpenses",
    ["301", "303"],
    "表六：人员经费＝301 工资福利支出＋303 对个人和家庭的补助",
    "Table 6: personnel expenses = 301 + 303",
  ),
  usualClasses(
    "t6-public-classes",
    "publicExpenses",
    ["302", "307", "310", "312", "399"],
    "表六：公用经费＝302 商品和服务支出＋310 资本性支出（及 307、312、399）",
    "Table 6: public expenses = 302 + 310 (+ 307, 312, 399)",
  ),
  rowSum(
    {
      id: "t7-row-sum",
      number: 21,
      name: localText(
        "表七：项目支出合计＝各经济分类之和",
        "Table 7: project expenditure = sum of the economic columns",
      ),
    },
    "T7.main",
    economicColumns,
  ),
  parentSum(
    {
      id: "t7-hierarchy",
      number: 22,
      name: localText("表七：类、款、项＝其项目之和", "Table 7: a code = sum of its projects"),
    },
    "T7.main",
  ),
  columnSum(
    {
      id: "t7-total-row",
      number: 22,
      name: localText("表七：合计＝各类之和", "Table 7: total row = sum of the classes"),
    },
    "T7.main",
    "total",
  ),
  equal(
    {
      id: "t8-total",
      number: 23,
      name: localText(
        "表八：合计＝因公出国（境）费＋公务用车购置及运行费小计＋公务接待费",
        "Table 8: total = overseas visits + official vehicles + official hospitality",
      ),
    },
    line("T8.main", "amounts", "total"),
    line("T8.main", "amounts", "overseasVisits", "officialVehicles", "officialHospitality"),
    itemised,
  ),
  equal(
    {
      id: "t8-vehicle-subtotal",
      number: 24,
      name: localText("表八：公务用车小计＝购置费＋运行费", "Table 8: official vehicles = purchase + operation"),
    },
    line("T8.main", "amounts", "officialVehicles"),
    line("T8.main", "amounts", "officialVehiclePurchase", "officialVehicleOperation"),
    itemised,
  ),
  ...expenditureByFunction("T9", "表九", 25, 25),
];
