import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { cellAt, changedParts } from "../support/xlsx/parts";

const samplePath = join(__dirname, "../../assets/sample/workbook.xlsx");
const sample = new Uint8Array(readFileSync(samplePath));

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

interface WorkbookEntry {
  readonly file: string;
  readonly standard?: string;
  readonly unitName?: string;
  readonly year?: number;
  readonly tables: readonly Record<string, string>[];
  readonly coverage: { numericCells: number; checked: number; unchecked: number; unread: readonly object[] };
  readonly findings: readonly (Partial<Place> &
    Record<"id" | "rule" | "severity" | "message", string> &
    Partial<Record<"table" | "stated" | "expected" | "difference" | "amountUnit", string>> & {
      readonly cells: readonly (Place & { role: string; value?: string })[];
      readonly witness?: readonly (Place & { yuan: string })[];
    })[];
  readonly repairs: readonly {
    readonly group: string;
    readonly rank: number;
    readonly changes: readonly (Place & { from: string; to: string })[];
    readonly resolves: readonly string[];
    readonly kind: string;
    readonly message: string;
  }[];
  readonly error?: { code: string; message: string };
}

function call(...argv: string[]): Outcome {
  const out: string[] = [];
  const err: string[] = [];
  const status = run(argv, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { status, out: out.join(""), err: err.join("\n") };
}

function workbooks(json: string): WorkbookEntry[] {
  const report = JSON.parse(json) as { schema: number; workbooks: WorkbookEntry[] };
  expect(report.schema).toBe(1);
  return report.workbooks;
}

let folder: string;
const path = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content);
  return path(name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "command-line-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("check, on the sample", () => {
  const { status, out, err } = call("check", samplePath, "--json", "-");
  const [book] = workbooks(out);

  test("errors give status 1", () => {
    expect(status).toBe(1);
  });

  test("nine tables with their place, unit and status", () => {
    expect(book).toMatchObject({ file: samplePath, standard: "xinjiang-2022", year: 2022 });
    expect(book?.tables.map(({ id, status: state }) => `${id} ${state}`).join(" ")).toBe(
      "T1 read T2 read T3 read T4 read T5 read T6 read T7 read T8 read T9 empty",
    );
    for (const table of book?.tables ?? []) {
      expect(table).toMatchObject({ amountUnit: "万元", sheet: expect.any(String), title: expect.any(String) });
      expect(table["range"]).toMatch(/^[A-Z]+\d+:[A-Z]+\d+$/);
    }
  });

  test("every number of the tables is accounted for", () => {
    const { numericCells = 0, checked = 0, unchecked = 0, unread = [] } = book?.coverage ?? {};
    expect(numericCells).toBeGreaterThan(50);
    expect(checked + unchecked + unread.length).toBe(numericCells);
    expect(unread).toEqual([]);
  });

  test("figures are decimal strings, difference is stated less expected, cells have addresses", () => {
    const decimal = /^-?\d+(?:\.\d+)?$/;
    for (const { stated, expected, difference, cells, witness, severity } of book?.findings ?? []) {
      for (const { cell, value } of cells) {
        expect(cell).toMatch(/^[A-Z]+[1-9]\d*$/);
        if (value !== undefined) expect(value).toMatch(decimal);
      }
      if (stated !== undefined && expected !== undefined) {
        expect([stated, expected, difference]).toEqual(
          [stated, expected, difference].map(() => expect.stringMatching(decimal)),
        );
        expect(Math.round(Number(stated) * 100) - Math.round(Number(expected) * 100)).toBe(
          Math.round(Number(difference) * 100),
        );
      }
      if (severity === "rounding") expect(witness?.every(({ yuan }) => /^-?\d+(?:\.\d+)?$/.test(yuan))).toBe(true);
    }
    expect(book?.findings.some(({ severity }) => severity === "rounding")).toBe(true);
  });

  test("the first repair sets the subtotal of table eight to zero and names the findings that it resolves", () => {
    const [first] = book?.repairs ?? [];
    expect(first).toMatchObject({ group: "G1", rank: 1, changes: [{ from: "0.50", to: "0.00" }] });
    const known = book?.findings.map(({ id }) => id) ?? [];
    expect(first?.resolves.length).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining([...(first?.resolves ?? [])]));
  });

  test("people read the tables, the findings by table with both figures, and the repair", () => {
    expect(err).toContain("表八　一般公共预算“三公”经费支出情况表");
    expect(err).toMatch(/F\d+ \[错误\] 表八!C6　.*0\.50万元.*应为0\.00万元，相差0\.50万元/);
    expect(err).toContain("建议修改");
    expect(call("check", samplePath, "--lang", "en").err).toMatch(/F\d+ \[error\] 表八!C6　.*0\.50 万元.*0\.00 万元/);
  });
});

