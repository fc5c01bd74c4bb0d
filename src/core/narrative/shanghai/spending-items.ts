import { comparedCodeRows } from "../../inputs/compared-figures";
import { codeItem, executedField, purposeField } from "../../inputs/definition/last-year";
import { percentage } from "../../money/rounding";
import type { ReadRow } from "../../reading/reading";
import { needsReason } from "../change";
import { amountSpan, factText, fill, join, paragraph, resting, sentence } from "../compose";
import { pathName } from "../items";
import {
  amountFact,
  changeCells,
  isMissing,
  isZero,
  missingField,
  printedDecimals,
  tableQuantity,
  type Quantity,
} from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Paragraph, Sentence, Span } from "../span";
import { reasonFor } from "./change";

const block = "T2.main";

/** Every item that the treasury pays for: its amount, its use, and how it compares with what was spent last year. */
export function spendingItems(source: NarrativeSource): Paragraph[] {
  const words = source.wording.shanghaiStatement;
  const paid = comparedCodeRows(source.reading)
    .map((row) => ({ row, amount: amountOf(source, row) }))
    .filter(({ amount }) => !isZero(amount));
  if (paid.length === 0) return [paragraph({ spans: fill(words.noItems, namesOf(source)) })];
  return paid.map(({ row, amount }, index) => {
    const code = row.code ?? "";
    const purpose = source.facts.fields.get(purposeField(codeItem(code)));
    const item = fill(words.item, {
      ordinal: String(index + 1),
      name: pathName(source.reading, block, code, row.name),
      amount: amountSpan(amount),
      purpose: purpose ? factText(purpose) : missingField(purposeField(codeItem(code))),
    });
    return paragraph(sentence([item]), ...(isMissing(amount) ? [] : [comparison(source, code, amount)]));
  });
}

function amountOf(source: NarrativeSource, row: ReadRow): ReturnType<typeof tableQuantity> {
  return tableQuantity(source.reading, "T2", row.figures.get("fiscalAppropriation"), `“${row.name}”`);
}

function comparison(source: NarrativeSource, code: string, now: Quantity): Sentence {
  const words = source.wording.shanghaiStatement;
  const names = namesOf(source);
  const field = executedField(codeItem(code));
  const executed = amountFact(source.facts.fields.get(field), field);
  const figures = fill(words.executed, { ...names, executed: amountSpan(executed), amount: amountSpan(now) });
  if (isMissing(executed)) return sentence([figures]);
  const isAsked = !now.value.eq(executed.value) && needsReason(now.value, executed.value);
  const reason = reasonFor(source, codeItem(code), isAsked);
  return {
    spans: join(
      [
        sentence([figures, rateOf(source, now, executed)]).spans,
        reason ? sentence([fill(words.reason, { reason })]).spans : [],
      ],
      "",
    ),
  };
}

/** Only a rate, as the form has it; none where nothing was spent last year. */
function rateOf(source: NarrativeSource, now: Quantity, executed: Quantity): Span[] {
  const words = source.wording.shanghaiStatement;
  const names = namesOf(source);
  const change = now.value.minus(executed.value);
  if (change.eq("0")) return resting(fill(words.sameAsExecuted, names), [now, executed]);
  const rate = executed.value.gt("0") ? percentage(change.abs(), executed.value, printedDecimals) : undefined;
  if (rate === undefined) return resting(fill(words.noExecution, names), [executed]);
  return fill(change.gt("0") ? words.moreThanExecuted : words.lessThanExecuted, {
    ...names,
    rate: { text: rate, unit: "%", calculation: "rate", ...changeCells(now, executed) },
  });
}
