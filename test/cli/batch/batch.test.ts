import { appendFileSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BatchLine } from "../../../src/core/batch/summarise";
import { freshPart, writeZip } from "../../../src/hosts/xlsx/package/zip-writer";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { unpack } from "../../support/xlsx/parts";
import { call, Folder, sample } from "../../support/command-line";

const folder = Folder.forEachTest();

function put(name: string, content: string | Uint8Array = sample): void {
  const path = folder.path(`in/${name}`);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
}

const batch = (...more: string[]) => call("batch", folder.path("in"), "--out", folder.path("out"), ...more);

function lines(): BatchLine[] {
  const text = readFileSync(folder.path("out/results.jsonl"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as BatchLine);
}

function textsOf(sheet: string): string[][] {
  const book = readWorkbookFile(new Uint8Array(readFileSync(folder.path("out/summary.xlsx"))), "summary.xlsx");
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.map(({ cells }) => cells.map(({ value }) => (typeof value === "object" ? "" : String(value))));
}

test("every workbook below the folder has its line, its row in the summary and its place on the page", async () => {
  put("甲局/预算公开表.xlsx");
  put("乙局/坏文件.xlsx", "不是工作簿");
  put("乙局/说明.docx", "x");
  put("乙局/~$预算公开表.xlsx", "锁");
  const { status, out, err } = await batch();
  expect(status).toBe(1);
  expect(out).toBe("");
  expect(lines().map(({ file, verdict, error }) => [file, verdict, error?.code])).toEqual([
    ["乙局/坏文件.xlsx", undefined, "not-a-workbook"],
    ["甲局/预算公开表.xlsx", "errors", undefined],
  ]);
  const units = textsOf("单位汇总");
  expect(units.find((row) => row[1] === "甲局/预算公开表.xlsx")).toEqual(expect.arrayContaining(["有错误"]));
  expect(units.find((row) => row[1] === "乙局/坏文件.xlsx")).toEqual(expect.arrayContaining(["未能检查"]));
  expect(textsOf("按规则").map(([rule]) => rule)).toContain("t8-vehicle-subtotal");
  const page = readFileSync(folder.path("out/report.html"), "utf8");
  expect(page).toContain('<a href="../in/%E7%94%B2%E5%B1%80/%E9%A2%84%E7%AE%97%E5%85%AC%E5%BC%80%E8%A1%A8.xlsx">');
  expect(err).toContain("找到 2 个工作簿；另有 1 个其他文件不在检查之列。");
  expect(err).toContain("共 2 个文件：可以公开 0 个，有错误 1 个，有待核实 0 个，未能检查 1 个。");
  expect(err).toMatch(/乙局\/坏文件\.xlsx.*【未能检查】/);
});

test("the line of a workbook is what check reports of it, without the ledger of what adds up unless it is asked for", async () => {
  put("a.xlsx");
  await batch();
  const { out } = await call("check", folder.path("in/a.xlsx"), "--json", "-");
  const { workbooks } = JSON.parse(out) as { workbooks: Record<string, unknown>[] };
  const { recalculated, witness, ...report } = { ...workbooks[0], file: "a.xlsx" } as Record<string, unknown>;
  expect([recalculated, witness]).toEqual([expect.any(Array), expect.any(Array)]);
  const { batch: facts, run, ...lean } = lines()[0] as BatchLine;
  expect(lean).toEqual(report);
  expect([facts, run]).toEqual([expect.anything(), expect.anything()]);
  expect((await batch("--whole")).err).not.toContain("上次");
  expect(lines()[0]).toMatchObject({ ...report, recalculated, witness });
});

test("units, findings and page are by file, in whatever order the workbooks were done", async () => {
  put("c.xlsx");
  await batch();
  put("b.xlsx");
  put("丁/𠀀.xlsx");
  await batch();
  put("a.xlsx", "x");
  await batch();
  const all = ["a.xlsx", "b.xlsx", "c.xlsx", "丁/𠀀.xlsx"];
  expect(lines().map(({ file }) => file)).toEqual(["c.xlsx", "b.xlsx", "丁/𠀀.xlsx", "a.xlsx"]);
  const filesOf = (sheet: string): string[] => textsOf(sheet).map(([, file = ""]) => file);
  expect(filesOf("单位汇总").filter((file) => file.endsWith(".xlsx"))).toEqual(all);
  expect([...new Set(filesOf("问题明细").filter((file) => file.endsWith(".xlsx")))]).toEqual(all.slice(1));
  const page = readFileSync(folder.path("out/report.html"), "utf8");
  const shown = [...page.matchAll(/<td class="file"><a [^>]*>([^<]*)<\/a><\/td><td>/g)].map(([, file]) => file);
  expect(shown).toEqual(all);
});

test("workbooks of an archive are checked under their names, also names that Chinese Windows wrote", async () => {
  const gbk = {
    ...freshPart("x", sample),
    rawName: Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x2e, 0x78, 0x6c, 0x73, 0x78),
    flags: 0,
  };
  put(
    "报送.zip",
    writeZip([
      gbk,
      freshPart("下级/某站.xlsx", sample),
      freshPart("__MACOSX/._某站.xlsx", sample),
      freshPart("说明.txt", sample),
    ]),
  );
  put("空.zip", writeZip([freshPart("说明.txt", sample)]));
  put("断.zip", sample.subarray(0, 4000));
  const { err } = await batch();
  expect(err).toContain("找到 4 个工作簿");
  const states = Object.fromEntries(lines().map(({ file, verdict, error }) => [file, verdict ?? error?.code]));
  expect(states).toEqual({
    "报送.zip/单位.xlsx": "errors",
    "报送.zip/下级/某站.xlsx": "errors",
    "断.zip": "damaged",
    "空.zip": "not-a-package",
  });
});

