import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { runCase, type CaseReport, type FuzzKind } from "./run-case";
import { Watchdog } from "./watchdog";

/** Milliseconds that a case may take. */
export const longestCase = 5000;

export interface FuzzSummary {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly perKind: Readonly<Record<string, { readonly cases: number; readonly milliseconds: number }>>;
  readonly faults: readonly { readonly index: number; readonly kind: FuzzKind; readonly error: string }[];
  readonly slowest: { readonly index: number; readonly kind: FuzzKind; readonly milliseconds: number } | undefined;
  /** Bytes in use after a quarter of the cases and after all, garbage collected. */
  readonly memory: { readonly early: number; readonly late: number };
}

/** Runs cases `from`, `from + 1`, … of a seed, one after the other in this thread. */
export function fuzz(
  { seed, from, cases }: { readonly seed: number; readonly from: number; readonly cases: number },
  progress: (done: number) => void = () => undefined,
): FuzzSummary {
  const outcomes: Record<string, number> = {};
  const perKind: Record<string, { cases: number; milliseconds: number }> = {};
  const faults: { index: number; kind: FuzzKind; error: string }[] = [];
  let slowest: FuzzSummary["slowest"];
  let early = 0;
  const watchdog = new Watchdog(seed);
  try {
    for (let done = 0; done < cases; done++) {
      if (done === Math.ceil(cases / 4)) early = bytesInUse();
      if (done > 0 && done % 10_000 === 0) progress(done);
      const index = from + done;
      watchdog.begin(index);
      const report = runCase(seed, index);
      const { kind, outcome, milliseconds } = report;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const own = (perKind[kind] ??= { cases: 0, milliseconds: 0 });
      own.cases += 1;
      own.milliseconds += milliseconds;
      if (milliseconds > (slowest?.milliseconds ?? 0)) slowest = { index, kind, milliseconds };
      const error = faultOf(report);
      if (error !== undefined) {
        faults.push({ index, kind, error });
        process.stderr.write(
          `fault in case ${index} of seed ${seed} (${kind}): ${error.split("\n").slice(0, 3).join("")}\n`,
        );
      }
    }
  } finally {
    watchdog.end();
  }
  return { outcomes, perKind, faults, slowest, memory: { early, late: bytesInUse() } };
}

function faultOf({ outcome, milliseconds, error }: CaseReport): string | undefined {
  if (outcome === "fault") return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return milliseconds > longestCase ? `took ${Math.round(milliseconds)} ms` : undefined;
}

function bytesInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
