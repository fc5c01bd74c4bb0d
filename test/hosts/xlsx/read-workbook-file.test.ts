import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { cellsOf } from "../../support/xlsx/parts";
import { prefixedWorkbook, richParts, richWorkbook } from "../../support/xlsx/rich-workbook";

const rich = readWorkbookFile(richWorkbook(), "rich.xlsx");
const read = (parts: Record<string, Uint8Array>): ReturnType<typeof readWorkbookFile> => {
  return readWorkbookFile(zipSync(parts), "made.xlsx");
};
const text = (parts: Record<string, Uint8Array>, name: string): string =>
  Buffer.from(parts[name] ?? []).toString("utf8");

describe("a workbook as Excel writes it", () => {
  const cells = cellsOf(rich);

  test.each([
    ["a shared string", "表一!A1", { value: "预算表" }],
    ["a string of several runs", "表一!C1", { value: "合计" }],
    ["spaces at the ends and marks are kept", "表一!A3", { value: "乙 <丙> " }],
    ["a string in the cell itself", "表一!A4", { value: " 内联 " }],
    ["a number with its format", "表一!B2", { value: 10.5, format: "0.00_ " }],
    ["the double that the file holds, not a rounded one", "表一!B4", { value: 0.30000000000000004 }],
    ["a formula with its last result", "表一!C2", { value: 21, formula: "=B2*2" }],
    ["the first of a shared formula", "表一!C3", { value: 50.5, formula: "=B3*2+$B$2" }],
    ["a dependent of a shared formula", "表一!C5", { value: 4.5, formula: "=B5*2+$B$2" }],
    ["an error value", "表一!A6", { value: { error: "#DIV/0!" } }],
    ["a truth value", "表一!B6", { value: true }],
    ["a formula whose result is text", "表一!C6", { value: "甲x", formula: '=A2&"x"' }],
    ["a formula to another sheet", "Q & A!B2", { value: 11.5, formula: "=表一!B2+1" }],
  ])("%s", (_, address, cell) => {
    expect(cells.get(address)).toMatchObject(cell);
  });

  test("cells that only have a look are left out", () => {
    expect(cells.has("表一!B1")).toBe(false);
    expect(cells.get("表一!A2")).not.toHaveProperty("format");
  });

  test("a formula that no program has calculated is a cell without a value, not a blank one", () => {
    const parts = richParts();
    const sheet = text(parts, "xl/worksheets/sheet1.xml").replace(
      "</sheetData>",
      '<row r="30"><c r="A30"><f>1+1</f></c><c r="B30"><f>A30</f><v></v></c><c r="C30" s="1"/><c r="D30"><f t="shared" ref="D30:E30" si="7">A30*2</f></c><c r="E30"><f t="shared" si="7"/></c></row>$&',
    );
    parts["xl/worksheets/sheet1.xml"] = strToU8(sheet);
    const row = read(parts).sheets[0]?.rows.find(({ index }) => index === 29);
    expect(row?.cells).toEqual([
      { column: 0, value: null, formula: "=1+1" },
      { column: 1, value: null, formula: "=A30" },
      { column: 3, value: null, formula: "=A30*2" },
      { column: 4, value: null, formula: "=B30*2" },
    ]);
  });

  test("hidden sheets, rows and columns; protection; calculation by hand", () => {
    const [first, second] = rich.sheets;
    expect([first?.name, first?.visibility, first?.isProtected]).toEqual(["表一", "visible", true]);
    expect([second?.name, second?.visibility, second?.isProtected]).toEqual(["Q & A", "hidden", undefined]);
    expect(first?.rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([3]);
    // 16,381 columns are hidden; only the one that holds something is named.
    expect(first?.hiddenColumns).toEqual([3]);
    expect(rich.manualCalculation).toBe(true);
  });
});

test("markup with a prefix is the same workbook", () => {
  expect(readWorkbookFile(prefixedWorkbook(), "prefixed.xlsx")).toEqual(rich);
});

test("the same workbook as LibreOffice writes it", () => {
  const bytes = readFileSync(join(__dirname, "../../fixtures/xlsx/libreoffice.xlsx"));
  const libre = readWorkbookFile(bytes, "libreoffice.xlsx");
  const values = (book: typeof rich): unknown => {
    return [...cellsOf(book)].map(([address, { value, formula }]) => [address, value, formula]);
  };
  // LibreOffice calculates the error, the array and the truth value itself, and cuts doubles to 15 digits.
  const settled = (entries: unknown): unknown =>
    (entries as [string][]).filter(([address]) => !/!(?:A6|B6|A7|B7|B4)$/.test(address));
  expect(settled(values(libre))).toEqual(settled(values(rich)));
  expect(libre.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  expect(libre.sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([3]);
  expect(libre.sheets[0]?.hiddenColumns).toEqual([3]);
  expect(libre.sheets[0]?.isProtected).toBe(true);
});

test("parts in UTF-16, as a few programs write them", () => {
  const parts = richParts();
  for (const name of ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"]) {
    const utf16 = Buffer.from(`\ufeff${text(parts, name).replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
    parts[name] = new Uint8Array(utf16);
  }
  expect(read(parts)).toEqual(rich);
});

test("the strict form of the standard", () => {
  const parts = richParts();
  for (const name of Object.keys(parts).filter((part) => /\.(xml|rels)$/.test(part))) {
    const strict = text(parts, name)
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
    parts[name] = strToU8(strict);
  }
  expect(read(parts)).toEqual(rich);
});

test("parts under other names and letter cases than usual are found by the package's relations", () => {
  const parts = richParts();
  const moved: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (name === "xl/worksheets/sheet1.xml") moved["xl/Worksheets/Sheet1.XML"] = bytes;
    else moved[name] = bytes;
  }
  expect(read(moved)).toEqual(rich);
});

test("a chart sheet among the tabs is passed over", () => {
  const parts = richParts();
  parts["xl/_rels/workbook.xml.rels"] = strToU8(
    text(parts, "xl/_rels/workbook.xml.rels").replace(
      'relationships/worksheet" Target="worksheets/sheet1',
      'relationships/chartsheet" Target="worksheets/sheet1',
    ),
  );
  expect(read(parts).sheets.map(({ name }) => name)).toEqual(["Q & A"]);
});

test("names of other workbooks that formulas refer to", () => {
  const parts = richParts();
  const link = "xl/externalLinks/externalLink1.xml";
  parts[link] = strToU8("<externalLink/>");
  parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///D:/%E9%A2%84%E7%AE%97/2021.xlsx" TargetMode="External"/></Relationships>',
  );
  parts["xl/_rels/workbook.xml.rels"] = strToU8(
    text(parts, "xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
    ),
  );
  expect(read(parts).externalLinks).toEqual(["file:///D:/预算/2021.xlsx"]);
});

test("a sheet that claims all of Excel's cells is not walked", () => {
  const parts = richParts();
  const sheet = text(parts, "xl/worksheets/sheet2.xml")
    .replace(
      "<sheetData>",
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData>',
    )
    .replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>');
  parts["xl/worksheets/sheet2.xml"] = strToU8(sheet);
  const start = process.cpuUsage();
  const cells = cellsOf(read(parts));
  expect(cells.get("Q & A!XFD1048576")?.value).toBe(5);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});

test("sheet names that mean something to JavaScript are only names", () => {
  const names = ["__proto__", "constructor", "toString"];
  const bytes = createWorkbook(names.map((name) => ({ name, columnWidths: [], rows: [{ cells: [{ value: name }] }] })));
  const { sheets } = readWorkbookFile(bytes, "names.xlsx");
  expect(sheets.map(({ name, rows }) => [name, rows[0]?.cells[0]?.value])).toEqual(names.map((name) => [name, name]));
});

test("cells and rows without addresses stand one behind the other", () => {
  const parts = richParts();
  parts["xl/worksheets/sheet2.xml"] = strToU8(
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row hidden="1"><c><v>3</v></c></row></sheetData></worksheet>',
  );
  const sheet = read(parts).sheets[1];
  expect(sheet?.rows).toEqual([
    {
      index: 0,
      cells: [
        { column: 0, value: 1 },
        { column: 1, value: 2 },
      ],
    },
    { index: 1, hidden: true, cells: [{ column: 0, value: 3 }] },
  ]);
});
