import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/check";
import { lineFigure } from "../../src/core/reading/lookup";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import type { ContentCell, SheetContent } from "../../src/core/workbook/sheet-content";
import { drawUnit, plainLayout } from "../support/units/layout";
import { makeUnit, type Unit } from "../support/units/unit";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { markWorkbookFile } from "../../src/hosts/xlsx/mark-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { call, Folder, sample, samplePath, type Place } from "../support/command-line";
import { changedParts } from "../support/xlsx/parts";

const folder = Folder.forEachTest();

/** A unit's tables as sheets to be written into a file. */
function sheetsOf(unit: Unit): SheetContent[] {
  return drawUnit(unit, { ...plainLayout, title: "year" }).sheets.map(({ name, rows }) => ({
    name,
    columnWidths: [],
    rows: Array.from({ length: (rows.at(-1)?.index ?? 0) + 1 }, (_, index) => {
      const cells = rows.find((row) => row.index === index)?.cells ?? [];
      const width = (cells.at(-1)?.column ?? -1) + 1;
      return {
        cells: Array.from({ length: width }, (__, column): ContentCell | null => {
          const value = cells.find((cell) => cell.column === column)?.value;
          if (typeof value !== "string" && typeof value !== "number") return null;
          return { value: String(value), kind: typeof value === "number" ? "number" : "text", format: "0.00" };
        }),
      };
    }),
  }));
}

