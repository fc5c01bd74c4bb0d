import type { Edit, SetCellEdit } from "../../../src/core/workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { connectToWps } from "../../../src/hosts/wps/connect";
import { WpsHost } from "../../../src/hosts/wps/wps-host";
import { MANNERS } from "../../support/wps-host/manner";
import { type RunningWps, startWps } from "../../support/wps-host/start-wps";

const sheet = (name: string, rows: SheetSnapshot["rows"]): SheetSnapshot => ({
  name,
  visibility: "visible",
  rows,
  hiddenColumns: [],
});
const row = (index: number, ...values: (number | string)[]): SheetSnapshot["rows"][number] => ({
  index,
  cells: values.map((value, column) => ({ column, value })),
});
const set = (name: string, at: number, value: string): SetCellEdit => ({
  kind: "set-cell",
  cell: { sheet: name, row: at, column: 0 },
  value,
  number: true,
});

const twoSheets: WorkbookSnapshot = { sheets: [sheet("表一", [row(0, 1), row(1, 2)]), sheet("表二", [row(0, 3)])] };

function open(snapshot: WorkbookSnapshot = twoSheets): RunningWps & { readonly host: WpsHost } {
  const wps = startWps(snapshot);
  return { ...wps, host: new WpsHost(wps.application) };
}

describe.each(Object.keys(MANNERS) as (keyof typeof MANNERS)[])("in %s manner", (manner) => {
  test("values, errors, formulas, texts, formats, hidden rows and columns are read as they stand", async () => {
    const snapshot: WorkbookSnapshot = {
      sheets: [
        {
          ...sheet("表一", [
            {
              index: 1,
              cells: [
                { column: 1, value: "=不是公式" },
                { column: 2, value: 1.5, format: "0.00" },
              ],
            },
            {
              index: 2,
              hidden: true,
              cells: [
                { column: 1, value: true },
                { column: 3, value: 2, format: "#,##0" },
              ],
            },
            {
              index: 4,
              cells: [
                { column: 1, value: { error: "#REF!" }, formula: "=A9" },
                { column: 3, value: "甲" },
              ],
            },
            {
              index: 5,
              cells: [
                { column: 2, value: { error: "#N/A" } },
                { column: 3, value: "00123", format: "@" },
              ],
            },
          ]),
          hiddenColumns: [2],
        },
        sheet("空表", []),
      ],
      manualCalculation: true,
      externalLinks: ["上年.xlsx"],
    };
    const { running, application } = startWps(snapshot, MANNERS[manner]);
    const cell = running.book.sheet("表一").cell(5, 4);
    Object.assign(cell, { value: 7, formula: "=[上年.xlsx]表一!A1" });
    const read = await new WpsHost(application).readSnapshot();
    const [first, ...others] = snapshot.sheets;
    const last = first?.rows.at(-1);
    expect(read).toEqual({
      ...snapshot,
      sheets: [
        {
          ...first,
          rows: [
            ...(first?.rows.slice(0, -1) ?? []),
            { ...last, cells: [...(last?.cells ?? []), { column: 4, value: 7, formula: "=[上年.xlsx]表一!A1" }] },
          ],
        },
        ...others,
      ],
    });
  });
});

test("what WPS refuses half-way is taken back before the error goes on", async () => {
  const { host, running } = open();
  await host.readSnapshot();
  const before = running.book.state();
  const content = { name: "结果", columnWidths: [], rows: [{ cells: [{ value: "甲" }] }] };
  running.failsAt = "'丙";
  const edits: Edit[] = [
    set("表一", 0, "9"),
    { kind: "write-sheet", content },
    { ...set("表二", 0, "丙"), number: false },
    set("表一", 1, "8"),
  ];
  await expect(host.applyEdits(edits)).rejects.toMatchObject({ kind: "unknown", detail: "WPS 未能完成" });
  expect(running.book.state()).toEqual(before);
});

test("a value that WPS makes something else of is not passed over", async () => {
  const { host, running } = open();
  await host.readSnapshot();
  const before = running.book.state();
  running.keepsApostrophes = true;
  const edit = { ...set("表一", 0, "1-2"), number: false };
  await expect(host.applyEdits([set("表一", 1, "5"), edit])).rejects.toMatchObject({
    kind: "unknown",
    detail: expect.stringContaining("表一!A1") as string,
  });
  expect(running.book.state()).toEqual(before);
});

