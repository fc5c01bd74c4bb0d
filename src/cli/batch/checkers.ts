import { availableParallelism, totalmem } from "node:os";
import { pool, Promise as PoolPromise } from "workerpool";
import { cliWords, fill } from "../words";
import { checkedLine, checkToLine, failedLine, type BatchOptions, type CheckedLine } from "./check-source";
import type { Source } from "./source";

/** Checks workbooks, several at a time. */
export interface Checkers {
  readonly jobs: number;
  /** At most `jobs` at a time: what waits behind a thread that ends could be forgotten. */
  readonly check: (source: Source) => Promise<CheckedLine>;
  readonly close: () => Promise<void>;
}

/** Checks in this thread, one after the other. */
export function checkerHere(options: BatchOptions): Checkers {
  return {
    jobs: 1,
    check: (source) => Promise.resolve(checkToLine(source, options)),
    close: () => Promise.resolve(),
  };
}

export interface ThreadLimits {
  /** Threads; as many as the machine has processors when left out. */
  readonly jobs?: number;
  /** That one workbook may take. */
  readonly seconds: number;
  /** Of memory for one thread; a fair share of the machine's when left out. */
  readonly megabytes?: number;
}

function shareOfMemory(threads: number): number {
  return Math.max(512, Math.min(4096, Math.floor(totalmem() / 1024 / 1024 / (threads + 1))));
}

/**
 * Threads that run `script`, which serves `checkToLine`. One that takes longer than `seconds` over a workbook, or needs more
 * memory than its share, is ended and another takes its place; the workbook's line says so.
 */
export function checkerThreads(script: string, limits: ThreadLimits, options: BatchOptions): Checkers {
  const { jobs = availableParallelism(), seconds } = limits;
  const { megabytes = shareOfMemory(jobs) } = limits;
  const workers = pool(script, {
    workerType: "thread",
    maxWorkers: jobs,
    workerTerminateTimeout: 100,
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: megabytes } },
  });
  return {
    jobs,
    check: async (source) => {
      const began = performance.now();
      const failed = (code: string, sentence: string): CheckedLine => {
        const run = { milliseconds: Math.round(performance.now() - began), sha256: "" };
        return checkedLine(failedLine(source.file, code, sentence, run), source, options);
      };
      const words = cliWords[options.language].batch;
      try {
        return (await workers.exec("check", [source, options]).timeout(seconds * 1000)) as CheckedLine;
      } catch (error) {
        if (error instanceof PoolPromise.TimeoutError) {
          return failed("timed-out", fill(words.timedOut, { file: source.file, seconds }));
        }
        const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
        return failed("worker-died", fill(words.workerDied, { file: source.file, megabytes, detail }));
      }
    },
    close: async () => {
      await workers.terminate(true);
    },
  };
}
