import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { FileProblem } from "../../../src/hosts/xlsx/file-problem";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";

const content: SheetContent = {
  name: "表一",
  columnWidths: [20, 12],
  frozenRows: 1,
  rows: [
    { cells: [{ value: "标题 <&>", role: "title" }, null] },
    {
      cells: [
        { value: "384.33", kind: "number", role: "amount" },
        { value: "=cmd|' /C calc'!A0", role: "text" },
      ],
    },
    { cells: [{ value: "384.33", kind: "number", formula: "=SUM(A2:A2)", role: "total" }, null] },
  ],
  merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  validations: [
    {
      range: { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 },
      rule: { kind: "decimal" },
      prompt: "填写金额",
    },
  ],
};

const other: SheetContent = { name: "检查结果", columnWidths: [10], rows: [{ cells: [{ value: "结果" }] }] };

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function problemOf(bytes: Uint8Array): string {
  try {
    readWorkbookFile(bytes, "文件.xlsx");
  } catch (error) {
    if (error instanceof FileProblem) return error.kind;
    throw error;
  }
  return "none";
}

test("what is created is read back: values, formulas, formats; text that looks like a formula stays text", () => {
  const { sheets } = readWorkbookFile(createWorkbook([content]), "新.xlsx");
  expect(sheets[0]?.name).toBe("表一");
  const [title, first, total] = sheets[0]?.rows ?? [];
  expect(title?.cells[0]).toMatchObject({ column: 0, value: "标题 <&>" });
  expect(first?.cells[0]).toEqual({ column: 0, value: 384.33, format: "0.00" });
  expect(first?.cells[1]?.value).toBe("=cmd|' /C calc'!A0");
  expect(first?.cells[1]?.formula).toBeUndefined();
  expect(total?.cells[0]).toMatchObject({ value: 384.33, formula: "=SUM(A2:A2)" });
});

test("the same contents make the same bytes", () => {
  expect(createWorkbook([content])).toEqual(createWorkbook([content]));
});

test("a sheet of ours is replaced on the second writing, not piled up, and a user's sheet of that name is kept", () => {
  const once = editWorkbookFile(createWorkbook([content]), "a.xlsx", [{ kind: "write-sheet", content: other }]);
  const twice = editWorkbookFile(once, "a.xlsx", [{ kind: "write-sheet", content: other }]);
  expect(readWorkbookFile(twice, "a.xlsx").sheets.map(({ name }) => name)).toEqual(["表一", "检查结果"]);
  const theirs = createWorkbook([content, other]);
  const beside = editWorkbookFile(theirs, "a.xlsx", [{ kind: "write-sheet", content: other }]);
  expect(readWorkbookFile(beside, "a.xlsx").sheets.map(({ name }) => name)).toEqual([
    "表一",
    "检查结果",
    "检查结果 (2)",
  ]);
});

test("adding a sheet leaves every other part as it was, byte for byte", () => {
  const before = createWorkbook([content]);
  const files = unzipSync(before);
  files["xl/vbaProject.bin"] = new Uint8Array([1, 2, 3]);
  files["customXml/item1.xml"] = strToU8("<a/>");
  const given = zipSync(files);
  const after = unzipSync(editWorkbookFile(given, "a.xlsm", [{ kind: "write-sheet", content: other }]));
  const meant = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
  for (const [name, bytes] of Object.entries(files)) if (!meant.includes(name)) expect(after[name]).toEqual(bytes);
});

test("setting one cell changes that cell and nothing else", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 30 }),
      fc.nat({ max: 30 }),
      fc.oneof(
        fc.integer({ min: -99999, max: 99999 }).map((n) => ({ value: String(n / 100), number: true })),
        fc.string().map((value) => ({ value })),
      ),
      (row, column, write) => {
        const before = createWorkbook([content]);
        const edit = { kind: "set-cell" as const, cell: { sheet: "表一", row, column }, ...write };
        const after = readWorkbookFile(editWorkbookFile(before, "a.xlsx", [edit]), "a.xlsx").sheets[0];
        const cells = new Map(
          after?.rows.flatMap(({ index, cells: line }) =>
            line.map((cell) => [`${index},${cell.column}`, cell.value] as const),
          ),
        );
        const expected = new Map(
          readWorkbookFile(before, "a.xlsx").sheets[0]?.rows.flatMap(({ index, cells: line }) =>
            line.map((cell) => [`${index},${cell.column}`, cell.value] as const),
          ),
        );
        const clean = write.value
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
          .replace(/\r\n?/g, "\n");
        const written = "number" in write ? Number(write.value) : clean;
        expected.set(`${row},${column}`, written);
        if (written === "") expected.delete(`${row},${column}`);
        expect(cells).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
});

test("names that belong to sheets follow their sheet when one is put in front", () => {
  const once = editWorkbookFile(createWorkbook([content]), "a.xlsx", [{ kind: "write-sheet", content: other }]);
  const front = { ...other, name: "封面" };
  const twice = editWorkbookFile(once, "a.xlsx", [{ kind: "write-sheet", content: front, position: 0 }]);
  expect(parts(twice)["xl/workbook.xml"]).toContain('localSheetId="2"');
  const again = editWorkbookFile(twice, "a.xlsx", [{ kind: "write-sheet", content: other }]);
  expect(readWorkbookFile(again, "a.xlsx").sheets.map(({ name }) => name)).toEqual(["封面", "表一", "检查结果"]);
});

describe("files that are no workbook are named, never a stack trace", () => {
  const good = createWorkbook([content]);
  const encrypted = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  test.each([
    ["text", strToU8("类,款,项\n201,05,04"), "not-a-workbook"],
    ["nothing", new Uint8Array(), "empty-file"],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old-excel"],
    ["an encrypted workbook", encrypted, "encrypted"],
    ["half a workbook", good.slice(0, good.length / 2), "damaged"],
    ["a zip of something else", zipSync({ "word/document.xml": strToU8("<w/>") }), "not-a-package"],
  ])("%s", (_, bytes, kind) => {
    expect(problemOf(bytes)).toBe(kind);
  });
});
