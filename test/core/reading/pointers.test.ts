import { checkWorkbook } from "../../../src/core/check";
import { pointerSheet, readPointers, type Pointer } from "../../../src/core/reading/pointers";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { Grid } from "../../../src/core/workbook/grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const good = drawUnit(makeUnit(11, { exact: true }), plainLayout);

function withPointers(snapshot: WorkbookSnapshot, pointers: readonly Pointer[]): WorkbookSnapshot {
  const file = createWorkbook([pointerSheet(xinjiang2022, pointers)]);
  return { sheets: [...snapshot.sheets, ...readWorkbookFile(file, "x.xlsx").sheets] };
}

function status(snapshot: WorkbookSnapshot, id: string): string | undefined {
  return checkWorkbook(snapshot).reading.tables.find((table) => table.id === id)?.status;
}

const untitled: WorkbookSnapshot = {
  sheets: good.sheets.map((sheet, index): SheetSnapshot => {
    if (sheet.name !== "表三" && sheet.name !== "表五") return sheet;
    return { ...sheet, name: `Sheet${index + 100}`, rows: sheet.rows.filter((row) => row.index > 1) };
  }),
};

test("a table whose title is gone is read where the user points, and the answer is remembered on a sheet", () => {
  expect([status(untitled, "T3"), status(untitled, "T5")]).toContain("missing");
  const pointers = (["T3", "T5"] as const).map((table, index): Pointer => {
    const sheet = untitled.sheets.filter(({ name }) => name.startsWith("Sheet"))[index];
    const last = sheet?.rows.at(-1)?.index ?? 0;
    return { table, sheet: sheet?.name ?? "", firstRow: 0, lastRow: last, firstColumn: 0, lastColumn: 6 };
  });
  const remembered = withPointers(untitled, pointers);
  expect(
    readPointers(
      remembered.sheets.map((sheet) => new Grid(sheet)),
      xinjiang2022,
    ),
  ).toEqual(pointers);
  expect([status(remembered, "T3"), status(remembered, "T5")]).toEqual(["read", "read"]);
  expect(checkWorkbook(remembered).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("taking the rows off the sheet takes the answer back", () => {
  expect(status(withPointers(untitled, []), "T3")).toBe(status(untitled, "T3"));
});

test("a column whose head is not understood is read where the user points", () => {
  const sheet = good.sheets.find(({ name }) => name === "表六");
  const head = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === "公用经费"));
  const column = head?.cells.find(({ value }) => value === "公用经费")?.column ?? -1;
  const renamed = withCell(good, { sheet: "表六", row: head?.index ?? -1, column }, "运转支出");
  expect(checkWorkbook(renamed).coverage.unread.map(({ why }) => why.key)).toContain("coverage.column-not-recognised");
  const pointer: Pointer = {
    table: "T6",
    column: { block: "main", id: "publicExpenses" },
    sheet: "表六",
    firstRow: 0,
    lastRow: Infinity,
    firstColumn: column,
    lastColumn: column,
  };
  const result = checkWorkbook(withPointers(renamed, [pointer]));
  expect(result.coverage.unread).toEqual([]);
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a remembered answer that names nothing known is left alone", () => {
  const broken = withPointers(good, [
    { table: "T6", sheet: "没有这张表", firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 5 },
  ]);
  expect(checkWorkbook(broken).findings).toEqual(checkWorkbook(good).findings);
});
