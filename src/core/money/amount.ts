import Big from "big.js";

/**
 * Exact decimal numbers. Every amount in the program is one of these, counted in the unit its table states.
 * `Big.strict` refuses binary floating point, so that no double can slip in.
 */
const Decimal = Big();
Decimal.strict = true;
/** Digits kept by a division; only shares and rates divide, and they are rounded to two digits when printed. */
Decimal.DP = 40;

export type Amount = Big;

export const zero: Amount = new Decimal("0");

/** From plain decimal text ("-1234.50"), or an integer as bigint; throws on anything else. */
export function amount(text: string | bigint): Amount {
  return new Decimal(typeof text === "bigint" ? text.toString() : text);
}

/**
 * From a double that a workbook holds: its decimal text at 15 significant digits, which is what Excel shows and keeps.
 * 93.40000000000001 → 93.4. Undefined for NaN and infinities.
 */
export function amountFromDouble(value: number): Amount | undefined {
  return Number.isFinite(value) ? new Decimal(value.toPrecision(15)) : undefined;
}

export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce((total, next) => total.plus(next), zero);
}

/** Number of digits after the decimal point, trailing zeros not counted: 93.40 → 1, 1200 → 0. */
export function decimalsOf(value: Amount): number {
  return Math.max(0, value.c.length - value.e - 1);
}

/** Amount × 10^digits; exact for positive and negative digits. */
export function shift(value: Amount, digits: number): Amount {
  const moved = new Decimal(value);
  if (!moved.eq(zero)) moved.e += digits;
  return moved;
}
