import { noFacts, type Facts } from "../../../../src/core/inputs/facts";
import { amount } from "../../../../src/core/money/amount";
import type { PriorWorkbook } from "../../../../src/core/inputs/prior/prior-workbook";
import { lastYearAgreement } from "../../../../src/core/audit/rules/last-year-agreement";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";
import { brief, findings, outcomeOf, spendingTable, statistics, workbook } from "../../../support/form-rules";

const snapshot = workbook({ 表三: spendingTable("表三", statistics) });
const fact = (text: string, row: number, book?: string) => ({
  text,
  amount: amount(text),
  cell: { sheet: book === undefined ? "填报" : "表三", row, column: 2, ...(book !== undefined && { workbook: book }) },
});

function compared(typed: Record<string, string>, read: Record<string, string>): { facts: Facts; prior: PriorWorkbook } {
  const map = (figures: Record<string, string>, book?: string) =>
    new Map(Object.entries(figures).map(([item, text], row) => [`lastYear.${item}`, fact(text, row, book)]));
  const figures = map(read, "去年.xlsx");
  return {
    facts: { ...noFacts, fields: new Map([...figures, ...map(typed)]) },
    prior: { name: "去年.xlsx", reading: readWorkbook(snapshot, xinjiang2022), unsaid: [], figures, codes: [] },
  };
}

test("the same figure, typed at the printed precision, agrees", () => {
  const both = compared({ basicExpenditure: "174.82", projectExpenditure: "0" }, { basicExpenditure: "174.8249" });
  expect(findings(lastYearAgreement, snapshot, both)).toEqual([]);
});

test("each differing figure is a warning with both and both cells", () => {
  const both = compared(
    { basicExpenditure: "174.82", projectExpenditure: "93.40", overseasVisits: "1.00" },
    { basicExpenditure: "174.28", projectExpenditure: "93.40", overseasVisits: "0" },
  );
  const found = findings(lastYearAgreement, snapshot, both);
  expect(brief(found)).toEqual(["last-year.differs 填报!C1", "last-year.differs 填报!C3"]);
  expect(found.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  expect(found[0]?.text).toMatch(/填的是174\.82万元，上年工作簿“去年\.xlsx”的表三!C1是174\.28万元，相差0\.54万元/);
});

test("without last year's workbook there is nothing to compare", () => {
  expect(outcomeOf(lastYearAgreement, snapshot)).toMatchObject({ kind: "not-applicable" });
});
