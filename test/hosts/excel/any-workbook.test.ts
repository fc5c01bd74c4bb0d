import fc from "fast-check";

import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { type ExcelVersion, startExcel } from "../../support/excel-host/start-excel";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.constantFrom("#REF!", "#N/A", "#VALUE!", "#DIV/0!").map((error) => ({ error })),
  fc.constantFrom("=A1", "#REF!", "单位：万元", "一、", "true"),
);

const cellContent: fc.Arbitrary<Omit<CellSnapshot, "column">> = fc.record(
  {
    value: fc.oneof(value, value),
    formula: fc.constantFrom("=SUM(B2:B5)", "=表一!C3", '=IF(A1="","",1)'),
    format: fc.constantFrom("#,##0.00", "0%", "@", "yyyy年m月"),
  },
  { requiredKeys: ["value"] },
);

/** A cell's place within a small sheet, and what it holds. */
const cells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(9), cellContent), {
  selector: ([row, column]) => `${row} ${column}`,
  maxLength: 30,
});

const sheet: fc.Arbitrary<Omit<SheetSnapshot, "name">> = fc
  .record({
    cells,
    visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
    isProtected: fc.boolean(),
    hiddenRows: fc.uniqueArray(fc.nat(12), { maxLength: 4 }),
    hiddenColumns: fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
  })
  .map(({ cells: placed, visibility, isProtected, hiddenRows, hiddenColumns }) => {
    const indexes = [...new Set(placed.map(([row]) => row))].sort((a, b) => a - b);
    const columns = placed.map(([, column]) => column);
    return {
      visibility,
      ...(isProtected ? { isProtected } : {}),
      rows: indexes.map((index) => ({
        index,
        ...(hiddenRows.includes(index) ? { hidden: true } : {}),
        cells: placed
          .filter(([row]) => row === index)
          .sort(([, a], [, b]) => a - b)
          .map(([, column, content]) => ({ column, ...content })),
      })),
      // Beyond the filled cells nothing is asked, so nothing is known there.
      hiddenColumns: hiddenColumns
        .filter((column) => column >= Math.min(...columns) && column <= Math.max(...columns))
        .sort((a, b) => a - b),
    };
  });

const workbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .array(sheet, { minLength: 1, maxLength: 4 })
  .map((sheets) => ({ sheets: sheets.map((one, index) => ({ name: `表'${index}`, ...one })) }));

const version = fc.constantFrom<ExcelVersion>("baseline", "2019", "2021", "2024", "newest");

/** Where a whole rectangle is hidden by rows (or columns) alone, the visible cells cannot tell about the other direction. */
function isTold({ rows, hiddenColumns }: SheetSnapshot): boolean {
  const columns = rows.flatMap((row) => row.cells.map(({ column }) => column));
  const allColumns = Math.max(...columns) - Math.min(...columns) + 1 === hiddenColumns.length;
  const anyRow = rows.some(({ hidden }) => hidden === true);
  const allRows = rows.every(({ hidden }) => hidden === true);
  return !(allColumns && anyRow) && !(allRows && hiddenColumns.length > 0);
}

/** Before ExcelApi 1.9 one sheet without any visible cell makes Excel keep the hidden rows of all sheets to itself. */
function hasVisibleCell({ rows, hiddenColumns }: SheetSnapshot): boolean {
  const columns = rows.flatMap((row) => row.cells.map(({ column }) => column));
  const width = Math.max(...columns) - Math.min(...columns) + 1;
  return rows.length === 0 || (width > hiddenColumns.length && rows.some(({ hidden }) => hidden !== true));
}

test("what is read of any small workbook is what was put into it, and reading changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, version, async (snapshot, excel) => {
      fc.pre(snapshot.sheets.every(isTold));
      fc.pre(!["baseline", "2019"].includes(excel) || snapshot.sheets.every(hasVisibleCell));
      const { host, book, server } = startExcel(snapshot, excel);
      const before = book.state();
      expect(await host.readSnapshot()).toEqual(snapshot);
      expect(book.state()).toEqual(before);
      expect(server.log.filter(({ writes }) => writes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
