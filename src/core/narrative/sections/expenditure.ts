import { changeClauses } from "../change";
import { amountSpan, fill, paragraph, resting, sentence, shareSpan } from "../compose";
import { isZero, lineQuantity, type MaybeQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section } from "../span";

/** 三: basic and project expenditure with their shares and changes. */
export function expenditure(source: NarrativeSource): Section {
  const words = source.wording.expenditure;
  const names = namesOf(source);
  const total = lineQuantity(source.reading, "T3.main", "total", "total", "支出合计");
  return {
    id: "N3",
    title: titleOf(words.title, names),
    paragraphs: [
      paragraph({
        spans: isZero(total)
          ? resting(fill(words.noTotal, names), [total])
          : fill(words.total, { ...names, total: amountSpan(total) }),
      }),
      kindParagraph(source, "basicExpenditure", total),
      kindParagraph(source, "projectExpenditure", total),
    ],
  };
}

function kindParagraph(
  source: NarrativeSource,
  kind: "basicExpenditure" | "projectExpenditure",
  total: MaybeQuantity,
): Paragraph {
  const words = source.wording.expenditure;
  const name = words[kind];
  const now = lineQuantity(source.reading, "T3.main", "total", kind, `${name}合计`);
  const share = shareSpan(now, total);
  const amount = isZero(now)
    ? [resting(fill(words.notArranged, { name }), [now])]
    : [fill(words.kind, { name, amount: amountSpan(now) }), share ? fill(words.share, { share }) : []];
  return paragraph(sentence([...amount, ...changeClauses(source, kind, now)]));
}
