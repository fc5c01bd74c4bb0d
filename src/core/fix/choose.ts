import type { Fix } from "./change";

/**
 * What is applied when the user asks for a fix without looking at each: form, and the most plausible repair of every group.
 * With `only`, the fixes that mend one of these findings: of a group the most plausible one that does.
 */
export function chosenFixes(fixes: readonly Fix[], only?: ReadonlySet<string>): Fix[] {
  const groups = new Set<string>();
  return fixes.filter(({ kind, group, resolves }) => {
    if (only !== undefined && !resolves.some((id) => only.has(id))) return false;
    if (kind === "form") return true;
    if (kind !== "repair" || group === undefined || groups.has(group)) return false;
    groups.add(group);
    return true;
  });
}
