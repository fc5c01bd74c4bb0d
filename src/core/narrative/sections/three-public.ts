import { lastYearField, threePublicItems } from "../../inputs/definition/last-year";
import { changeClauses, compare } from "../change";
import { amountSpan, fill, join, paragraph } from "../compose";
import { listOfAll } from "../items";
import { amountFact, isMissing, isNonZero, isZero, lineQuantity, sumOf, type MaybeQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Section, Sentence, Span } from "../span";

const block = "T8.main";

/** 八: the three public expenses by item, each with its change and its reason. */
export function threePublic(source: NarrativeSource): Section {
  const { reading, wording } = source;
  const words = wording.threePublic;
  const names = namesOf(source);
  const items = threePublicItems.map((item) => ({
    item,
    name: words[item],
    amount: lineQuantity(reading, block, "amounts", item, words[item]),
  }));
  const total = threePublicTotal(
    source,
    items.map(({ amount }) => amount),
  );
  const list = listOfAll(words.item, items);
  return {
    id: "N8",
    title: titleOf(words.title, names),
    paragraphs: [
      paragraph({ spans: fill(words.total, { ...names, total: amountSpan(total), list }) }),
      paragraph(changes(source, total, items)),
    ],
  };
}

/** The stated total; where it was left blank, the sum of the items. */
function threePublicTotal(source: NarrativeSource, items: readonly MaybeQuantity[]): MaybeQuantity {
  const stated = lineQuantity(source.reading, block, "amounts", "total", "“三公”经费合计");
  return isZero(stated) && items.some(isNonZero) ? sumOf(items) : stated;
}

function changes(
  source: NarrativeSource,
  total: MaybeQuantity,
  items: readonly { readonly item: string; readonly name: string; readonly amount: MaybeQuantity }[],
): Sentence {
  const words = source.wording.threePublic;
  const lastYear = sumOf(
    threePublicItems.map((item) => amountFact(source.facts.fields.get(lastYearField(item)), lastYearField(item))),
  );
  const whole: Span[][] = isMissing(total) ? [[total]] : isMissing(lastYear) ? [] : compare(source, total, lastYear);
  const parts = items.map(({ item, name, amount }) => [
    { text: name },
    ...join(isMissing(amount) ? [[amount]] : changeClauses(source, item, amount, "always"), "，"),
  ]);
  const details = join(parts, "；");
  const spans =
    whole.length > 0
      ? [...fill(words.totalChange, namesOf(source)), ...join(whole, "，"), { text: words.itemsFollow }, ...details]
      : [...fill(words.totalChange, namesOf(source)), { text: "：" }, ...details];
  return { spans: fill("{spans}。", { spans }) };
}
