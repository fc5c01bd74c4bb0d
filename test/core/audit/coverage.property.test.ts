// Every amount cell of a recognised table is checked, unchecked or unread: one of them, whatever the layout.

import fc from "fast-check";

import { checkWorkbook } from "../../../src/core/check";
import type { CheckResult } from "../../../src/core/audit/check-result";
import type { Reading } from "../../../src/core/reading/reading";
import { standardById, standards } from "../../../src/core/standards/registry";
import { shanghaiDistrict2023 } from "../../../src/core/standards/shanghai-district-2023";
import { cellKey, type CellRef } from "../../../src/core/workbook/address";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { anyLayout } from "../../support/units/arbitrary";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout, type Layout } from "../../support/units/layout";
import { makeShanghaiUnit } from "../../support/units/shanghai";
import { makeUnit } from "../../support/units/unit";

function draw(standardId: string, seed: number, layout: Layout): WorkbookSnapshot {
  const make = standardId === shanghaiDistrict2023.id ? makeShanghaiUnit : makeUnit;
  return drawUnit(make(seed, { exact: true }), layout, standardById(standardId));
}

/** Cells whose figure is a number; of these tables only. */
function numberCells({ tables }: Reading, ids?: ReadonlySet<string>): CellRef[] {
  return tables
    .filter(({ id }) => ids === undefined || ids.has(id))
    .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => [...figures.values()])))
    .filter(({ written }) => written === "number" || written === "text")
    .map(({ cell }) => cell);
}

/** Each of these cells, and no other, is either a number read or an unread cell, and the counts say so. */
function accountsFor({ reading, coverage, verdict }: CheckResult, cells: readonly CellRef[]): void {
  const read = numberCells(reading);
  const accounted = [...read, ...coverage.unread.map(({ cell }) => cell)].map(cellKey).sort();
  expect(accounted).toEqual(cells.map(cellKey).sort());
  expect(coverage.checked + coverage.unchecked).toBe(read.length);
  expect(coverage.numericCells).toBe(cells.length);
  if (coverage.unread.length > 0) expect(verdict).not.toBe("ready");
}

const unreadable: readonly CellValue[] = ["待定", "见附注", { error: "#REF!" }, { error: "#N/A" }, true];
const anySeed = fc.integer({ min: 1, max: 100_000 });
const anyStandard = fc.constantFrom(...standards.map(({ id }) => id));

test("words and error values in amount cells are unread, all other numbers are read", () => {
  const anyFaults = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...unreadable)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(anyStandard, anySeed, anyLayout, anyFaults, (standardId, seed, layout, faults) => {
      const clean = draw(standardId, seed, layout);
      const cells = numberCells(checkWorkbook(clean).reading);
      const spoilt = new Map(
        faults.flatMap(([pick, value]) => {
          const cell = cells[pick % cells.length];
          return cell ? [[cellKey(cell), { cell, value }] as const] : [];
        }),
      );
      const workbook = [...spoilt.values()].reduce((changed, { cell, value }) => withCell(changed, cell, value), clean);
      const result = checkWorkbook(workbook, { standardId });
      accountsFor(result, cells);
      expect(result.coverage.unread.map(({ cell }) => cellKey(cell)).sort()).toEqual([...spoilt.keys()].sort());
    }),
    { numRuns: 25 },
  );
});

test("the amounts under a head that nobody knows are unread, none is lost", () => {
  fc.assert(
    fc.property(anyStandard, anySeed, anyLayout, fc.nat(), (standardId, seed, layout, pick) => {
      const clean = draw(standardId, seed, layout);
      const before = checkWorkbook(clean).reading;
      const heads = before.tables.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns));
      const head = heads[pick % heads.length];
      if (!head) throw new Error("no heads");
      const cell = headCell(clean, head.header.cell, head.header.text);
      const result = checkWorkbook(withCell(clean, cell, "其他"), { standardId });
      // A table may now be beyond recognition: it is named, and no cell of it is counted.
      const found = new Set(result.reading.tables.filter(({ place }) => place).map(({ id }) => id));
      const lost = before.tables.filter(({ id, place }) => place && !found.has(id)).map(({ id }) => id);
      const named = result.findings.filter(({ rule }) => rule === "table-missing").map(({ table }) => table);
      expect(named).toEqual(expect.arrayContaining(lost));
      expect(lost.length).toBeLessThanOrEqual(1);
      accountsFor(result, numberCells(before, found));
      if (lost.length > 0) expect(result.verdict).not.toBe("ready");
    }),
    { numRuns: 40 },
  );
});

/** The head's text stands in its own row or, where it spans several, in one above. */
function headCell({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellRef, text: string): CellRef {
  const rows = sheets.find(({ name }) => name === sheet)?.rows.filter(({ index }) => index <= row) ?? [];
  const found = [...rows]
    .reverse()
    .find(({ cells }) =>
      cells.some(
        (cell) => cell.column === column && typeof cell.value === "string" && cell.value.replaceAll(/\s/g, "") !== "",
      ),
    );
  if (!found) throw new Error(`no head ${text} at ${sheet} ${row} ${column}`);
  return { sheet, row: found.index, column };
}

test("a number typed into a row or a column of no meaning is counted as unread", () => {
  fc.assert(
    fc.property(anyStandard, anySeed, anyLayout, fc.nat(), fc.boolean(), (standardId, seed, layout, pick, isRow) => {
      const clean = draw(standardId, seed, { ...layout, stacked: false });
      const before = checkWorkbook(clean).reading;
      const tables = before.tables.filter(
        ({ place, definition: { blocks } }) => place && blocks.some(({ codes }) => codes),
      );
      const table = tables[pick % tables.length];
      if (!table?.place) throw new Error("no tables");
      const { sheet, lastRow, lastColumn } = table.place;
      const labels = table.blocks.flatMap(({ rows }) => rows.map(({ label }) => label.row));
      const cell = isRow
        ? { sheet, row: lastRow + 1, column: lastColumn }
        : { sheet, row: labels[0] ?? lastRow, column: lastColumn + 1 };
      const result = checkWorkbook(withCell(clean, cell, 33.5), { standardId });
      accountsFor(result, [...numberCells(before), cell]);
      expect(result.coverage.unread.map((unread) => unread.cell)).toEqual([cell]);
    }),
    { numRuns: 40 },
  );
});

test("the only amount of a table with one row stands under a head that nobody knows, and was lost", () => {
  const clean = draw(shanghaiDistrict2023.id, 8596, plainLayout);
  const cell = { sheet: "表9", row: 4, column: 6 };
  const result = checkWorkbook(withCell(clean, { ...cell, row: 2 }, "其他"), { standardId: shanghaiDistrict2023.id });
  expect(result.coverage.unread.map(({ cell: place }) => place)).toEqual([cell]);
  expect(result.reading.tables.find(({ id }) => id === "T9")?.status).toBe("read");
});
