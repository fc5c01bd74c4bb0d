import { toldBy, typed, without, type Change } from "../../../support/text-findings";

const found = (sentence: string, change?: Change): string[] =>
  toldBy("text-goods-have-source", `十、其他重要事项的情况说明\n\n（二）政府采购情况\n\n${sentence}\n`, change);

test("goods that cost more than the lines that pay for goods are for a person to verify", () => {
  expect(found("政府采购货物预算5.41万元。")).toEqual([
    "warning N10 5.41万元 | 表六!D15 addend、表七!K14 addend、表七!L14 addend | 政府采购货物预算5.41万元，而表中能用于购买货物的支出（办公费等和资本性支出）合计只有5.40万元，请核实由哪些科目或项目支付。",
  ]);
  expect(found("政府采购货物预算5.40万元。")).toEqual([]);
  expect(found("政府采购货物预算0万元。")).toEqual([]);
});

test("what the tables can pay is printed with the table's digits, not rounded up to the goods' amount", () => {
  expect(found("政府采购货物预算6万元。", typed({ "表六!D15": 5.6, "表六!F15": 5.6 }))).toEqual([
    expect.stringContaining(
      "政府采购货物预算6万元，而表中能用于购买货物的支出（办公费等和资本性支出）合计只有5.60万元",
    ),
  ]);
});

test.each([
  "政府采购货物支出11.85万元。",
  "货物类采购预算11.85万元。",
  "采购货物类11.85万元。",
  "用于采购货物的预算11.85万元。",
  "政府采购预算20万元，其中：货物11.85万元，服务8.15万元。",
])("goods: %s", (sentence) => {
  expect(found(sentence)).toEqual([expect.stringMatching(/^warning N10 11\.85万元 /)]);
});

test.each([
  "货物运输费11.85万元。",
  "政府采购服务预算11.85万元。",
  "政府采购货物预算约11.85万元。",
  "上年政府采购货物预算11.85万元。",
  "采购货物60000件。",
])("no amount of this year's goods: %s", (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test("capital expenditure of the projects and of the economic classification pays for goods, too", () => {
  const goods = "政府采购货物预算11.85万元。";
  const [line] = found(goods, typed({ "表七!K14": 3, "表七!L14": 3.44 }));
  expect(line).toContain("合计只有11.84万元");
  expect(found(goods, typed({ "表七!K14": 3, "表七!L14": 3.45 }))).toEqual([]);
  const capital = { "表六!A24": "310", "表六!B24": null, "表六!C24": "资本性支出" };
  const [another] = found(goods, typed({ ...capital, "表六!D24": 6.44 }));
  expect(another).toMatch(/表六!D15 addend、表六!D24 addend、表七!K14 addend、表七!L14 addend .*合计只有11\.84万元/);
});

test("each amount of goods is weighed by itself", () => {
  const sentences = "政府采购预算20万元，其中：政府采购货物预算11.85万元。采购货物类支出12.00万元。";
  expect(found(sentences).map((line) => line.split(" | ")[0])).toEqual([
    "warning N10 11.85万元",
    "warning N10 12.00万元",
  ]);
});

test("nothing is said where a table is not there, or a cell of it cannot be read: it may hold the money", () => {
  const goods = "政府采购货物预算11.85万元。";
  expect(found(goods, without("表六"))).toEqual([]);
  expect(found(goods, without("表七"))).toEqual([]);
  expect(found(goods, typed({ "表六!D15": "#REF!" }))).toEqual([]);
  expect(found(goods, typed({ "表七!L14": "见附表" }))).toEqual([]);
});
