import { existsSync, readFileSync } from "node:fs";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import type { SetCellEdit } from "../../src/core/workbook/edit";
import { call, Folder, sample, samplePath, workbooks } from "../support/command-line";
import { featureWorkbook } from "../support/xlsx/feature-workbook";
import { cellAt, cellsOf, changedParts } from "../support/xlsx/parts";

const folder = Folder.forEachTest();
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const cells = (path: string): ReturnType<typeof cellsOf> => cellsOf(readWorkbookFile(bytesOf(path), path));
const set = (sheet: string, cell: string, write: Omit<SetCellEdit, "kind" | "cell">): SetCellEdit => ({
  kind: "set-cell",
  cell: cellAt(sheet, cell),
  ...write,
});
const changed = (...edits: SetCellEdit[]): string =>
  folder.put("单位.xlsx", editWorkbookFile(sample, "单位.xlsx", edits));

test("fix writes a copy in which the one wrong cell is mended, and all else is as it was", async () => {
  const input = folder.put("单位.xlsx", sample);
  const out = folder.path("改正/单位.xlsx");
  const { status, out: data, err } = await call("fix", input, "--out", out);
  expect([status, data]).toEqual([0, ""]);
  expect(err).toContain("共改动 1 个单元格");
  expect(err).toMatch(/表八!C6　0\.50 → 0\.00 万元　把表八/);
  expect(bytesOf(input)).toEqual(sample);
  expect(changedParts(sample, bytesOf(out))).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  const [before, after] = [cells(input), cells(out)];
  expect(after.get("表八!C6")).toEqual({ ...before.get("表八!C6"), value: 0 });
  expect(new Map([...after, ["表八!C6", before.get("表八!C6")]])).toEqual(before);
  const [entry] = workbooks((await call("check", out, "--json", "-")).out);
  expect(entry?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("--formulas writes the total as the sum of exactly its parts", async () => {
  const out = folder.path("b.xlsx");
  expect((await call("fix", samplePath, "--out", out, "--formulas")).status).toBe(0);
  expect(cells(out).get("表八!C6")).toMatchObject({ formula: "=SUM(D6:E6)", value: 0 });
});

test("only what is asked for is mended; what has no fix is named and then nothing is written", async () => {
  const [entry] = workbooks((await call("check", samplePath, "--json", "-")).out);
  const error = entry?.findings.find(({ severity }) => severity === "error");
  const warning = entry?.findings.find(({ severity }) => severity === "warning");
  const out = folder.path("b.xlsx");
  expect(await call("fix", samplePath, "--out", out, "--only", warning?.id ?? "")).toMatchObject({
    status: 2,
    err: expect.stringContaining(`${warning?.id ?? ""}没有可以自动采用的修改办法`) as string,
  });
  expect((await call("fix", samplePath, "--out", out, "--only", "F99")).err).toContain("没有编号为F99的发现");
  expect(existsSync(out)).toBe(false);
  expect((await call("fix", samplePath, "--out", out, "--only", warning?.id ?? "", error?.id ?? "")).status).toBe(0);
  expect(cells(out).get("表八!C6")?.value).toBe(0);
});

test("--form-only turns texts into numbers and leaves every amount; errors that remain give status 1", async () => {
  const input = changed(set("表八", "D6", { value: "０．００" }), set("表一", "B6", { value: "384.33" }));
  const out = folder.path("b.xlsx");
  const { status, err } = await call("fix", input, "--out", out, "--form-only");
  expect(status).toBe(1);
  expect(err).toContain("“０．００”中有全角字符");
  const after = cells(out);
  expect(after.get("表八!D6")?.value).toBe(0);
  expect(after.get("表一!B6")?.value).toBe(384.33);
  expect(after.get("表八!C6")?.value).toBe(0.5);
});

test("--balance evens out the tails by the fewest last digits and gives the note; without it no tail is touched", async () => {
  const out = folder.path("b.xlsx");
  const { status, err } = await call("fix", samplePath, "--out", out, "--balance");
  expect(status).toBe(0);
  expect(err).toContain("共改动 6 个单元格");
  expect(err).toMatch(/表六!E25　278\.66 → 278\.67 万元/);
  expect(err).toContain("已证明不能更少");
  expect(err).toContain("“表六中部分合计数与分项之和的差异为四舍五入所致。”");
  const [entry] = workbooks((await call("check", out, "--json", "-")).out);
  expect(entry?.findings.filter(({ severity }) => severity === "error" || severity === "rounding")).toEqual([]);
});

test("stored results of other formulas follow the change, sums of sums too", async () => {
  const input = changed(
    set("表八", "C20", { value: "1", number: true, formula: "=C6+F6" }),
    set("表八", "D20", { value: "1.5", number: true, formula: "=SUM(C20,A6)" }),
  );
  const out = folder.path("b.xlsx");
  await call("fix", input, "--out", out);
  expect(cells(out).get("表八!C20")).toMatchObject({ formula: "=C6+F6", value: 0.5 });
  expect(cells(out).get("表八!D20")).toMatchObject({ formula: "=SUM(C20,A6)", value: 1 });
});

test("the input is never written over, and a file that cannot be read is answered with a sentence", async () => {
  const input = folder.put("单位.xlsx", sample);
  expect(await call("fix", input, "--out", input)).toMatchObject({
    status: 2,
    err: expect.stringContaining("不能把结果写到输入文件") as string,
  });
  expect(bytesOf(input)).toEqual(sample);
  expect((await call("fix", folder.put("坏.xlsx", sample.slice(0, 999)), "--out", folder.path("c.xlsx"))).status).toBe(
    2,
  );
  const none = folder.put("空.xlsx", createWorkbook([{ name: "通讯录", columnWidths: [], rows: [] }]));
  expect((await call("fix", none, "--out", folder.path("c.xlsx"))).err).toContain("没有找到任何一张预算公开表");
  expect(existsSync(folder.path("c.xlsx"))).toBe(false);
});

test("where nothing is wrong a copy is written and says so", async () => {
  const mended = folder.path("b.xlsx");
  await call("fix", samplePath, "--out", mended);
  const again = folder.path("c.xlsx");
  const { status, err } = await call("fix", mended, "--out", again, "--lang", "en-US");
  expect(status).toBe(0);
  expect(err).toContain("No cell needs a change");
  expect(bytesOf(again)).toEqual(bytesOf(mended));
});

test("a mended workbook with macros under a name by which Excel does not open it is written, and told of", async () => {
  const input = folder.put("单位.xlsm", featureWorkbook({ macros: true }));
  expect((await call("fix", input, "--out", folder.path("b.xlsx"))).err).toContain("扩展名应为 .xlsm");
  expect((await call("fix", input, "--out", folder.path("b.xlsm"))).err).not.toContain("扩展名");
  expect((await call("fix", input, "--out", folder.path("c.xlsx"), "--lang", "en")).err).toContain(
    "has to end in .xlsm",
  );
});
