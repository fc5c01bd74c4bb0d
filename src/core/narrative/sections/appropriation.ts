import { codeRowsOf, projectRowsOf } from "../../reading/lookup";
import { amountSpan, fill, paragraph, resting, sentence } from "../compose";
import { lineName, listOf, rowAmounts, type NamedAmount } from "../items";
import { isNonZero, isZero, lineQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section, Sentence, Span } from "../span";

const budgets = ["generalPublicBudget", "governmentManagedFundBudget", "stateCapitalOperationsBudget"] as const;
type Budget = (typeof budgets)[number];

/** 四: income and expenditure of the fiscal appropriation, budget by budget. */
export function appropriation(source: NarrativeSource): Section {
  const { reading, wording } = source;
  const words = wording.appropriation;
  const names = namesOf(source);
  const total = lineQuantity(reading, "T4.income", "total", "total", "财政拨款收入总计");
  const incomes = budgets.map((budget) => {
    const name = lineName(reading, "T4.income", budget);
    return { name, amount: lineQuantity(reading, "T4.income", budget, "total", name) };
  });
  const carriedForward = {
    name: words.carriedForward,
    amount: lineQuantity(reading, "T4.income", "carriedForward", "total", words.carriedForward),
  };
  const list = listOf(words.item, [
    ...incomes.map(({ name, amount }) => ({ name: fillName(words.appropriated, name), amount })),
    ...(isNonZero(carriedForward.amount) ? [carriedForward] : []),
  ]);
  const carriedOver = lineQuantity(reading, "T4.expenditure", "carriedOver", "total", "结转下年");
  return {
    id: "N4",
    title: titleOf(words.title, names),
    paragraphs: [
      paragraph({ spans: fill(words.total, { ...names, total: amountSpan(total) }) }),
      paragraph(composition(source, incomes, isNonZero(carriedForward.amount))),
      ...(list.length > 0 ? [paragraph({ spans: fill(words.income, { list }) })] : []),
      ...budgets.flatMap((budget) => expenditureOf(source, budget)),
      ...(isNonZero(carriedOver)
        ? [paragraph({ spans: fill(words.carriedOver, { amount: amountSpan(carriedOver) }) })]
        : []),
    ],
  };
}

function fillName(phrase: string, budget: string): string {
  return phrase.replaceAll("{budget}", budget);
}

/** Which of the three budgets the income comes from, and which not. */
function composition(source: NarrativeSource, incomes: readonly NamedAmount[], carried: boolean): Sentence {
  const words = source.wording.appropriation;
  const title = (items: readonly NamedAmount[]): string => {
    const titles = items.map(({ name }) => fillName(words.appropriated, name));
    return titles.length < 2 ? titles.join("") : `${titles.slice(0, -1).join("、")}${words.and}${titles.at(-1) ?? ""}`;
  };
  // A figure that could not be read is shown as a gap in the list that follows; it is not called absent.
  const absent = incomes.filter(({ amount }) => isZero(amount));
  const present = incomes.filter(({ amount }) => !isZero(amount));
  if (present.length === 0) {
    return {
      spans: resting(
        fill(words.none, namesOf(source)),
        incomes.map(({ amount }) => amount),
      ),
    };
  }
  const one = carried ? words.onlyOneOfYear : words.onlyOne;
  const phrase = absent.length === 0 ? words.all : present.length === 1 ? one : words.several;
  return {
    spans: resting(
      fill(phrase, { present: title(present), absent: title(absent) }),
      incomes.map(({ amount }) => amount),
    ),
  };
}

function expenditureOf(source: NarrativeSource, budget: Budget): Paragraph[] {
  const { reading, wording } = source;
  const words = wording.appropriation;
  const rows = codeRowsOf(reading, "T4.expenditure", 1);
  const list = listOf(words.item, rowAmounts(reading, "T4.expenditure", rows, budget));
  if (list.length === 0) return [];
  const clauses = [fill(words.expenditure, { budget: lineName(reading, "T4.income", budget), list })];
  if (budget === "generalPublicBudget") clauses.push(purposes(source));
  return [paragraph(sentence(clauses))];
}

/** What the general public budget pays for, as far as 表六 and 表七 show it. */
function purposes(source: NarrativeSource): Span[] {
  const { reading, wording } = source;
  const words = wording.appropriation;
  const has = (column: string) => isNonZero(lineQuantity(reading, "T6.main", "total", column, column));
  const named = [
    ...(has("personnelExpenses") ? [words.personnel] : []),
    ...(has("publicExpenses") ? [words.publicExpenses] : []),
    ...(projectRowsOf(reading, "T7.main").length > 0 ? [words.projects] : []),
  ];
  return named.length > 0 ? fill(words.purpose, { ...namesOf(source), purposes: named.join("、") }) : [];
}
