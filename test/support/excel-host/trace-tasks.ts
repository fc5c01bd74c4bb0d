import type { Browser } from "@playwright/test";

/**
 * One task of a page's own thread, in milliseconds. Its processor time does not count how long other programs held the
 * processor, which on a busy machine is the larger part of the time that passed.
 */
export interface PageTask {
  readonly passed: number;
  readonly processor: number;
  /** Of the processor time: what the collection of unused memory took. */
  readonly collecting: number;
  /** True when the page had not yet asked Excel for anything, or took in a script. */
  readonly isStart: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it lasted, and the processor time of it. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing", "__metadata"];
const SCRIPTS = new Set(["EvaluateScript", "v8.compile", "v8.evaluateModule"]);
const COLLECTIONS = new Set(["MinorGC", "MajorGC"]);

/** What `work` came to, and the browser's own record of the tasks that its pages ran meanwhile. */
export async function tracedTasks<T>(
  browser: Browser,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly tasks: readonly PageTask[] }> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  try {
    const result = await work();
    return { result, tasks: tasksIn(await stopped(browser)) };
  } catch (error) {
    await browser.stopTracing().catch(() => undefined);
    throw error;
  }
}

async function stopped(browser: Browser): Promise<readonly TraceEvent[]> {
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  return trace.traceEvents;
}

function tasksIn(events: readonly TraceEvent[]): PageTask[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    events.flatMap((event) =>
      event.name === "thread_name" && event.args?.name === "CrRendererMain" ? threadOf(event) : [],
    ),
  );
  const inPages = events.filter((event) => pages.has(threadOf(event)));
  const asked = Math.min(...inPages.filter(({ name }) => name === "request to Excel").map(({ ts }) => ts));
  const parts = inPages.filter(({ name }) => SCRIPTS.has(name) || COLLECTIONS.has(name));
  return inPages
    .filter(({ name, ph }) => name === "RunTask" && ph === "X")
    .map((task): PageTask => {
      const end = task.ts + (task.dur ?? 0);
      const within = parts.filter((part) => threadOf(part) === threadOf(task) && part.ts >= task.ts && part.ts < end);
      const collected = within.filter(({ name }) => COLLECTIONS.has(name));
      return {
        passed: (task.dur ?? 0) / 1000,
        processor: (task.tdur ?? 0) / 1000,
        collecting: collected.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
        isStart: task.ts <= asked || within.some(({ name }) => SCRIPTS.has(name)),
      };
    });
}
