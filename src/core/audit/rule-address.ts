import { problemSeverities } from "./problem-findings";

/** Names of the pages that are no rule's own: for the unit's rules, for the rules on sentences, and for what keeps a table from being read. */
export const customRulesPage = "custom-rules";
export const readingPage = "reading";
/** One page tells all rules on the sentences of a text; their names begin with this word. */
export const textRulesPage = "text";

/** Name of the page that explains a finding, by its rule: docs/rules/<name>.md, and the place of that name in the add-in's rules page. */
export function pageNameOf(rule: string): string {
  if (rule === customRulesPage || /^custom-[\d-]+$/.test(rule)) return customRulesPage;
  if (rule.startsWith(`${textRulesPage}-`)) return textRulesPage;
  return rule in problemSeverities ? readingPage : rule;
}
