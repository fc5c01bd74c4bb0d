// Real disks: one that is full, one that may not be written to. The refusals themselves are tried one by one, with a disk
// that only seems to refuse, in interrupted-writes.test.ts.

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, Folder, sample } from "../support/command-line";
import { testOnDisk } from "../support/mounted-disk";

const folder = Folder.forEachTest();

const commands: [string, (input: string, disk: string) => string[]][] = [
  ["check", (input, disk) => ["check", join(input, "unit.xlsx"), "--json", join(disk, "report.json")]],
  ["fix", (input, disk) => ["fix", join(input, "unit.xlsx"), "--out", join(disk, "mended.xlsx")]],
  ["generate", (input, disk) => ["generate", join(input, "unit.xlsx"), "--out", disk]],
  ["new", (_, disk) => ["new", "--standard", "xinjiang-2022", "--out", join(disk, "blank.xlsx")]],
  ["batch", (input, disk) => ["batch", input, "--out", disk]],
];

const names = ["other.xlsx", "unit.xlsx"];

function inputs(): string {
  mkdirSync(folder.path("in"));
  for (const name of names) writeFileSync(folder.path(`in/${name}`), sample);
  return folder.path("in");
}

function expectUntouched(): void {
  expect(readdirSync(folder.path("in"))).toEqual(names);
  for (const name of names) expect(new Uint8Array(readFileSync(folder.path(`in/${name}`)))).toEqual(sample);
}

describe("a full disk", () => {
  testOnDisk(commands, "size=16k", async ({ folder: disk, remount }, [name, words]) => {
    const argv = words(inputs(), disk);
    const { status, err } = await call(...argv);
    expect(status).toBe(2);
    expect(err.split("\n").at(-1)).toMatch(/^无法写入“.*”：磁盘空间不足.*请.*。$/);
    expect(err).toContain(disk);
    // Of a batch the results stay that were written whole: there was room for one.
    expect(readdirSync(disk)).toEqual(name === "batch" ? ["results.jsonl"] : []);
    if (name === "batch") {
      const lines = readFileSync(join(disk, "results.jsonl"), "utf8").split("\n");
      expect([lines.length, JSON.parse(lines[0] ?? ""), lines[1]]).toEqual([2, expect.anything(), ""]);
    }
    expectUntouched();
    // The same command, once there is room.
    remount("size=16m");
    expect((await call(...argv)).status).toBeLessThan(2);
    expectUntouched();
  });
});

describe("a disk that was filled since", () => {
  testOnDisk(
    [["batch: the results that were there stay as they were"]],
    "size=1m",
    async ({ folder: disk, remount }) => {
      const argv = ["batch", inputs(), "--out", disk];
      await call(...argv);
      const before = readFileSync(join(disk, "results.jsonl"), "utf8");
      const files = readdirSync(disk);
      const used = files.reduce((sum, file) => sum + Math.ceil(statSync(join(disk, file)).size / 4096), 0);
      remount(`size=${4 * used + 8}k`);
      const { status, err } = await call(...argv);
      expect([status, err.split("\n").at(-1)]).toEqual([2, expect.stringMatching(/磁盘空间不足.*请.*。$/)]);
      expect(readdirSync(disk)).toEqual(files);
      expect(readFileSync(join(disk, "results.jsonl"), "utf8")).toBe(before);
    },
  );
});

describe("a disk that may not be written to", () => {
  testOnDisk(commands, "size=16m", async ({ folder: disk, remount }, [, words]) => {
    const argv = words(inputs(), disk);
    remount("ro");
    const { status, err } = await call(...argv);
    expect(status).toBe(2);
    expect(err.split("\n").at(-1)).toMatch(/^无法写入“.*”：.*只读.*请.*。$/);
    expect(readdirSync(disk)).toEqual([]);
    expectUntouched();
  });
});
