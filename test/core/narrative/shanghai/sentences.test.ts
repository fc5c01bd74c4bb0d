import { noFacts, type Fact } from "../../../../src/core/inputs/facts";
import { amount } from "../../../../src/core/money/amount";
import { generateNarrative } from "../../../../src/core/narrative/generate";
import { narrativeText } from "../../../../src/core/narrative/render";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import { shanghaiDistrict2023 } from "../../../../src/core/standards/shanghai-district-2023";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import type { Unit } from "../../../support/units/unit";

const spending = { total: 16_906_900n, basicExpenditure: 14_000_000n, projectExpenditure: 2_906_900n };
const codes = [
  { code: "205", name: "教育支出" },
  { code: "20502", name: "普通教育" },
  { code: "2050202", name: "小学教育" },
];
const rows = (amounts: Record<string, bigint>) => [
  ...codes.map((code) => ({ ...code, amounts })),
  { line: "total", amounts },
];
const paid = { generalPublicBudget: 16_906_900n, total: 16_906_900n };
const lines = (amounts: Record<string, bigint>) =>
  Object.entries(amounts).map(([line, value]) => ({ line, amounts: { amount: value } }));

const unit: Unit = {
  name: "某区实验小学",
  year: 2026,
  blocks: {
    "T1.income": lines({ fiscalAppropriation: 16_906_900n, ...paid, total: 17_006_900n, otherIncome: 100_000n }),
    "T1.expenditure": [{ line: "total", amounts: { total: 17_006_900n } }],
    "T2.main": rows({ total: 17_006_900n, fiscalAppropriation: 16_906_900n, otherIncome: 100_000n }),
    "T3.main": rows(spending),
    "T4.income": lines(paid),
    "T4.expenditure": [{ line: "total", amounts: paid }],
    "T5.main": rows(spending),
    "T9.main": [{ line: "amounts", amounts: { total: 25_000n, officialHospitality: 25_000n } }],
  },
};

const reading = readWorkbook(
  drawUnit(unit, { ...plainLayout, unit: "元", title: "year" }, shanghaiDistrict2023),
  shanghaiDistrict2023,
);

/** The lines of the text that hold the word, with these facts given. */
function linesWith(word: string, given: Readonly<Record<string, string>>): string[] {
  const fields = new Map<string, Fact>(
    Object.entries(given).map(([id, text]) => [
      id,
      /^-?[\d.]+$/.test(text) ? { text, amount: amount(text) } : { text },
    ]),
  );
  const text = narrativeText(generateNarrative(reading, { ...noFacts, fields }));
  return text.split("\n").filter((line) => line.includes(word));
}

const code = "lastYear.code.2050202";

describe("totals are compared with last year's budget, by amount only", () => {
  test.each([
    ["1600.00", "财政拨款收入1690.69万元，比2025年预算增加90.69万元；事业收入0.00万元"],
    ["1700.00", "财政拨款收入1690.69万元，比2025年预算减少9.31万元；事业收入0.00万元"],
    ["1690.69", "财政拨款收入1690.69万元，与2025年预算持平；事业收入0.00万元"],
    ["0", "财政拨款收入1690.69万元，比2025年预算增加1690.69万元；事业收入0.00万元"],
  ])("last year %s", (before, sentence) => {
    const [income] = linesWith("收入预算", { "lastYear.fiscalAppropriation": before });
    expect(income).toContain(`2026年，某区实验小学收入预算1700.69万元，其中：${sentence}`);
    expect(income).toMatch(/其他收入10\.00万元。$/);
  });
});

describe("items are compared with what was spent, by rate only", () => {
  const item = (executed: string, reason?: string) =>
    linesWith("小学教育", {
      [`${code}.executed`]: executed,
      [`${code}.purpose`]: "人员经费。",
      ...(reason !== undefined && { [`${code}.reason`]: reason }),
    })[0];
  const start = "1. “教育支出（类）普通教育（款）小学教育（项）”1690.69万元，主要用于人员经费。2025年当年预算执行数为";

  test.each([
    ["1434.89", "学生增加", "增加17.83%。主要原因是：学生增加。"],
    ["1800.00", undefined, "减少6.07%。"],
    ["1800.00", "厉行节约", "减少6.07%。主要原因是：厉行节约。"],
  ])("spent %s, reason %s", (executed, reason, end) => {
    expect(item(executed, reason)).toBe(`${start}${executed}万元，2026年预算安排1690.69万元，比2025年预算执行数${end}`);
  });

  test("a change of 10 % and more, or from nothing, asks for its reason; a rate on nothing is not printed", () => {
    expect(item("1434.89")).toMatch(/增加17\.83%。主要原因是：【请填写：“科目2050202”的变动的主要原因/);
    expect(item("0")).toMatch(/执行数为0\.00万元，2026年预算安排1690\.69万元，2025年无此项支出。主要原因是：【请填写/);
  });

  test("what did not change is 持平, and no reason is asked", () => {
    expect(item("1690.69")).toBe(`${start}1690.69万元，2026年预算安排1690.69万元，与2025年预算执行数持平。`);
  });
});

test("why the appropriation changed is one sentence in its direction", () => {
  const reason = (before: string, why?: string) =>
    linesWith("的主要原因是", {
      "lastYear.fiscalExpenditure": before,
      ...(why !== undefined && { "lastYear.fiscalExpenditure.reason": why }),
    });
  expect(reason("1000", "新增项目")).toEqual(["财政拨款收入支出增加的主要原因是：新增项目。"]);
  expect(reason("2000", "项目完成")).toEqual(["财政拨款收入支出减少的主要原因是：项目完成。"]);
  expect(reason("1000")).toEqual([expect.stringMatching(/增加的主要原因是：【请填写/)]);
  expect(reason("1690.00")).toEqual([]);
  expect(reason("1690.69")).toEqual([]);
});

test("三公 in the order of the text, the vehicles with their subtotal, last year's total as the sum of its items", () => {
  const zeros = Object.fromEntries(
    ["overseasVisits", "officialVehiclePurchase", "officialVehicleOperation"].map((id) => [`lastYear.${id}`, "0"]),
  );
  const given = { ...zeros, "lastYear.officialHospitality": "3.00", "lastYear.officialHospitality.reason": "厉行节约" };
  expect(linesWith("“三公”经费预算数", given)).toEqual([
    "2026年“三公”经费预算数为2.50万元，比2025年预算减少0.50万元。",
  ]);
  expect(linesWith("（二）公务用车", given)).toEqual([
    "（二）公务用车购置及运行费0.00万元，与2025年预算持平；其中：公务用车购置费0.00万元，与2025年预算持平；公务用车运行费0.00万元，与2025年预算持平。",
  ]);
  expect(linesWith("（三）公务接待费", given)).toEqual([
    "（三）公务接待费2.50万元，比2025年预算减少0.50万元，主要原因是：厉行节约。",
  ]);
});

test("operating expenses: a blank asks for the kind of unit, and nothing is asserted by default", () => {
  expect(linesWith("机关运行经费预算", {}).at(-1)).toMatch(/是否安排机关运行经费预算：【请填写：单位性质/);
  expect(linesWith("机关运行经费预算", { "unit.kind": "事业单位" }).at(-1)).toBe(
    "某区实验小学为事业单位，没有安排机关运行经费预算。",
  );
  expect(linesWith("机关运行经费预算", { "unit.kind": "行政单位" }).at(-1)).toBe(
    "2026年某区实验小学机关运行经费预算0.00万元。",
  );
});
