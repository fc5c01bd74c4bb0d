import { leafCodeRows } from "../../inputs/compared-figures";
import { codeItem } from "../../inputs/definition/last-year";
import { codeRowsOf, blockOf } from "../../reading/lookup";
import { changeClauses, knownLastYear, reasonOf } from "../change";
import { amountSpan, fill, heading, paragraph, resting, sentence, shareSpan } from "../compose";
import { pathName, rowAmounts } from "../items";
import { isNonZero, isZero, lineQuantity, tableQuantity, type MaybeQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section, Sentence } from "../span";

const block = "T5.main";

/** 五: the general public budget of the year: its size, its structure, and every 项. */
export function generalBudget(source: NarrativeSource): Section {
  const words = source.wording.generalBudget;
  const names = namesOf(source);
  const total = lineQuantity(source.reading, block, "total", "total", "一般公共预算支出合计");
  const scale = isZero(total)
    ? { spans: resting(fill(words.noTotal, names), [total]) }
    : { spans: fill(words.total, { ...names, total: amountSpan(total) }) };
  return {
    id: "N5",
    title: titleOf(words.title, names),
    paragraphs: [
      heading(words.scaleHeading),
      paragraph(scale, kindSentence(source, "basicExpenditure"), kindSentence(source, "projectExpenditure")),
      heading(words.structureHeading),
      ...structure(source, total),
      heading(words.useHeading),
      ...uses(source),
    ],
  };
}

function kindSentence(source: NarrativeSource, kind: "basicExpenditure" | "projectExpenditure"): Sentence {
  const words = source.wording.generalBudget;
  const name = words[kind];
  const now = lineQuantity(source.reading, block, "total", kind, `${name}合计`);
  const amount = isZero(now)
    ? resting(fill(words.kindNotArranged, { name }), [now])
    : fill(words.kind, { name, amount: amountSpan(now) });
  return sentence([amount, ...changeClauses(source, `appropriation.${kind}`, now)]);
}

function structure(source: NarrativeSource, total: MaybeQuantity): Paragraph[] {
  const words = source.wording.generalBudget;
  const classes = rowAmounts(source.reading, block, codeRowsOf(source.reading, block, 1), "total").filter(
    ({ amount }) => !isZero(amount),
  );
  if (classes.length === 0) return [paragraph({ spans: fill(words.noTotal, namesOf(source)) })];
  return classes.map(({ name, amount }, index) => {
    const share = shareSpan(amount, total);
    return paragraph(
      sentence([
        fill(words.functionalClass, { ordinal: String(index + 1), name, amount: amountSpan(amount) }),
        share ? fill(words.share, { share }) : [],
      ]),
    );
  });
}

function uses(source: NarrativeSource): Paragraph[] {
  const { reading, wording } = source;
  const words = wording.generalBudget;
  const names = namesOf(source);
  const path = (code: string, name: string) => pathName(reading, block, code, name);
  const items = leafCodeRows(reading, block).flatMap((row) => {
    const code = row.code ?? "";
    const amount = tableQuantity(reading, "T5", row.figures.get("total"), `“${row.name}”`);
    const before = knownLastYear(source, codeItem(code));
    // An item without an amount is named only when there was one last year.
    if (isZero(amount) && !(before && isNonZero(before))) return [];
    return [
      (ordinal: string) => [
        fill(words.functionalItem, { ...names, ordinal, name: path(code, row.name), amount: amountSpan(amount) }),
        ...changeClauses(source, codeItem(code), amount),
      ],
    ];
  });
  const codes = new Set(blockOf(reading, block)?.rows.map((row) => row.code));
  const vanished = source.facts.lastYearCodes.flatMap(({ code, name }) => {
    const before = knownLastYear(source, codeItem(code));
    if (codes.has(code) || !before || !isNonZero(before)) return [];
    return [
      (ordinal: string) => [
        fill(words.vanishedItem, { ...names, ordinal, name: path(code, name.text), change: amountSpan(before) }),
        reasonOf(source, codeItem(code)),
      ],
    ];
  });
  const clauses = [...items, ...vanished];
  if (clauses.length === 0) return [paragraph({ spans: fill(words.noTotal, names) })];
  return clauses.map((make, index) => paragraph(sentence(make(String(index + 1)))));
}
