import type { Repair } from "../../core/audit/finding";

/** One independent fault: the best way to mend it, and the others. */
export interface Suggestion {
  /** As shown to the user, from 1 on. */
  readonly number: number;
  readonly best: Repair;
  readonly alternatives: readonly Repair[];
}

export function suggestionsOf(repairs: readonly Repair[]): Suggestion[] {
  const groups = new Map<string, Repair[]>();
  for (const repair of repairs) groups.set(repair.group, [...(groups.get(repair.group) ?? []), repair]);
  return [...groups.values()].flatMap((group, index) => {
    const [best, ...alternatives] = [...group].sort((a, b) => a.rank - b.rank);
    return best ? [{ number: index + 1, best, alternatives }] : [];
  });
}

/** Number of the suggestion whose best repair makes the finding vanish. */
export function suggestionFor(finding: string, suggestions: readonly Suggestion[]): number | undefined {
  return suggestions.find(({ best }) => best.resolves.includes(finding))?.number;
}
