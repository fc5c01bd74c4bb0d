import { incomeSources } from "../../inputs/definition/last-year";
import { codeRowsOf } from "../../reading/lookup";
import type { Reading } from "../../reading/reading";
import { amountSpan, fill, paragraph, resting } from "../compose";
import { lineName, listOf, rowAmounts, type NamedAmount } from "../items";
import { isNonZero, lineQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Section } from "../span";

/** 一: all income and all expenditure of the unit. */
export function overview(source: NarrativeSource): Section {
  const { reading, wording } = source;
  const words = wording.overview;
  const names = namesOf(source);
  const total = lineQuantity(reading, "T1.income", "total", "amount", "收入总计");
  const income = listOf(words.item, incomeItems(reading));
  const expenditure = listOf(words.item, [
    ...rowAmounts(reading, "T1.expenditure", codeRowsOf(reading, "T1.expenditure", 1), "amount"),
    ...carriedOver(reading, words.carriedOver),
  ]);
  return {
    id: "N1",
    title: titleOf(words.title, names),
    paragraphs: [
      paragraph({ spans: fill(words.principle, names) }, { spans: fill(words.total, { total: amountSpan(total) }) }),
      paragraph({
        spans: income.length > 0 ? fill(words.income, { list: income }) : resting(fill(words.noIncome, names), [total]),
      }),
      paragraph({
        spans:
          expenditure.length > 0
            ? fill(words.expenditure, { list: expenditure })
            : resting(fill(words.noExpenditure, names), [total]),
      }),
    ],
  };
}

/** The sources one by one; 财政拨款 in their stead where the table does not say which budget it comes from. */
function incomeItems(reading: Reading): NamedAmount[] {
  const item = (line: string): NamedAmount => {
    const name = lineName(reading, "T1.income", line);
    return { name, amount: lineQuantity(reading, "T1.income", line, "amount", name) };
  };
  const known = incomeSources.map(item).filter(({ amount }) => isNonZero(amount));
  const budgets = incomeSources.slice(0, 3).map(item);
  if (budgets.some(({ amount }) => isNonZero(amount))) return known;
  return [item("fiscalAppropriation"), ...known];
}

function carriedOver(reading: Reading, name: string): NamedAmount[] {
  const amount = lineQuantity(reading, "T1.expenditure", "carriedOver", "amount", name);
  return isNonZero(amount) ? [{ name, amount }] : [];
}
