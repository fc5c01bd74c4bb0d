import { amount, decimalsOf, type Amount } from "../money/amount";
import type { AmountUnit } from "../standards/definition";
import { remembered } from "../workbook/remembered";
import { normaliseText } from "./normalise";

export type AmountText =
  | { readonly kind: "amount"; readonly value: Amount; readonly decimals: number; readonly unit?: AmountUnit }
  | { readonly kind: "dash" }
  | { readonly kind: "none" };

/** As many digits as Excel prints behind the point. More on either side are no amount that anybody means. */
const mostDigits = 30;
/** Characters of a number format, as Excel limits them. */
const longestFormat = 255;

const plain = /^([+△▲-]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(万元|万|元)?$/;
/** No amount and no dash begins with a Han character, but for 无: most texts are told apart by their first. */
const beginsWithWord = /^(?!无$)[\u4e00-\u9fff]/;
const dashes = /^[-—–－―─/]+$|^无$/;

/**
 * An amount as people write it: thousands separators, spaces, full-width digits, a Chinese full stop for the point,
 * 元, 万元 or 万 behind it, negative with a sign (also △) or in brackets; a dash or 无 stands for nothing. Anything
 * else is `none`.
 */
export const parseAmountText = remembered((text: string): AmountText => {
  const normal = normaliseText(text)
    .replaceAll("，", ",")
    .replace(/(?<=\d)[。·](?=\d)/, ".");
  if (normal === "" || beginsWithWord.test(normal)) return { kind: "none" };
  if (dashes.test(normal)) return { kind: "dash" };
  const bracketed = /^\((.+)\)$/.exec(normal);
  const match = plain.exec(bracketed?.[1] ?? normal);
  if (!match || (match[2] === undefined && match[3] === undefined)) return { kind: "none" };
  if ((match[2]?.length ?? 0) > mostDigits || (match[3]?.length ?? 0) > mostDigits + 1) return { kind: "none" };
  const digits = `${(match[2] ?? "0").replaceAll(",", "")}${match[3] ?? ""}`;
  const negative = ["-", "△", "▲"].includes(match[1] ?? "") !== (bracketed !== null);
  const value = amount(`${negative ? "-" : ""}${digits}`);
  const unit: AmountUnit | undefined = match[4] === undefined ? undefined : match[4] === "元" ? "元" : "万元";
  return { kind: "amount", value, decimals: match[3] ? match[3].length - 1 : 0, ...(unit && { unit }) };
});

/** How a number format prints a number: its digits after the point, and by how many digits it moves the point to the left. */
export interface PrintedForm {
  readonly decimals: number;
  readonly moved: number;
}

/**
 * What a number format makes of a number: "#,##0.00_ " prints two digits after the point. A comma behind the digits
 * divides by a thousand, and a point that is only text stands before the digits behind it, so that "0!.0000" and "0!.0,"
 * print 元 as 万元. Undefined for General, percent, date and text formats, which do not fix the digits.
 */
export function formOfFormat(format: string | undefined): PrintedForm | undefined {
  if (!format || format.length > longestFormat) return undefined;
  const known = forms.get(format);
  if (known !== undefined) return known ?? undefined;
  const form = readFormat(format);
  if (forms.size >= mostForms) forms.clear();
  forms.set(format, form ?? null);
  return form;
}

/** What was made of formats: many cells have few of them. Only the format decides, so the memory cannot be seen. */
const forms = new Map<string, PrintedForm | null>();
const mostForms = 1000;

function readFormat(format: string): PrintedForm | undefined {
  if (/general|@|[ymdhs%]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|[\\!]./g, ""))) return undefined;
  const [first = ""] = format.split(";");
  // With conditions the same cell prints differently by its value.
  if (/\[[<>=]/.test(first)) return undefined;
  const section = first.replace(/[\\!]\.|"\."/g, "·").replace(/\[[^\]]*\]|"[^"]*"|[\\!_*]./g, "");
  const digits = /([0#?][0#?,]*)(?:([.·])([0#?]+))?(,*)/.exec(section);
  if (!digits) return undefined;
  const [, whole = "", point, fraction = "", commas = ""] = digits;
  if (fraction.length > mostDigits) return undefined;
  const thousands = 3 * (commas.length + (point === undefined ? (/,*$/.exec(whole)?.[0].length ?? 0) : 0));
  return { decimals: fraction.length, moved: thousands + (point === "·" ? fraction.length : 0) };
}

/** Digits after the decimal point that a number format prints; undefined where it does not fix them. */
export function decimalsOfFormat(format: string | undefined): number | undefined {
  return formOfFormat(format)?.decimals;
}

/** Digits that a number prints without a fixing format; long tails of a calculation count as `usual`. */
export function decimalsOfValue(value: Amount, usual: number): number {
  const decimals = decimalsOf(value);
  return decimals > 6 ? usual : decimals;
}
