import { statedPairsByItem } from "../audit/last-year-figures";
import { codeItem } from "../inputs/definition/last-year";
import type { Facts } from "../inputs/facts";
import type { Amount } from "../money/amount";
import { isZero } from "../money/amount";
import { percentage } from "../money/rounding";
import type { Reading } from "../reading/reading";
import type { LocalText } from "../standards/definition";
import type { CellRef } from "../workbook/address";

/** One compared item, both amounts in 万元. */
export interface YearChange {
  readonly item: string;
  readonly name: LocalText;
  /** Where this year's amount stands. */
  readonly cell: CellRef;
  readonly thisYear: Amount;
  readonly lastYear: Amount;
  /** this − last, in percent of last year with two digits and its sign; absent where last year was zero. */
  readonly rate?: string;
}

/** Every item whose amount of last year is known, in the order of the form; items that are zero in both years are left out. */
export function yearChanges(reading: Reading, facts: Facts): YearChange[] {
  const names = new Map<string, LocalText>([
    ...(reading.standard.comparison?.items ?? []).map(({ id, label }) => [id, label] as const),
    ...facts.lastYearCodes.map(
      ({ code, name }) => [codeItem(code), { "zh-CN": name.text, "en-US": name.text }] as const,
    ),
  ]);
  return statedPairsByItem(reading, facts).flatMap(([item, { cell, thisYear, lastYear }]): YearChange[] => {
    if (isZero(thisYear) && isZero(lastYear)) return [];
    const rate = percentage(thisYear.minus(lastYear), lastYear);
    return [
      {
        item,
        name: names.get(item) ?? { "zh-CN": item, "en-US": item },
        cell,
        thisYear,
        lastYear,
        ...(rate !== undefined && { rate }),
      },
    ];
  });
}
