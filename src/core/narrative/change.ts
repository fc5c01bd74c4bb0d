import { percentage, printAmount } from "../money/rounding";
import type { Amount } from "../money/amount";
import { lastYearField, reasonField } from "../inputs/definition/last-year";
import { factText, fill, resting } from "./compose";
import {
  amountFact,
  changeCells,
  isMissing,
  missingField,
  printedDecimals,
  type MaybeQuantity,
  type Quantity,
} from "./quantity";
import type { NarrativeSource } from "./source";
import type { FigureSpan, Span } from "./span";

/** From this change on, in %, a specific reason is asked for; also for a change from or to zero. */
const reasonFrom = "10";

/**
 * The clauses that compare an item with last year: "比上年预算增加…万元", "增长…%", "主要原因是：…".
 * Missing last-year figures and missing reasons are gaps; `always` asks for the reason of every change.
 */
export function changeClauses(
  source: NarrativeSource,
  item: string,
  now: MaybeQuantity,
  reasons: "where-needed" | "always" = "where-needed",
): Span[][] {
  if (isMissing(now)) return [];
  const field = lastYearField(item);
  const before = amountFact(source.facts.fields.get(field), field);
  if (isMissing(before)) return [[before]];
  const change = now.value.minus(before.value);
  const reason = reasonClause(source, item, reasons === "always" || needsReason(now.value, before.value));
  // An unchanged item needs no reason; one that the user gives is printed.
  if (change.eq("0")) return [...compare(source, now, before), ...(reason.given ? reason.clauses : [])];
  return [...compare(source, now, before), ...reason.clauses];
}

/** The comparison alone, without a reason. */
export function compare(source: NarrativeSource, now: Quantity, before: Quantity): Span[][] {
  const { change: wording } = source.wording;
  const change = now.value.minus(before.value);
  if (change.eq("0")) return [resting(fill(wording.unchanged, {}), [now, before])];
  const cells = changeCells(now, before);
  const difference: FigureSpan = {
    text: printAmount(change.abs(), printedDecimals),
    unit: "万元",
    calculation: "difference",
    ...cells,
  };
  const grows = change.gt("0");
  const amount = fill(grows ? wording.increase : wording.decrease, { change: difference });
  if (before.value.eq("0")) return [fill(wording.noBase, {}), amount];
  // A rate on a negative base says nothing.
  const rate = before.value.gt("0") ? percentage(change.abs(), before.value, printedDecimals) : undefined;
  if (rate === undefined) return [amount];
  const figure: FigureSpan = { text: rate, unit: "%", calculation: "rate", ...cells };
  return [amount, fill(grows ? wording.growthRate : wording.declineRate, { rate: figure })];
}

/** True for a change that a reason must explain: of 10 % and more, or from or to zero. */
export function needsReason(now: Amount, before: Amount): boolean {
  if (now.eq("0") || before.lte("0")) return true;
  return now.minus(before).abs().times("100").gte(before.times(reasonFrom));
}

function reasonClause(source: NarrativeSource, item: string, needed: boolean): { given: boolean; clauses: Span[][] } {
  const field = reasonField(item);
  const fact = source.facts.fields.get(field);
  if (fact) return { given: true, clauses: [fill(source.wording.change.reason, { reason: factText(fact) })] };
  return { given: false, clauses: needed ? [fill(source.wording.change.reason, { reason: missingField(field) })] : [] };
}

/** The reason of a change that needs one: "主要原因是：…", with a gap where the user has not given it. */
export function reasonOf(source: NarrativeSource, item: string): Span[] {
  return reasonClause(source, item, true).clauses[0] ?? [];
}

/** Last year's figure of an item where it is known, without asking for it. */
export function knownLastYear(source: NarrativeSource, item: string): Quantity | undefined {
  const field = lastYearField(item);
  const before = amountFact(source.facts.fields.get(field), field);
  return isMissing(before) ? undefined : before;
}
