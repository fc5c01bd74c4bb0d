import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { call, Folder, sample, samplePath, workbooks, type WorkbookEntry } from "../support/command-line";
import { cellAt } from "../support/xlsx/parts";

const folder = Folder.forEachTest();

describe("check, on the sample", () => {
  let status: number;
  let err: string;
  let book: WorkbookEntry | undefined;
  beforeAll(async () => {
    const outcome = await call("check", samplePath, "--json", "-");
    ({ status, err } = outcome);
    [book] = workbooks(outcome.out);
  });

  test("errors give status 1", () => {
    expect(status).toBe(1);
  });

  test("nine tables with their place, unit and status", () => {
    expect(book).toMatchObject({ file: samplePath, standard: "xinjiang-2022", year: 2022 });
    expect(book?.tables.map(({ id, status: state }) => `${id} ${state}`).join(" ")).toBe(
      "T1 read T2 read T3 read T4 read T5 read T6 read T7 read T8 read T9 empty",
    );
    for (const table of book?.tables ?? []) {
      expect(table).toMatchObject({ amountUnit: "万元" });
      expect([typeof table["sheet"], typeof table["title"]]).toEqual(["string", "string"]);
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
        for (const figure of [stated, expected, difference]) expect(figure).toMatch(decimal);
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

  test("people read the tables, the findings by table with both figures, and the repair", async () => {
    expect(err).toContain("表八　一般公共预算“三公”经费支出情况表");
    expect(err).toMatch(/F\d+ \[错误\] 表八!C6　.*0\.50万元.*应为0\.00万元，相差0\.50万元/);
    expect(err).toContain("建议修改");
    expect((await call("check", samplePath, "--lang", "en")).err).toMatch(
      /F\d+ \[error\] 表八!C6　.*0\.50 万元.*0\.00 万元/,
    );
  });
});

test("a workbook without errors gives status 0", async () => {
  const repair = workbooks((await call("check", samplePath, "--json", "-")).out)[0]?.repairs[0]?.changes[0];
  if (!repair) throw new Error("the sample has a repair");
  const mended = editWorkbookFile(sample, "a.xlsx", [
    { kind: "set-cell", cell: cellAt(repair.sheet, repair.cell), value: repair.to, number: true },
  ]);
  const { status, out } = await call("check", folder.put("mended.xlsx", mended), "--json", "-");
  expect(workbooks(out)[0]?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(status).toBe(0);
});

describe("several files", () => {
  test("every file has its entry, an unreadable one with its error; the worst status counts", async () => {
    const text = folder.put("文本.xlsx", "不是工作簿");
    const { status, out, err } = await call(
      "check",
      samplePath,
      text,
      folder.path("没有.xlsx"),
      samplePath,
      "--json",
      "-",
    );
    expect(status).toBe(2);
    const entries = workbooks(out);
    expect(entries.map(({ file, error }) => [file, error?.code])).toEqual([
      [samplePath, undefined],
      [text, "not-a-workbook"],
      [folder.path("没有.xlsx"), "file-missing"],
      [samplePath, undefined],
    ]);
    expect(entries[1]).toMatchObject({ tables: [], findings: [], repairs: [] });
    expect(entries[3]).toEqual(entries[0]);
    expect(err).toContain(entries[1]?.error?.message);
  });

  test("a workbook without any of the tables could not be checked", async () => {
    const other = folder.put(
      "别的.xlsx",
      createWorkbook([{ name: "通讯录", columnWidths: [], rows: [{ cells: [{ value: "姓名" }] }] }]),
    );
    const { status, out } = await call("check", other, "--json", "-");
    expect([status, workbooks(out)[0]?.error?.code]).toEqual([2, "no-tables"]);
  });

  test("a folder in place of a file", async () => {
    const { status, err } = await call("check", folder.path());
    expect([status, err]).toEqual([2, expect.stringContaining("是一个文件夹")]);
  });
});

describe("where the report goes", () => {
  test("to a file, whole, beside nothing else", async () => {
    expect(await call("check", samplePath, "--json", folder.path("out/report.json"))).toMatchObject({
      status: 1,
      out: "",
    });
    expect(workbooks(readFileSync(folder.path("out/report.json"), "utf8"))).toHaveLength(1);
    expect(readdirSync(folder.path("out"))).toEqual(["report.json"]);
  });

  test("a link leads to the file that is written, and stays a link", async () => {
    folder.put("real.json", "{}");
    symlinkSync(folder.path("real.json"), folder.path("link.json"));
    await call("check", samplePath, "--json", folder.path("link.json"));
    expect(lstatSync(folder.path("link.json")).isSymbolicLink()).toBe(true);
    expect(workbooks(readFileSync(folder.path("real.json"), "utf8"))).toHaveLength(1);
  });

  test("a full disk is said plainly, and a device is never replaced", async () => {
    if (!existsSync("/dev/full")) return;
    const { status, err } = await call("check", samplePath, "--json", "/dev/full");
    expect(status).toBe(2);
    expect(err).toContain("磁盘空间不足");
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  test("never over the input, not even by another name", async () => {
    const input = folder.put("a.xlsx", sample);
    symlinkSync(input, folder.path("link.json"));
    for (const target of [input, folder.path("link.json"), join(folder.path(), ".", "a.xlsx")]) {
      const { status, err } = await call("check", input, "--json", target);
      expect(status).toBe(2);
      expect(err).toContain("不能把结果写到输入文件");
    }
    expect(new Uint8Array(readFileSync(input))).toEqual(sample);
  });

  test.each([
    ["a folder stands there", "taken", "该位置是一个文件夹"],
    ["a file stands in the way", "file/x.json", "已有一个同名文件"],
  ])("%s", async (_, target, words) => {
    mkdirSync(folder.path("taken"));
    folder.put("file", "x");
    const { status, err } = await call("check", samplePath, "--json", folder.path(target));
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  test("a folder that nobody may write to is said plainly", async () => {
    mkdirSync(folder.path("locked"));
    chmodSync(folder.path("locked"), 0o500);
    // The superuser may write anywhere: for him a device file plays the read-only folder.
    const target = process.getuid?.() === 0 ? "/proc/version/x.json" : folder.path("locked/x.json");
    const { status, err } = await call("check", samplePath, "--json", target);
    expect(status).toBe(2);
    expect(err).toMatch(/无法写入.*。$/);
  });
});

test("never a stack trace, whatever the file", async () => {
  for (let length = 0; length < sample.length; length += Math.ceil(sample.length / 25)) {
    const { status, err } = await call("check", folder.put("cut.xlsx", sample.slice(0, length)));
    expect(status).toBe(2);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error/);
  }
});
