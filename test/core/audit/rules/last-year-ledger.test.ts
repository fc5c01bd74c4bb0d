import { noFacts, type Facts } from "../../../../src/core/inputs/facts";
import { amount } from "../../../../src/core/money/amount";
import { lastYearLedger } from "../../../../src/core/audit/rules/last-year-ledger";
import { brief, findings, outcomeOf, spendingTable, statistics, workbook } from "../../../support/form-rules";

const snapshot = workbook({ 表五: spendingTable("表五", statistics) });

/** Last year's figures typed one below another on the input sheet, in 万元. */
function lastYear(figures: Readonly<Record<string, string>>): { facts: Facts } {
  const fields = new Map(
    Object.entries(figures).map(([item, text], row) => [
      `lastYear.${item}`,
      { text, amount: amount(text), cell: { sheet: "填报", row, column: 3 } },
    ]),
  );
  return { facts: { ...noFacts, fields } };
}

const sound = {
  generalPublicBudget: "268.22",
  basicExpenditure: "174.82",
  projectExpenditure: "93.40",
  "appropriation.basicExpenditure": "174.82",
  "appropriation.projectExpenditure": "93.40",
  "code.2010504": "268.22",
  agencyOperatingExpenses: "7.32",
};

test("figures of one and the same budget add up", () => {
  expect(findings(lastYearLedger, snapshot, lastYear(sound))).toEqual([]);
});

test("tails of figures that were rounded one by one are no contradiction", () => {
  const rounded = { ...sound, generalPublicBudget: "268.23", "code.2010504": "268.23" };
  expect(findings(lastYearLedger, snapshot, lastYear(rounded))).toEqual([]);
});

test("two contradictions are two findings, each with its figures and cells", () => {
  const wrong = { ...sound, "appropriation.basicExpenditure": "180.00", "code.2010504": "273.40" };
  const found = findings(lastYearLedger, snapshot, lastYear(wrong));
  expect(brief(found.filter(({ severity }) => severity === "error"))).toEqual(["last-year.broken 填报!D4"]);
  expect(brief(found.filter(({ severity }) => severity === "warning"))).toEqual(["last-year.verify 填报!D1"]);
  expect(found[0]?.text).toContain("前者为180.00万元，后者为174.82万元，相差5.18万元");
  expect(found[0]?.cells).toEqual(["填报!D4", "填报!D2"]);
});

test("items above the total are an error, items below it may have been left out", () => {
  const items = (text: string) => findings(lastYearLedger, snapshot, lastYear({ ...sound, "code.2010504": text }));
  expect(items("268.23").map(({ severity, key }) => [severity, key])).toEqual([]);
  expect(items("269.00").map(({ severity, key }) => [severity, key])).toEqual([["error", "last-year.broken"]]);
  expect(items("200.00").map(({ severity, key }) => [severity, key])).toEqual([["warning", "last-year.verify"]]);
});

test("an item without a figure leaves the sum of the items alone; a balance brought in leaves the budget's income alone", () => {
  const unknown = Object.fromEntries(Object.entries(sound).filter(([item]) => !item.startsWith("code.")));
  expect(findings(lastYearLedger, snapshot, lastYear(unknown))).toEqual([]);
  const carried = { ...sound, generalPublicBudget: "200.00", carriedForward: "68.22" };
  expect(findings(lastYearLedger, snapshot, lastYear(carried))).toEqual([]);
});

test("too few figures are not compared", () => {
  expect(outcomeOf(lastYearLedger, snapshot)).toMatchObject({ kind: "not-applicable" });
  expect(outcomeOf(lastYearLedger, snapshot, lastYear({ basicExpenditure: "1.00" }))).toMatchObject({
    kind: "not-applicable",
  });
});
