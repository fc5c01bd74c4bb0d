import { amount, shift } from "../../money/amount";
import { printAmount } from "../../money/rounding";
import type { CellRef } from "../../workbook/address";
import { printedDecimals } from "../quantity";
import type { FigureSpan, Span } from "../span";
import { exactBelow, type LiveCell, type LiveCells } from "./live-cells";

/** Printed where a figure no longer fits the words around it: 增加 beside what became a decrease. */
export const staleMark = "【数据已变，请重新生成】";

/**
 * A formula, without "=", that comes to the span's text and follows its cells; undefined where none is certain to. It is
 * calculated here in exact arithmetic first: what does not come to the printed text is printed as text.
 */
export function liveSpan(span: Span, cells: LiveCells): string | undefined {
  if ("gap" in span || "mark" in span) return undefined;
  if (!("cells" in span)) return span.restsOn && guarded(span.text, span.restsOn, cells);
  if (span.calculation === "fact") return fact(span, cells);
  const live = span.cells.map(cells.cell);
  const known = live.flatMap((cell) => cell ?? []);
  if (known.length === 0 || known.length < live.length) return undefined;
  const made = calculations[span.calculation](known, span.currentCells ?? 1);
  return made?.text === span.text ? made.formula : undefined;
}

interface Calculated {
  readonly formula: string;
  readonly text: string;
}

type Calculation = (cells: readonly LiveCell[], current: number) => Calculated | undefined;

const calculations: Readonly<Record<Exclude<FigureSpan["calculation"], "fact">, Calculation>> = {
  value: amountOf,
  sum: amountOf,
  difference: (cells, current) => {
    const [now, before] = [cells.slice(0, current), cells.slice(current)];
    const grows = total(now) >= total(before);
    const [more, less] = grows ? [now, before] : [before, now];
    const change = `${sumOf(more)}-${bracketed(less)}`;
    const formula = `IF(${change}>0,${printed(`(${change})`)},"${staleMark}")`;
    return { formula, text: print(total(more) - total(less)) };
  },
  rate: (cells, current) => {
    const [now, before] = [cells.slice(0, current), cells.slice(current)];
    const grows = total(now) >= total(before);
    const [more, less] = grows ? [now, before] : [before, now];
    return percent(`(${sumOf(more)}-${bracketed(less)})`, total(more) - total(less), before);
  },
  share: (cells, parts) => {
    const part = cells.slice(0, parts);
    return percent(bracketed(part), total(part), cells.slice(parts));
  },
  // What was counted is not in the cells.
  count: () => undefined,
};

function amountOf(cells: readonly LiveCell[]): Calculated {
  const [only, another] = cells;
  const isOne = only !== undefined && another === undefined && only.expression.startsWith("ROUND(");
  const formula = isOne ? `TEXT(ROUND(${only.address},2),"0.00")` : printed(bracketed(cells));
  return { formula, text: print(total(cells)) };
}

/** part / whole in 1/100 of a per cent, half up, as one division of integers cut to an integer. */
function percent(part: string, partValue: bigint, whole: readonly LiveCell[]): Calculated | undefined {
  const base = total(whole);
  const dividend = 20_000n * partValue + base;
  if (base <= 0n || partValue < 0n || dividend >= exactBelow) return undefined;
  const all = bracketed(whole);
  const division = `INT((20000*${part}+${all})/(2*${all}))`;
  const formula = `IF(AND(${part}>=0,${all}>0),${printed(division)},"${staleMark}")`;
  return { formula, text: print(dividend / (2n * base)) };
}

/** The words with the mark behind them as soon as one of the cells that make them true has changed. */
function guarded(text: string, restsOn: readonly CellRef[], cells: LiveCells): string | undefined {
  const live = restsOn.flatMap((cell) => cells.cell(cell) ?? []);
  const zeros = [...new Set(live.filter(({ value }) => value.eq("0")).map(({ address }) => address))];
  const others = new Map(live.filter(({ value }) => !value.eq("0")).map((cell) => [cell.address, cell]));
  const conditions = [
    ...chunks(zeros, 200).map((addresses) => `SUMSQ(${addresses.join(",")})=0`),
    ...[...others.values()].map(({ expression, hundredths }) => `${expression}=${hundredths}`),
  ];
  if (conditions.length === 0) return undefined;
  const condition = conditions.length === 1 ? conditions.join() : `AND(${conditions.join(",")})`;
  return `${quoted(text)}&IF(${condition},"","${staleMark}")`;
}

/** What the user typed: an amount with its two digits, or the cell as it stands. */
function fact({ text, cells: places }: FigureSpan, cells: LiveCells): string | undefined {
  const [place, another] = places;
  if (!place || another) return undefined;
  const live = cells.cell(place);
  const value = cells.valueOf(place);
  if (!live || typeof value !== "number") return undefined;
  if (text === print(live.hundredths)) return amountOf([live]).formula;
  // Joined to a text Excel shows a number as it stands, as we do.
  return text === String(value) && text === live.value.toFixed() ? live.address : undefined;
}

/** Text for a formula, in pieces: Excel takes no more than 255 characters between quotation marks. */
export function quoted(text: string): string {
  const pieces = text.match(/[^]{1,200}/gu) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

function total(cells: readonly LiveCell[]): bigint {
  return cells.reduce((sum, { hundredths }) => sum + hundredths, 0n);
}

function sumOf(cells: readonly LiveCell[]): string {
  return cells.map(({ expression }) => expression).join("+") || "0";
}

function bracketed(cells: readonly LiveCell[]): string {
  return cells.length === 1 ? sumOf(cells) : `(${sumOf(cells)})`;
}

function printed(hundredths: string): string {
  return `TEXT(${hundredths}/100,"0.00")`;
}

function print(hundredths: bigint): string {
  return printAmount(shift(amount(hundredths), -printedDecimals), printedDecimals);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
