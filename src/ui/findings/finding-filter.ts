import type { Finding } from "../../core/audit/finding";
import { pageNameOf } from "../../core/audit/rule-address";

/** What of a long list is looked at; undefined and "" ask for nothing. */
export interface FindingFilter {
  readonly text: string;
  readonly severity: string | undefined;
  /** Id of a table, or `workbook` for findings about none. */
  readonly table: string | undefined;
  /** Name of a rule's page: the rule itself, or the family it belongs to. */
  readonly rule: string | undefined;
}

/** The place of findings that are about no table. */
export const workbook = "workbook";

export const noFilter: FindingFilter = { text: "", severity: undefined, table: undefined, rule: undefined };

export type Facet = "severity" | "table" | "rule";

const facets: readonly Facet[] = ["severity", "table", "rule"];

export function facetOf(finding: Finding, facet: Facet): string {
  switch (facet) {
    case "severity":
      return finding.severity;
    case "table":
      return finding.table ?? workbook;
    case "rule":
      return pageNameOf(finding.rule);
  }
}

/**
 * Findings that fit everything asked for but, where one is named, this facet: so its choices can be counted.
 * `words` gives all that a finding shows; letters of either width and case are the same, and every word must be there.
 */
export function filtered(
  findings: readonly Finding[],
  filter: FindingFilter,
  words: (finding: Finding) => string,
  but?: Facet,
): Finding[] {
  const wanted = folded(filter.text).split(/\s+/).filter(Boolean);
  const asked = facets.filter((facet) => facet !== but && filter[facet] !== undefined);
  return findings.filter((finding) => {
    if (asked.some((facet) => facetOf(finding, facet) !== filter[facet])) return false;
    if (wanted.length === 0) return true;
    const text = folded(words(finding));
    return wanted.every((word) => text.includes(word));
  });
}

/** How many of the findings there are of each choice, in the order of their first. */
export function countsOf(findings: readonly Finding[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const choice = facetOf(finding, facet);
    counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
