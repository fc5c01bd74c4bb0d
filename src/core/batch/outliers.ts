import { lastYearItems } from "../inputs/definition/last-year";
import type { Language } from "../messages/message";
import { amount } from "../money/amount";
import { percentage } from "../money/rounding";
import type { AcrossFinding } from "./across-finding";
import type { UnitFacts } from "./unit-row";
import { batchWords } from "./words";

/** Fewer units do not tell what is ordinary. */
const fewest = 10;
/** Iglewicz and Hoaglin's bound for a modified z-score, and the factor that makes a median deviation comparable. */
const bound = 3.5;
const factor = 0.6745;

interface Change {
  readonly row: UnitFacts;
  readonly stated: string;
  readonly lastYear: string;
  readonly rate: string;
}

/**
 * Changes against last year that are far from what the other units of the batch have, item by item. A screening by
 * statistics: the rates are compared as numbers, no amount is calculated from them.
 */
export function outliers(rows: readonly UnitFacts[], language: Language): AcrossFinding[] {
  return lastYearItems.flatMap(({ id, label }) => {
    const changes = rows.flatMap((row) => changeOf(row, id));
    if (changes.length < fewest) return [];
    const rates = changes.map(({ rate }) => Number(rate));
    const middle = median(rates);
    const deviation = median(rates.map((rate) => Math.abs(rate - middle)));
    // When half of all units changed alike, every other change would be out of the ordinary: nothing can be said.
    if (deviation === 0) return [];
    return changes
      .filter(({ rate }) => (factor * Math.abs(Number(rate) - middle)) / deviation > bound)
      .map(({ row, stated, lastYear, rate }) => ({
        kind: "change-outlier" as const,
        unitName: row.unitName ?? "",
        files: [row.file],
        stated,
        expected: lastYear,
        message: batchWords[language].outlier(label[language], rate, middle.toFixed(2)),
      }));
  });
}

function changeOf(row: UnitFacts, item: string): Change[] {
  const years = row.years[item];
  if (!years || row.scope === "department") return [];
  const [thisYear, lastYear] = years.map(amount);
  if (!thisYear || !lastYear) return [];
  const rate = percentage(thisYear.minus(lastYear), lastYear);
  return rate === undefined ? [] : [{ row, stated: years[0], lastYear: years[1], rate }];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