test("a workbook without errors gives status 0", () => {
  const repair = workbooks(call("check", samplePath, "--json", "-").out)[0]?.repairs[0]?.changes[0];
  if (!repair) throw new Error("the sample has a repair");
  const mended = editWorkbookFile(sample, "a.xlsx", [
    { kind: "set-cell", cell: cellAt(repair.sheet, repair.cell), value: repair.to, number: true },
  ]);
  const { status, out } = call("check", put("mended.xlsx", mended), "--json", "-");
  expect(workbooks(out)[0]?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(status).toBe(0);
});

describe("several files", () => {
  test("every file has its entry, an unreadable one with its error; the worst status counts", () => {
    const text = put("文本.xlsx", "不是工作簿");
    const { status, out, err } = call("check", samplePath, text, path("没有.xlsx"), samplePath, "--json", "-");
    expect(status).toBe(2);
    const entries = workbooks(out);
    expect(entries.map(({ file, error }) => [file, error?.code])).toEqual([
      [samplePath, undefined],
      [text, "not-a-workbook"],
      [path("没有.xlsx"), "file-missing"],
      [samplePath, undefined],
    ]);
    expect(entries[1]).toMatchObject({ tables: [], findings: [], repairs: [] });
    expect(entries[3]).toEqual(entries[0]);
    expect(err).toContain(entries[1]?.error?.message);
  });

  test("a workbook without any of the tables could not be checked", () => {
    const other = put(
      "别的.xlsx",
      createWorkbook([{ name: "通讯录", columnWidths: [], rows: [{ cells: [{ value: "姓名" }] }] }]),
    );
    const { status, out } = call("check", other, "--json", "-");
    expect([status, workbooks(out)[0]?.error?.code]).toEqual([2, "no-tables"]);
  });

  test("a folder in place of a file", () => {
    const { status, err } = call("check", folder);
    expect([status, err]).toEqual([2, expect.stringContaining("是一个文件夹")]);
  });
});

describe("where the report goes", () => {
  test("to a file, whole, beside nothing else", () => {
    expect(call("check", samplePath, "--json", path("out/report.json"))).toMatchObject({ status: 1, out: "" });
    expect(workbooks(readFileSync(path("out/report.json"), "utf8"))).toHaveLength(1);
    expect(readdirSync(path("out"))).toEqual(["report.json"]);
  });

  test("never over the input, not even by another name", () => {
    const input = put("a.xlsx", sample);
    symlinkSync(input, path("link.json"));
    for (const target of [input, path("link.json"), join(folder, ".", "a.xlsx")]) {
      expect(call("check", input, "--json", target)).toMatchObject({
        status: 2,
        err: expect.stringContaining("不能把结果写到输入文件"),
      });
    }
    expect(new Uint8Array(readFileSync(input))).toEqual(sample);
  });

  test.each([
    ["a folder stands there", "taken", "该位置是一个文件夹"],
    ["a file stands in the way", "file/x.json", "已有一个同名文件"],
  ])("%s", (_, target, words) => {
    mkdirSync(path("taken"));
    put("file", "x");
    expect(call("check", samplePath, "--json", path(target))).toMatchObject({
      status: 2,
      err: expect.stringContaining(words),
    });
  });

  test("a folder that nobody may write to is said plainly", () => {
    mkdirSync(path("locked"));
    chmodSync(path("locked"), 0o500);
    // The superuser may write anywhere: for him a device file plays the read-only folder.
    const target = process.getuid?.() === 0 ? "/proc/version/x.json" : path("locked/x.json");
    const { status, err } = call("check", samplePath, "--json", target);
    expect(status).toBe(2);
    expect(err).toMatch(/无法写入.*。$/);
  });
});

describe("generate", () => {
  test("writes text, data and the workbook with two more sheets; errors or gaps give status 1", () => {
    const input = put("单位.xlsx", sample);
    const { status, out, err } = call("generate", input, "--out", path("成果"));
    expect([status, out]).toEqual([1, ""]);
    expect(readdirSync(path("成果")).sort()).toEqual(["narrative.json", "narrative.txt", "workbook.xlsx"]);
    expect(err).toContain("disclosure.docx");
    expect(new Uint8Array(readFileSync(input))).toEqual(sample);

    const written = new Uint8Array(readFileSync(path("成果/workbook.xlsx")));
    const before = readWorkbookFile(sample, "a.xlsx").sheets;
    const after = readWorkbookFile(written, "b.xlsx").sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ name }) => name)).toEqual(["检查结果", "预算情况说明"]);
    expect(changedParts(sample, written).filter((part) => /worksheets\/sheet\d+/.test(part))).toHaveLength(2);
  });

  test("the text has the sections, one paragraph a line; the data have the same words", () => {
    call("generate", samplePath, "--out", path("out"));
    const lines = readFileSync(path("out/narrative.txt"), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const { schema, sections } = JSON.parse(readFileSync(path("out/narrative.json"), "utf8")) as {
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

  test("a second run on its own result changes no sheet's name and adds none", () => {
    call("generate", samplePath, "--out", path("one"));
    call("generate", path("one/workbook.xlsx"), "--out", path("two"));
    const names = (file: string): string[] =>
      readWorkbookFile(new Uint8Array(readFileSync(path(file))), file).sheets.map(({ name }) => name);
    expect(names("two/workbook.xlsx")).toEqual(names("one/workbook.xlsx"));
  });

  test("into the folder of an input called workbook.xlsx nothing is written", () => {
    const input = put("workbook.xlsx", sample);
    const { status, err } = call("generate", input, "--out", folder);
    expect([status, err]).toEqual([2, expect.stringContaining("不能把结果写到输入文件")]);
    expect(readdirSync(folder)).toEqual(["workbook.xlsx"]);
  });

  test("when one of the files cannot be written none is", () => {
    mkdirSync(path("out/workbook.xlsx"), { recursive: true });
    expect(call("generate", samplePath, "--out", path("out")).status).toBe(2);
    expect(readdirSync(path("out"))).toEqual(["workbook.xlsx"]);
  });

  test("nothing is written for a file that cannot be read", () => {
    expect(call("generate", put("坏.xlsx", sample.slice(0, 999)), "--out", path("out"))).toMatchObject({
      status: 2,
      out: "",
    });
    expect(existsSync(path("out"))).toBe(false);
  });
});

describe("wrong usage is answered with one sentence", () => {
  test.each<[string[], string]>([
    [["check"], "缺少参数“files”"],
    [["check", "a.xlsx", "--jso", "-"], "没有“--jso”这个选项"],
    [["check", "a.xlsx", "--json"], "后面缺少内容"],
    [["chek", "a.xlsx"], "没有“chek”这个命令"],
    [["generate", "a.xlsx"], "缺少必需的选项"],
    [["generate", "a.xlsx", "b.xlsx", "--out", "x"], "参数太多"],
    [["check", "a.xlsx", "--standard", "mars-1999"], "没有名为“mars-1999”的表式标准"],
  ])("%j", (argv, words) => {
    const { status, out, err } = call(...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err.split("\n")).toHaveLength(1);
    expect(call(...argv, "--lang=en").err).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/);
  });

  test.each([
    ["fix", "a.xlsx", "--out", "b.xlsx"],
    ["batch", "dir", "--out", "x", "--jobs", "2"],
    ["new", "--standard", "xinjiang-2022", "--out", "b.xlsx"],
    ["check", "a.xlsx", "--text", "b.txt"],
  ])("what is not there yet says so: %s", (...argv) => {
    const { status, out, err } = call(...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/功能还没有提供/);
  });

  test("help is no mistake", () => {
    const { status, out } = call("--help");
    expect(status).toBe(0);
    expect(out).toContain("check");
  });
});

test("never a stack trace, whatever the file", () => {
  for (let length = 0; length < sample.length; length += Math.ceil(sample.length / 25)) {
    const { status, err } = call("check", put("cut.xlsx", sample.slice(0, length)));
    expect(status).toBe(2);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error/);
  }
});
