import { percentage, printAmount } from "../money/rounding";
import type { Fact } from "../inputs/facts";
import { cellsOf, changeCells, isMissing, printedDecimals, type MaybeQuantity } from "./quantity";
import type { CellRef } from "../workbook/address";
import type { FigureSpan, Paragraph, Sentence, Span, TextSpan } from "./span";

/** What a placeholder of a phrase is filled with. */
export type Part = string | Span | readonly Span[];

/**
 * A phrase with its placeholders filled: `fill("{name}{amount}万元", {name: "基本支出", amount: amountSpan(…)})`.
 * Throws when the phrase names a part that it is not given: a defect of the phrase, never of the user's data.
 */
export function fill(phrase: string, parts: Readonly<Record<string, Part>>): Span[] {
  const spans = phrase.split(/(\{\w+\})/).flatMap((piece): readonly Span[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return [{ text: piece }];
    const part = parts[name];
    if (part === undefined) throw new Error(`phrase “${phrase}” needs a part for {${name}}`);
    return spansOf(part);
  });
  return tidy(spans);
}

function spansOf(part: Part): readonly Span[] {
  if (typeof part === "string") return [{ text: part }];
  return "text" in part ? [part] : part;
}

/** Neighbouring plain texts in one, empty ones away; the cells they rest on are kept. */
function tidy(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.text === "" && restsOf(span).length === 0) continue;
    if (last && isPlain(last) && isPlain(span)) result[result.length - 1] = joined(last, span);
    else result.push(span);
  }
  return result;
}

function isPlain(span: Span): span is TextSpan {
  return !("gap" in span) && !("cells" in span) && !("mark" in span);
}

function restsOf(span: Span): readonly CellRef[] {
  return "restsOn" in span ? (span.restsOn ?? []) : [];
}

function joined(one: TextSpan, other: TextSpan): TextSpan {
  const restsOn = [...restsOf(one), ...restsOf(other)];
  return { text: one.text + other.text, ...(restsOn.length > 0 && { restsOn }) };
}

/** The words with the cells that make them true: "未安排" rests on a zero that it does not print. */
export function resting(spans: readonly Span[], on: readonly MaybeQuantity[]): Span[] {
  const restsOn = on.flatMap((quantity) => (isMissing(quantity) ? [] : quantity.cells));
  return restsOn.length === 0 ? [...spans] : tidy([{ text: "", restsOn }, ...spans]);
}

/** An amount in 万元 with two digits; the unit is metadata, the phrase prints it. */
export function amountSpan(quantity: MaybeQuantity): Span {
  if (isMissing(quantity)) return quantity;
  const { value, cells, calculation } = quantity;
  return { text: printAmount(value, printedDecimals), unit: "万元", calculation, cells };
}

/** A count or measure, printed as it is. */
export function countSpan(quantity: MaybeQuantity, unit: string): Span {
  if (isMissing(quantity)) return quantity;
  return { text: quantity.value.toFixed(), unit, calculation: quantity.calculation, cells: quantity.cells };
}

/** part / whole in %, cells: the part's, then the whole's; undefined when there is no such share. */
export function shareSpan(part: MaybeQuantity, whole: MaybeQuantity): FigureSpan | undefined {
  if (isMissing(part) || isMissing(whole)) return undefined;
  const text = percentage(part.value, whole.value, printedDecimals);
  if (text === undefined) return undefined;
  return { text, unit: "%", calculation: "share", ...changeCells(part, whole) };
}

/** Clauses with commas between them and a full stop behind; blank clauses are left out. */
export function sentence(clauses: readonly (readonly Span[])[], end = "。", comma = "，"): Sentence {
  return { spans: tidy([...join(clauses, comma), { text: end }]) };
}

export function join(parts: readonly (readonly Span[])[], separator: string): Span[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}

export function paragraph(...sentences: readonly Sentence[]): Paragraph {
  return { kind: "text", sentences };
}

export function heading(text: string): Paragraph {
  return { kind: "heading", sentences: [{ spans: [{ text }] }] };
}

const number = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const unit = /^(?:万元|亿元|元|[%％]|平方米|小时|[台个人辆份项条套次名家兆])/;
/** Numbers that count nothing: years, dates, numbers of documents and of clauses. */
const noCount = /^\s*[年月日号】〕\]]/;

/** Text that the user typed; each number in it knows the cell it was typed in. */
export function factText(fact: Fact): Span[] {
  const text = fact.text.replace(/[。；，;,\s]+$/, "").replace(/\s*\n\s*/g, "");
  const spans: Span[] = [];
  let done = 0;
  for (const match of text.matchAll(number)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end);
    if (noCount.test(rest)) continue;
    spans.push({ text: text.slice(done, match.index) });
    spans.push({ text: match[0], unit: unit.exec(rest)?.[0] ?? "", calculation: "fact", cells: cellsOf(fact) });
    done = end;
  }
  return tidy([...spans, { text: text.slice(done) }]);
}
