import type { Mark, MarkKind } from "../../../src/core/marks/marks";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import { EXCEL_VERSIONS, type ExcelVersion, type RunningExcel, startExcel } from "../../support/excel-host/start-excel";
import { loadOffice } from "../../support/excel-host/load-office";
import type { SheetModel } from "../../support/excel-host/workbook-model";

const table = (name: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  name,
  visibility: "visible",
  rows: Array.from({ length: 12 }, (_, index) => ({ index, cells: [{ column: 2, value: index }] })),
  hiddenColumns: [],
  ...more,
});

const workbook = (count: number): WorkbookSnapshot => ({
  sheets: Array.from({ length: count }, (_, index) => table(`表${index + 1}`)),
});

const mark = (sheet: string, row: number, kind: MarkKind = "error", ...findings: string[]): Mark => ({
  cell: { sheet, row, column: 2 },
  kind,
  findings: findings.length > 0 ? findings : ["F1"],
});

function userFormat(sheet: SheetModel): void {
  const area = { row: 0, column: 2, rowCount: 12, columnCount: 1 };
  sheet.conditionalFormats.push(
    { id: "{custom}", area, type: "Custom", formula: '=C1="_bda_mark"', look: new Map([["Fill.Color", "#00FF00"]]) },
    { id: "{scale}", area, type: "ColorScale", look: new Map() },
  );
}

/** The same Excel, with the pane opened anew. */
function reopened({ server }: RunningExcel, version: ExcelVersion = "newest"): ExcelHost {
  return new ExcelHost(loadOffice(server, EXCEL_VERSIONS[version]).runtime);
}

const versions = ["baseline", "2021", "2024", "newest"] satisfies ExcelVersion[];

