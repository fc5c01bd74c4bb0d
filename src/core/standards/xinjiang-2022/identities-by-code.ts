import type { IdentityDefinition } from "../definition";
import { byCode, disclosure, localText } from "../identity-shapes";
import { noOtherFunds, nothingCarried, nothingCarriedOver, sameItems } from "./conditions";

const spending = ["total", "basicExpenditure", "projectExpenditure"];

/** 26, 29 to 32, 34, 35 and 37: the same code in several tables. */
export const identitiesByCode: readonly IdentityDefinition[] = [
  byCode(
    {
      id: "t2-t5-by-item",
      number: 26,
      name: localText(
        "无结转且科目相同时：表二[项]一般公共预算拨款＝表五[项]合计",
        "Nothing carried, same codes: table 2 item general public budget = table 5 item total",
      ),
    },
    3,
    { block: "T2.main", columns: ["generalPublicBudget"] },
    [{ block: "T5.main", columns: ["total"] }],
    { when: [nothingCarried, sameItems] },
  ),
  byCode(
    {
      id: "t1-t3-by-class",
      number: 29,
      name: localText("表一[类]＝表三[类]合计", "Table 1 class = table 3 class total"),
    },
    1,
    { block: "T1.expenditure", columns: ["amount"] },
    [{ block: "T3.main", columns: ["total"] }],
  ),
  byCode(
    {
      id: "t4-t5-by-class",
      number: 30,
      name: localText("表四[类]一般公共预算＝表五[类]合计", "Table 4 class general public budget = table 5 class"),
    },
    1,
    { block: "T4.expenditure", columns: ["generalPublicBudget"] },
    [{ block: "T5.main", columns: ["total"] }],
  ),
  byCode(
    {
      id: "t4-t9-by-class",
      number: 31,
      name: localText("表四[类]政府性基金预算＝表九[类]合计", "Table 4 class fund budget = table 9 class"),
    },
    1,
    { block: "T4.expenditure", columns: ["governmentManagedFundBudget"] },
    [{ block: "T9.main", columns: ["total"] }],
  ),
  byCode(
    {
      id: "t3-at-least-t5-t9",
      number: 32,
      name: localText("表三[项]≥表五[项]＋表九[项]", "Table 3 item ≥ table 5 item + table 9 item"),
    },
    3,
    { block: "T3.main", columns: "this" },
    [
      { block: "T5.main", columns: "this" },
      { block: "T9.main", columns: "this" },
    ],
    { relation: ">=", columns: spending },
  ),
  byCode(
    {
      id: "t3-equals-t5-t9",
      number: 32,
      name: localText(
        "无其他资金且无结转时：表三[项]＝表五[项]＋表九[项]",
        "No other funds, nothing carried: table 3 item = table 5 item + table 9 item",
      ),
    },
    3,
    { block: "T3.main", columns: "this" },
    [
      { block: "T5.main", columns: "this" },
      { block: "T9.main", columns: "this" },
    ],
    { columns: spending, when: [nothingCarried, { present: { block: "T2.main" } }, noOtherFunds] },
  ),
  {
    id: "t5-t7-by-item",
    number: 34,
    name: localText(
      "表五[项]项目支出＝表七该项各项目之和",
      "Table 5 item project expenditure = sum of that item's projects in table 7",
    ),
    basis: disclosure,
    forEach: { codes: { blocks: ["T5.main", "T7.main"], level: 3 } },
    left: [{ block: "T5.main", rows: "same-code", columns: ["projectExpenditure"] }],
    relation: "=",
    right: [{ block: "T7.main", rows: "projects-of-code", columns: ["total"] }],
  },
  byCode(
    {
      id: "t2-t9-by-item",
      number: 35,
      name: localText(
        "无结转且科目相同时：表二[项]政府性基金预算拨款＝表九[项]合计",
        "Nothing carried, same codes: table 2 item fund budget = table 9 item total",
      ),
    },
    3,
    { block: "T2.main", columns: ["governmentManagedFundBudget"] },
    [{ block: "T9.main", columns: ["total"] }],
    { when: [nothingCarried, sameItems] },
  ),
  byCode(
    {
      id: "t2-t3-by-item",
      number: 37,
      name: localText(
        "无结转下年且科目相同时：表二[项]总计＝表三[项]合计",
        "Nothing carried over, same codes: table 2 item total = table 3 item total",
      ),
    },
    3,
    { block: "T2.main", columns: ["total"] },
    [{ block: "T3.main", columns: ["total"] }],
    { when: [nothingCarriedOver, sameItems] },
  ),
];
