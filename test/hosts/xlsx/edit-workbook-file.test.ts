import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { SetCellEdit } from "../../../src/core/workbook/edit";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { cellAt, cellsOf, changedParts, problemOf, unpack } from "../../support/xlsx/parts";
import { prefixedWorkbook, richParts, richWorkbook } from "../../support/xlsx/rich-workbook";

const results: SheetContent = {
  name: "检查结果",
  columnWidths: [10, 20],
  frozenRows: 1,
  rows: [
    { cells: [{ value: "结果", role: "title" }] },
    {
      cells: [
        { value: "1.50", kind: "number", role: "amount" },
        { value: "C6", role: "label", link: "'表一'!C6" },
      ],
    },
  ],
};
const set = (address: string, write: Omit<SetCellEdit, "kind" | "cell">): SetCellEdit => {
  const [sheet = "", cell = ""] = address.split("!");
  return { kind: "set-cell", cell: cellAt(sheet, cell), ...write };
};
const edit = (bytes: Uint8Array, ...edits: Parameters<typeof editWorkbookFile>[2]): Uint8Array => {
  return editWorkbookFile(bytes, "单位.xlsx", edits);
};
const textOf = (bytes: Uint8Array, part: string): string => unpack(bytes)[part]?.toString("utf8") ?? "";

const files: [string, Uint8Array][] = [
  ["as Excel writes it", richWorkbook()],
  ["with macros", richWorkbook({ macros: true })],
  ["with prefixes", prefixedWorkbook()],
  ["by LibreOffice", new Uint8Array(readFileSync(join(__dirname, "../../fixtures/xlsx/libreoffice.xlsx")))],
];

