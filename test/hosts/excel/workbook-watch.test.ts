import fc from "fast-check";

import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { sample } from "../../ui/support/sample";
import { startExcel, type ExcelVersion, type RunningExcel } from "../../support/excel-host/start-excel";
import { events } from "../../support/excel-host/workbook-events";
import type { CellArea, SheetModel } from "../../support/excel-host/workbook-model";

const at = (row: number, column: number): CellArea => ({ row, column, rowCount: 1, columnCount: 1 });

async function watching(
  snapshot: WorkbookSnapshot,
  version: ExcelVersion = "newest",
): Promise<
  RunningExcel & { watch: Awaited<ReturnType<NonNullable<RunningExcel["host"]["watch"]>>>; told: () => number }
> {
  const excel = startExcel(snapshot, version);
  let changes = 0;
  const watch = await excel.host.watch(() => {
    changes += 1;
  });
  await watch.snapshot();
  return { ...excel, watch, told: () => changes };
}

test("after one cell is changed: one round trip, nothing written, and all other rows are the very same data", async () => {
  const { book, server, tell, watch, told } = await watching(sample);
  const before = await watch.snapshot();
  const sheet = book.sheet("表八");
  sheet.cell(5, 2).value = 0;
  await tell(events.changed(sheet, at(5, 2)));
  expect(told()).toBe(1);
  const trips = server.batches.length;
  const after = await watch.snapshot();
  expect(server.batches.length - trips).toBe(1);
  expect(server.batches.at(-1)!.writes).toBe(false);
  expect(server.batches.at(-1)!.responseBytes).toBeLessThan(6_000);
  expect(after.sheets.find(({ name }) => name === "表八")!.rows.find(({ index }) => index === 5)!.cells).toContainEqual(
    expect.objectContaining({ column: 2, value: 0 }),
  );
  const rows = (snapshot: WorkbookSnapshot): unknown[] => snapshot.sheets.flatMap((one) => one.rows);
  const known = new Set(rows(before));
  expect(rows(after).filter((row) => !known.has(row))).toHaveLength(1);
});

test("formulas of other sheets that follow a change are read in the same trip", async () => {
  const plain = { visibility: "visible", hiddenColumns: [] } as const;
  const sheets: SheetSnapshot[] = [
    { ...plain, name: "表一", rows: [{ index: 0, cells: [{ column: 0, value: 5 }] }] },
    { ...plain, name: "表二", rows: [{ index: 3, cells: [{ column: 1, value: 5, formula: "=表一!A1" }] }] },
    { ...plain, name: "表三", rows: [{ index: 0, cells: [{ column: 0, value: 10, formula: "=表二!B4*2" }] }] },
    { ...plain, name: "表四", rows: [{ index: 0, cells: [{ column: 0, value: 9, formula: "=SUM(B1:B9)" }] }] },
  ];
  const { book, server, tell, watch, host } = await watching({ sheets });
  const before = await watch.snapshot();
  book.sheet("表一").cell(0, 0).value = 6;
  book.sheet("表二").cell(3, 1).value = 6;
  book.sheet("表三").cell(0, 0).value = 12;
  await tell(events.changed(book.sheet("表一"), at(0, 0)));
  const trips = server.batches.length;
  const after = await watch.snapshot();
  expect(server.batches.length - trips).toBe(1);
  expect(after).toEqual(await host.readSnapshot());
  // What does not follow is not read again.
  expect(after.sheets[3]).toBe(before.sheets[3]);
});

test("what the add-in itself has written is known without being told", async () => {
  const { book, tell, watch, told, host } = await watching(sample);
  book.sheet("表八").cell(5, 2).value = 0;
  await tell(events.changed(book.sheet("表八"), at(5, 2), { triggerSource: "ThisLocalAddin" }));
  expect(told()).toBe(0);
  expect(await watch.snapshot()).toEqual(await host.readSnapshot());
});

test.each<ExcelVersion>(["baseline", "2019", "2021", "2024", "newest"])(
  "with the API sets of %s: edits, formats, added and deleted sheets arrive",
  async (version) => {
    const { book, tell, watch, host } = await watching(sample, version);
    const sheet = book.sheet("表三");
    sheet.cell(6, 3).value = 17;
    await tell(events.changed(sheet, at(6, 3)));
    expect(await watch.snapshot()).toEqual(await host.readSnapshot());
    await tell(events.deleted(sheet));
    book.sheets = book.sheets.filter((other) => other !== sheet);
    expect(await watch.snapshot()).toEqual(await host.readSnapshot());
  },
);

test("a user who is typing is waited for, and a failed reading is made up for by a whole one", async () => {
  const { book, server, tell, watch, host } = await watching(sample);
  book.sheet("表八").cell(5, 2).value = 0;
  await tell(events.changed(book.sheet("表八"), at(5, 2)));
  server.failNext = 5012;
  await expect(watch.snapshot()).rejects.toMatchObject({ kind: "not-connected" });
  expect(await watch.snapshot()).toEqual(await host.readSnapshot());
  const finish = server.startTyping();
  await tell(events.changed(book.sheet("表八"), at(5, 2)));
  const waiting = watch.snapshot();
  finish();
  expect(await waiting).toEqual(await host.readSnapshot());
});