describe.each(versions)("Excel %s", (version) => {
  test.each([1, 9, 40])("%i sheets are marked in one round trip, marked anew in one, cleared in one", async (count) => {
    const { host, book, server } = startExcel(workbook(count), version);
    for (const sheet of book.sheets) userFormat(sheet);
    await host.readSnapshot();
    const before = book.state();
    const marks = book.sheets.flatMap(({ name }) => [mark(name, 3), mark(name, 7, "verify"), mark(name, 8, "suspect")]);
    const trips = async (work: Promise<unknown>): Promise<number> => {
      const soFar = server.batches.length;
      await work;
      return server.batches.length - soFar;
    };
    expect(await trips(host.mark(marks))).toBe(1);
    expect(await trips(host.mark(marks.slice(1)))).toBe(1);
    expect(book.sheets[0]?.conditionalFormats.map(({ id }) => id).slice(-2)).toEqual(["{custom}", "{scale}"]);
    expect(await trips(host.clearMarks())).toBe(1);
    expect({ ...(book.state() as object), undoStack: [] }).toEqual({ ...(before as object), undoStack: [] });
    expect(server.log.filter(({ kind }) => kind === "clean-up")).toEqual([]);
  });

  test("marks of an earlier session are found by themselves; those of the user are not touched", async () => {
    const running = startExcel(workbook(3), version);
    const { host, book, server } = running;
    userFormat(book.sheet("表2"));
    await host.readSnapshot();
    const before = book.state();
    await host.mark([mark("表1", 3), mark("表2", 3)]);
    const second = reopened(running, version);
    await second.readSnapshot();
    const soFar = server.batches.length;
    await second.clearMarks();
    expect(server.batches.length - soFar).toBe(2);
    expect({ ...(book.state() as object), undoStack: [] }).toEqual({ ...(before as object), undoStack: [] });
    await second.clearMarks();
    expect(server.batches.length - soFar).toBe(2);
  });

  test("a first marking takes the place of what an earlier session left", async () => {
    const running = startExcel(workbook(2), version);
    await running.host.readSnapshot();
    await running.host.mark([mark("表1", 3), mark("表2", 3)]);
    const second = reopened(running, version);
    await second.readSnapshot();
    await second.mark([mark("表2", 5)]);
    expect(running.book.sheets.map((sheet) => sheet.conditionalFormats.map(({ area }) => area.row))).toEqual([[], [5]]);
  });

  test("a mark that the user took off himself is not missed", async () => {
    const { host, book } = startExcel(workbook(2), version);
    await host.readSnapshot();
    await host.mark([mark("表1", 3), mark("表2", 3)]);
    book.sheet("表1").conditionalFormats = [];
    await host.clearMarks();
    expect(book.sheet("表2").conditionalFormats).toEqual([]);
  });

  test("protected sheets are named, the others are marked; also when protected since they were read", async () => {
    const { host, book, server } = startExcel(
      { sheets: [table("表1"), table("表2", { isProtected: true }), table("表3")] },
      version,
    );
    await host.readSnapshot();
    const soFar = server.batches.length;
    expect(await host.mark([mark("表1", 3), mark("表2", 3), mark("表3", 3)])).toMatchObject({
      marked: 2,
      skipped: [{ sheet: "表2", kind: "sheet-protected" }],
    });
    expect(server.batches.length - soFar).toBe(1);
    book.sheet("表3").isProtected = true;
    expect(await host.mark([mark("表1", 4)])).toMatchObject({
      marked: 1,
      skipped: [{ sheet: "表3", kind: "sheet-protected" }],
    });
    expect(book.sheets.map((sheet) => sheet.conditionalFormats.map(({ area }) => area.row))).toEqual([[4], [], [3]]);
    book.sheet("表3").isProtected = false;
    expect(await host.clearMarks()).toMatchObject({ skipped: [] });
    expect(book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  });
});

test("kinds differ in border and typeface, not only in colour; several findings have a double underline", async () => {
  const { host, book } = startExcel(workbook(1));
  await host.readSnapshot();
  await host.mark([
    mark("表1", 1, "error", "F1", "F2"),
    mark("表1", 3, "verify"),
    mark("表1", 5, "suspect", "F1", "F2"),
  ]);
  const looks = book
    .sheet("表1")
    .conditionalFormats.map(({ area, look, formula }) => [
      area.row,
      formula,
      ...["Border.EdgeTop.Style", "Font.Bold", "Font.Italic", "Font.Underline"].map((key) => look.get(key)),
    ]);
  const formula = '=ISTEXT("_bda_mark")';
  expect(looks.sort()).toEqual([
    [1, formula, "Continuous", true, undefined, "Double"],
    [3, formula, "Dash", undefined, true, "Single"],
    [5, formula, "Dot", undefined, undefined, undefined],
  ]);
});

test("a sheet renamed since, and rows put in above, do not hide a mark from its clearing", async () => {
  const { host, book } = startExcel(workbook(2));
  await host.readSnapshot();
  await host.mark([mark("表1", 3)]);
  const sheet = book.sheet("表1");
  sheet.name = "改名";
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    area: { ...format.area, row: 6 },
  }));
  await host.clearMarks();
  expect(sheet.conditionalFormats).toEqual([]);
});

test("where Excel cannot list somebody's rules cells are marked all the same, and clearing says that it cannot look", async () => {
  const running = startExcel(workbook(2));
  running.book.sheet("表2").hidesConditionalFormats = true;
  await running.host.readSnapshot();
  expect(await running.host.mark([mark("表1", 3)])).toMatchObject({ marked: 1 });
  await running.host.clearMarks();
  expect(running.book.sheet("表1").conditionalFormats).toEqual([]);
  await expect(reopened(running).clearMarks()).rejects.toMatchObject({ kind: "sheet-missing" });
});

test("three thousand marks go in requests under the web's 5 MB", async () => {
  const rows = Array.from({ length: 6_001 }, (_, index) => ({ index, cells: [{ column: 2, value: index }] }));
  const { host, book, server } = startExcel({ sheets: [table("表1", { rows })] }, "newest", {
    largestMessage: 5_000_000,
  });
  await host.readSnapshot();
  const marks = Array.from({ length: 3_000 }, (_, index) => mark("表1", 2 * index));
  expect(await host.mark(marks)).toMatchObject({ marked: 3_000 });
  expect(book.sheet("表1").conditionalFormats).toHaveLength(3_000);
  await host.clearMarks();
  expect(book.sheet("表1").conditionalFormats).toEqual([]);
  expect(Math.max(...server.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
});

test("nothing is marked without marks: no round trip after the first look", async () => {
  const { host, server } = startExcel(workbook(1));
  await host.readSnapshot();
  await host.mark([]);
  const soFar = server.batches.length;
  await host.mark([]);
  expect(server.batches.length).toBe(soFar);
});
