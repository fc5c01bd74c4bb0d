import { checkFeasible, type Feasibility } from "./feasibility";
import type { LinearSystem, SystemRow } from "./system";

/**
 * The rows of a conflict without which it would be none: each row is left out in turn, and stays out when the others
 * still cannot hold together. What is left is to blame, and nothing else. Conflicts of many rows are taken as they are.
 */
export function smallestConflict(
  system: LinearSystem,
  conflict: Extract<Feasibility, { readonly kind: "conflict" }>,
): readonly SystemRow[] {
  let rows = conflict.rows;
  if (rows.length > mostTried) return rows;
  for (const row of conflict.rows) {
    const rest = rows.filter((other) => other !== row);
    if (checkFeasible(system, rest).kind === "conflict") rows = rest;
  }
  return rows;
}

const mostTried = 40;
