import { zero } from "../../money/amount";
import type { Statement } from "../../text/claims";

/**
 * Does the section tell of things that had money last year and have none now? Then this year's only item is not the whole
 * of last year's.
 */
export function hasGoneItems(statements: readonly Statement[], section: string): boolean {
  return statements.some(
    (one) =>
      one.section === section &&
      one.change?.direction === "down" &&
      (one.notArranged !== undefined || one.current?.printed.value.eq(zero) === true),
  );
}
