import { comparedFigure } from "../../inputs/compared-figures";
import { incomeSources, type IncomeSource } from "../../inputs/definition/last-year";
import { lineOf, tableOf } from "../../reading/lookup";
import type { Reading } from "../../reading/reading";
import { changeClauses, knownLastYear } from "../change";
import { amountSpan, fill, paragraph, resting, sentence, shareSpan } from "../compose";
import { lineName } from "../items";
import { isMissing, isNonZero, isZero, lineQuantity, tableQuantity, type MaybeQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section } from "../span";

/** Named even when nothing is arranged from them. */
const alwaysNamed: readonly IncomeSource[] = [
  "generalPublicBudget",
  "governmentManagedFundBudget",
  "stateCapitalOperationsBudget",
];

/** 二: each source of income with its share and its change. */
export function income(source: NarrativeSource): Section {
  const words = source.wording.income;
  const names = namesOf(source);
  const total = incomeTotal(source.reading);
  return {
    id: "N2",
    title: titleOf(words.title, names),
    paragraphs: [
      paragraph({
        spans: isZero(total)
          ? resting(fill(words.noTotal, names), [total])
          : fill(words.total, { ...names, total: amountSpan(total) }),
      }),
      ...incomeSources.flatMap((item) => sourceParagraph(source, item, total)),
    ],
  };
}

function incomeTotal(reading: Reading): MaybeQuantity {
  const isRead = tableOf(reading, "T2")?.status === "read" && lineOf(reading, "T2.main", "total") !== undefined;
  return isRead
    ? lineQuantity(reading, "T2.main", "total", "total", "收入合计")
    : lineQuantity(reading, "T1.income", "total", "amount", "收入总计");
}

function sourceParagraph(source: NarrativeSource, item: IncomeSource, total: MaybeQuantity): Paragraph[] {
  const words = source.wording.income;
  const name = lineName(source.reading, "T1.income", item);
  const figure = comparedFigure(source.reading, item);
  const now = tableQuantity(source.reading, figure?.table ?? "T2", figure, name);
  const before = knownLastYear(source, item);
  const vanished = isZero(now) && before !== undefined && isNonZero(before);
  const isNamed = alwaysNamed.includes(item);
  if (!isNamed && (isMissing(now) || (isZero(now) && !vanished))) return [];
  if (isZero(now)) {
    return [
      paragraph(
        sentence([
          resting(fill(words.notArranged, { name }), [now]),
          ...(vanished ? changeClauses(source, item, now) : []),
        ]),
      ),
    ];
  }
  const share = shareSpan(now, total);
  return [
    paragraph(
      sentence([
        fill(words.source, { name, amount: amountSpan(now) }),
        share ? fill(words.share, { share }) : [],
        ...changeClauses(source, item, now),
      ]),
    ),
  ];
}
