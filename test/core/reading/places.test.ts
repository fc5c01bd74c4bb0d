import { checkWorkbook } from "../../../src/core/check";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

const good = drawUnit(makeUnit(11, { exact: true }), plainLayout);

function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const errors = (snapshot: WorkbookSnapshot): string[] =>
  checkWorkbook(snapshot)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);

/** Title, unit line and header of a code table in the plain layout. */
const headRows = 4;

test("a table over two sheets is read as one", () => {
  const whole = sheetNamed(good, "表六");
  const cut = headRows + 5;
  const first = { ...whole, rows: whole.rows.filter(({ index }) => index < cut) };
  const second = {
    ...whole,
    name: "表六（续）",
    rows: whole.rows.filter(({ index }) => index < headRows || index >= cut),
  };
  const sheets = good.sheets.flatMap((sheet) => (sheet.name === "表六" ? [first, second] : [sheet]));
  const result = checkWorkbook({ sheets });
  expect(errors({ sheets })).toEqual([]);
  expect(result.findings.map(({ rule }) => rule)).not.toContain("table-twice");
  const cells = result.reading.tables.find(({ id }) => id === "T6")?.blocks[0]?.rows.map(({ label }) => label.sheet);
  expect(new Set(cells)).toEqual(new Set(["表六", "表六（续）"]));
});

/** The rows of 表六 from here on without any head, on one sheet or two behind the first. */
function withoutHead(...cuts: readonly [number, ...number[]]): WorkbookSnapshot {
  const whole = sheetNamed(good, "表六");
  const rowsBetween = (from: number, to: number): SheetSnapshot["rows"] =>
    whole.rows.filter(({ index }) => index >= from && index < to).map((row) => ({ ...row, index: row.index - from }));
  const parts = [0, ...cuts].map((from, index) => ({
    ...whole,
    name: index === 0 ? "表六" : `Sheet${index + 30}`,
    rows: rowsBetween(from, cuts[index] ?? Infinity),
  }));
  return { sheets: good.sheets.flatMap((sheet) => (sheet.name === "表六" ? parts : [sheet])) };
}

test.each<[string, readonly [number, ...number[]]]>([
  ["one sheet", [headRows + 5]],
  ["two sheets", [headRows + 5, headRows + 9]],
])("rows that go on without any head over %s belong to the table before", (_, cuts) => {
  const result = checkWorkbook(withoutHead(...cuts));
  expect(result.coverage).toEqual(checkWorkbook(good).coverage);
  expect(errors(withoutHead(...cuts))).toEqual([]);
});

test("rows without a head are read also where their total is gone, which is then named", () => {
  const { sheets } = withoutHead(headRows + 5);
  const cut = sheets.map((sheet) => (sheet.name === "Sheet31" ? { ...sheet, rows: sheet.rows.slice(0, -1) } : sheet));
  const result = checkWorkbook({ sheets: cut });
  expect(result.coverage.numericCells).toBe(checkWorkbook(good).coverage.numericCells - 3);
  expect(errors({ sheets: cut })).toContain("total-row-missing");
});

test("a sheet of other things behind a table without total is no part of it", () => {
  const others = {
    ...sheetNamed(good, "表六"),
    name: "联系人",
    rows: [
      {
        index: 0,
        cells: [
          { column: 0, value: "张三" },
          { column: 3, value: 12345 },
        ],
      },
    ],
  };
  const { sheets } = withoutHead(headRows + 5);
  const result = checkWorkbook({ sheets: sheets.map((sheet) => (sheet.name === "Sheet31" ? others : sheet)) });
  expect(result.coverage.unread).toEqual([]);
  expect(result.findings.map(({ rule }) => rule)).toContain("total-row-missing");
});

test("a head printed again at a page break begins no new table", () => {
  const whole = sheetNamed(good, "表六");
  const cut = headRows + 5;
  const head = whole.rows.filter(({ index }) => index === 2 || index === 3);
  const rows = [
    ...whole.rows.filter(({ index }) => index < cut),
    ...head.map((row) => ({ ...row, index: row.index - 2 + cut })),
    ...whole.rows.filter(({ index }) => index >= cut).map((row) => ({ ...row, index: row.index + 2 })),
  ];
  const sheets = good.sheets.map((sheet) => (sheet.name === "表六" ? { ...sheet, rows } : sheet));
  expect(errors({ sheets })).toEqual([]);
  expect(checkWorkbook({ sheets }).coverage).toEqual({ ...checkWorkbook(good).coverage });
});

test("tables that only their titles tell apart are asked about when the titles are gone", () => {
  const untitled = good.sheets.map((sheet, index) => ({
    ...sheet,
    name: `Sheet${index + 100}`,
    rows: ["表三", "表五", "表九"].includes(sheet.name) ? sheet.rows.filter((row) => row.index > 1) : sheet.rows,
  }));
  const result = checkWorkbook({ sheets: untitled });
  expect(result.findings.map(({ rule }) => rule)).toContain("ambiguous-table");
  expect(result.verdict).not.toBe("ready");
});

test("an amount beside the recognised columns or in an unknown row is listed as unread with the reason", () => {
  const whole = sheetNamed(good, "表五");
  const last = whole.rows.at(-1)?.index ?? 0;
  const extra = {
    index: last + 1,
    cells: [
      { column: 3, value: "其中：专项" },
      { column: 4, value: 12.5 },
    ],
  };
  const sheets = good.sheets.map((sheet) =>
    sheet.name === "表五" ? { ...sheet, rows: [...sheet.rows, extra] } : sheet,
  );
  const { coverage } = checkWorkbook({ sheets });
  expect(coverage.unread.map(({ why }) => why.key)).toEqual(["coverage.row-not-recognised"]);
  expect(coverage.checked + coverage.unchecked + coverage.unread.length).toBe(coverage.numericCells);
});

test("a total without its amount at the end of a stacked table still belongs to that table", () => {
  const stacked = drawUnit(makeUnit(11, { exact: true }), { ...plainLayout, stacked: true });
  const rows = checkWorkbook(stacked).reading.tables[0]?.blocks[1]?.rows ?? [];
  const total = rows.find(({ line }) => line === "total")?.figures.get("amount");
  if (!total) throw new Error("no total");
  const result = checkWorkbook(withCell(stacked, total.cell, null));
  expect(result.findings.map(({ rule }) => rule)).not.toContain("total-row-missing");
  expect(result.repairs[0]?.changes.map(({ cell, to }) => [cell, to.toFixed()])).toEqual([
    [total.cell, total.value.toFixed()],
  ]);
  const withoutCarryOver = withCell(
    withCell(stacked, total.cell, null),
    { ...total.cell, row: total.cell.row - 2 },
    null,
  );
  expect(checkWorkbook(withoutCarryOver).findings.map(({ rule }) => rule)).not.toContain("total-row-missing");
});
