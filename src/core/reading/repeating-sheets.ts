import { normaliseText } from "./normalise";
import { isRuleSheet } from "./rule-sheet-name";

/** The sheet on which the user's reasons stand why a finding may stay. */
export const ignoredSheetName = "已忽略的发现";

/** Also a copy that Excel calls "已忽略的发现 (2)". */
export function isIgnoredSheet({ name }: { readonly name: string }): boolean {
  return normaliseText(name).startsWith(ignoredSheetName);
}

/** Sheets that repeat the words of the tables and are none: whatever looks for tables must not take them for one. */
export function repeatsTables(sheet: { readonly name: string }): boolean {
  return isRuleSheet(sheet) || isIgnoredSheet(sheet);
}
