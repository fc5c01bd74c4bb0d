// The built command line on the sample workbook, as another program would run it.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const CLI = join(ROOT, "dist", "cli.js");
const SAMPLE = join(ROOT, "assets", "sample", "workbook.xlsx");

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

interface Report {
  readonly schema: number;
  readonly workbooks: readonly {
    readonly file: string;
    readonly standard?: string;
    readonly tables: readonly { id: string; status: string; sheet?: string }[];
    readonly coverage?: { numericCells: number; checked: number; unchecked: number; unread: readonly unknown[] };
    readonly findings: readonly (Partial<Place> & {
      id: string;
      severity: string;
      table?: string;
      message: string;
      cells: readonly Place[];
      witness?: readonly (Place & { yuan: string })[];
    })[];
    readonly repairs: readonly { changes: readonly (Place & { from: string; to: string })[] }[];
    readonly error?: { code: string; message: string };
  }[];
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "command-line-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

function onlyWorkbook(out: string): Report["workbooks"][number] {
  const report = JSON.parse(out) as Report;
  expect(report.schema).toBe(1);
  expect(report.workbooks).toHaveLength(1);
  return report.workbooks[0]!;
}

test("the program can be run by its name", () => {
  expect(readFileSync(CLI, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  if (process.platform !== "win32") expect(statSync(CLI).mode & 0o111).toBe(0o111);
});

describe("check on the sample", () => {
  const { status, out, err } = spawnCheck();
  const workbook = (): Report["workbooks"][number] => onlyWorkbook(out);

  test("errors give status 1, the report alone on standard output, sentences on standard error", () => {
    expect(status).toBe(1);
    expect(workbook().standard).toBe("xinjiang-2022");
    expect(err).toMatch(/[\u4e00-\u9fff].*。/);
  });

  test("eight tables are read and the ninth is empty", () => {
    expect(workbook().tables.map(({ id, status: state }) => `${id} ${state}`)).toEqual([
      ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"].map((id) => `${id} read`),
      "T9 empty",
    ]);
  });

  test("the only errors are the two broken identities of the three public expenses", () => {
    const errors = workbook().findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ table }) => table)).toEqual(["T8", "T8"]);
    expect(errors.every(({ cells }) => cells.length > 1)).toBe(true);
  });

  test("the tail of 290.93 is rounding, with yuan values that show it", () => {
    const tails = workbook().findings.filter(({ severity }) => severity === "rounding");
    expect(tails.some(({ table, message }) => table === "T6" && message.includes("290.93"))).toBe(true);
    for (const { witness } of tails) {
      expect(witness?.length).toBeGreaterThan(0);
      expect(witness?.every(({ yuan }) => /^-?\d+(\.\d{1,2})?$/.test(yuan))).toBe(true);
    }
  });

  test("the first repair sets the vehicles' subtotal to nothing", () => {
    const [repair] = workbook().repairs;
    expect(repair?.changes).toHaveLength(1);
    expect(repair?.changes[0]).toMatchObject({ sheet: workbook().tables[7]?.sheet, from: "0.50", to: "0.00" });
  });

  test("no figure is left unread and every figure is counted once", () => {
    const { numericCells, checked, unchecked, unread } = workbook().coverage!;
    expect(unread).toEqual([]);
    expect(checked + unchecked).toBe(numericCells);
    expect(checked).toBeGreaterThan(100);
  });
});

function spawnCheck(): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "check", SAMPLE, "--json", "-"], {
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

test("generate writes its files and leaves the input as it was", () => {
  const before = readFileSync(SAMPLE);
  const { status } = run("generate", SAMPLE, "--out", "out");
  expect(status).toBe(1);
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);

  const text = readFileSync(join(folder, "out", "narrative.txt"), "utf8");
  expect(text).toContain("384.33");
  const narrative = JSON.parse(readFileSync(join(folder, "out", "narrative.json"), "utf8")) as {
    sections: { id: string }[];
  };
  expect(narrative.sections.map(({ id }) => id)).toEqual(["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10"]);

  // The workbook with the two sheets added still reads as the same nine tables.
  const again = onlyWorkbook(run("check", join("out", "workbook.xlsx"), "--json", "-").out);
  const original = onlyWorkbook(run("check", SAMPLE, "--json", "-").out);
  expect(again.tables).toEqual(original.tables);
  expect(again.findings).toEqual(original.findings);
});

test("a file that is no workbook gets one sentence and status 2, and the others are still checked", () => {
  writeFileSync(join(folder, "notes.xlsx"), "not a workbook");
  const { status, out, err } = run("check", "notes.xlsx", SAMPLE, "--json", "-");
  expect(status).toBe(2);
  expect(err).toContain("notes.xlsx");
  expect(err).not.toMatch(/\n\s+at /);
  const { workbooks } = JSON.parse(out) as Report;
  expect(workbooks[0]).toMatchObject({ tables: [], findings: [], repairs: [] });
  expect(workbooks[0]?.error?.message).toMatch(/。$/);
  expect(workbooks[1]?.tables).toHaveLength(9);
});

test("a file that is not there, a wrong command and no command give status 2 without a stack trace", () => {
  for (const args of [["check", "gone.xlsx"], ["chekc", SAMPLE], ["check"], []]) {
    const { status, err } = run(...args);
    expect(status).toBe(2);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trim()).not.toBe("");
  }
});