describe.each(files)("a workbook %s", (_, before) => {
  test("a set cell changes its sheet's part and the order to recalculate, nothing else", () => {
    const after = edit(before, set("表一!B2", { value: "12.34", number: true }));
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(textOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("within the sheet's part only the cell itself changes", () => {
    const after = edit(before, set("表一!B2", { value: "12.34", number: true }));
    const [old, fresh] = [textOf(before, "xl/worksheets/sheet1.xml"), textOf(after, "xl/worksheets/sheet1.xml")];
    const cell = /<(\w+:)?c r="B2".*?<\/\1?c>/;
    expect(fresh.replace(cell, "@")).toBe(old.replace(cell, "@"));
    // The look stays.
    expect(cell.exec(fresh)?.[0]).toContain(/s="\d+"/.exec(cell.exec(old)?.[0] ?? "")?.[0] ?? "no style");
  });

  test("a new sheet changes the lists of parts, sheets and styles; every look that was there keeps its number", () => {
    const after = edit(before, { kind: "write-sheet", content: results });
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    const [old, fresh] = [readWorkbookFile(before, "a.xlsx"), readWorkbookFile(after, "a.xlsx")];
    expect(fresh.sheets.slice(0, -1)).toEqual(old.sheets);
    expect(fresh.sheets.at(-1)).toMatchObject({ name: "检查结果", visibility: "visible" });
    expect(cellsOf(fresh).get("检查结果!A2")).toEqual({ column: 0, value: 1.5, format: "0.00" });
    const looks = (bytes: Uint8Array): string[] => {
      const xml = textOf(bytes, "xl/styles.xml");
      return /cellXfs[^>]*>(.*?)<\/(?:\w+:)?cellXfs/s.exec(xml)?.[1]?.match(/<(?:\w+:)?xf [^>]*>/g) ?? [];
    };
    expect(looks(after).slice(0, looks(before).length)).toEqual(looks(before));
  });

  test("writing the same sheet again replaces it and adds no looks", () => {
    const once = edit(before, { kind: "write-sheet", content: results });
    const fewer: SheetContent = { ...results, rows: results.rows.slice(0, 1) };
    const twice = edit(once, { kind: "write-sheet", content: fewer });
    expect(changedParts(once, twice)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect(readWorkbookFile(twice, "a.xlsx").sheets.at(-1)?.rows).toHaveLength(1);
  });

  test("every printed page of a sheet repeats its heads, as long as the sheet says so", () => {
    const heads = { ...results, repeatedRow: 1 };
    const name = /<(?:x:)?definedName name="_xlnm.Print_Titles" localSheetId="2">'检查结果'!\$2:\$2</g;
    const once = edit(before, { kind: "write-sheet", content: heads });
    const twice = edit(once, { kind: "write-sheet", content: heads });
    for (const bytes of [once, twice]) expect(textOf(bytes, "xl/workbook.xml").match(name)).toHaveLength(1);
    expect(textOf(edit(twice, { kind: "write-sheet", content: results }), "xl/workbook.xml")).not.toMatch(name);
  });

  test("a cell of the new sheet can be set in the same go", () => {
    const after = edit(before, { kind: "write-sheet", content: results }, set("检查结果!B5", { value: "新" }));
    expect(cellsOf(readWorkbookFile(after, "a.xlsx")).get("检查结果!B5")?.value).toBe("新");
  });
});

describe("formulas", () => {
  const before = richWorkbook();

  test("the order of calculation is thrown away, with its entries, when a formula goes or comes", () => {
    const gone = edit(before, set("表一!C2", { value: "5", number: true }));
    expect(Object.keys(unpack(gone))).not.toContain("xl/calcChain.xml");
    expect(textOf(gone, "[Content_Types].xml") + textOf(gone, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    const come = edit(before, set("表一!B5", { value: "1", number: true, formula: "=SUM(B2:B4)" }));
    expect(Object.keys(unpack(come))).not.toContain("xl/calcChain.xml");
    expect(cellsOf(readWorkbookFile(come, "a.xlsx")).get("表一!B5")).toMatchObject({
      value: 1,
      formula: "=SUM(B2:B4)",
    });
  });

  test("the dependents of a shared formula keep it when its first cell is overwritten", () => {
    const after = cellsOf(readWorkbookFile(edit(before, set("表一!C3", { value: "7", number: true })), "a.xlsx"));
    expect(after.get("表一!C3")).toEqual({ column: 2, value: 7, format: "0.00_ " });
    expect(after.get("表一!C4")).toMatchObject({ value: 11.1, formula: "=B4*2+$B$2" });
    expect(after.get("表一!C5")).toMatchObject({ value: 4.5, formula: "=B5*2+$B$2" });
  });

  test("a dependent of a shared formula can be overwritten, the others stay", () => {
    const after = cellsOf(readWorkbookFile(edit(before, set("表一!C4", { value: "7", number: true })), "a.xlsx"));
    expect(after.get("表一!C4")).toEqual({ column: 2, value: 7, format: "0.00_ " });
    expect(after.get("表一!C5")).toMatchObject({ formula: "=B5*2+$B$2" });
  });

  test("a formula with text as its result", () => {
    const after = edit(before, set("表一!B2", { value: "甲 & 乙", formula: '=A2&" & "&A3' }));
    expect(cellsOf(readWorkbookFile(after, "a.xlsx")).get("表一!B2")).toMatchObject({
      value: "甲 & 乙",
      formula: '=A2&" & "&A3',
    });
  });

  test.each(["A7", "B7"])("a cell of an array formula is not changed by itself: %s", (cell) => {
    const problem = problemOf(() => edit(before, set(`表一!${cell}`, { value: "1", number: true })));
    expect([problem.kind, problem.data]).toEqual(["part-of-array", { where: "表一", cell }]);
  });
});

describe("where nothing can be written, nothing is", () => {
  test("a sheet that is not there", () => {
    expect(problemOf(() => edit(richWorkbook(), set("表九!A1", { value: "1" }))).kind).toBe("sheet-not-in-file");
  });

  test.each([
    [1_048_576, 0],
    [0, 16_384],
  ])("a cell that no sheet has: row %i, column %i", (row, column) => {
    const wanted: SetCellEdit = { kind: "set-cell", cell: { sheet: "表一", row, column }, value: "1" };
    expect(problemOf(() => edit(richWorkbook(), wanted)).kind).toBe("no-such-cell");
  });
});

describe("any cell, any value", () => {
  const addresses = fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 8 }) }).filter(({ row }) => row !== 6);
  const writes = fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => ({ value: (n / 100).toFixed(2), number: true })),
    fc.string({ unit: "binary" }).map((value) => ({ value })),
    fc.constantFrom(
      { value: null },
      { value: "=1+1" },
      { value: "_x0041_" },
      { value: " 空格 " },
      { value: "]]><![CDATA[" },
    ),
  );

  test.each(files)("it reads back exactly, and all others as before: %s", (_, before) => {
    const old = cellsOf(readWorkbookFile(before, "a.xlsx"));
    fc.assert(
      fc.property(fc.array(fc.tuple(addresses, writes), { minLength: 1, maxLength: 6 }), (pairs) => {
        const edits = pairs.map(([cell, write]): SetCellEdit => ({
          kind: "set-cell",
          cell: { sheet: "表一", ...cell },
          ...write,
        }));
        const fresh = readWorkbookFile(edit(before, ...edits), "a.xlsx");
        const cells = cellsOf(fresh);
        const last = new Map(edits.map((wanted) => [`${wanted.cell.row},${wanted.cell.column}`, wanted]));
        for (const { cell, value, number } of last.values()) {
          const found = fresh.sheets[0]?.rows
            .find(({ index }) => index === cell.row)
            ?.cells.find(({ column }) => column === cell.column);
          const written = number ? Number(value) : value === "" ? null : value;
          expect(asText(found?.value ?? null)).toEqual(asText(written));
          expect(found?.formula).toBeUndefined();
        }
        for (const [address, cell] of old) {
          if (
            last.size > 0 &&
            edits.some(
              (wanted) => `表一!${String.fromCharCode(65 + wanted.cell.column)}${wanted.cell.row + 1}` === address,
            )
          )
            continue;
          expect(cells.get(address)).toEqual(cell);
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Halves of surrogate pairs are no text and cannot be kept; the library reads every kind of line end as one. */
  function asText(value: unknown): unknown {
    return typeof value === "string"
      ? value
          .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
          .replace(/\r\n?/g, "\n")
      : value;
  }
});

describe("where a sheet is put", () => {
  const named = (name: string): SheetContent => ({ ...results, name });

  test("names that belong to sheets and the open tab move along when a sheet is put in front", () => {
    const after = edit(richWorkbook(), { kind: "write-sheet", content: results, position: 0 });
    expect(readWorkbookFile(after, "a.xlsx").sheets.map(({ name }) => name)).toEqual(["检查结果", "表一", "Q & A"]);
    const workbook = textOf(after, "xl/workbook.xml");
    expect(workbook).toMatch(/name="_xlnm.Print_Area" localSheetId="2"/);
    expect(workbook).toMatch(/activeTab="1"/);
    // Ours is still known as ours.
    const again = edit(after, { kind: "write-sheet", content: results });
    expect(readWorkbookFile(again, "a.xlsx").sheets).toHaveLength(3);
  });

  test("a user's sheet of the same name is left alone, also when the case differs", () => {
    const theirs = createWorkbook([named("检查结果"), named("Narrative")]);
    const after = edit(
      theirs,
      { kind: "write-sheet", content: results },
      { kind: "write-sheet", content: named("NARRATIVE") },
    );
    const names = (bytes: Uint8Array): string[] => readWorkbookFile(bytes, "a.xlsx").sheets.map(({ name }) => name);
    expect(names(after)).toEqual(["检查结果", "Narrative", "检查结果 (2)", "NARRATIVE (2)"]);
    expect(names(edit(after, { kind: "write-sheet", content: results }))).toEqual(names(after));
  });

  test("a sheet of ours that the user renamed to keep it is not replaced", () => {
    const once = edit(richWorkbook(), { kind: "write-sheet", content: results });
    const parts = unpack(once);
    parts["xl/workbook.xml"] = Buffer.from(
      textOf(once, "xl/workbook.xml").replace('name="检查结果"', 'name="上次结果"'),
    );
    const after = edit(zipSync(parts), { kind: "write-sheet", content: results });
    expect(readWorkbookFile(after, "a.xlsx").sheets.map(({ name }) => name)).toEqual([
      "表一",
      "Q & A",
      "上次结果",
      "检查结果",
    ]);
  });

  test("a workbook without styles gets some", () => {
    const parts = richParts();
    delete parts["xl/styles.xml"];
    parts["xl/_rels/workbook.xml.rels"] = strToU8(
      Buffer.from(parts["xl/_rels/workbook.xml.rels"] ?? [])
        .toString()
        .replace(/<Relationship Id="rId3"[^>]*>/, ""),
    );
    parts["[Content_Types].xml"] = strToU8(
      Buffer.from(parts["[Content_Types].xml"] ?? [])
        .toString()
        .replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ""),
    );
    const after = readWorkbookFile(edit(zipSync(parts), { kind: "write-sheet", content: results }), "a.xlsx");
    expect(cellsOf(after).get("检查结果!A2")).toMatchObject({ value: 1.5, format: "0.00" });
  });

  test("styles with missing lists get them in the schema's order", () => {
    const parts = richParts();
    parts["xl/styles.xml"] = strToU8(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="9"/></font></fonts><dxfs count="0"/></styleSheet>',
    );
    const xml = textOf(edit(zipSync(parts), { kind: "write-sheet", content: results }), "xl/styles.xml");
    const order = ["<fonts ", "<fills ", "<borders ", "<cellStyleXfs ", "<cellXfs ", "<dxfs "].map((name) =>
      xml.indexOf(name),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});
