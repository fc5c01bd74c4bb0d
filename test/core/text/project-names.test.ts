import { findingsOf, runRules } from "../../../src/core/audit/rule";
import { textRules } from "../../../src/core/audit/text-rules";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { readText } from "../../../src/core/text/read-text";
import { sampleSnapshot } from "../../support/sample-snapshot";

const snapshot = sampleSnapshot();
const reading = readWorkbook(snapshot, xinjiang2022);
const facts = readInputs(snapshot);

function rulesBroken(source: string): string[] {
  const text = readText(source, reading, facts);
  if (!text) throw new Error("the standard has a text");
  expect(text.targets.length + text.projects.length).toBe(1);
  return findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text })).map(
    ({ rule, severity }) => `${severity} ${rule}`,
  );
}

const target = (name: string, total: string): string =>
  `十、其他重要事项的情况说明\n\n（四）预算绩效情况\n\n项目名称\t${name}\n` +
  `项目资金（万元）\t年度资金总额：\t${total}\t其中：财政拨款\t${total}\t其他资金\t0.00\n`;
const described = (name: string, total: string): string =>
  `七、关于项目支出情况说明\n\n1. 项目名称：${name}\n\n预算安排规模：${total}万元\n`;

/** The rows are 克州政府网站维护费, 克州政府网站托管费, 克州政府内网、电子政务外网维护费. */
const alike = [
  ["克州政府网站维护费", "6.00"],
  [" 克州 政府网站\u3000维护费 ", "6.00"],
  ["克州政府网站维护费项目", "6.00"],
  ["克州政府网站维护费项目经费", "6.00"],
  ["“克州政府网站”维护费", "6.00"],
  ["（克州）政府网站维护费", "6.00"],
  ["【克州】政府网站托管费项目", "6.00"],
  ["克州政府内网，电子政务外网维护费", "7.00"],
  ["克州政府内网、电子政务外网维护费（项目）", "7.00"],
] as const;

test.each(alike)("“%s” of %s is the project of the table, in a target and in a description", (name, total) => {
  expect(rulesBroken(target(name, total))).toEqual([]);
  expect(rulesBroken(described(name, total))).toEqual([]);
});

const different = [
  ["克州政府网站维护项目", "6.00"],
  ["克州政府网站运维费", "6.00"],
  ["克州政府内网、政务外网维护费", "7.00"],
] as const;

test.each(different)("“%s” of %s is another name", (name, total) => {
  expect(rulesBroken(target(name, total))).toEqual(["error text-performance-project"]);
  expect(rulesBroken(described(name, total))).toEqual(["error text-project-described"]);
});
