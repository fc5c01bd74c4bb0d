import { lastYearField, reasonField } from "../../inputs/definition/last-year";
import { printAmount } from "../../money/rounding";
import { needsReason } from "../change";
import { factText, fill, join, resting } from "../compose";
import {
  amountFact,
  changeCells,
  isMissing,
  missingField,
  printedDecimals,
  sumOf,
  type MaybeQuantity,
} from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Span } from "../span";

/** Last year's figure of one item, or of several together. */
export function lastYearOf({ facts }: NarrativeSource, ...items: readonly string[]): MaybeQuantity {
  const figures = items.map((item) => amountFact(facts.fields.get(lastYearField(item)), lastYearField(item)));
  const [only] = figures;
  return figures.length === 1 && only ? only : sumOf(figures);
}

/** "比2024年预算增加…万元"; a gap where last year's figure is not known. */
export function changeFrom(source: NarrativeSource, now: MaybeQuantity, before: MaybeQuantity): Span[] {
  const words = source.wording.shanghaiChange;
  const names = namesOf(source);
  if (isMissing(now)) return [];
  if (isMissing(before)) return [before];
  const change = now.value.minus(before.value);
  if (change.eq("0")) return resting(fill(words.unchanged, names), [now, before]);
  return fill(change.gt("0") ? words.increase : words.decrease, {
    ...names,
    change: {
      text: printAmount(change.abs(), printedDecimals),
      unit: "万元",
      calculation: "difference",
      ...changeCells(now, before),
    },
  });
}

/** The change of a single item with its reason: asked for when it is 10 % and more, or from or to zero; else printed if given. */
export function changeWithReason(source: NarrativeSource, item: string, now: MaybeQuantity): Span[] {
  const before = lastYearOf(source, item);
  const change = changeFrom(source, now, before);
  if (isMissing(now) || isMissing(before)) return change;
  const isAsked = !now.value.eq(before.value) && needsReason(now.value, before.value);
  const reason = reasonFor(source, item, isAsked);
  return reason ? join([change, fill(source.wording.shanghaiChange.reason, { reason })], "，") : change;
}

/** The typed reason; a gap when there is none and one is asked for. */
export function reasonFor({ facts }: NarrativeSource, item: string, isAsked: boolean): Span[] | undefined {
  const field = reasonField(item);
  const fact = facts.fields.get(field);
  if (fact) return factText(fact);
  return isAsked ? [missingField(field)] : undefined;
}
