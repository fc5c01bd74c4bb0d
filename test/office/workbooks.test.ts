// What we write, opened by LibreOffice: a second opinion by another program.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edit } from "../../src/core/workbook/edit";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { call, sample, samplePath } from "../support/command-line";
import { convertWithLibreOffice } from "../support/libreoffice";
import { cellAt, cellsOf, unpack } from "../support/xlsx/parts";
import { prefixedWorkbook, richWorkbook } from "../support/xlsx/rich-workbook";

jest.setTimeout(120_000);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "office-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Values by address as the bytes hold them, numbers at 15 digits, as LibreOffice keeps them. */
function values(bytes: Uint8Array): Map<string, unknown> {
  const cells = cellsOf(readWorkbookFile(bytes, "a.xlsx"));
  return new Map(
    [...cells].map(([address, { value }]) => [
      address,
      typeof value === "number" ? Number(value.toPrecision(15)) : value,
    ]),
  );
}

const results: SheetContent = {
  name: "检查结果",
  columnWidths: [10, 30],
  frozenRows: 1,
  rows: [
    { cells: [{ value: "标题 <&> “引号”", role: "title" }, null], height: 30 },
    {
      cells: [
        { value: "1.50", kind: "number", role: "amount", format: "0.000" },
        { value: "表一!C6", role: "label", link: "'表一'!C6" },
      ],
    },
    {
      cells: [
        { value: "3", kind: "number", formula: "=A2*2", role: "total" },
        { value: "=1+1", role: "text" },
      ],
    },
    {
      cells: [
        { value: "2022-03-15", kind: "date", role: "input" },
        { value: " 首尾空格 ", role: "input" },
      ],
    },
  ],
  merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  validations: [
    {
      range: { firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 0 },
      rule: { kind: "list", values: ["甲", "乙"] },
      prompt: "请选择",
      error: "只能选甲或乙",
    },
  ],
};

describe("a workbook that we make", () => {
  const made = createWorkbook([results, { ...results, name: "表一" }]);

  test("opens with the same cells; formulas are calculated to what we said", () => {
    expect(values(convertWithLibreOffice(made, "xlsx"))).toEqual(values(made));
  });

  test("keeps merged cells, validation with its prompt, and the link", () => {
    const sheet = unpack(convertWithLibreOffice(made, "xlsx"))["xl/worksheets/sheet1.xml"]?.toString("utf8") ?? "";
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>');
    expect(sheet).toMatch(/<dataValidation [^>]*prompt="请选择"/);
    expect(sheet).toMatch(/<hyperlink [^>]*ref="B2"/);
  });
});

const edits: Edit[] = [
  { kind: "set-cell", cell: cellAt("表一", "B2"), value: "12.34", number: true },
  { kind: "set-cell", cell: cellAt("表一", "C3"), value: "7", number: true },
  { kind: "set-cell", cell: cellAt("表一", "E9"), value: "新的一格 <&>" },
  { kind: "write-sheet", content: results, position: 0 },
];

describe.each([
  ["as Excel writes it", richWorkbook()],
  ["with prefixes", prefixedWorkbook()],
  ["by LibreOffice", new Uint8Array(readFileSync(join(__dirname, "../fixtures/xlsx/libreoffice.xlsx")))],
])("an edited workbook %s", (_, before) => {
  let after: Uint8Array;

  beforeAll(() => {
    after = convertWithLibreOffice(editWorkbookFile(before, "a.xlsx", edits), "xlsx");
  });

  test("opens, and its formulas follow the changed cells", () => {
    const found = values(after);
    expect(found.get("表一!B2")).toBe(12.34);
    // B2 * 2; then 7 in place of the first of a shared formula; its dependents B4 * 2 + B2, B5 * 2 + B2.
    expect(found.get("表一!C2")).toBe(24.68);
    expect(found.get("表一!C3")).toBe(7);
    expect(found.get("表一!C4")).toBe(12.94);
    expect(found.get("表一!C5")).toBe(6.34);
    expect(found.get("Q & A!B2")).toBe(13.34);
    expect(found.get("表一!E9")).toBe("新的一格 <&>");
    expect(found.get("检查结果!A3")).toBe(3);
  });

  test("still has its chart, picture, comment, validation, names and hidden sheet", () => {
    const parts = unpack(after);
    const names = Object.keys(parts);
    expect(names.some((name) => name.startsWith("xl/charts/"))).toBe(true);
    expect(names.some((name) => name.startsWith("xl/media/"))).toBe(true);
    expect(Object.values(parts).some((part) => part.includes("请核对"))).toBe(true);
    expect(Object.values(parts).some((part) => part.includes("填写金额"))).toBe(true);
    expect(parts["xl/workbook.xml"]?.toString("utf8")).toMatch(/名称|总额/);
    expect(readWorkbookFile(after, "a.xlsx").sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "检查结果 visible",
      "表一 visible",
      "Q & A hidden",
    ]);
  });
});

describe("the sample", () => {
  test("what generate writes opens with the same cells and prints", async () => {
    expect((await call("generate", samplePath, "--out", join(folder, "sample"))).status).toBe(1);
    const written = new Uint8Array(readFileSync(join(folder, "sample", "workbook.xlsx")));
    expect(values(convertWithLibreOffice(written, "xlsx"))).toEqual(values(written));
    const pdf = convertWithLibreOffice(written, "pdf");
    expect(Buffer.from(pdf.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(50_000);
  });

  test("saved by LibreOffice it gets the same report", async () => {
    const again = join(folder, "again.xlsx");
    writeFileSync(again, convertWithLibreOffice(sample, "xlsx"));
    const report = async (path: string): Promise<string> =>
      (await call("check", path, "--json", "-")).out.replaceAll(JSON.stringify(path), '"file"');
    expect(await report(again)).toBe(await report(samplePath));
  });
});
