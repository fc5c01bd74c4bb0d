/** What may be put into Excel's `values` and `formulas`. */
export type CellInput = string | number | boolean;

const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Excel's day 0; right for every date after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * Text as text: Excel would make numbers, dates and formulas of "1-2", "3月5日", "50%" or "=…". The leading apostrophe is
 * not part of the value.
 */
export function textInput(text: string): CellInput {
  return text === "" ? "" : `'${text}`;
}

/** An exact decimal as the double nearest to it; anything else remains text, so that nothing is lost. */
export function numberInput(decimal: string): CellInput {
  return DECIMAL.test(decimal) ? Number(decimal) : textInput(decimal);
}

/** "2022-03-31" as Excel counts days; anything else remains text. */
export function dateInput(date: string): CellInput {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  if (year === undefined) return textInput(date);
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / DAY_MS;
}
