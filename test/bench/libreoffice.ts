import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalculatingProfile } from "../support/libreoffice";
import type { Spent } from "./spent";

/** One run of LibreOffice without a window over some workbooks: read, calculated anew, written. */
export interface OfficeRun {
  readonly spent: Spent;
  /** The workbooks as it wrote them. */
  readonly files: readonly Uint8Array[];
}

/** Undefined where LibreOffice is not installed. */
export function convertTogether(files: readonly Uint8Array[]): OfficeRun | undefined {
  const folder = mkdtempSync(join(tmpdir(), "office-run-"));
  try {
    const names = files.map((_, index) => `unit-${index + 1}.xlsx`);
    mkdirSync(join(folder, "in"));
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, "in", names[index] ?? ""), bytes);
    const profile = recalculatingProfile(folder);
    const out = join(folder, "out");
    const call = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", out];
    const inputs = names.map((name) => join(folder, "in", name));
    const spent = timed([...call, ...inputs]);
    return spent && { spent, files: names.map((name) => readFileSync(join(out, name))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shell counts the processor time of all that the command started. Undefined where there is no such command. */
function timed(command: readonly string[]): Spent | undefined {
  const script = 'command -v "$1" >/dev/null || exit 127; TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null';
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], { encoding: "utf8" });
  if (status === 127) return undefined;
  const [wall, user, system] = stderr.trim().split(" ").map(Number);
  if (status !== 0 || wall === undefined || user === undefined || system === undefined)
    throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
  return { cpu: (user + system) * 1000, wall: wall * 1000 };
}
