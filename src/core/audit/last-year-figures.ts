import { comparedFigure } from "../inputs/compared-figures";
import { codeItem, lastYearField, lastYearItems } from "../inputs/definition/last-year";
import type { Facts } from "../inputs/facts";
import type { Amount } from "../money/amount";
import { inUnit } from "../reading/lookup";
import type { Figure, Reading } from "../reading/reading";
import { cellKey, type CellRef } from "../workbook/address";

/** This year's and last year's amount of one item, both in 万元, where the user stated last year's. */
export interface YearPair {
  readonly cell: CellRef;
  readonly thisYear: Amount;
  readonly lastYear: Amount;
}

/** Every item of the last-year sheet beside its figure in this year's tables. */
export function yearPairs(reading: Reading, facts: Facts): YearPair[] {
  return yearPairsByItem(reading, facts).map(([, pair]) => pair);
}

/** The same with each item's name, as the last-year sheet knows it ("basicExpenditure", "code.2010504"). */
export function yearPairsByItem(reading: Reading, facts: Facts): [item: string, pair: YearPair][] {
  // A zero says of no cell that last year's amount was left in it.
  return statedPairsByItem(reading, facts).filter(([, { lastYear }]) => !lastYear.eq("0"));
}

/** Every item of which last year's amount is known, zeros among them. */
export function statedPairsByItem(reading: Reading, facts: Facts): [item: string, pair: YearPair][] {
  const items = [...lastYearItems.map(({ id }) => id), ...facts.lastYearCodes.map(({ code }) => codeItem(code))];
  return items.flatMap((item): [string, YearPair][] => {
    const lastYear = facts.fields.get(lastYearField(item))?.amount;
    const figure = comparedFigure(reading, item);
    if (lastYear === undefined || figure === undefined) return [];
    return [[item, { cell: figure.cell, thisYear: inUnit(figure.value, figure.amountUnit, "万元"), lastYear }]];
  });
}

/**
 * True when the wrong figure is what the item came to last year: it stands in the item's own cell, or in another that
 * should show this year's amount of it.
 */
export function isLastYears(pairs: readonly YearPair[], figure: Figure, to: Amount): boolean {
  const [wrong, right] = [figure.value, to].map((value) => inUnit(value, figure.amountUnit, "万元"));
  if (wrong === undefined || right === undefined || wrong.eq(right)) return false;
  return pairs.some(
    ({ cell, thisYear, lastYear }) =>
      lastYear.eq(wrong) && (cellKey(cell) === cellKey(figure.cell) || thisYear.eq(right)),
  );
}
