import type { Reading } from "../reading/reading";
import type { Coverage, Finding, RecalculatedTotal, Repair } from "./finding";

/** All that 检查 finds out about one workbook; made by `checkWorkbook`. */
export interface CheckResult {
  readonly reading: Reading;
  /** Worst first within each table, tables in the standard's order. */
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  readonly coverage: Coverage;
  readonly recalculated: readonly RecalculatedTotal[];
  readonly verdict: Verdict;
}

/** ready: nothing wrong and nothing unread. errors: at least one error. verify: warnings or unread cells only. */
export type Verdict = "ready" | "errors" | "verify";
