import type { Facts } from "../inputs/facts";
import type { Reading } from "../reading/reading";
import { normalise } from "./normal-text";

/** "2022年…预算" in one clause; the year that is compared with is another one. */
const budgeted = /(?<![比较与同和由从])(\d{4})年度?(?=[^，。;:\d]{0,30}预算(?!执行|完成))/g;

/**
 * The year that a text's budget is for: the one of the tables or the input sheets where the text names it, else the one
 * whose budget the text speaks of most often, the later of two. Undefined where no year is known.
 */
export function budgetYear(source: string, reading: Reading, facts: Facts): number | undefined {
  const { text } = normalise(source);
  const typed = facts.fields.get("unit.year")?.amount;
  const known = reading.year ?? (typed && Number(typed.toFixed()));
  return known !== undefined && text.includes(`${known}年`) ? known : (namedYear(text) ?? known);
}

/** The year whose budget a normalised text speaks of most often. */
export function namedYear(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(budgeted)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, oftener]) => oftener - often || b - a)[0]?.[0];
}
