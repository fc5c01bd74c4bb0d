import { checkWorkbook } from "../../../src/core/check";
import type { Edit, SetCellEdit } from "../../../src/core/workbook/edit";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { zhCN } from "../../../src/ui/i18n/zh-CN";
import { type ExcelVersion, type RunningExcel, startExcel } from "../../support/excel-host/start-excel";
import type { CellArea } from "../../support/excel-host/workbook-model";
import { good } from "../../support/units/plain-unit";

const TOTAL = "=SUBTOTAL(109,[金额])";
const LIST: CellArea = { row: 2, column: 0, rowCount: 5, columnCount: 2 };

const ledger: SheetSnapshot = {
  name: "台账",
  visibility: "visible",
  hiddenColumns: [],
  rows: [
    { index: 0, cells: [{ column: 0, value: "项目台账" }] },
    ...[
      ["项目", "金额"],
      ["网络维护", 3.5],
      ["设备更新", 2],
      ["培训", 1.5],
    ].map(([name, amount], index) => ({
      index: index + 2,
      cells: [
        { column: 0, value: name ?? null },
        { column: 1, value: amount ?? null },
      ],
    })),
    {
      index: 6,
      cells: [
        { column: 0, value: "合计" },
        { column: 1, value: 7, formula: TOTAL },
      ],
    },
    { index: 8, cells: [{ column: 1, value: 7 }] },
  ],
};
const workbook: WorkbookSnapshot = { sheets: [ledger] };

/** The ledger as a list of Excel's with heads and a row of totals; its filter hides the row of 设备更新. */
function openLedger(version: ExcelVersion): RunningExcel {
  const excel = startExcel(workbook, version);
  const sheet = excel.book.sheet("台账");
  sheet.lists.push({ name: "台账1", area: LIST, hasTotals: true });
  sheet.filter = LIST;
  sheet.hiddenRows.add(4);
  return excel;
}

const at = (row: number): SetCellEdit["cell"] => ({ sheet: "台账", row, column: 1 });
const number = (row: number, value: string, expected: number): SetCellEdit => ({
  kind: "set-cell",
  cell: at(row),
  value,
  number: true,
  expected: { value: expected },
});

describe.each(["baseline", "2021", "newest"] as const)("a list of Excel's, filtered, in Excel %s", (version) => {
  test("is read as any cells: heads, all rows, the row of totals; filtered rows are hidden ones", async () => {
    const { host, book, server } = openLedger(version);
    const before = book.state();
    const { sheets } = await host.readSnapshot();
    const filtered = ledger.rows.map((row) => (row.index === 4 ? { ...row, hidden: true } : row));
    expect(sheets).toEqual([{ ...ledger, rows: filtered }]);
    expect(server.batches).toHaveLength(2);
    expect(book.state()).toEqual(before);
  });

  test("a cell of it is changed, also one that the filter hides, and put back", async () => {
    const { host, book } = openLedger(version);
    const before = book.state();
    const { undo } = await host.applyEdits([number(3, "4.5", 3.5), number(4, "2.5", 2)]);
    expect([3, 4, 5].map((row) => book.sheet("台账").peek(row, 1)?.value)).toEqual([4.5, 2.5, 1.5]);
    expect(book.sheet("台账").peek(6, 1)?.formula).toBe(TOTAL);
    expect(await host.undo(undo)).toEqual({ kept: [], keptSheets: [] });
    expect(restoredUndoStack(book.state())).toEqual(restoredUndoStack(before));
  });

  test("marks on it are taken off without a trace", async () => {
    const { host, book } = openLedger(version);
    const before = book.state();
    await host.readSnapshot();
    const { marked } = await host.mark([3, 4, 6].map((row) => ({ cell: at(row), kind: "error", findings: ["F1"] })));
    expect(marked).toBe(3);
    expect(book.sheet("台账").conditionalFormats.length).toBeGreaterThan(0);
    await host.clearMarks();
    expect(restoredUndoStack(book.state())).toEqual(restoredUndoStack(before));
  });

  test("a formula, which Excel would fill into its whole column, is refused with the cell's name before anything changes", async () => {
    const { host, book } = openLedger(version);
    const before = book.state();
    const formula: SetCellEdit = { ...number(3, "7", 3.5), formula: "=B5+B6" };
    const problem: unknown = await host.applyEdits([number(4, "2.5", 2), formula]).catch((error: unknown) => error);
    expect(problem).toMatchObject({ kind: "formula-in-list", detail: "台账!B4" });
    expect(zhCN.problems.host["formula-in-list"]("台账!B4")).toMatch(/台账!B4.*请.*转换为区域.*。$/);
    expect(book.state()).toEqual(before);
  });
});

test("a formula beside the list is written", async () => {
  const { host, book } = openLedger("2021");
  await host.applyEdits([{ ...number(8, "7", 7), formula: "=B4+B5+B6" }]);
  expect(book.sheet("台账").peek(8, 1)?.formula).toBe("=B4+B5+B6");
  expect(book.sheet("台账").peek(5, 1)?.formula).toBeUndefined();
});

test.each(["2019", "2021"] as const)(
  "the results sheet is replaced in Excel %s where somebody made a list of it and filtered it",
  async (version) => {
    const { host, book } = startExcel(workbook, version);
    const content = (rows: number): SheetContent => ({
      name: "检查结果",
      columnWidths: [20, 20],
      rows: Array.from({ length: rows }, (_, row) => ({ cells: [{ value: `第${row + 1}行` }, { value: "甲" }] })),
      merges: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }],
    });
    const edit = (rows: number): Edit => ({ kind: "write-sheet", content: content(rows) });
    await host.applyEdits([edit(4)]);
    const sheet = book.sheet("检查结果");
    const area = { row: 0, column: 0, rowCount: 4, columnCount: 2 };
    sheet.merges = [];
    sheet.lists.push({ name: "表1", area });
    if (version === "2021") {
      sheet.filter = area;
      sheet.hiddenRows.add(2);
    }
    const { undo } = await host.applyEdits([edit(5)]);
    expect([0, 1, 2, 3, 4].map((row) => sheet.peek(row, 0)?.value)).toEqual(
      content(5).rows.map(({ cells: [one] }) => one?.value),
    );
    expect([sheet.lists, sheet.filter, [...sheet.hiddenRows]]).toEqual([[], undefined, []]);
    expect(sheet.merges).toHaveLength(1);
    // And back, though it was made a list once more.
    sheet.lists.push({ name: "表2", area });
    await host.undo(undo);
    expect(sheet.peek(4, 0)?.value ?? null).toBeNull();
    expect(sheet.lists).toEqual([]);
  },
);

test("totals of a list's own kind are checked as any others", () => {
  const first = good.sheets[0];
  if (!first) throw new Error("the unit has tables");
  const withTotals: SheetSnapshot = {
    ...first,
    rows: first.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell.value === "number" && row === first.rows.at(-1)
          ? { ...cell, formula: "=SUBTOTAL(109,[预算数])" }
          : cell,
      ),
    })),
  };
  const rules = (snapshot: WorkbookSnapshot): string[] => checkWorkbook(snapshot).findings.map(({ rule }) => rule);
  expect(rules({ sheets: [withTotals, ...good.sheets.slice(1)] })).toEqual(rules(good));
});

/** Any act of an add-in may leave the user's own undo stack empty; what the workbook holds is compared. */
function restoredUndoStack(state: unknown): unknown {
  return { ...(state as object), undoStack: [] };
}
