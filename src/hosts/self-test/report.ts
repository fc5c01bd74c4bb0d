import type { HostProblemKind } from "../port";

/** The steps of the self-test in the order in which they are run; each is a promise of the host port. */
export const SELF_TEST_STEPS = [
  "read",
  "add-sheet",
  "fix",
  "refuse-changed",
  "undo-fix",
  "mark",
  "clear-marks",
  "results-sheet",
  "select",
  "watch",
  "protected-sheet",
  "missing-sheet",
  "remove-sheet",
  "untouched",
] as const;

export type SelfTestStepId = (typeof SELF_TEST_STEPS)[number];

/** Counts and names of techniques; never what the user's sheets hold or are called. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface StepResult {
  readonly id: SelfTestStepId;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  /** Times that the host asked Excel; those of the self-test's own look behind the host are not counted. */
  readonly roundTrips: number;
  readonly facts?: Facts;
  /** Why it failed or was skipped. */
  readonly reason?: StepReason;
}

export interface StepReason {
  /**
   * The kind of a `HostProblem`, or: "program" for any other error, "differs" for an answer other than the promised one,
   * "needs" for an earlier step that did not pass, "not-tried" where trying would be of no use.
   */
  readonly kind: HostProblemKind | "program" | "differs" | "needs" | "not-tried";
  readonly detail: string;
}

export interface SelfTestReport {
  readonly format: "budget-disclosure-self-test/1";
  /** Version of the product. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** What Excel and the browser say of themselves. */
  readonly environment: Facts;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly steps: readonly StepResult[];
  /** Sheets of the self-test that could not be taken away. */
  readonly sheetsLeft: readonly string[];
}

/** The text of the file to send back. */
export function reportText(report: SelfTestReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** "budget-disclosure-self-test-2026-01-31T08-00-00.json" */
export function reportFileName({ startedAt }: SelfTestReport): string {
  return `budget-disclosure-self-test-${startedAt.slice(0, 19).replaceAll(":", "-")}.json`;
}
