import type { ContentValidation } from "../../core/workbook/sheet-content";
import { shortMessage, type ValidationTerms, validationTerms } from "../sheets/validation-terms";

/** Lays the validation on the cells; needs ExcelApi 1.8. Left out where Excel cannot hold it. */
export function writeValidation(range: Excel.Range, { rule, prompt, error }: ContentValidation): void {
  const terms = validationTerms(rule);
  if (terms === undefined) return;
  range.dataValidation.rule = ruleOf(terms);
  if (prompt !== undefined) {
    range.dataValidation.prompt = { showPrompt: true, title: "", message: shortMessage(prompt) };
  }
  if (error !== undefined) {
    range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: shortMessage(error) };
  }
}

function ruleOf(terms: ValidationTerms): Excel.DataValidationRule {
  switch (terms.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: terms.source } };
    case "decimal":
      return { decimal: between(terms.min, terms.max) };
    case "whole":
      return { wholeNumber: between(terms.min, terms.max) };
    case "date":
      return { date: { formula1: terms.from, operator: "GreaterThanOrEqualTo" } };
    case "textLength":
      return { textLength: { formula1: terms.max, operator: "LessThanOrEqualTo" } };
  }
}

function between(min: number, max: number): Excel.BasicDataValidation {
  return { formula1: min, formula2: max, operator: "Between" };
}
