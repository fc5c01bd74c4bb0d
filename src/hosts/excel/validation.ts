import type { ContentValidation } from "../../core/workbook/sheet-content";

/** Excel allows no more characters in a typed list and in a prompt. */
const LONGEST_TEXT = 255;
const SMALLEST = "-999999999999";
const LARGEST = "999999999999";

/** The rule in Excel's terms; undefined when Excel cannot hold it (a list that is too long, a choice with a comma). */
export function validationRule(rule: ContentValidation["rule"]): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case "list": {
      const source = rule.values.join(",");
      const fits = source.length <= LONGEST_TEXT && rule.values.every((value) => !value.includes(","));
      return fits ? { list: { inCellDropDown: true, source } } : undefined;
    }
    case "decimal":
      return { decimal: between(rule.min ?? SMALLEST, rule.max ?? LARGEST) };
    case "whole":
      return { wholeNumber: between(rule.min ?? SMALLEST, rule.max ?? LARGEST) };
    case "date":
      return { date: { formula1: "1949-10-01", operator: "GreaterThanOrEqualTo" } };
    case "textLength":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
  }
}

function between(min: string, max: string): Excel.BasicDataValidation {
  return { formula1: Number(min), formula2: Number(max), operator: "Between" };
}

/** Lays the validation on the cells; needs ExcelApi 1.8. */
export function writeValidation(range: Excel.Range, validation: ContentValidation): void {
  const rule = validationRule(validation.rule);
  if (rule === undefined) return;
  range.dataValidation.rule = rule;
  if (validation.prompt !== undefined) {
    range.dataValidation.prompt = { showPrompt: true, title: "", message: validation.prompt.slice(0, LONGEST_TEXT) };
  }
  if (validation.error !== undefined) {
    const message = validation.error.slice(0, LONGEST_TEXT);
    range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message };
  }
}
