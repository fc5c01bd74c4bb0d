import type { Edit } from "../../../src/core/workbook/edit";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { type ExcelVersion, startExcel } from "../../support/excel-host/start-excel";

const NAME = "预算情况说明";

const table: SheetSnapshot = {
  name: "表一",
  visibility: "visible",
  rows: [
    {
      index: 0,
      cells: [
        { column: 0, value: "项目" },
        { column: 1, value: 100, format: "#,##0.00" },
      ],
    },
    { index: 1, cells: [{ column: 1, value: 100, formula: "=B1" }] },
  ],
  hiddenColumns: [],
};

const workbook = (...others: SheetSnapshot[]): WorkbookSnapshot => ({ sheets: [table, ...others] });

const sheet = (name: string, text: string): SheetSnapshot => ({
  name,
  visibility: "visible",
  rows: [{ index: 0, cells: [{ column: 0, value: text }] }],
  hiddenColumns: [],
});

const content: SheetContent = {
  name: NAME,
  columnWidths: [12, 40],
  rows: [
    { height: 30, cells: [{ value: "2022年预算情况说明", role: "title" }, null] },
    {
      cells: [
        { value: "单位", role: "heading" },
        { value: "金额（万元）", role: "heading" },
      ],
    },
    {
      cells: [
        { value: "3月5日", role: "text" },
        { value: "290.93", kind: "number", role: "amount", format: "#,##0.00" },
      ],
    },
    {
      cells: [
        { value: "1-2", role: "text" },
        { value: "12.50", kind: "number", role: "amount", formula: "='表一'!B1" },
      ],
    },
    {
      cells: [
        { value: "=不是公式", role: "text" },
        { value: "2022-03-01", kind: "date", role: "text" },
      ],
    },
    {
      cells: [
        { value: "转到", role: "text", link: "'表一'!B2" },
        { value: "50%", role: "text" },
      ],
    },
  ],
  merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  validations: [
    {
      range: { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 },
      rule: { kind: "decimal", min: "0" },
      prompt: "填写金额",
      error: "请填写数字。",
    },
  ],
  frozenRows: 2,
  landscape: true,
  repeatedRow: 1,
};

const write = (changed: Partial<SheetContent> = {}, position?: number): Edit => ({
  kind: "write-sheet",
  content: { ...content, ...changed },
  ...(position === undefined ? {} : { position }),
});

describe.each(["baseline", "2019", "2021", "newest"] satisfies ExcelVersion[])(
  "writing a sheet in Excel %s",
  (version) => {
    test("lays down values as they are, in two round trips", async () => {
      const { host, server } = startExcel(workbook(), version);
      expect(await host.applyEdits([write()])).toMatchObject({
        sheets: [{ requested: NAME, name: NAME, replaced: false }],
      });
      expect(server.batches).toHaveLength(2);
      const written = (await host.readSnapshot()).sheets[1];
      expect(written?.name).toBe(NAME);
      expect(written?.rows.map(({ cells }) => cells.map(({ value, formula }) => formula ?? value))).toEqual([
        ["2022年预算情况说明"],
        ["单位", "金额（万元）"],
        ["3月5日", 290.93],
        ["1-2", "='表一'!B1"],
        ["=不是公式", 44621],
        ["转到", "50%"],
      ]);
    });

    test("a second time replaces it and leaves nothing of the first", async () => {
      const { host, book, server } = startExcel(workbook(), version);
      await host.applyEdits([write()]);
      const short: Partial<SheetContent> = { rows: [{ cells: [{ value: "短" }] }], merges: [], columnWidths: [] };
      const before = server.batches.length;
      const report = await host.applyEdits([write({ ...short, validations: [], frozenRows: 0, landscape: false })]);
      expect(report).toMatchObject({ sheets: [{ requested: NAME, name: NAME, replaced: true }] });
      expect(server.batches.length - before).toBe(2);

      expect((await host.readSnapshot()).sheets.map(({ name }) => name)).toEqual(["表一", NAME]);
      const written = book.sheet(NAME);
      expect(written.cellsIn({ row: 0, column: 0, rowCount: 100, columnCount: 100 })).toHaveLength(1);
      expect(written.merges).toEqual([]);
      expect(written.validations).toEqual([]);
      expect([...written.rowHeights, ...written.columnWidths]).toEqual([]);
      expect(written.frozenRows).toBe(0);
    });
  },
);

test("looks, sizes, merges, links, validation and print layout reach the sheet", async () => {
  const { host, book } = startExcel(workbook());
  await host.applyEdits([write({}, 0)]);
  expect(book.sheets.map(({ name }) => name)).toEqual([NAME, "表一"]);
  const written = book.sheet(NAME);
  expect(written.peek(0, 0)?.look.get("Font.Bold")).toBe(true);
  expect(written.peek(1, 1)?.look.get("Fill.Color")).toBe("#DDEBF7");
  expect(written.peek(2, 1)?.format).toBe("#,##0.00");
  expect(written.peek(4, 1)?.format).toBe("yyyy-mm-dd");
  expect(written.peek(5, 0)?.link).toEqual({ documentReference: "'表一'!B2" });
  expect(written.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 2 }]);
  expect(written.validations).toMatchObject([{ area: { row: 2, column: 1, rowCount: 2, columnCount: 1 } }]);
  expect(written.rowHeights.get(0)).toBe(30);
  expect(written.columnWidths.get(0)).toBe((12 * 7 + 5) * 0.75);
  expect(written.frozenRows).toBe(2);
  expect(written.orientation).toBe("Landscape");
  expect(written.printTitleRows).toBe("$2:$2");
});

