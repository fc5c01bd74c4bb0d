import { normaliseText } from "./normalise";

/** The sheet on which the unit writes its own rules. Its words are those of the tables, but it is none of them. */
export const ruleSheetName = "自定义规则";

/** Also a copy that Excel calls "自定义规则 (2)". */
export function isRuleSheet({ name }: { readonly name: string }): boolean {
  return normaliseText(name).startsWith(ruleSheetName);
}
