import type { RuleContext } from "../../core/audit/rule";
import { noFacts, type Fact, type Facts } from "../../core/inputs/facts";
import type { PriorWorkbook } from "../../core/inputs/prior/prior-workbook";
import { amount } from "../../core/money/amount";
import type { Reading } from "../../core/reading/reading";

/** Last year's figures as typed on their sheet, or as read in last year's workbook. */
function lastYear(figures: Readonly<Record<string, string>>, sheet: string): Map<string, Fact> {
  return new Map(
    Object.entries(figures).map(([item, text], row) => [
      `lastYear.${item}`,
      { text, amount: amount(text), cell: { sheet, row: row + 4, column: 2 } },
    ]),
  );
}

function typed(figures: Readonly<Record<string, string>>): Facts {
  return { ...noFacts, fields: lastYear(figures, "填报-上年数据与原因") };
}

function prior(reading: Reading, figures: Readonly<Record<string, string>> = {}): PriorWorkbook {
  return { name: "去年.xlsx", reading, unsaid: [], figures: lastYear(figures, "表五"), codes: [] };
}

/** What a rule's example needs beside the tables. */
export const exampleFacts: Readonly<Record<string, (reading: Reading) => Partial<RuleContext>>> = {
  "publication-in-time": () => ({
    publication: { approvedOn: { text: "2022-02-01" }, publishedOn: { text: "2022-03-15" } },
  }),
  "last-year-agreement": (reading) => ({
    facts: typed({ basicExpenditure: "174.82" }),
    prior: prior(reading, { basicExpenditure: "174.28" }),
  }),
  "last-year-ledger": () => ({
    facts: typed({
      generalPublicBudget: "268.22",
      basicExpenditure: "174.82",
      projectExpenditure: "93.40",
      "appropriation.basicExpenditure": "180.00",
      "appropriation.projectExpenditure": "93.40",
    }),
  }),
  "prior-workbook": (reading) => ({
    prior: { ...prior(reading), problem: { kind: "not-last-year", found: 2020, wanted: 2021 } },
  }),
};
