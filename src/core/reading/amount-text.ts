import { amount, decimalsOf, type Amount } from "../money/amount";
import type { AmountUnit } from "../standards/definition";
import { normaliseText } from "./normalise";

export type AmountText =
  | { readonly kind: "amount"; readonly value: Amount; readonly decimals: number; readonly unit?: AmountUnit }
  | { readonly kind: "dash" }
  | { readonly kind: "none" };

const plain = /^([+△▲-]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(万元|万|元)?$/;
const dashes = /^[-—–－―─/]+$|^无$/;

/**
 * An amount as people write it: thousands separators, spaces, full-width digits, a Chinese full stop for the point,
 * 元, 万元 or 万 behind it, negative with a sign (also △) or in brackets; a dash or 无 stands for nothing. Anything
 * else is `none`.
 */
export function parseAmountText(text: string): AmountText {
  const normal = normaliseText(text)
    .replaceAll("，", ",")
    .replace(/(?<=\d)[。·](?=\d)/, ".");
  if (normal === "") return { kind: "none" };
  if (dashes.test(normal)) return { kind: "dash" };
  const bracketed = /^\((.+)\)$/.exec(normal);
  const match = plain.exec(bracketed?.[1] ?? normal);
  if (!match || (match[2] === undefined && match[3] === undefined)) return { kind: "none" };
  const digits = `${(match[2] ?? "0").replaceAll(",", "")}${match[3] ?? ""}`;
  const negative = ["-", "△", "▲"].includes(match[1] ?? "") !== (bracketed !== null);
  const value = amount(`${negative ? "-" : ""}${digits}`);
  const unit: AmountUnit | undefined = match[4] === undefined ? undefined : match[4] === "元" ? "元" : "万元";
  return { kind: "amount", value, decimals: match[3] ? match[3].length - 1 : 0, ...(unit && { unit }) };
}

/**
 * Digits after the decimal point that a number format prints: "#,##0.00_ " → 2, "0" → 0.
 * Undefined for General, percent, date and text formats, which do not fix the digits.
 */
export function decimalsOfFormat(format: string | undefined): number | undefined {
  if (!format || /general|@|[ymdhs%]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ""))) return undefined;
  const section = format.split(";")[0] ?? "";
  const match = /[0#?]\.([0#?]+)/.exec(section.replace(/"[^"]*"/g, ""));
  if (match) return match[1]?.length ?? 0;
  return /[0#?]/.test(section) ? 0 : undefined;
}

/** Digits that a number prints without a fixing format; long tails of a calculation count as `usual`. */
export function decimalsOfValue(value: Amount, usual: number): number {
  const decimals = decimalsOf(value);
  return decimals > 6 ? usual : decimals;
}
