// Texts that try to be more than text, in everything that we write.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { freshPart, writeZip } from "../../src/hosts/xlsx/package/zip-writer";
import { unpack } from "../support/xlsx/parts";
import { call, Folder, sample, type Outcome } from "../support/command-line";
import { cellsOfSheets, expectHarmlessDocument, expectHarmlessList, expectHarmlessPage, expectPlain } from "./harmless";
import { hostileNames, hostileTexts, hostileWorkbook } from "./hostile";

jest.setTimeout(120_000);

const folder = Folder.forEachTest();
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(folder.path(name)));
const textOf = (name: string): string => Buffer.from(read(name)).toString("utf8");

interface Written {
  readonly document: Uint8Array;
  readonly page: string;
  readonly report: string;
}

/** Everything that is written of a workbook; the outcome of the commands. */
async function writeAll(text: string): Promise<{ written: Written; outcomes: Outcome[] }> {
  mkdirSync(folder.path("in"), { recursive: true });
  const file = folder.put("in/unit.xlsx", hostileWorkbook(text));
  const outcomes = [
    await call("generate", file, "--out", folder.path("out"), "--marked", "--live"),
    await call("batch", folder.path("in"), "--out", folder.path("all"), "--marked"),
    await call("check", file, "--json", "-"),
    await call("fix", file, "--out", folder.path("mended.xlsx"), "--lang", "en"),
  ];
  const written = {
    document: read("out/disclosure.docx"),
    page: textOf("out/disclosure.html"),
    report: textOf("all/report.html"),
  };
  return { written, outcomes };
}

let usual: Written | undefined;

/** Formulas of the narrative, without the texts and sheet names in them: functions of the product, references, numbers. */
const bareFormula = /^[A-Z0-9$!:,.()+\-*/<>=&\s]*$/;
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "");
const safeLink = /^HYPERLINK\("\[?\.\.?\/(?:[^":\\]|"")*","(?:[^"]|"")*"\)$/;

test.each(hostileTexts)("%s: harmless in every file and on the terminal", async (_, text) => {
  usual ??= (await writeAll("甲乙")).written;
  const { written, outcomes } = await writeAll(text);
  for (const { status, err, out } of outcomes) {
    expect(status).toBeLessThan(2);
    expectPlain(err);
    expectPlain(out);
  }
  expect(JSON.parse(outcomes[2]?.out ?? "")).toMatchObject({ schema: 1 });
  expectHarmlessPage(written.page, usual.page);
  expectHarmlessPage(written.report, usual.report);
  expectHarmlessDocument(written.document, usual.document);
  for (const name of readdirSync(folder.path("out/tables"))) expectHarmlessList(textOf(`out/tables/${name}`));
  expectPlain(textOf("out/narrative.txt"));
  expectPlain(textOf("out/narrative.json"));
  expectPlain(textOf("all/results.jsonl"));
  const lines = textOf("all/results.jsonl").trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual(["unit.xlsx"]);
  for (const name of ["out/workbook.xlsx", "all/marked/unit.xlsx"]) {
    const { formulas, unguarded } = cellsOfSheets(read(name), (sheet) => /^(?:检查结果|预算情况说明)$/.test(sheet));
    expect(formulas.map(withoutTexts).filter((formula) => !bareFormula.test(formula))).toEqual([]);
    expect(unguarded).toEqual([]);
  }
  const summary = cellsOfSheets(read("all/summary.xlsx"), () => true);
  expect(summary.formulas.filter((formula) => !safeLink.test(formula))).toEqual([]);
  expect(summary.unguarded).toEqual([]);
});

test("names of files and of entries of archives lead nowhere else and mean nothing to terminal, page and workbook", async () => {
  mkdirSync(folder.path("root/in"), { recursive: true });
  // Names that a folder can hold; one that begins with a dot is a hidden file.
  const onDisk = hostileNames.filter((name) => !/^\.|\//.test(name) && name.length < 80);
  for (const name of onDisk) writeFileSync(folder.path(join("root/in", name)), sample);
  const entries = hostileNames.map((name) => freshPart(name, sample));
  writeFileSync(folder.path("root/in/报送.zip"), writeZip(entries));
  const { status, err } = await call("batch", folder.path("root/in"), "--out", folder.path("root/in"), "--marked");
  expect(status).toBe(1);
  expectPlain(err);
  expectPlain(textOf("root/in/results.jsonl"));
  expect(readdirSync(folder.path("root"))).toEqual(["in"]);
  expect(existsSync("/tmp/绝对.xlsx")).toBe(false);
  // A copy of each, below the folder for copies, under a name that every system takes.
  const copies = readdirSync(folder.path("root/in/marked"), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(copies).toHaveLength(hostileNames.length + onDisk.length);
  for (const { name } of copies) expect(name).toMatch(/^[^\p{Cc}<>:"|?*\\\u202e]{1,200}$/u);
  const links = cellsOfSheets(read("root/in/summary.xlsx"), () => true);
  expect(links.formulas.filter((formula) => !safeLink.test(formula))).toEqual([]);
  expect(links.unguarded).toEqual([]);
  const page = textOf("root/in/report.html");
  expectHarmlessPage(
    page,
    page.replace(
      /<tbody class="units">[^]*<\/tbody>/,
      '<tbody class="units"><tr data-verdict="ready"><td class="file"><a href="./x">x</a></td></tr></tbody>',
    ),
  );
});

test("a sheet's name that steers a terminal is printed as its codes", async () => {
  const parts: Record<string, Uint8Array> = unpack(sample);
  const book = Buffer.from(parts["xl/workbook.xml"] ?? []).toString("utf8");
  // As a character reference a file can hold in a name what XML has no place for.
  parts["xl/workbook.xml"] = strToU8(book.replace('name="表八"', 'name="表八&#27;[2J&#x202e;&#10;x"'));
  const { status, err, out } = await call("check", folder.put("unit.xlsx", zipSync(parts)), "--json", "-");
  expect(status).toBe(1);
  expectPlain(err);
  expect(err).toContain("表八\\u001b[2J\\u202e x!C6");
  expectPlain(out);
  expect(JSON.stringify(JSON.parse(out))).toContain("表八\\u001b[2J\u202e\\nx");
});

test("a wrong file under a name that steers a terminal is named in a plain sentence", async () => {
  const file = folder.put("\u001b[2J\u202e坏\n的.xlsx", "x");
  for (const words of [
    ["check", file],
    ["fix", file, "--out", folder.path("b.xlsx")],
    ["generate", file, "--out", folder.path("c")],
  ]) {
    const { status, err } = await call(...words);
    expect(status).toBe(2);
    expectPlain(err);
    expect(err).toMatch(/^[^\n]*坏[^\n]*。$/);
  }
});
