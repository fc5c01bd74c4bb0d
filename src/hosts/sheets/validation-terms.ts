import type { ContentValidation } from "../../core/workbook/sheet-content";

/** A spreadsheet program allows no more characters in a typed list and in a prompt. */
const LONGEST_TEXT = 255;
const SMALLEST = -999_999_999_999;
const LARGEST = 999_999_999_999;

/** A rule as the user interface of a spreadsheet program puts it. */
export type ValidationTerms =
  | { readonly kind: "list"; readonly source: string }
  | { readonly kind: "decimal" | "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "date"; readonly from: string }
  | { readonly kind: "textLength"; readonly max: number };

/** Undefined for what such a program cannot hold: a list that is too long, a choice with a comma. */
export function validationTerms(rule: ContentValidation["rule"]): ValidationTerms | undefined {
  switch (rule.kind) {
    case "list": {
      const source = rule.values.join(",");
      const fits = source.length <= LONGEST_TEXT && rule.values.every((value) => !value.includes(","));
      return fits ? { kind: "list", source } : undefined;
    }
    case "decimal":
    case "whole":
      return { kind: rule.kind, min: Number(rule.min ?? SMALLEST), max: Number(rule.max ?? LARGEST) };
    case "date":
      return { kind: "date", from: "1949-10-01" };
    case "textLength":
      return rule;
  }
}

/** What of a prompt or an error message can be shown. */
export function shortMessage(text: string): string {
  return text.slice(0, LONGEST_TEXT);
}