test("with another workbook in front nothing is written", async () => {
  const { host, running } = open();
  await host.readSnapshot();
  const before = running.book.state();
  running.path = "C:\\另一个.xlsx";
  const acts = [
    host.applyEdits([set("表一", 0, "9")]),
    host.mark([]),
    host.select({ sheet: "表一", row: 0, column: 0 }),
  ];
  for (const act of acts) await expect(act).rejects.toMatchObject({ kind: "other-workbook" });
  expect(running.book.state()).toEqual(before);
  await host.readSnapshot();
  await expect(host.applyEdits([set("表一", 0, "9")])).resolves.toMatchObject({ sheets: [] });
});

test("no workbook, no WPS, and a WPS without workbooks are told apart", async () => {
  const { host, running } = open();
  running.isOpen = false;
  await expect(host.readSnapshot()).rejects.toMatchObject({ kind: "no-workbook" });
  expect(() => connectToWps({})).toThrow("wps-missing");
  expect(() => connectToWps({ Application: { ActiveDocument: {} } })).toThrow("wps-lacks");
  expect(connectToWps({ wps: startWps(twoSheets).application }).host).toBeInstanceOf(WpsHost);
});

test("the selection is told, and a cell is shown on its sheet", async () => {
  const { host, running } = open();
  await host.select({ sheet: "表二", row: 4, column: 2 });
  expect(running.book.active.name).toBe("表二");
  expect(await host.selection()).toEqual({ sheet: "表二", firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 });
  running.book.sheet("表一").visibility = "hidden";
  await expect(host.select({ sheet: "表一", row: 0, column: 0 })).rejects.toMatchObject({ kind: "sheet-hidden" });
  await expect(host.select({ sheet: "没有", row: 0, column: 0 })).rejects.toMatchObject({ kind: "sheet-missing" });
});

test("a large workbook is read in parts, tells how far it is, and can be given up", async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => row(index, index, `第${index}行`));
  const { host } = open({ sheets: [sheet("大表", rows)] });
  const parts: number[] = [];
  const snapshot = await host.readSnapshot({ onProgress: (part) => parts.push(part) });
  expect(snapshot.sheets[0]?.rows).toEqual(rows);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.at(-1)).toBe(1);
  const stop = new AbortController();
  const reading = host.readSnapshot({
    signal: stop.signal,
    onProgress: () => {
      stop.abort();
    },
  });
  await expect(reading).rejects.toMatchObject({ name: "AbortError" });
});

describe("following the workbook", () => {
  test("only the changed sheet is read again, and others' changes are told of, our own are not", async () => {
    const { host, running } = open();
    let told = 0;
    const watch = await host.watch(() => {
      told += 1;
    });
    const first = await watch.snapshot();
    running.type(running.book.sheet("表二"), { row: 0, column: 0, rowCount: 1, columnCount: 1 }, { value: 5 });
    expect(told).toBe(1);
    const second = await watch.snapshot();
    expect(second.sheets[0]).toBe(first.sheets[0]);
    expect(second.sheets[1]?.rows[0]?.cells[0]?.value).toBe(5);
    await host.applyEdits([set("表一", 0, "9")]);
    expect(told).toBe(1);
    expect((await watch.snapshot()).sheets[0]?.rows[0]?.cells[0]?.value).toBe(9);
    await watch.stop();
    running.type(running.book.sheet("表二"), { row: 0, column: 0, rowCount: 1, columnCount: 1 }, { value: 6 });
    expect(told).toBe(1);
  });

  test("formulas on other sheets follow, and a sheet that is added is seen", async () => {
    const { host, running, application } = open();
    const formula = running.book.sheet("表二").cell(3, 0);
    Object.assign(formula, { value: 1, formula: "=表一!A1" });
    const watch = await host.watch(() => undefined);
    await watch.snapshot();
    running.type(running.book.sheet("表一"), { row: 0, column: 0, rowCount: 1, columnCount: 1 }, { value: 5 });
    formula.value = 5;
    expect((await watch.snapshot()).sheets[1]?.rows.at(-1)?.cells[0]?.value).toBe(5);
    const { Worksheets: sheets } = application.ActiveWorkbook ?? {};
    sheets?.Add(undefined, sheets.Item(1));
    expect((await watch.snapshot()).sheets.map(({ name }) => name)).toEqual(["表一", "Sheet1", "表二"]);
  });

  test("changes in another workbook that is in front are not told of", async () => {
    const { host, running } = open();
    await host.readSnapshot();
    let told = 0;
    const watch = await host.watch(() => {
      told += 1;
    });
    await watch.snapshot();
    running.path = "C:\\另一个.xlsx";
    running.changed(running.book.sheet("表一"));
    expect(told).toBe(0);
    await watch.stop();
  });
});
