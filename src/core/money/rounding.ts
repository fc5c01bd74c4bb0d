import Big from "big.js";
import { decimalsOf, isZero, type Amount } from "./amount";

/** How figures of a whole workbook were cut to the printed precision; never mixed inside one workbook. */
export type RoundingMode = "half-up" | "truncation";

/** The only place that rounds: to `decimals` digits after the point. Half-up rounds half away from zero, as Excel does. */
export function roundTo(value: Amount, decimals: number, mode: RoundingMode = "half-up"): Amount {
  if (decimalsOf(value) <= decimals) return value;
  return value.round(decimals, mode === "half-up" ? Big.roundHalfUp : Big.roundDown);
}

/** Rounded half-up and printed with exactly `decimals` digits: 93.4 → "93.40". */
export function printAmount(value: Amount, decimals = 2): string {
  const text = value.toFixed(decimals, Big.roundHalfUp);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** part / whole as a percentage with `decimals` digits, without the sign %; undefined when the whole is zero. */
export function percentage(part: Amount, whole: Amount, decimals = 2): string | undefined {
  if (isZero(whole)) return undefined;
  return printAmount(part.times("100").div(whole), decimals);
}