describe("generate", () => {
  test("on demand the workbook is marked and its narrative follows the cells; the other sheets change by the marks alone", async () => {
    const input = folder.put("单位.xlsx", sample);
    await call("generate", input, "--out", folder.path("平"));
    await call("generate", input, "--out", folder.path("活"), "--marked", "--live");
    const [plain, live] = ["平", "活"].map(
      (name) => new Uint8Array(readFileSync(folder.path(`${name}/workbook.xlsx`))),
    );
    if (!plain || !live) throw new Error("both are written");
    const formulas = (bytes: Uint8Array): number =>
      readWorkbookFile(bytes, "a.xlsx")
        .sheets.find(({ name }) => name === "预算情况说明")
        ?.rows.filter(({ cells }) => cells[0]?.formula !== undefined).length ?? 0;
    expect(formulas(plain)).toBe(0);
    expect(formulas(live)).toBeGreaterThan(10);
    const cleared = markWorkbookFile(live, "a.xlsx", []).bytes;
    expect(changedParts(cleared, live).length).toBeGreaterThan(2);
    const narrative = changedParts(plain, cleared).filter((name) => name.startsWith("xl/worksheets/"));
    expect(narrative).toHaveLength(1);
  });

  test("writes text, data and the workbook with two more sheets; errors or gaps give status 1", async () => {
    const input = folder.put("单位.xlsx", sample);
    const { status, out, err } = await call("generate", input, "--out", folder.path("成果"));
    expect([status, out]).toEqual([1, ""]);
    expect(readdirSync(folder.path("成果")).sort()).toEqual([
      "disclosure.docx",
      "disclosure.html",
      "narrative.json",
      "narrative.txt",
      "tables",
      "workbook.xlsx",
    ]);
    expect(err).toContain("disclosure.docx");
    expect(new Uint8Array(readFileSync(input))).toEqual(sample);

    const written = new Uint8Array(readFileSync(folder.path("成果/workbook.xlsx")));
    const before = readWorkbookFile(sample, "a.xlsx").sheets;
    const after = readWorkbookFile(written, "b.xlsx").sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ name }) => name)).toEqual(["检查结果", "预算情况说明"]);
    expect(changedParts(sample, written).filter((part) => /worksheets\/sheet\d+/.test(part))).toHaveLength(2);
  });

  test("the text has the sections, one paragraph a line; the data have the same words", async () => {
    await call("generate", samplePath, "--out", folder.path("out"));
    const lines = readFileSync(folder.path("out/narrative.txt"), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const { schema, sections } = JSON.parse(readFileSync(folder.path("out/narrative.json"), "utf8")) as {
      schema: number;
      sections: {
        id: string;
        title: string;
        paragraphs: {
          sentences: {
            spans: { text: string; unit?: string; calculation?: string; cells?: Place[]; gap?: string }[];
          }[];
        }[];
      }[];
    };
    expect(schema).toBe(1);
    expect(sections.map(({ id }) => id)).toEqual(["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10"]);
    const words = sections.flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs.map(({ sentences }) => sentences.flatMap(({ spans }) => spans.map(({ text }) => text)).join("")),
    ]);
    expect(lines).toEqual(words);
    const figures = sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) =>
        sentences.flatMap(({ spans }) => spans.filter(({ unit }) => unit !== undefined)),
      ),
    );
    expect(figures.length).toBeGreaterThan(50);
    for (const { cells, calculation } of figures) {
      expect(calculation).toMatch(/^(value|sum|difference|rate|share|fact|count)$/);
      for (const { cell } of cells ?? []) expect(cell).toMatch(/^[A-Z]+[1-9]\d*$/);
    }
  });

  test("the sentences that a wrong figure blocks are marked in text and data and named; no others", async () => {
    await call("generate", samplePath, "--out", folder.path("sound"));
    // The one wrong cell of the sample is a subtotal that no sentence prints.
    expect(readFileSync(folder.path("sound/narrative.txt"), "utf8")).not.toContain("待核实");

    const { reading } = checkWorkbook(readWorkbookFile(sample, "a.xlsx"));
    const cell = lineFigure(reading, "T3.main", "total", "projectExpenditure")?.cell;
    if (!cell) throw new Error("no such cell");
    const edit = { kind: "set-cell", cell, value: "95.40", number: true } as const;
    const wrong = folder.put("错.xlsx", editWorkbookFile(sample, "a.xlsx", [edit]));
    const { status, err } = await call("generate", wrong, "--out", folder.path("out"));
    expect(status).toBe(1);
    expect(err).toMatch(/有 1 句依据的数字没有通过检查，文中已标【待核实】.*\n {2}N3　三、.*：1 句（F\d+/);
    const text = readFileSync(folder.path("out/narrative.txt"), "utf8");
    expect(text.match(/^.*【待核实：.*$/gm)).toEqual([
      expect.stringMatching(/^项目支出95\.40万元，占.*增长2\.14%【待核实：表三![A-Z]+\d+，见检查发现F\d.*】，主要原因/),
    ]);
    expect(readFileSync(folder.path("out/narrative.json"), "utf8")).toContain('"mark": "unverified"');
  });

  test("last year's workbook gives the figures to compare with, each with its cell there", async () => {
    const unit = makeUnit(11, { exact: true });
    const draw = (year: number, seed: number): Uint8Array =>
      createWorkbook(sheetsOf({ ...makeUnit(seed, { exact: true }), name: unit.name, year }));
    const current = folder.put("今年.xlsx", draw(unit.year, 11));
    const before = folder.put("去年.xlsx", draw(unit.year - 1, 12));
    await call("generate", current, "--out", folder.path("out"), "--prior", before);
    const data = readFileSync(folder.path("out/narrative.json"), "utf8");
    expect(data).toContain('"workbook": "去年.xlsx"');
    expect(data).not.toMatch(/"gap": "lastYear\.\w+"/);
    const wrong = await call("generate", current, "--out", folder.path("twice"), "--prior", current);
    expect(wrong.err).toMatch(/上年文件“今年\.xlsx”也是20\d\d年的.*没有采用/);
    const gone = await call("check", current, "--prior", folder.path("没有.xlsx"));
    expect([gone.status, gone.out]).toEqual([2, ""]);
    expect(gone.err).toContain("没有.xlsx");
  });

  test("a second run on its own result changes no sheet's name and adds none", async () => {
    await call("generate", samplePath, "--out", folder.path("one"));
    await call("generate", folder.path("one/workbook.xlsx"), "--out", folder.path("two"));
    const names = (file: string): string[] =>
      readWorkbookFile(new Uint8Array(readFileSync(folder.path(file))), file).sheets.map(({ name }) => name);
    expect(names("two/workbook.xlsx")).toEqual(names("one/workbook.xlsx"));
  });

  test("into the folder of an input called workbook.xlsx nothing is written", async () => {
    const input = folder.put("workbook.xlsx", sample);
    const { status, err } = await call("generate", input, "--out", folder.path());
    expect([status, err]).toEqual([2, expect.stringContaining("不能把结果写到输入文件")]);
    expect(readdirSync(folder.path())).toEqual(["workbook.xlsx"]);
  });

  test("when one of the files cannot be written none is", async () => {
    mkdirSync(folder.path("out/workbook.xlsx"), { recursive: true });
    expect((await call("generate", samplePath, "--out", folder.path("out"))).status).toBe(2);
    expect(readdirSync(folder.path("out"))).toEqual(["workbook.xlsx"]);
  });

  test("nothing is written for a file that cannot be read", async () => {
    expect(
      await call("generate", folder.put("坏.xlsx", sample.slice(0, 999)), "--out", folder.path("out")),
    ).toMatchObject({
      status: 2,
      out: "",
    });
    expect(existsSync(folder.path("out"))).toBe(false);
  });
});
