import type { CellValue } from "../../../src/core/workbook/snapshot";

const ERRORS = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];
const NUMBER = /^\s*[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*$/i;
const PERCENT = /^[-+]?\d+(\.\d+)?%$/;
const DATE = /^(\d{1,4}[-/]\d{1,2}([-/]\d{1,2})?|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月(\d{1,2}日)?)$/;
/** Which day Excel makes of it does not matter to a test; that it is a number no longer text does. */
const SOME_DAY = 44_621;

export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
}

/**
 * What becomes of something typed or written into a cell with this number format. Text that looks like a number, a
 * percentage, a date, a truth value or an error is converted, as in a Chinese Excel; a leading apostrophe prevents it.
 */
export function typedInput(input: unknown, format: string | undefined): Typed {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string" || input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (format === "@") return { value: input };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  if (ERRORS.includes(input)) return { value: { error: input } };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true" };
  if (/\d/.test(input) && NUMBER.test(input)) return { value: Number(input.replaceAll(",", "")) };
  if (PERCENT.test(input)) return { value: Number(input.slice(0, -1)) / 100 };
  if (DATE.test(input)) return { value: SOME_DAY };
  return { value: input };
}
