import { leafCodeRows } from "../../inputs/compared-figures";
import { amountSpan, fill, paragraph, resting, sentence } from "../compose";
import { listOf, rowAmounts } from "../items";
import { isZero, lineQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section } from "../span";

const block = "T6.main";

/** 六: basic expenditure, personnel and public, with every 款 of the economic classification. */
export function basicExpenditure(source: NarrativeSource): Section {
  const words = source.wording.basicExpenditure;
  const names = namesOf(source);
  const total = lineQuantity(source.reading, block, "total", "total", "基本支出合计");
  const paragraphs = isZero(total)
    ? [paragraph({ spans: resting(fill(words.noTotal, names), [total]) })]
    : [
        paragraph({ spans: fill(words.total, { ...names, total: amountSpan(total) }) }),
        kindParagraph(source, "personnelExpenses", words.noPersonnelExpenses),
        kindParagraph(source, "publicExpenses", words.noPublicExpenses),
      ];
  return { id: "N6", title: titleOf(words.title, names), paragraphs };
}

function kindParagraph(source: NarrativeSource, kind: "personnelExpenses" | "publicExpenses", none: string): Paragraph {
  const { reading, wording } = source;
  const words = wording.basicExpenditure;
  const amount = lineQuantity(reading, block, "total", kind, kind === "personnelExpenses" ? "人员经费" : "公用经费");
  const list = listOf(words.item, rowAmounts(reading, block, leafCodeRows(reading, block), kind));
  if (isZero(amount) && list.length === 0) return paragraph(sentence([resting(fill(none, {}), [amount])]));
  return paragraph(
    sentence([fill(words[kind], { amount: amountSpan(amount) }), list.length > 0 ? fill(words.list, { list }) : []]),
  );
}
