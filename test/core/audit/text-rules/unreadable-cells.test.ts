import { told, toldBy, typed } from "../../../support/text-findings";

/** An amount cell that holds an error value or words holds no amount; it was taken for 0.00 and held against the text. */

test("a total that shows #REF! is not told as 0.00万元 against the text's amount", () => {
  const text = "六、一般公共预算基本支出情况说明\n\n公用经费12.26万元。\n";
  expect(toldBy("text-amount-ties", text, typed({ "表六!F25": 0 }))).toEqual([
    expect.stringMatching(/^error N6 12\.26万元 \| 表六!F25 equal \| .*而表中是0\.00万元/),
  ]);
  expect(toldBy("text-amount-ties", text, typed({ "表六!F25": "#REF!" }))).toEqual([]);
});

test("where another table can be read, the text is compared with that one alone", () => {
  const text = "二、收入预算情况说明\n\n一般公共预算348.33万元。\n";
  const change = typed({ "表二!F9": "#REF!" });
  expect(toldBy("text-amount-ties", text, change)).toEqual([
    "error N2 348.33万元 | 表一!B7 equal | 说明中“一般公共预算”是348.33万元，而表中是384.33万元，请核对说明或表。",
  ]);
  expect(toldBy("text-nothing-arranged", "二、收入预算情况说明\n\n一般公共预算未安排。\n", change)).toEqual([
    expect.stringMatching(/^error N2 未安排 \| 表一!B7 equal \| /),
  ]);
});

test("an amount whose cell cannot be read has no source", () => {
  const text = "三、支出预算情况说明\n\n项目支出93.41万元。\n";
  const cells = Object.fromEntries(["表三!G10", "表五!G10", "表七!F14"].map((address) => [address, "见附件"]));
  expect(told(text, typed(cells))).toEqual([
    "warning text-source-known N3 93.41万元 |  | 这一节有1个数在工作簿中找不到出处（93.41万元），请逐个核实。",
  ]);
});

test("the amount of a project, and of its target, is not compared with #REF!", () => {
  const change = typed({ "表七!F10": "#REF!" });
  const project = "七、一般公共预算项目支出情况说明\n\n1、项目名称：克州政府网站维护费\n\n预算安排规模：6万元\n";
  expect(toldBy("text-project-described", project, change)).toEqual([]);
  const target =
    "十、其他重要事项的情况说明\n\n（四）预算绩效情况\n\n项目名称\t克州政府网站维护费\n项目资金（万元）\t年度资金总额：\t6\t其中：财政拨款\t6\t其他资金\t0\n";
  expect(toldBy("text-performance-project", target, change)).toEqual([]);
});

test("operating expenses are not compared with #REF!", () => {
  const text = "十、其他重要事项的情况说明\n\n（一）机关运行经费情况\n\n机关运行经费12.62万元。\n";
  expect(toldBy("text-operating-expenses", text)).toHaveLength(1);
  expect(toldBy("text-operating-expenses", text, typed({ "表六!F25": "#REF!" }))).toEqual([]);
});
