// How long the pane's thread is held up while it reads and checks a workbook of many rows, in the production build between
// Microsoft's own client and an Excel in memory. PANE_ROWS=100000 states the rows; the figures are printed.

import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";

import type { Browser } from "@playwright/test";

import { largeUnit } from "../bench/large-unit";
import { describeInBrowser } from "../support/browser";
import { openPaneInExcel } from "../support/excel-host/open-pane";
import { type PageTask, tracedTasks } from "../support/excel-host/trace-tasks";
import { drawUnit, plainLayout } from "../support/units/layout";

const ROWS = Number(process.env["PANE_ROWS"] ?? 5_000);
const MINUTES = 60_000;
/** Milliseconds of the processor; a thread that has one to itself is held up no longer. */
const LONGEST = 100;

describeInBrowser(`a workbook of ${ROWS} rows`, (browser) => {
  test(
    "is read and checked without holding up the pane",
    async () => {
      const workbook = drawUnit(largeUnit(ROWS), plainLayout);
      const bundleDir = join(__dirname, "..", "..", "dist");
      const reading = await measured(browser(), async () => {
        const excel = await openPaneInExcel(browser(), { platform: "windows", workbook, bundleDir });
        await excel.pane.getByRole("button", { name: "检查", exact: true }).waitFor({ timeout: 10 * MINUTES });
        return excel;
      });
      const excel = reading.result;
      const checking = await measured(browser(), async () => {
        await excel.pane.getByRole("button", { name: "检查", exact: true }).click();
        await excel.pane.getByRole("button", { name: "重新检查", exact: true }).waitFor({ timeout: 10 * MINUTES });
      });
      const start = reading.tasks.filter(({ isStart }) => isStart);
      const acts = [...reading.tasks.filter(({ isStart }) => !isStart), ...checking.tasks];
      process.stdout.write(
        [
          `${ROWS} rows, load ${loadavg()[0]?.toFixed(1) ?? ""}, ${excel.server.batches.length} round trips`,
          `start of the page: ${described(start)}`,
          `reading ${reading.seconds.toFixed(1)} s and check ${checking.seconds.toFixed(1)} s: ${described(acts)}`,
          `memory of the pane's process at its most: ${await peakMemory(browser())} MB`,
          "",
        ].join("\n"),
      );
      await excel.close();
      expect(acts.length).toBeGreaterThan(10);
      expect(Math.max(...acts.map(({ processor }) => processor))).toBeLessThan(LONGEST);
    },
    25 * MINUTES,
  );
});

interface Measured<T> {
  readonly result: T;
  readonly seconds: number;
  readonly tasks: readonly PageTask[];
}

async function measured<T>(browser: Browser, work: () => Promise<T>): Promise<Measured<T>> {
  const began = performance.now();
  const { result, tasks } = await tracedTasks(browser, work);
  return { result, tasks, seconds: (performance.now() - began) / 1000 };
}

/** The longest tasks by the processor's time; in brackets how much of it collected memory, and the time that passed. */
function described(tasks: readonly PageTask[]): string {
  const longest = [...tasks].sort((a, b) => b.processor - a.processor).slice(0, 5);
  const each = longest.map(
    ({ processor, collecting, passed }) =>
      `${processor.toFixed(0)} (${collecting.toFixed(0)} collecting, ${passed.toFixed(0)} passed)`,
  );
  return `${tasks.length} tasks, the longest ${each.join(", ")} ms of the processor`;
}

/** The thread of the pane and its worker together, in megabytes; where the system tells. */
async function peakMemory(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.flatMap(({ type, id }) => {
    const file = `/proc/${id}/status`;
    if (type !== "renderer" || !existsSync(file)) return [];
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024;
  });
  return peaks.length === 0 ? "?" : Math.max(...peaks).toFixed(0);
}
