import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { type ExcelVersion, startExcel } from "../../support/excel-host/start-excel";

const VERSIONS: readonly ExcelVersion[] = ["baseline", "2019", "2021", "2024", "newest"];

/** A table as units make it, with everything in it that a reader may stumble over. */
const full: SheetSnapshot = {
  name: "表一 收支总表",
  visibility: "visible",
  rows: [
    { index: 1, cells: [{ column: 0, value: "单位：万元" }] },
    {
      index: 3,
      hidden: true,
      cells: [
        { column: 1, value: 290.93, format: "#,##0.00" },
        { column: 4, value: 0.30000000000000004, formula: "=0.1+0.2" },
      ],
    },
    {
      index: 4,
      cells: [
        { column: 1, value: { error: "#REF!" }, formula: "=#REF!+1" },
        { column: 2, value: { error: "#N/A" } },
        { column: 3, value: "#N/A", format: "@" },
        { column: 4, value: "", formula: '=IF(B4>0,"","无")' },
      ],
    },
    {
      index: 9,
      cells: [
        { column: 1, value: true },
        { column: 2, value: "=像公式的文字", format: "@" },
        { column: 3, value: 44621, format: "yyyy-mm-dd" },
        { column: 5, value: "末列" },
      ],
    },
  ],
  hiddenColumns: [2, 3],
};

const empty = (name: string): SheetSnapshot => ({ name, visibility: "visible", rows: [], hiddenColumns: [] });

const everything: WorkbookSnapshot = {
  sheets: [
    full,
    empty("空白"),
    { ...full, name: "it's, a 'name'!B2", visibility: "hidden", hiddenColumns: [] },
    { ...full, name: "深藏", visibility: "veryHidden", isProtected: true },
  ],
  manualCalculation: true,
};

/** So many sheets of the size of a real table. */
function sheets(count: number): WorkbookSnapshot {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    index,
    cells: Array.from({ length: 12 }, (__, column) => ({ column, value: index * column + 0.5 })),
  }));
  return { sheets: Array.from({ length: count }, (_, n) => ({ ...empty(`表${n + 1}`), rows })) };
}

describe.each(VERSIONS)("reading in Excel %s", (version) => {
  test("gives every value, formula, format and hidden row, column and sheet", async () => {
    const { host } = startExcel(everything, version);
    expect(await host.readSnapshot()).toEqual(everything);
  });

  test.each([1, 9, 40])("costs two round trips for %i sheets and no clean-up", async (count) => {
    const { host, server } = startExcel(sheets(count), version);
    expect((await host.readSnapshot()).sheets).toHaveLength(count);
    expect(server.batches).toHaveLength(2);
    expect(server.log.filter(({ kind }) => kind === "clean-up")).toEqual([]);
  });

  test("writes nothing, selects nothing and leaves the undo stack", async () => {
    const { host, server, book } = startExcel(everything, version);
    const before = book.state();
    await host.readSnapshot();
    expect(server.log.filter(({ writes }) => writes)).toEqual([]);
    expect(book.state()).toEqual(before);
    expect(book.undoStack).not.toEqual([]);
  });
});

describe("hidden rows and columns", () => {
  const cells = [0, 1, 2].map((column) => ({ column, value: column }));
  const table = (hiddenRows: readonly number[], hiddenColumns: readonly number[]): WorkbookSnapshot => ({
    sheets: [
      {
        ...empty("表"),
        rows: [0, 1, 2].map((index) => ({ index, ...(hiddenRows.includes(index) ? { hidden: true } : {}), cells })),
        hiddenColumns,
      },
    ],
  });

  test.each([
    { name: "all rows", rows: [0, 1, 2], columns: [] },
    { name: "all columns", rows: [], columns: [0, 1, 2] },
    { name: "the first row and column", rows: [0], columns: [0] },
    { name: "the last row and column", rows: [2], columns: [2] },
    { name: "all rows and columns", rows: [0, 1, 2], columns: [0, 1, 2] },
  ])("$name", async ({ rows, columns }) => {
    const snapshot = table(rows, columns);
    expect(await startExcel(snapshot).host.readSnapshot()).toEqual(snapshot);
  });

  test("before ExcelApi 1.9 a sheet without any visible cell is still read", async () => {
    const snapshot = table([0, 1, 2], []);
    const { host, server } = startExcel(snapshot, "baseline");
    expect(await host.readSnapshot()).toEqual(snapshot);
    expect(server.batches).toHaveLength(4);
  });
});

test("other workbooks that formulas refer to are named once", async () => {
  const formula = (column: number, text: string): SheetSnapshot["rows"][number]["cells"][number] => ({
    column,
    value: 1,
    formula: text,
  });
  const cells = [
    formula(0, "='D:\\预算\\[上年.xlsx]表一'!A1"),
    formula(1, "=[上年.xlsx]表一!B2+'[上年.xlsx]表二'!B2"),
    formula(2, '="[不是.xlsx]表一!A1"&Table1[金额]'),
  ];
  const { host } = startExcel({ sheets: [{ ...empty("表"), rows: [{ index: 0, cells }] }] });
  expect((await host.readSnapshot()).externalLinks).toEqual(["D:\\预算\\上年.xlsx", "上年.xlsx"]);
});
