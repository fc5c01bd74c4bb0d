import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asFile } from "../support/xlsx/as-file";
import type { Spent } from "./spent";
import { usualWorkbook } from "./timings";

const commandLine = join(__dirname, "..", "..", "dist", "cli.js");

/** One run of `batch` in one thread over so many generated workbooks. */
export interface BatchRun {
  readonly workbooks: number;
  readonly spent: Spent;
  /** The most memory that the process held, in MB. */
  readonly megabytes: number;
  /** Workbooks by verdict ("ready", "errors", "verify", "unread"). */
  readonly totals: Readonly<Record<string, number>>;
}

export interface BatchRuns {
  readonly runs: readonly BatchRun[];
  /** The middle size once more, killed twice and gone on with. */
  readonly resumed: { readonly kills: readonly number[]; readonly totals: BatchRun["totals"]; readonly same: boolean };
}

/** Throughput and memory of `batch` for growing folders. Needs the built command line. */
export async function batchRuns(sizes: readonly number[], killedAt: number): Promise<BatchRuns> {
  if (!existsSync(commandLine)) throw new Error("dist/cli.js is not there: run npm run build first");
  const folder = mkdtempSync(join(tmpdir(), "batch-runs-"));
  try {
    const runs: BatchRun[] = [];
    let made = 0;
    for (const size of [...sizes].sort((a, b) => a - b)) {
      make(join(folder, "all"), made, size);
      made = size;
      runs.push(await run(join(folder, "all"), join(folder, `out-${size}`), size));
    }
    make(join(folder, "killed"), 0, killedAt);
    const resumed = await killedTwice(join(folder, "killed"), join(folder, "out-killed"), killedAt);
    const whole = runs.find(({ workbooks }) => workbooks === killedAt);
    const same = JSON.stringify(whole?.totals) === JSON.stringify(resumed.totals);
    return { runs, resumed: { ...resumed, same } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every seed is a unit of its own. */
function make(folder: string, from: number, to: number): void {
  mkdirSync(folder, { recursive: true });
  for (let seed = from + 1; seed <= to; seed++)
    writeFileSync(join(folder, `unit-${String(seed).padStart(6, "0")}.xlsx`), asFile(usualWorkbook(seed)));
}

/** Written by the main thread when it ends: what the whole process used. */
const usageHook = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));
`)}`;

function start(folder: string, out: string, usage: string): { ended: Promise<void>; kill: () => void } {
  const child = spawn(
    process.execPath,
    ["--import", usageHook, commandLine, "batch", folder, "--out", out, "--jobs", "1"],
    { stdio: "ignore", env: { ...process.env, USAGE_FILE: usage } },
  );
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      resolve();
    });
  });
  return { ended, kill: () => child.kill("SIGKILL") };
}

async function run(folder: string, out: string, workbooks: number): Promise<BatchRun> {
  const usage = `${out}-usage.json`;
  const began = performance.now();
  await start(folder, out, usage).ended;
  const wall = performance.now() - began;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage;
  const spent = { cpu: (userCPUTime + systemCPUTime) / 1000, wall };
  return { workbooks, spent, megabytes: maxRSS / 1024, totals: totalsIn(out) };
}

/** Killed at a third and at two thirds of the work, then left to end. */
async function killedTwice(
  folder: string,
  out: string,
  workbooks: number,
): Promise<{ kills: number[]; totals: BatchRun["totals"] }> {
  const kills: number[] = [];
  for (const share of [1 / 3, 2 / 3]) {
    const { ended, kill } = start(folder, out, `${out}-usage.json`);
    const isDone = (): boolean => linesIn(out).length >= workbooks * share;
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 100));
    kill();
    await ended;
    kills.push(linesIn(out).length);
  }
  await start(folder, out, `${out}-usage.json`).ended;
  return { kills, totals: totalsIn(out) };
}

function linesIn(out: string): string[] {
  const path = join(out, "results.jsonl");
  if (!existsSync(path) || statSync(path).size === 0) return [];
  return readFileSync(path, "utf8").split("\n").filter(Boolean);
}

function totalsIn(out: string): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const line of linesIn(out)) {
    const { verdict = "unread" } = JSON.parse(line) as { verdict?: string };
    totals[verdict] = (totals[verdict] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)));
}
