// The built command line over a folder, in threads: broken off twice and taken up again.

import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = join(__dirname, "..", "..");
const cli = join(root, "dist", "cli.js");
const sample = join(root, "assets", "sample", "workbook.xlsx");
const count = 16;

jest.setTimeout(180_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "batch-"));
  mkdirSync(join(folder, "in"));
  for (let index = 1; index <= count; index++) copyFileSync(sample, join(folder, "in", `单位${index}.xlsx`));
  writeFileSync(join(folder, "in", "坏文件.xlsx"), "这不是工作簿");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const words = (out: string): string[] => [cli, "batch", "in", "--out", out, "--jobs", "2"];

function linesIn(out: string): string[] {
  const path = join(folder, out, "results.jsonl");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : [];
}

/** Begins a run and kills it as soon as `lines` results are on the disk. */
async function brokenOff(out: string, lines: number): Promise<void> {
  const child = spawn(process.execPath, words(out), { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (linesIn(out).length < lines && child.exitCode === null) await pause(10);
  child.kill("SIGKILL");
  await ended;
}

/** What the results say, without the times. */
function facts(out: string): Map<string, unknown> {
  return new Map(
    linesIn(out).map((text) => {
      const { file, verdict, findings, repairs, error } = JSON.parse(text) as Record<string, unknown>;
      return [String(file), { verdict, findings, repairs, error }];
    }),
  );
}

test("killed twice and taken up again, a run ends with the same results as one that was left alone", async () => {
  const alone = spawnSync(process.execPath, words("alone"), { cwd: folder, encoding: "utf8" });
  expect(alone.status).toBe(1);
  await brokenOff("out", 3);
  const first = linesIn("out");
  expect(first.length).toBeLessThan(count + 1);
  await brokenOff("out", first.length + 3);
  const second = linesIn("out");
  expect(second.length).toBeLessThan(count + 1);
  const { status, stderr, stdout } = spawnSync(process.execPath, words("out"), { cwd: folder, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(`其中 ${second.length} 个上次已经检查过`);
  expect(linesIn("out").slice(0, second.length)).toEqual(second);
  expect([...facts("out")].sort()).toEqual([...facts("alone")].sort());
  const totals = /共 \d+ 个文件：.*/;
  expect(totals.exec(stderr)?.[0]).toBe(totals.exec(alone.stderr)?.[0]);
  for (const file of ["summary.xlsx", "report.html"]) expect(existsSync(join(folder, "out", file))).toBe(true);
});
