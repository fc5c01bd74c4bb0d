import { comparisonLedger } from "../../../../src/core/audit/form/ledger-instances";
import { noFacts, type Facts } from "../../../../src/core/inputs/facts";
import { amount } from "../../../../src/core/money/amount";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import type { LedgerIdentity } from "../../../../src/core/standards/definition";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";
import { spendingTable, statistics, workbook } from "../../../support/form-rules";

const reading = readWorkbook(workbook({ 表五: spendingTable("表五", statistics) }), xinjiang2022);

/** Last year's amounts by item, and the codes that the sheet lists. */
function lastYear(figures: Readonly<Record<string, string>>, codes: readonly string[] = []): Facts {
  const fields = Object.entries(figures).map(
    ([item, text], row) =>
      [`lastYear.${item}`, { text, amount: amount(text), cell: { sheet: "填报", row, column: 3 } }] as const,
  );
  return { ...noFacts, fields: new Map(fields), lastYearCodes: codes.map((code) => ({ code, name: { text: code } })) };
}

/** Each instance as "a 2.00 + b 1.00 = c 3.00", by a ledger of the given identities alone. */
function ledgerOf(facts: Facts, ...identities: Partial<LedgerIdentity>[]): string[] {
  const comparison = xinjiang2022.comparison;
  if (!comparison) throw new Error("the standard compares nothing");
  const ledger = identities.map((identity) => ({
    name: { "zh-CN": "衔接", "en-US": "fits" },
    left: ["a"],
    relation: "=" as const,
    right: ["b"],
    severity: "error" as const,
    ...identity,
  }));
  const standard = { ...xinjiang2022, comparison: { ...comparison, ledger } };
  return comparisonLedger({ ...reading, standard }, facts).map(({ definition, terms }) => {
    const side = (wanted: string): string =>
      terms
        .filter((term) => term.side === wanted && term.coefficient === (wanted === "left" ? 1 : -1))
        .map(({ figure }) => `${figure.column} ${figure.value.toFixed(2)}`)
        .join(" + ");
    return `${side("left")} ${definition.relation} ${side("right")}`;
  });
}

test("an identity is compared when every figure of it was stated", () => {
  const identity = { left: ["a", "b"], right: ["c", "d"] };
  const all = { a: "1", b: "2", c: "3", d: "0" };
  expect(ledgerOf(lastYear(all), identity)).toEqual(["a 1.00 + b 2.00 = c 3.00 + d 0.00"]);
  expect(ledgerOf(lastYear({ a: "1", c: "3", d: "0" }), identity)).toEqual([]);
  expect(ledgerOf(lastYear({ a: "1", b: "2", c: "3" }), identity)).toEqual([]);
  expect(ledgerOf(lastYear({}), { left: [], right: [] })).toEqual([]);
});

test("what usually holds may leave sources of income out, never all of them and nothing of the other side", () => {
  const usual = { left: ["a", "b"], right: ["c", "d"], severity: "warning" as const };
  expect(ledgerOf(lastYear({ b: "2", c: "3", d: "0" }), usual)).toEqual(["b 2.00 = c 3.00 + d 0.00"]);
  expect(ledgerOf(lastYear({ c: "3", d: "0" }), usual)).toEqual([]);
  expect(ledgerOf(lastYear({ a: "1", b: "2", c: "3" }), usual)).toEqual([]);
  expect(ledgerOf(lastYear({ a: "1", c: "3" }), usual)).toEqual([]);
});

test("an identity may wait for items that are zero or were not stated", () => {
  const identity = { whenZero: ["c", "d"] };
  expect(ledgerOf(lastYear({ a: "1", b: "1" }), identity)).toEqual(["a 1.00 = b 1.00"]);
  expect(ledgerOf(lastYear({ a: "1", b: "1", c: "0.00" }), identity)).toEqual(["a 1.00 = b 1.00"]);
  expect(ledgerOf(lastYear({ a: "1", b: "1", c: "0.00", d: "0.01" }), identity)).toEqual([]);
});

describe("the codes together", () => {
  const codes = { left: ["codes"], right: ["b"] };

  test("are this year's items and those that only last year had, each once", () => {
    const facts = lastYear({ "code.2010504": "2", "code.2010599": "1", b: "3" }, ["2010599", "2010504"]);
    expect(ledgerOf(facts, codes)).toEqual(["code.2010504 2.00 + code.2010599 1.00 = b 3.00"]);
  });

  test("are not added up while one of them is unknown, not even for what usually holds", () => {
    const facts = lastYear({ "code.2010504": "2", b: "3" }, ["2010599"]);
    expect(ledgerOf(facts, codes)).toEqual([]);
    expect(ledgerOf(facts, { ...codes, severity: "warning" })).toEqual([]);
  });
});

test("each instance is told from the others, stands at its first figure, and has two decimals or more", () => {
  const comparison = xinjiang2022.comparison;
  const facts = lastYear({
    basicExpenditure: "9.125",
    projectExpenditure: "8",
    "appropriation.basicExpenditure": "3",
    "appropriation.projectExpenditure": "1.5",
  });
  const instances = comparisonLedger(reading, facts);
  expect(instances.length).toBeGreaterThan(1);
  for (const { definition, subject, terms } of instances) {
    const place = comparison?.ledger.findIndex(({ name }) => name === definition.name) ?? -1;
    expect(definition.id).toBe(`last-year-ledger-${place + 1}`);
    expect(subject).toBe(terms[0]?.figure);
    expect(subject.cell.sheet).toBe("填报");
  }
  const decimals = new Map(
    instances.flatMap(({ terms }) => terms.map(({ figure }) => [figure.column, figure.decimals])),
  );
  expect(decimals.get("basicExpenditure")).toBe(3);
  expect(decimals.get("projectExpenditure")).toBe(2);
});
