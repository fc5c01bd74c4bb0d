import { amountFromDouble } from "../money/amount";
import { printAmount } from "../money/rounding";
import { isCellError, type CellSnapshot } from "./snapshot";

/** A cell as a reader expects to see it: numbers with the digits of their format, error values as they are. */
export function cellText({ value, format }: CellSnapshot): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const exact = amountFromDouble(value);
  const digits = /^[#,]*0(?:\.(0+))?(?:[^%0#].*)?$/.exec(format ?? "")?.[1];
  if (exact === undefined) return String(value);
  return digits === undefined ? exact.toFixed() : printAmount(exact, digits.length);
}
