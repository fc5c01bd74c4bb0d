import { incomes, budgets } from "../../standards/shanghai-district-2023/budgets";
import { needsReason } from "../change";
import { amountSpan, fill, heading, join, paragraph, sentence } from "../compose";
import { lineName } from "../items";
import { isMissing, lineQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section, Sentence } from "../span";
import { changeFrom, lastYearOf, reasonFor } from "./change";
import { spendingItems } from "./spending-items";

/** 编制说明: income, expenditure, the three budgets, the reason of the change, and every item that is paid for. */
export function budgetStatement(source: NarrativeSource): Section {
  const words = source.wording.shanghaiStatement;
  return {
    id: "N1",
    title: titleOf(words.title, namesOf(source)),
    paragraphs: [
      paragraph(income(source)),
      paragraph(expenditure(source), threeBudgets(source)),
      ...reason(source),
      heading(words.itemsFollow),
      ...spendingItems(source),
    ],
  };
}

function income(source: NarrativeSource): Sentence {
  const words = source.wording.shanghaiStatement;
  const total = lineQuantity(source.reading, "T1.income", "total", "amount", "收入总计");
  const parts = incomes.map((id) => {
    const name = lineName(source.reading, "T1.income", id);
    const amount = lineQuantity(source.reading, "T1.income", id, "amount", name);
    const part = fill(words.source, { name, amount: amountSpan(amount) });
    // Only what the treasury pays is compared.
    return id === "fiscalAppropriation" ? join([part, changeFrom(source, amount, lastYearOf(source, id))], "，") : part;
  });
  return { spans: fill(words.income, { ...namesOf(source), total: amountSpan(total), parts: join(parts, "；") }) };
}

function expenditure(source: NarrativeSource): Sentence {
  const words = source.wording.shanghaiStatement;
  const total = lineQuantity(source.reading, "T1.expenditure", "total", "total", "支出总计");
  const fiscal = fiscalExpenditure(source);
  return sentence([
    fill(words.expenditure, { total: amountSpan(total), amount: amountSpan(fiscal) }),
    changeFrom(source, fiscal, lastYearOf(source, "fiscalExpenditure")),
  ]);
}

function fiscalExpenditure({ reading }: NarrativeSource): ReturnType<typeof lineQuantity> {
  return lineQuantity(reading, "T4.expenditure", "total", "total", "财政拨款支出总计");
}

function threeBudgets(source: NarrativeSource): Sentence {
  const words = source.wording.shanghaiStatement;
  const parts = budgets.map(({ id }) => {
    const name = words[id];
    const amount = lineQuantity(source.reading, "T4.expenditure", "total", id, name);
    return join(
      [
        fill(words.budget, { name, amount: amountSpan(amount) }),
        changeFrom(source, amount, lastYearOf(source, `expenditure.${id}`)),
      ],
      "，",
    );
  });
  return { spans: fill(words.budgets, { parts: join(parts, "；") }) };
}

/** Why the appropriation grew or shrank; asked for as for every other change. */
function reason(source: NarrativeSource): Paragraph[] {
  const words = source.wording.shanghaiStatement;
  const now = fiscalExpenditure(source);
  const before = lastYearOf(source, "fiscalExpenditure");
  if (isMissing(now) || isMissing(before) || now.value.eq(before.value)) return [];
  const given = reasonFor(source, "fiscalExpenditure", needsReason(now.value, before.value));
  if (!given) return [];
  const phrase = now.value.gt(before.value) ? words.increased : words.decreased;
  return [paragraph({ spans: fill(phrase, { reason: given }) })];
}
