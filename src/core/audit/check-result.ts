import type { Message } from "../messages/message";
import type { Facts } from "../inputs/facts";
import type { PriorFigures, PriorWorkbook } from "../inputs/prior/prior-workbook";
import type { Reading } from "../reading/reading";
import type { PublicationComparison } from "../text/compare";
import type { TextReading } from "../text/read-text";
import type { CellRef } from "../workbook/address";
import type { Coverage, Finding, RecalculatedTotal, Repair, WitnessValue } from "./finding";

/** All that 检查 finds out about one workbook; made by `checkWorkbook`. */
export interface CheckResult {
  readonly reading: Reading;
  /** Worst first within each table, tables in the standard's order. */
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  /** Where rounding explains a finding: yuan amounts of every weighed cell, outside the errors all identities hold. */
  readonly witness?: readonly WitnessValue[];
  readonly coverage: Coverage;
  readonly recalculated: readonly RecalculatedTotal[];
  readonly verdict: Verdict;
  /** The text that was checked beside the workbook, taken apart; absent when there was none. */
  readonly text?: TextReading;
  /** The rules of the sheet 自定义规则, in its order; empty without such a sheet. */
  readonly customRules: readonly CustomRuleResult[];
  /** What the input sheets tell, and last year's workbook where they do not. */
  readonly facts: Facts;
  /** The checked text against last year's, number by number; absent when none was given. */
  readonly comparison?: PublicationComparison;
  /** Last year's publication as far as it was used; absent when none was given. */
  readonly priorText?: PriorFigures;
  /** Last year's workbook with its own check; absent when none was given. */
  readonly prior?: { readonly workbook: PriorWorkbook; readonly result: CheckResult };
}

/** What became of one of the unit's own rules. */
export interface CustomRuleResult {
  /** "custom-6", after the row that it stands in. */
  readonly rule: string;
  readonly cell: CellRef;
  readonly text: string;
  readonly outcome: "passed" | "failed" | "could-not-evaluate" | "off";
}

/** One sentence: how many of the unit's own rules came to which outcome; undefined without any. */
export function customRuleCounts(results: readonly CustomRuleResult[]): Message | undefined {
  if (results.length === 0) return undefined;
  const count = (wanted: CustomRuleResult["outcome"]): string =>
    String(results.filter(({ outcome }) => outcome === wanted).length);
  return {
    key: "custom.counts",
    data: { passed: count("passed"), failed: count("failed"), open: count("could-not-evaluate"), off: count("off") },
  };
}

/** ready: nothing wrong and nothing unread. errors: at least one error. verify: warnings or unread cells only. */
export type Verdict = "ready" | "errors" | "verify";
