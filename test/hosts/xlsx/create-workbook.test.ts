import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { cellsOf, unpack } from "../../support/xlsx/parts";

const range = { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 };
const content: SheetContent = {
  name: "表一",
  columnWidths: [20, 12],
  frozenRows: 1,
  landscape: true,
  rows: [
    { cells: [{ value: "标题 <&>", role: "title" }, null], height: 28 },
    {
      cells: [
        { value: "384.33", kind: "number", role: "amount" },
        { value: "=cmd|' /C calc'!A0", role: "text" },
      ],
    },
    {
      cells: [
        { value: "384.33", kind: "number", formula: "=SUM(A2:A2)", role: "total" },
        { value: "表一", link: "'表一'!A1" },
      ],
    },
    {
      cells: [
        { value: "2022-03-15", kind: "date", role: "input" },
        { value: "三月", kind: "date", role: "input" },
      ],
    },
  ],
  merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  validations: [
    { range, rule: { kind: "decimal", min: "0" }, prompt: "填写\n“金额”", error: "错".repeat(300) },
    { range, rule: { kind: "list", values: ["是", "否"] } },
    { range, rule: { kind: "list", values: Array.from({ length: 100 }, (_, n) => `第${n}项`) }, prompt: "可选项很多" },
  ],
};
const cells = cellsOf(readWorkbookFile(createWorkbook([content]), "新.xlsx"));
const sheet = unpack(createWorkbook([content]))["xl/worksheets/sheet1.xml"]?.toString("utf8") ?? "";

test("what is created is read back: values, formulas, formats", () => {
  expect(cells.get("表一!A1")).toMatchObject({ value: "标题 <&>" });
  expect(cells.get("表一!A2")).toEqual({ column: 0, value: 384.33, format: "0.00" });
  expect(cells.get("表一!A3")).toMatchObject({ value: 384.33, formula: "=SUM(A2:A2)" });
});

test("text that looks like a formula stays text", () => {
  expect(cells.get("表一!B2")?.value).toBe("=cmd|' /C calc'!A0");
  expect(cells.get("表一!B2")?.formula).toBeUndefined();
});

test("a date is a date; what is none stays text", () => {
  expect(cells.get("表一!A4")).toEqual({ column: 0, value: 44635, format: "yyyy-mm-dd" });
  expect(cells.get("表一!B4")).toMatchObject({ value: "三月" });
});

test("the elements of the sheet stand in the schema's order", () => {
  const order = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "mergeCells",
    "dataValidations",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
  ];
  const places = order.map((name) => sheet.indexOf(`<${name}`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("prompts keep their line ends, and nothing is longer than Excel takes", () => {
  expect(sheet).toContain('prompt="填写&#10;“金额”"');
  expect(/error="(错*)"/.exec(sheet)?.[1]).toHaveLength(225);
  expect(sheet).toContain('<formula1>"是,否"</formula1>');
  // Excel keeps at most 255 characters of a list: a longer one is told, not enforced.
  expect(sheet).not.toContain("第99项");
  expect(sheet).toContain("可选项很多");
});

test("the same contents make the same bytes, and no clock is in them", () => {
  expect(createWorkbook([content])).toEqual(createWorkbook([content]));
  const bytes = Buffer.from(createWorkbook([content]));
  expect(bytes.readUInt32LE(10)).toBe(0x00210000);
});

test("rows that are made while the sheet is written are read back as those of a list", () => {
  const list = Array.from({ length: 3000 }, (_, index) => ({
    cells: [
      { value: `第${index}行的说明：${"长".repeat(index % 200)}` },
      { value: String(index), kind: "number" as const },
      { value: "开", formula: `=HYPERLINK("./${index}.xlsx","开")` },
    ],
  }));
  const plain = { ...content, rows: list, merges: [], validations: [] };
  const made = function* (): Generator<(typeof list)[number]> {
    yield* list;
  };
  const long = createWorkbook([{ ...plain, rows: made() }]);
  const read = (bytes: Uint8Array): unknown => readWorkbookFile(bytes, "长.xlsx").sheets;
  expect(read(long)).toEqual(read(createWorkbook([plain])));
  expect(unpack(long)["xl/workbook.xml"]?.toString("utf8")).toContain("fullCalcOnLoad");
});

test("an amount that is no decimal is refused: it would make Excel repair the file", () => {
  const wrong: SheetContent = {
    ...content,
    rows: [{ cells: [{ value: "1,000", kind: "number" }] }],
    merges: [],
    validations: [],
  };
  expect(() => createWorkbook([wrong])).toThrow("not a decimal number");
});
