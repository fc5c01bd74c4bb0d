// What is written is whole or not there; why it could not be written is one sentence that says what, where and what to do.

import type fs from "node:fs";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import { writeFilesWhole } from "../../src/cli/write-file";
import { call, Folder, sample } from "../support/command-line";

/** Set to what the file system refuses, and after how many bytes. */
const mockDisk: { code: string | undefined; bytes: number } = { code: undefined, bytes: 0 };

jest.mock("node:fs", () => {
  const actual = jest.requireActual<typeof fs>("node:fs");
  const refuse = (): never => {
    throw Object.assign(new Error(`${mockDisk.code ?? ""}: refused`), { code: mockDisk.code });
  };
  const isFull = (path: unknown): boolean =>
    mockDisk.code !== undefined && (typeof path === "number" || String(path).includes("written"));
  return {
    ...actual,
    writeFileSync: (path: number | string, content: string | Uint8Array) => {
      if (!isFull(path)) {
        actual.writeFileSync(path, content);
        return;
      }
      // A part reaches the disk before it is full.
      actual.writeFileSync(path, Buffer.from(content).subarray(0, mockDisk.bytes));
      refuse();
    },
    appendFileSync: (path: string, content: string) => {
      if (isFull(path) && content !== "") refuse();
      actual.appendFileSync(path, content);
    },
    renameSync: (from: string, to: string) => {
      if (mockDisk.code === "EBUSY") refuse();
      actual.renameSync(from, to);
    },
  };
});

const folder = Folder.forEachTest();

afterEach(() => {
  mockDisk.code = undefined;
});

const input = (): string => folder.put("unit.xlsx", sample);
const put = (): string => {
  mkdirSync(folder.path("in"));
  return join(folder.put("in/unit.xlsx", sample), "..");
};

/** Each command with where it writes: `written` below the test's folder. */
const commands: [string, (out: string) => string[]][] = [
  ["check", (out) => ["check", input(), "--json", join(out, "report.json")]],
  ["generate", (out) => ["generate", input(), "--out", out]],
  ["fix", (out) => ["fix", input(), "--out", join(out, "mended.xlsx")]],
  ["new", (out) => ["new", "--standard", "xinjiang-2022", "--out", join(out, "blank.xlsx")]],
  ["batch", (out) => ["batch", put(), "--out", out]],
];

const refusals: [string, string, string, string][] = [
  ["a full disk", "ENOSPC", "磁盘空间不足", "the disk is full"],
  ["a used-up quota", "EDQUOT", "磁盘空间不足", "the disk is full"],
  ["a read-only disk", "EROFS", "文件夹只读", "read-only"],
  ["a folder without permission", "EACCES", "没有写入权限", "may not write there"],
  ["a failing disk", "EIO", "出错（EIO）", "failed (EIO)"],
];

/** All commands write by the same functions: one refusal is tried with all, the others with one file and with results. */
const commandsFor = (code: string): typeof commands =>
  code === "ENOSPC" ? commands : commands.filter(([name]) => name === "fix" || name === "batch");

describe.each(refusals)("%s", (_, code, chinese, english) => {
  test.each(commandsFor(code))("%s says so in one sentence and leaves nothing behind", async (name, words) => {
    const out = folder.path("written");
    const argv = words(out);
    mockDisk.code = code;
    mockDisk.bytes = 100;
    const zh = await call(...argv);
    const en = await call(...argv, "--lang", "en");
    mockDisk.code = undefined;
    expect([zh.status, en.status]).toEqual([2, 2]);
    const [last, lastEnglish] = [zh, en].map(({ err }) => err.split("\n").at(-1) ?? "");
    expect(last).toMatch(new RegExp(`${chinese}.*请.*。$`));
    expect(last).toContain(folder.path("written"));
    expect(lastEnglish).toContain(english);
    expect(lastEnglish).toMatch(/\.$/);
    for (const { err } of [zh, en]) expect(err).not.toMatch(/\n\s+at |Error/);
    // A batch's results are taken up again.
    const left = existsSync(out) ? readdirSync(out) : [];
    expect(left).toEqual(name === "batch" ? ["results.jsonl"] : []);
  });
});

test("what stood there before stays when the new file cannot be written", async () => {
  const out = folder.put("written.xlsx", "alt");
  for (const code of ["ENOSPC", "EBUSY"]) {
    mockDisk.code = code;
    expect((await call("fix", input(), "--out", out)).status).toBe(2);
    mockDisk.code = undefined;
    expect(readFileSync(out, "utf8")).toBe("alt");
    expect(readdirSync(folder.path()).sort()).toEqual(["unit.xlsx", "written.xlsx"]);
  }
});

test("an output equal to the input, by whatever name, is refused and the input stays", async () => {
  const file = input();
  for (const out of [file, folder.path("./unit.xlsx"), join(folder.path("x"), "..", "unit.xlsx")]) {
    const { status, err } = await call("fix", file, "--out", out);
    expect([status, err]).toEqual([2, expect.stringMatching(/不能把结果写到输入文件.*请用 --out 另外指定一个位置。$/)]);
  }
  expect(new Uint8Array(readFileSync(file))).toEqual(sample);
});

test("folders that are not there are made; a file in the place of a folder, a folder in the place of a file are told", async () => {
  expect((await call("fix", input(), "--out", folder.path("a/b/c/mended.xlsx"))).status).toBe(0);
  folder.put("file", "x");
  const inFile = await call("fix", input(), "--out", folder.path("file/mended.xlsx"));
  expect([inFile.status, inFile.err]).toEqual([2, expect.stringMatching(/该位置已有一个同名文件；请另选一个位置。$/)]);
  const inFileEnglish = await call("generate", input(), "--out", folder.path("file"), "--lang", "en");
  expect([inFileEnglish.status, inFileEnglish.err]).toEqual([
    2,
    expect.stringMatching(/a file of that name stands there/),
  ]);
  const onFolder = await call("fix", input(), "--out", folder.path("a"));
  expect([onFolder.status, onFolder.err]).toEqual([
    2,
    expect.stringMatching(/该位置是一个文件夹；请另起一个文件名。$/),
  ]);
});

test("a name that is too long is told", async () => {
  const { status, err } = await call("fix", input(), "--out", folder.path(`${"长".repeat(120)}.xlsx`));
  expect([status, err]).toEqual([2, expect.stringMatching(/文件名或路径过长；请换一个较短的文件名/)]);
});

test("a name as long as the system takes left no room for the file aside", () => {
  const path = folder.path(`${"a".repeat(245)}.xlsx`);
  writeFilesWhole([{ path, content: "x" }], []);
  expect(readFileSync(path, "utf8")).toBe("x");
});

test("a folder that nobody may write to", async () => {
  mkdirSync(folder.path("locked"));
  chmodSync(folder.path("locked"), 0o555);
  const mayWrite = ((): boolean => {
    try {
      writeFileSync(folder.path("locked/x"), "");
      return true;
    } catch {
      return false;
    }
  })();
  // The superuser may write anywhere.
  if (mayWrite) return;
  const { status, err } = await call("fix", input(), "--out", folder.path("locked/b.xlsx"));
  expect([status, err]).toEqual([2, expect.stringMatching(/文件夹只读.*请另选一个文件夹/)]);
});

test("standard output that takes no more is told, and that the report is not whole", async () => {
  const err: string[] = [];
  const full = (): never => {
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  };
  const argv = ["check", input(), "--json", "-"];
  expect(await run(argv, { out: full, err: (text) => err.push(text) })).toBe(2);
  expect(err.at(-1)).toMatch(/^标准输出.*ENOSPC.*不完整；请.*。$/);
});
