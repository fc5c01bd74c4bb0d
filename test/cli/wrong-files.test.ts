// Files that are not what the clerk meant: one clear sentence each, and the right status.

import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { call, Folder, sample, workbooks } from "../support/command-line";
import { texts } from "../support/units/rewrite";
import { oldFile } from "../support/xlsx/old-file";
import { sheetContent } from "../support/xlsx/sheet-content";

const folder = Folder.forEachTest();

const nine = readWorkbookFile(sample, "sample.xlsx").sheets.filter(({ name }) => /^表[一二三四五六七八九]$/.test(name));

const fileOf = (sheets: readonly SheetSnapshot[]): Uint8Array => createWorkbook(sheets.map(sheetContent));

/** The same tables a year before, on sheets that say so or under titles that do. */
function lastYear(where: "sheet" | "title"): SheetSnapshot[] {
  return nine.map((sheet) => {
    const dated = texts((text, row) =>
      where === "title" && row === 1 ? `2021年${text}` : text.replaceAll("2022", "2021"),
    )(sheet);
    return { ...dated, name: where === "sheet" ? `${sheet.name}（2021）` : `${sheet.name}上年` };
  });
}

const thisYear = nine.map(texts((text, row) => (row === 1 ? `2022年${text}` : text)));

describe("files that cannot be checked", () => {
  test.each<[string, string, Uint8Array | string, string]>([
    [
      "an empty workbook",
      "空.xlsx",
      fileOf([{ name: "Sheet1", visibility: "visible", hiddenColumns: [], rows: [] }]),
      "没有找到任何一张预算公开表",
    ],
    ["a CSV renamed", "表.xlsx", "类,款,项\r\n201,05,04", "纯文本"],
    ["an old .xls renamed", "旧.xlsx", oldFile("Workbook"), ".xls"],
    ["an old .xls", "旧.xls", oldFile("Workbook"), ".xls"],
    ["a workbook with a password", "密码.xlsx", oldFile("EncryptionInfo", "EncryptedPackage"), "打开密码"],
  ])("%s", async (_, name, bytes, words) => {
    const file = folder.put(name, bytes);
    const { status, out, err } = await call("check", file);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(name);
    expect(err).toContain(words);
    expect(err).toMatch(/^[^\n]*。$/);
    const json = await call("check", file, "--json", "-");
    expect(json.status).toBe(2);
    expect(workbooks(json.out)).toMatchObject([{ tables: [], findings: [], repairs: [], error: { message: err } }]);
  });
});

async function problems(
  sheets: readonly SheetSnapshot[],
): Promise<{ status: number; messages: string[]; read: unknown }> {
  const { status, out } = await call("check", folder.put("unit.xlsx", fileOf(sheets)), "--json", "-");
  const [entry] = workbooks(out);
  const messages = (entry?.findings ?? [])
    .filter(({ rule }) => rule.startsWith("table-"))
    .map(({ message }) => message);
  return { status, messages, read: entry?.tables.map(({ sheet }) => sheet) };
}

describe("files that are not whole, or hold more", () => {
  test("three of nine tables: each missing one is named, nothing passes", async () => {
    const { status, messages } = await problems(nine.slice(0, 3));
    expect(status).toBe(0);
    expect(messages).toHaveLength(6);
    expect(messages[0]).toMatch(/^没有找到表四“.*”，.*。$/);
    expect((await call("check", folder.path("unit.xlsx"))).err).toContain("有待核实");
  });

  test("the same table twice: both sheets are named, and which one was checked", async () => {
    const copy = nine.filter(({ name }) => name === "表六").map((sheet) => ({ ...sheet, name: "表六 (2)" }));
    const { status, messages } = await problems([...nine, ...copy]);
    expect(status).toBe(1);
    expect(messages).toEqual([expect.stringContaining("已按“表六”核对；请删去或改名另一张")]);
  });

  test.each([
    ["in front, told by their sheets", [...lastYear("sheet"), ...nine]],
    ["behind, told by their sheets", [...nine, ...lastYear("sheet")]],
    ["in front, told by their titles", [...lastYear("title"), ...thisYear]],
    ["behind, told by their titles", [...thisYear, ...lastYear("title")]],
  ])("last year's tables %s: this year's are checked, last year's are named", async (_, sheets) => {
    const { status, messages, read } = await problems(sheets);
    expect(status).toBe(1);
    expect(read).toEqual(nine.map(({ name }) => name));
    expect(messages).toHaveLength(9);
    for (const message of messages) expect(message).toContain("2021");
    expect(new Set(messages.map((message) => message.includes("像是")))).toEqual(new Set([false]));
  });
});
