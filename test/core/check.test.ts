import fc from "fast-check";
import { checkWorkbook } from "../../src/core/check";
import type { CheckResult } from "../../src/core/audit/check-result";
import type { CellRef } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { anyLayout } from "../support/units/arbitrary";
import { drawUnit, plainLayout } from "../support/units/layout";
import { makeUnit } from "../support/units/unit";

const identityFindings = (result: CheckResult): string[] =>
  result.findings
    .filter(({ severity, stated }) => severity === "error" || stated !== undefined)
    .map(({ rule }) => rule);

/** A copy of the workbook with one number changed. */
function withNumber(snapshot: WorkbookSnapshot, cell: CellRef, value: number): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== cell.sheet
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.index !== cell.row
                ? row
                : { ...row, cells: row.cells.map((old) => (old.column === cell.column ? { ...old, value } : old)) },
            ),
          },
    ),
  };
}

function numberCells(result: CheckResult): { cell: CellRef; value: string }[] {
  return result.reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap(({ figures }) =>
        [...figures.values()].flatMap(({ cell, written, value }) =>
          written === "number" ? [{ cell, value: value.toFixed() }] : [],
        ),
      ),
    ),
  );
}

test("a consistent unit has no finding in any layout, and every number is weighed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const result = checkWorkbook(drawUnit(makeUnit(seed, { exact: true }), layout));
      expect(identityFindings(result)).toEqual([]);
      expect(result.coverage.unread).toEqual([]);
      expect(result.coverage.unchecked).toBe(0);
      expect(result.recalculated.filter(({ stated, recalculated }) => !stated.eq(recalculated))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("cells rounded one by one from yuan are never called errors, and the witness prints as they do", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const result = checkWorkbook(drawUnit(makeUnit(seed, { exact: false }), plainLayout));
      expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const printed = new Map(
        result.findings.flatMap(({ cells }) => cells.map((w) => [JSON.stringify(w.cell), w.value])),
      );
      for (const { witness = [] } of result.findings) {
        for (const { cell, yuan } of witness) {
          const rounded = yuan.div("10000").round(2, 1);
          expect(rounded.toFixed()).toBe((printed.get(JSON.stringify(cell)) ?? rounded).toFixed());
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("any one changed amount is named by the check", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat(),
      fc.integer({ min: 1, max: 90_000 }),
      (seed, pick, by) => {
        const snapshot = drawUnit(makeUnit(seed, { exact: true }), plainLayout);
        const cells = numberCells(checkWorkbook(snapshot));
        const target = cells[pick % cells.length];
        if (!target) throw new Error("the unit has no number");
        const changed = (Math.round(Number(target.value) * 100) + by) / 100;
        const result = checkWorkbook(withNumber(snapshot, target.cell, changed));
        const naming = result.findings.filter(({ cells: weighed }) =>
          weighed.some(({ cell }) => JSON.stringify(cell) === JSON.stringify(target.cell)),
        );
        expect(naming.some(({ severity }) => severity === "error" || severity === "rounding")).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("the same workbook gives the same report twice", () => {
  const snapshot = drawUnit(makeUnit(7, { exact: false }), plainLayout);
  expect(checkWorkbook(snapshot)).toEqual(checkWorkbook(snapshot));
});
