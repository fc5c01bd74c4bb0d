import { HostProblem } from "../port";
import type { SelfTestBench } from "./bench";
import {
  type Facts,
  SELF_TEST_STEPS,
  type SelfTestReport,
  type SelfTestStepId,
  type StepReason,
  type StepResult,
} from "./report";
import { type Course, Differs, NotTried } from "./course";
import { steps } from "./steps";

export interface SelfTestOptions {
  /** The name that the sheet of the self-test asks for. */
  readonly sheetName: string;
  readonly version: string;
  readonly startedAt: Date;
  readonly environment: Facts;
  /** Told before and after each step. */
  readonly onStep: (id: SelfTestStepId, result?: StepResult) => void;
}

/** Runs all steps one after the other, takes away what is left, and never rejects for what Excel does. */
export async function runSelfTest(bench: SelfTestBench, options: SelfTestOptions): Promise<SelfTestReport> {
  const course: Course = { bench, sheetName: options.sheetName, added: [] };
  const results: StepResult[] = [];
  for (const id of SELF_TEST_STEPS) {
    options.onStep(id);
    const result = await runStep(id, course, results);
    results.push(result);
    options.onStep(id, result);
  }
  const count = (outcome: StepResult["outcome"]): number => results.filter((step) => step.outcome === outcome).length;
  return {
    format: "budget-disclosure-self-test/1",
    version: options.version,
    startedAt: options.startedAt.toISOString(),
    environment: options.environment,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    steps: results,
    sheetsLeft: await sweep(course),
  };
}

async function runStep(id: SelfTestStepId, course: Course, before: readonly StepResult[]): Promise<StepResult> {
  const { bench } = course;
  const missing = steps[id].needs.find((need) => !before.some((step) => step.id === need && step.outcome === "passed"));
  if (missing !== undefined) {
    return { id, outcome: "skipped", milliseconds: 0, roundTrips: 0, reason: { kind: "needs", detail: missing } };
  }
  const [began, trips] = [bench.now(), bench.roundTrips()];
  const spent = (): Pick<StepResult, "milliseconds" | "roundTrips"> => ({
    milliseconds: Math.round(bench.now() - began),
    roundTrips: bench.roundTrips() - trips,
  });
  try {
    const facts = await steps[id].run(course);
    return { id, outcome: "passed", ...spent(), ...(Object.keys(facts).length > 0 && { facts }) };
  } catch (error) {
    return { id, outcome: error instanceof NotTried ? "skipped" : "failed", ...spent(), reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): StepReason {
  if (error instanceof HostProblem) return { kind: error.kind, detail: error.detail };
  if (error instanceof Differs) return { kind: "differs", detail: error.message };
  if (error instanceof NotTried) return { kind: "not-tried", detail: error.message };
  return { kind: "program", detail: error instanceof Error ? error.message : String(error) };
}

/** Takes away the sheets that failed steps have left; gives the names of those that stay all the same. */
async function sweep({ bench, added }: Course): Promise<string[]> {
  const left: string[] = [];
  for (const name of [...new Set(added)]) {
    try {
      await bench.removeSheet(name);
    } catch (error) {
      left.push(`${name} (${reasonOf(error).detail})`);
    }
  }
  return left;
}