test.each<[ExcelVersion, boolean]>([
  ["2019", false],
  ["2021", true],
  ["2024", true],
  ["newest", true],
])("in Excel %s following leaves the user's undo stack: %s", async (version, isLeft) => {
  const { book, watch } = await watching(sample, version);
  await watch.snapshot();
  expect(book.undoStack.length > 0).toBe(isLeft);
});

test("stopped, it hears nothing any more", async () => {
  const { book, tell, watch, told, server } = await watching(sample);
  const trips = server.batches.length;
  await watch.stop();
  expect(server.batches.length - trips).toBe(1);
  await tell(events.changed(book.sheet("表八"), at(5, 2)));
  expect(told()).toBe(0);
});

/** Something that a user does to the workbook. */
type Act = (book: RunningExcel["book"], tell: RunningExcel["tell"]) => Promise<void>;

const place = fc.record({ sheet: fc.nat(3), row: fc.nat(9), column: fc.nat(6) });
const content = fc.oneof(fc.constant(null), fc.integer({ min: -99, max: 99 }), fc.constantFrom("单位：万元", "一、"));
const formula = fc.constantFrom(
  "=SUM(B2:B5)",
  "=表1!C3",
  "='表2'!A1+1",
  "=合计",
  '=IF(A1="表3!",1,2)',
  "=[去年.xlsx]表一!A1",
);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, content).map(([where, value]): Act => async (book, tell) => {
      const sheet = sheetAt(book, where.sheet);
      write(sheet, where.row, where.column, value);
      recalculate(book, sheet);
      await tell(events.changed(sheet, at(where.row, where.column)));
    }),
  },
  fc.tuple(place, formula).map(([where, text]): Act => async (book, tell) => {
    const sheet = sheetAt(book, where.sheet);
    Object.assign(sheet.cell(where.row, where.column), { value: 1, formula: text });
    recalculate(book, sheet);
    await tell(events.changed(sheet, at(where.row, where.column)));
  }),
  place.map((where): Act => async (book, tell) => {
    const sheet = sheetAt(book, where.sheet);
    const row = { row: where.row, column: 0, rowCount: 1, columnCount: 16_384 };
    const below = sheet.cellsIn({ ...row, row: where.row + 1, rowCount: 99 });
    for (const { column } of sheet.cellsIn(row)) sheet.remove(where.row, column);
    for (const { row: from, column, cell } of below) {
      sheet.remove(from, column);
      Object.assign(sheet.cell(from - 1, column), cell);
    }
    recalculate(book, sheet);
    await tell(events.rowsMoved(sheet, row));
  }),
  place.map((where): Act => async (book, tell) => {
    const sheet = sheetAt(book, where.sheet);
    const area = { row: 0, column: where.column, rowCount: 1_048_576, columnCount: 1 };
    for (const { row } of sheet.cellsIn(area)) sheet.remove(row, where.column);
    recalculate(book, sheet);
    await tell(events.changed(sheet, area));
  }),
  place.map((where): Act => (book) => {
    const sheet = sheetAt(book, where.sheet);
    sheet.isProtected = !sheet.isProtected;
    sheet.visibility = sheet === book.sheets[0] || sheet.visibility === "hidden" ? "visible" : "hidden";
    return Promise.resolve();
  }),
  place.map((where): Act => (book) => {
    sheetAt(book, where.sheet).name = `改名${where.row}${where.sheet}`;
    return Promise.resolve();
  }),
);

function sheetAt(book: RunningExcel["book"], number: number): SheetModel {
  return book.sheets[number % book.sheets.length]!;
}

function write(sheet: SheetModel, row: number, column: number, value: string | number | null): void {
  sheet.remove(row, column);
  if (value !== null) sheet.cell(row, column).value = value;
}

/** The changed sheets' formulas, and those that take from them, come to something else: who does not read them is found out. */
let calculations = 0;
function recalculate(book: RunningExcel["book"], changed: SheetModel): void {
  calculations += 1;
  const touched = new Set([changed]);
  for (let size = 0; size < touched.size;) {
    size = touched.size;
    for (const sheet of book.sheets) {
      for (const { cell } of sheet.cellsIn({ row: 0, column: 0, rowCount: 99, columnCount: 99 })) {
        if (cell.formula === undefined) continue;
        const sources = [...touched].map(({ name }) => name);
        const named = cell.formula.replace(/"[^"]*"/g, "").replaceAll("'", "");
        const follows =
          named === "=合计" ||
          sources.some((name) => named.includes(`${name}!`)) ||
          (touched.has(sheet) && !named.includes("!"));
        if (!follows) continue;
        cell.value = calculations;
        touched.add(sheet);
      }
    }
  }
}

const small: WorkbookSnapshot = {
  sheets: ["表1", "表2", "表3"].map((name, n) => ({
    name,
    visibility: "visible",
    hiddenColumns: [],
    rows: [0, 2, 5, 9].map((index) => ({
      index,
      cells: [0, 3, 6].map((column) => ({ column, value: index * 10 + column + n })),
    })),
  })),
};

test("after whatever acts, what is patched together is what a whole reading gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), async (rounds) => {
      const { book, tell, watch, host } = await watching(small);
      for (const acts of rounds) {
        for (const one of acts) await one(book, tell);
        expect(await watch.snapshot()).toEqual(await host.readSnapshot());
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