test("a run that was broken off goes on: what is done is not done again, half a line is dropped", async () => {
  put("a.xlsx");
  put("b.xlsx");
  await batch();
  const [first = ""] = readFileSync(folder.path("out/results.jsonl"), "utf8").split("\n");
  const whole = lines();
  const marked = first.replace('"milliseconds":', '"earlier":true,"milliseconds":');
  writeFileSync(folder.path("out/results.jsonl"), `${marked}\n${first.slice(0, 200)}`);
  const { err } = await batch();
  expect(err).toContain("其中 1 个上次已经检查过并且没有改动");
  const again = lines();
  expect(again.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(again.map(({ run }) => "earlier" in run)).toEqual([true, false]);
  expect(again.map(({ findings }) => findings)).toEqual(whole.map(({ findings }) => findings));
});

test("a file that changed since, or another standard, is checked again; a file that is gone leaves the results", async () => {
  put("a.xlsx");
  put("b.xlsx");
  await batch();
  utimesSync(folder.path("in/a.xlsx"), new Date(), new Date(2020, 1, 1));
  expect((await batch()).err).toContain("其中 1 个上次");
  expect((await batch()).err).toContain("其中 2 个上次");
  expect((await batch("--standard", "xinjiang-2022")).err).not.toContain("上次");
  appendFileSync(folder.path("in/b.xlsx"), "");
  put("c/d.xlsx");
  await call("batch", folder.path("in/c"), "--out", folder.path("out"));
  expect(lines().map(({ file }) => file)).toEqual(["d.xlsx"]);
});

test("results below the folder itself are not checked, and the inputs stay as they were", async () => {
  put("a.xlsx");
  const before = readFileSync(folder.path("in/a.xlsx"));
  const run = () => call("batch", folder.path("in"), "--out", folder.path("in/结果"), "--marked");
  await run();
  expect((await run()).err).toContain("找到 1 个工作簿；另有 0 个");
  expect(readFileSync(folder.path("in/a.xlsx")).equals(before)).toBe(true);
  const copy = readWorkbookFile(new Uint8Array(readFileSync(folder.path("in/结果/marked/a.xlsx"))), "a.xlsx");
  expect(copy.sheets.map(({ name }) => name)).toContain("检查结果");
  const marked = unpack(new Uint8Array(readFileSync(folder.path("in/结果/marked/a.xlsx"))));
  const conditional = Object.values(marked).filter((part) => part.includes("<conditionalFormatting"));
  expect(conditional.length).toBeGreaterThan(0);
});

test.each([
  ["a folder that is not there", ["missing"], "找不到文件"],
  ["a folder without workbooks", ["empty"], "没有 Excel 工作簿"],
  ["a file in place of a folder", ["file.xlsx"], "不是文件夹"],
  ["a number of threads that is none", ["in", "--jobs", "two"], "应为大于 0 的整数"],
  ["an unknown standard", ["in", "--standard", "x"], "没有名为“x”的表式标准"],
])("%s: a sentence, nothing written", async (_, [name = "", ...more], sentence) => {
  put("a.xlsx");
  mkdirSync(folder.path("empty"));
  folder.put("file.xlsx", sample);
  const { status, err } = await call("batch", folder.path(name), "--out", folder.path("out"), ...more);
  expect(status).toBe(2);
  expect(err).toContain(sentence);
  expect(existsSync(folder.path("out"))).toBe(false);
});

test("names that are formulas or mark-up stay text in the summary and on the page", async () => {
  put(`=cmd|' C'!A0 <img src=x onerror=alert(1)>.xlsx`);
  await batch("--marked");
  const page = readFileSync(folder.path("out/report.html"), "utf8");
  expect(page).not.toContain("<img");
  const book = readWorkbookFile(new Uint8Array(readFileSync(folder.path("out/summary.xlsx"))), "summary.xlsx");
  const formulas = book.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])),
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.every((formula) => formula.startsWith('=HYPERLINK("'))).toBe(true);
});