describe("a sheet of the user's is never replaced", () => {
  test("one that merely has the name", async () => {
    const { host } = startExcel(workbook(sheet(NAME, "用户自己写的")));
    const { sheets } = await host.applyEdits([write()]);
    expect(sheets).toEqual([{ requested: NAME, name: `${NAME} (2)`, replaced: false }]);
    const read = await host.readSnapshot();
    expect(read.sheets.find(({ name }) => name === NAME)).toEqual(sheet(NAME, "用户自己写的"));
    expect((await host.applyEdits([write()])).sheets).toEqual([
      { requested: NAME, name: `${NAME} (2)`, replaced: true },
    ]);
  });

  test("our own that the user renamed to keep it", async () => {
    const { host, book } = startExcel(workbook());
    await host.applyEdits([write()]);
    book.sheet(NAME).name = "第一稿";
    expect((await host.applyEdits([write()])).sheets).toEqual([{ requested: NAME, name: NAME, replaced: false }]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["表一", "第一稿", NAME]);
  });

  test("a copy of our own that the user took", async () => {
    const { host, book } = startExcel(workbook(sheet(`${NAME} (2)`, "副本"), sheet(NAME, "别人的")));
    book.sheet(`${NAME} (2)`).names.push({ name: "_bda_owned", formula: `="${NAME}"`, visible: false });
    expect((await host.applyEdits([write()])).sheets[0]?.name).toBe(`${NAME} (3)`);
  });
});

describe("cells", () => {
  const cell = { sheet: "表一", row: 0, column: 1 };

  test.each<[string, Partial<Edit>, unknown]>([
    ["an exact decimal", { value: "93.40", number: true }, { value: 93.4 }],
    ["text that looks like a date", { value: "3-5" }, { value: "3-5" }],
    ["a formula", { value: "1", number: true, formula: "=A1+1" }, { value: 0, formula: "=A1+1" }],
  ])("%s is set and the format stays", async (_, edit, expected) => {
    const { host, server } = startExcel(workbook());
    await host.applyEdits([{ kind: "set-cell", cell, value: null, ...edit } as Edit]);
    expect(server.batches).toHaveLength(2);
    const read = (await host.readSnapshot()).sheets[0]?.rows[0]?.cells[1];
    expect(read).toEqual({ column: 1, format: "#,##0.00", ...(expected as object) });
  });

  test("null empties the cell", async () => {
    const { host } = startExcel(workbook());
    await host.applyEdits([{ kind: "set-cell", cell, value: null }]);
    expect((await host.readSnapshot()).sheets[0]?.rows[0]?.cells).toEqual([{ column: 0, value: "项目" }]);
  });

  test("a cell of a sheet written just before goes to where that sheet is", async () => {
    const { host } = startExcel(workbook(sheet(NAME, "用户自己写的")));
    await host.applyEdits([write(), { kind: "set-cell", cell: { sheet: NAME, row: 9, column: 0 }, value: "末行" }]);
    const read = await host.readSnapshot();
    expect(read.sheets.find(({ name }) => name === `${NAME} (2)`)?.rows.at(-1)?.cells[0]?.value).toBe("末行");
    expect(read.sheets.find(({ name }) => name === NAME)?.rows).toHaveLength(1);
  });

  test("no edits cost no round trip", async () => {
    const { host, server } = startExcel(workbook());
    await host.applyEdits([]);
    expect(server.log).toEqual([]);
  });
});

test("a large sheet is written within two round trips", async () => {
  const rows = Array.from({ length: 3000 }, (_, row) => ({
    cells: Array.from({ length: 9 }, (__, column) => ({ value: `${row}-${column}`, role: "text" as const })),
  }));
  const { host, server, book } = startExcel(workbook(), "newest", { largestMessage: 5_000_000 });
  await host.applyEdits([write({ rows, merges: [], validations: [] })]);
  expect(server.batches).toHaveLength(2);
  expect(book.sheet(NAME).peek(2999, 8)?.value).toBe("2999-8");
});

test("selecting shows the sheet and the cell, writes nothing and leaves the undo stack", async () => {
  const { host, server, book } = startExcel(workbook(sheet("表二", "二")));
  await host.select({ sheet: "表二", row: 4, column: 27 });
  expect(book.active.name).toBe("表二");
  expect(book.selection).toMatchObject({ area: { row: 4, column: 27, rowCount: 1, columnCount: 1 } });
  expect(server.log.filter(({ writes }) => writes)).toEqual([]);
  expect(book.undoStack).not.toEqual([]);
});
