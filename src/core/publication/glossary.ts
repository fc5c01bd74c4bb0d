import { fill } from "../narrative/compose";
import type { Narrative, Span } from "../narrative/span";
import type { Names } from "../narrative/source";
import { officialWording, type Wording } from "../narrative/wording/official";
import { normaliseText } from "../reading/normalise";

type Term = keyof Wording["glossary"];

/** Other words of the text that mean the term; a term is always found by its own name. */
const alsoCalled: Partial<Record<Term, readonly string[]>> = {
  educationFees: ["财政专户"],
  operatingIncome: ["经营收入"],
  otherUnitFunds: ["单位其他资金收入"],
  carriedForward: ["上年结转"],
  performanceTargets: ["预算绩效"],
};

/** The explained terms that the narrative uses, numbered: "一、财政拨款：指…". */
export function glossary(narrative: Narrative, wording: Wording, names: Names): Span[][] {
  const text = normaliseText(wordsOf(narrative));
  const used = glossaryTerms(wording).filter(({ term }) => {
    // An organisation's own wording may explain the term in other words; what is explained stays.
    const own = officialWording.glossary[term].split("：")[0] ?? "";
    return [own, ...(alsoCalled[term] ?? [])].some((word) => text.includes(normaliseText(word)));
  });
  return used.map(({ phrase }, index) => fill(`${chineseOrdinal(index + 1)}、${phrase}`, names));
}

function glossaryTerms({ glossary: phrases }: Wording): { term: Term; phrase: string }[] {
  return Object.entries(phrases).map(([term, phrase]) => ({ term: term as Term, phrase }));
}

/** What is asked for in gaps is no use of a term. */
function wordsOf({ sections }: Narrative): string {
  return sections
    .flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans.map(wordOf))),
    ])
    .join("");
}

function wordOf(span: Span): string {
  return "gap" in span ? "" : span.text;
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const lead = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens] ?? ""}十`;
  return `${lead}${ones === 0 && tens > 0 ? "" : (digits[ones] ?? "")}`;
}
