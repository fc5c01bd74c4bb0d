import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/core/check";
import { renderMessage } from "../../../src/core/messages/render";
import { quoteOf } from "../../../src/core/text/normal-text";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";

const read = (path: string): Buffer => readFileSync(join(__dirname, "../../..", path));
const source = read("test/fixtures/published-text.txt").toString("utf8");
const snapshot = readWorkbookFile(new Uint8Array(read("assets/sample/workbook.xlsx")), "workbook.xlsx");
const { findings, text } = checkWorkbook(snapshot, { text: source });
const ofText = findings.flatMap((finding) => {
  const [place] = finding.texts ?? [];
  return place ? [{ ...finding, place, sentence: renderMessage(finding.message, "zh-CN") }] : [];
});
const found = (rule: string): string[] =>
  ofText
    .filter((finding) => finding.rule === rule)
    .map(({ severity, place, sentence }) => `${severity} ${place.section} ${sentence}`);

test("the change that its rate contradicts is found, with the other section that tells it rightly", () => {
  expect(found("text-rate-of-change").filter((line) => line.startsWith("error"))).toEqual([
    expect.stringMatching(/^error N5 .*信息事务.*116\.16万元.*43\.29%.*43\.32%/),
  ]);
  expect(found("text-change-same-scope")).toEqual([
    expect.stringMatching(/^error N5 .*116\.16万元.*第2节.*116\.11万元/),
  ]);
});

test("the split line of the basic expenditure is found from both sides", () => {
  expect(found("text-amount-ties")).toEqual([
    expect.stringMatching(/^error N6 .*其他社会保障缴费.*1\.72万元.*14\.88万元/),
  ]);
  expect(found("text-basic-list-complete")).toEqual([
    expect.stringMatching(/^error N6 .*职工基本医疗保险缴费.*13\.16万元/),
  ]);
});

test("the title that differs from the contents page, and the name with a doubled word, are found", () => {
  expect(found("text-contents-agree")).toEqual([
    expect.stringMatching(/表四.*财政拨款收支预算总体情况表.*财政拨款收支总体情况表/),
  ]);
  expect(found("text-unit-name")).toEqual([
    expect.stringMatching(/^error N10 .*电子政务政务服务中心.*电子政务服务中心/),
  ]);
});

test("each performance target with another name than the project of its amount is found", () => {
  const lines = found("text-performance-project");
  expect(lines).toHaveLength(6);
  expect(lines.every((line) => line.startsWith("error N10"))).toBe(true);
  expect(lines.join()).toMatch(/克州政府网站群监测服务项目.*克州网站群云监管服务费/);
  expect(found("text-performance-total")).toEqual([]);
});

test("two uses of another name than their project, rates on nothing and ceilings written as “=” are for a person", () => {
  expect(found("text-project-described")).toEqual([
    expect.stringMatching(/^warning N7 .*克州网站群云监管服务费.*县市门户网站网管服务费/),
    expect.stringMatching(/^warning N7 .*电子政务外网链路租用费.*综合治理专网租金费/),
  ]);
  expect(found("text-rate-of-change").filter((line) => line.startsWith("warning N8"))).toHaveLength(3);
  expect(found("text-indicator-sense")).toHaveLength(3);
});

test("nothing else is called wrong: every sentence that ties is left alone", () => {
  const errors = ofText.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  expect([...new Set(errors)].sort()).toEqual([
    "text-amount-ties",
    "text-basic-list-complete",
    "text-change-same-scope",
    "text-contents-agree",
    "text-performance-project",
    "text-rate-of-change",
    "text-unit-name",
  ]);
  expect(errors).toHaveLength(12);
});

test("every number but the wrong ones leads to cells or follows from them", () => {
  const untied = text?.claims.filter(({ claim, status }) => status === "untied" && claim.section !== "N0") ?? [];
  expect(untied.map(({ claim }) => `${claim.section} ${quoteOf(source, claim.place)}`)).toEqual([
    "N5 116.16万元",
    "N5 43.29%",
    "N6 13.16 万元",
    "N6 1.72 万元",
  ]);
  expect(text?.claims.filter(({ status }) => status === "tied").length).toBeGreaterThan(75);
  expect(text?.claims.filter(({ status }) => status === "derived").length).toBeGreaterThan(20);
});

test("numbers that a machine parted and sentences that it broke are read whole and quoted as printed", () => {
  const parted = text?.claims.find(({ claim }) => claim.section === "N2" && claim.kind === "rate");
  expect(parted?.status).toBe("derived");
  expect(parted && quoteOf(source, parted.claim.place)).toBe("43. 29%");
  expect(parted && source.slice(parted.claim.place.start, parted.claim.place.end)).toBe("43. 29%");
});

test("the glossary holds no claims", () => {
  expect(text?.claims.some(({ claim }) => quoteOf(source, claim.sentence).includes("每人每年"))).toBe(false);
});
