import { amountFromDouble, decimalsOf, zero, type Amount } from "../money/amount";
import { parseAmountText } from "../reading/amount-text";
import { inUnit } from "../reading/lookup";
import { isCellError, type CellSnapshot } from "../workbook/snapshot";
import type { FieldDefinition } from "./definition/field";
import type { Fact, FactProblem } from "./facts";
import type { CellRef } from "../workbook/address";

export type ValueReading =
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly reason: FactProblem["reason"]; readonly text: string };

const blank: ValueReading = { kind: "blank" };

/** One cell as the value of a field. An amount typed with 元 behind it is brought to 万元. */
export function readValue(cell: CellSnapshot | undefined, at: CellRef, field: FieldDefinition): ValueReading {
  const value = cell?.value ?? null;
  if (value === null) return blank;
  if (isCellError(value)) return { kind: "problem", reason: "error-value", text: value.error };
  const text = String(value).trim();
  if (text === "") return blank;
  switch (field.kind) {
    case "text":
    case "longText":
      return { kind: "fact", fact: { text, cell: at } };
    case "choice": {
      const chosen = field.choices?.find((choice) => choice === text.replace(/\s/g, ""));
      return chosen ? { kind: "fact", fact: { text: chosen, cell: at } } : problem("not-a-choice", text);
    }
    case "date": {
      const date = typeof value === "number" ? dateOfSerial(value) : dateOfText(text);
      return date ? { kind: "fact", fact: { text: date, cell: at } } : problem("not-a-date", text);
    }
    default:
      return readNumber(value, text, at, field);
  }
}

function readNumber(value: string | number | boolean, text: string, at: CellRef, field: FieldDefinition): ValueReading {
  const number = typeof value === "number" ? amountFromDouble(value) : numberOfText(text, field);
  if (!number) return problem("not-a-number", text);
  if (isWhole(field) && (decimalsOf(number) > 0 || (field.kind === "count" && number.lt(zero)))) {
    return problem("not-a-whole-number", text);
  }
  return { kind: "fact", fact: { text, amount: number, cell: at } };
}

function isWhole(field: FieldDefinition): boolean {
  return field.kind === "count" || field.kind === "changeCount";
}

/** "12万元", "1,234.5", "21人", "增加8", "无" (nothing: 0). */
function numberOfText(text: string, field: FieldDefinition): Amount | undefined {
  const unit = field.unit ?? "";
  const bare = unit !== "" && unit !== "万元" && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  const signed = field.kind === "changeCount" ? bare.replace(/^增加/, "").replace(/^减少/, "-") : bare;
  const parsed = parseAmountText(signed);
  if (parsed.kind === "dash") return zero;
  if (parsed.kind === "none") return undefined;
  if (parsed.unit && field.kind !== "amount") return undefined;
  return inUnit(parsed.value, parsed.unit ?? "万元", "万元");
}

function problem(reason: FactProblem["reason"], text: string): ValueReading {
  return { kind: "problem", reason, text };
}

/** Excel's day number (1900 system) as "2022-03-15"; undefined outside the years 1901 to 2199. */
function dateOfSerial(serial: number): string | undefined {
  if (serial < 367 || serial > 109574) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return date.toISOString().slice(0, 10);
}

function dateOfText(text: string): string | undefined {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize("NFKC"));
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
