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
  if (!Number.isFinite(value)) return undefined;
  const shortest = String(value);
  // The shortest text that reads back as this double is the one at 15 digits, when it has no more than those.
  return new Decimal(shortest.length <= 15 && !shortest.includes("e") ? shortest : value.toPrecision(15));
}

export function sum(amounts: readonly Amount[]): Amount {
  let total = zero;
  for (const next of amounts) if (!isZero(next)) total = total.plus(next);
  return total;
}

export function isAmount(value: unknown): value is Amount {
  return value instanceof Decimal;
}

export function isZero(value: Amount): boolean {
  return value.c[0] === 0;
}

/** Number of digits after the decimal point, trailing zeros not counted: 93.40 → 1, 1200 → 0. */
export function decimalsOf(value: Amount): number {
  return Math.max(0, value.c.length - value.e - 1);
}

/** Amount × 10^digits; exact for positive and negative digits. */
export function shift(value: Amount, digits: number): Amount {
  if (digits === 0 || isZero(value)) return value;
  const moved = new Decimal(value);
  moved.e += digits;
  return moved;
}

const mostDigits = 15;

/** Amount × 10^digits as an integer; exact when no digit is left behind the point, else rounded half up. */
export function scaled(value: Amount, digits: number): bigint {
  const integer = safeInteger(value, digits);
  return integer === undefined ? BigInt(shift(value, digits).toFixed(0)) : BigInt(integer);
}

/** Amount × 10^digits where that is an integer of so few digits that a number holds it exactly; else undefined. */
function safeInteger({ c, e, s }: Amount, digits: number): number | undefined {
  const zeros = e - c.length + 1 + digits;
  if (zeros < 0 || c.length + zeros > mostDigits) return undefined;
  let integer = 0;
  for (const digit of c) integer = integer * 10 + digit;
  for (let zero = 0; zero < zeros; zero++) integer *= 10;
  return s < 0 ? -integer : integer;
}

/**
 * True when these amounts of at most `decimals` digits behind the point certainly come to the total, by integers that numbers
 * hold exactly: several times quicker than their sum. False also where that range is left.
 */
export function surelyAddUp(total: Amount, amounts: readonly Amount[], decimals: number): boolean {
  const whole = safeInteger(total, decimals);
  if (whole === undefined) return false;
  let rest = whole;
  let size = Math.abs(whole);
  for (const amount of amounts) {
    const part = safeInteger(amount, decimals);
    if (part === undefined) return false;
    rest -= part;
    size += Math.abs(part);
  }
  // No partial sum is larger than all of them together.
  return rest === 0 && Number.isSafeInteger(size);
}
