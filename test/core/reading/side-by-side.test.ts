// Several tables beside each other on one sheet.

import { checkWorkbook } from "../../../src/core/check";
import { pointerSheet, type Pointer } from "../../../src/core/reading/pointers";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { expected, good, readsAlike } from "../../support/units/plain-unit";
import { withCell } from "../../support/units/change";

function sheetNamed(name: string): SheetSnapshot {
  const sheet = good.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function moved({ rows }: SheetSnapshot, down: number, right: number): RowSnapshot[] {
  return rows.map(({ index, cells }) => ({
    index: index + down,
    cells: cells.map((cell) => ({ ...cell, column: cell.column + right })),
  }));
}

/** All these rows on one sheet; cells of rows with the same number stand in one row. */
function sheetOf(name: string, ...parts: readonly (readonly RowSnapshot[])[]): SheetSnapshot {
  const cells = new Map<number, RowSnapshot["cells"]>();
  for (const row of parts.flat()) cells.set(row.index, [...(cells.get(row.index) ?? []), ...row.cells]);
  const rows = [...cells].sort(([a], [b]) => a - b).map(([index, line]) => ({ index, cells: line }));
  return { name, visibility: "visible", hiddenColumns: [], rows };
}

/** 表五 on the left, 表六 on the right from this column on, in place of their own sheets. */
function fiveBesideSix(column: number, more: readonly RowSnapshot[] = []): WorkbookSnapshot {
  const both = sheetOf("公开表", moved(sheetNamed("表五"), 0, 0), moved(sheetNamed("表六"), 0, column), more);
  return {
    sheets: good.sheets.filter(({ name }) => name !== "表六").map((sheet) => (sheet.name === "表五" ? both : sheet)),
  };
}

test.each([7, 8, 11])("two tables side by side, the right one from column %i on", (column) => {
  const workbook = fiveBesideSix(column);
  readsAlike(workbook);
  const [five, six] = checkWorkbook(workbook).reading.tables.filter(({ id }) => id === "T5" || id === "T6");
  expect(five?.place?.lastColumn).toBe(6);
  expect(six?.place?.firstColumn).toBe(column);
});

test("a title that stands in the middle of its table, behind a blank column", () => {
  const workbook = fiveBesideSix(8);
  const title = sheetNamed("表六").rows[0]?.cells[0]?.value ?? "";
  const centred = withCell(
    withCell(workbook, { sheet: "公开表", row: 0, column: 8 }, null),
    { sheet: "公开表", row: 0, column: 11 },
    title,
  );
  readsAlike(centred);
});

test("a third table below both, over their whole width", () => {
  const below = Math.max(...[...sheetNamed("表五").rows, ...sheetNamed("表六").rows].map(({ index }) => index)) + 3;
  const { sheets } = fiveBesideSix(8, moved(sheetNamed("表七"), below, 0));
  readsAlike({ sheets: sheets.filter(({ name }) => name !== "表七") });
});

test("without titles nothing is passed over: the tables are missing until the user points at both", () => {
  const { sheets } = fiveBesideSix(8);
  const untitled = sheets.map((sheet) =>
    sheet.name === "公开表" ? { ...sheet, rows: sheet.rows.filter(({ index }) => index > 0) } : sheet,
  );
  const before = checkWorkbook({ sheets: untitled });
  expect(before.findings.map(({ rule }) => rule)).toContain("table-missing");
  const place = { sheet: "公开表", firstRow: 1, lastRow: 60 };
  const pointers: Pointer[] = [
    { table: "T5", ...place, firstColumn: 0, lastColumn: 6 },
    { table: "T6", ...place, firstColumn: 8, lastColumn: 13 },
  ];
  const answers = readWorkbookFile(createWorkbook([pointerSheet(xinjiang2022, pointers)]), "x.xlsx").sheets;
  const after = checkWorkbook({ sheets: [...untitled, ...answers] });
  expect(after.coverage).toEqual(expected.coverage);
  expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
