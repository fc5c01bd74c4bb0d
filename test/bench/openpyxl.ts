import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the script makes of one workbook: milliseconds of the processor, its start apart, and the rules that do not hold. */
export interface ScriptOutcome {
  readonly reading: number;
  readonly whole: number;
  readonly broken: readonly number[];
}

/** Programs that may have openpyxl: the one that is named, the first on the path, the system's own. */
const candidates = [process.env["PYTHON"], "python3", "/usr/bin/python3"];
const script = join(__dirname, "openpyxl_rules.py");

/** A Python that has openpyxl; undefined where there is none. */
export function pythonWithOpenpyxl(): string | undefined {
  return candidates.find(
    (python) => python !== undefined && spawnSync(python, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
  );
}

/** Rules 1 to 37 over workbooks in the plain layout, all in one process, each time the least of so many runs. */
export function runScript(python: string, files: readonly Uint8Array[], runs: number): ScriptOutcome[] {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `unit-${index + 1}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const { status, stdout, stderr } = spawnSync(python, [script, String(runs), ...paths], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`the script ended with ${String(status)}: ${stderr}`);
    return JSON.parse(stdout) as ScriptOutcome[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
