import { problemSeverities } from "./problem-findings";

/** Names of the pages that are no rule's own: for the unit's rules, and for what keeps a table from being read. */
export const customRulesPage = "custom-rules";
export const readingPage = "reading";

/** Name of the page that explains a finding, by its rule: docs/rules/<name>.md, and the place of that name in the add-in's rules page. */
export function pageNameOf(rule: string): string {
  if (rule === customRulesPage || /^custom-[\d-]+$/.test(rule)) return customRulesPage;
  return rule in problemSeverities ? readingPage : rule;
}
