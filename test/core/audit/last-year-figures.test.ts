import { isLastYears, yearPairs, yearPairsByItem } from "../../../src/core/audit/last-year-figures";
import { checkWorkbook } from "../../../src/core/check";
import { noFacts, type Facts } from "../../../src/core/inputs/facts";
import { amount } from "../../../src/core/money/amount";
import { blockOf } from "../../../src/core/reading/lookup";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { Figure } from "../../../src/core/reading/reading";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { a1, cellKey } from "../../../src/core/workbook/address";
import { spendingTable, statistics, workbook } from "../../support/form-rules";
import { smallInstances, type CellOptions } from "../../support/small-system";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const unit = makeUnit(11, { exact: true });
const snapshot = drawUnit(unit, plainLayout);
const prior = {
  name: "上年.xlsx",
  snapshot: drawUnit({ ...makeUnit(12, { exact: true }), name: unit.name, year: unit.year - 1 }, plainLayout),
};
const totalOf = (of: typeof snapshot): Figure => {
  const figure = blockOf(readWorkbook(of, xinjiang2022), "T5.main")
    ?.rows.find(({ kind }) => kind === "line")
    ?.figures.get("total");
  if (!figure) throw new Error("the unit has no total of table five");
  return figure;
};

test("last year's total left standing in this year's table is named as such, with this year's in its place", () => {
  const [now, before] = [totalOf(snapshot), totalOf(prior.snapshot)];
  expect(now.value.eq(before.value)).toBe(false);
  const wrong = withCell(snapshot, now.cell, Number(before.value.toFixed()));
  const [repair] = checkWorkbook(wrong, { prior }).repairs;
  expect(repair?.kind).toBe("last-year-figure");
  expect(repair?.changes.map(({ cell, to }) => [cellKey(cell), to.toFixed()])).toEqual([
    [cellKey(now.cell), now.value.toFixed()],
  ]);
  // Without last year's workbook nobody can know.
  expect(checkWorkbook(wrong).repairs[0]?.kind).not.toBe("last-year-figure");
});

test("another wrong figure is not taken for last year's", () => {
  const now = totalOf(snapshot);
  const wrong = withCell(snapshot, now.cell, Number(now.value.plus("1234.56").toFixed()));
  const { repairs } = checkWorkbook(wrong, { prior });
  expect(repairs.length).toBeGreaterThan(0);
  expect(repairs.map(({ kind }) => kind)).not.toContain("last-year-figure");
});

describe("a wrong figure is last year's", () => {
  const figureOf = (value: string, options: CellOptions = {}): Figure => {
    const [instance] = smallInstances({ "T1.a": [value, options], "T1.b": "1" }, ["T1.a = T1.b"]);
    if (!instance) throw new Error("no figure");
    return instance.subject;
  };
  const here = figureOf("1").cell;
  const elsewhere = { ...here, sheet: "T9" };
  const pair = (cell: typeof here) => [{ cell, thisYear: amount("9.00"), lastYear: amount("8.00") }];

  test("in the item's own cell, whatever should stand there", () => {
    expect(isLastYears(pair(here), figureOf("8.00"), amount("9.00"))).toBe(true);
    expect(isLastYears(pair(here), figureOf("8.00"), amount("7.00"))).toBe(true);
    expect(isLastYears(pair(here), figureOf("8.10"), amount("9.00"))).toBe(false);
    expect(isLastYears([], figureOf("8.00"), amount("9.00"))).toBe(false);
  });

  test("in another cell only where this year's amount of the item should stand", () => {
    expect(isLastYears(pair(elsewhere), figureOf("8.00"), amount("9.00"))).toBe(true);
    expect(isLastYears(pair(elsewhere), figureOf("8.00"), amount("7.00"))).toBe(false);
  });

  test("in 元 as in 万元, and never where nothing changes", () => {
    const yuan = figureOf("80000", { unit: "元", decimals: 0 });
    expect(isLastYears(pair(elsewhere), yuan, amount("90000"))).toBe(true);
    expect(isLastYears(pair(here), figureOf("8.00"), amount("8.00"))).toBe(false);
  });
});

describe("the pairs of both years", () => {
  const readingIn = (unitLine: string) =>
    readWorkbook(
      workbook({
        表三: spendingTable("表三", statistics, { unitLine }),
        表五: spendingTable("表五", statistics, { unitLine }),
      }),
      xinjiang2022,
    );
  const stated = (figures: Readonly<Record<string, string>>, codes: readonly string[] = []): Facts => ({
    ...noFacts,
    fields: new Map(
      Object.entries(figures).map(([item, text]) => [`lastYear.${item}`, { text, amount: amount(text) }]),
    ),
    lastYearCodes: codes.map((code) => ({ code, name: { text: code } })),
  });
  const pairs = (facts: Facts, unitLine = "单位：万元"): string[] =>
    yearPairsByItem(readingIn(unitLine), facts).map(
      ([item, { cell, thisYear, lastYear }]) =>
        `${item} ${cell.sheet}${a1(cell)} ${thisYear.toFixed()} ${lastYear.toFixed()}`,
    );

  test("are the items of the sheet that were stated, then the codes that it lists", () => {
    const facts = stated({ "code.2010504": "18", "code.201": "17", basicExpenditure: "11", projectExpenditure: "7" }, [
      "2010504",
    ]);
    expect(pairs(facts)).toEqual([
      "basicExpenditure 表三D9 12 11",
      "projectExpenditure 表三E9 8 7",
      "code.2010504 表五C8 20 18",
    ]);
    expect(yearPairs(readingIn("单位：万元"), facts).map(({ lastYear }) => lastYear.toFixed())).toEqual([
      "11",
      "7",
      "18",
    ]);
  });

  test("are in 万元 when the tables are in 元", () => {
    expect(pairs(stated({ basicExpenditure: "11" }), "单位：元")).toEqual(["basicExpenditure 表三D9 0.0012 11"]);
  });

  test("leave out what was nothing last year, what nobody stated, and what this year's tables do not have", () => {
    expect(pairs(stated({ basicExpenditure: "0.00", "code.2010599": "5" }, ["2010504", "2010599"]))).toEqual([]);
  });
});
