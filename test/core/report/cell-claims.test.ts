import fc from "fast-check";
import { checkWorkbook } from "../../../src/core/check";
import { lineFigure } from "../../../src/core/reading/lookup";
import { cellClaims, type CellClaims } from "../../../src/core/report/cell-claims";
import { cellKey } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

function claims(snapshot: WorkbookSnapshot): Readonly<Record<string, CellClaims>> {
  const { reading, findings } = checkWorkbook(snapshot);
  return cellClaims(reading, findings);
}

function told({ claims: all }: CellClaims): string[] {
  return all.map(
    ({ value, ties }) =>
      `${value.toFixed(2)}: ${ties.map(({ rule, tables }) => `${rule} (${tables.join()})`).join(", ")}`,
  );
}

test("both identities around the sample's wrong cell make it zero, and none bears out what stands there", () => {
  const about = claims(sampleSnapshot())[cellKey({ sheet: "表八", row: 5, column: 2 })];
  expect(about?.table).toBe("T8");
  expect(about && told(about)).toEqual(["0.50: ", "0.00: t8-total (T8), t8-vehicle-subtotal (T8)"]);
});

test("a total with two digits swapped: its own table and another agree on the right amount", () => {
  const sample = sampleSnapshot();
  const cell = lineFigure(checkWorkbook(sample).reading, "T3.main", "total", "total")?.cell;
  if (!cell) throw new Error("表三 has no total");
  const about = claims(withCell(sample, cell, 348.33))[cellKey(cell)];
  const [stated, right] = about?.claims ?? [];
  expect(stated?.value.toFixed()).toBe("348.33");
  expect(stated?.ties).toEqual([]);
  expect(right?.value.toFixed()).toBe("384.33");
  expect(new Set(right?.ties.flatMap(({ tables }) => tables))).toEqual(new Set(["T1", "T3"]));
});

test("a workbook without errors has nothing to ask about", () => {
  expect(claims(drawUnit(makeUnit(11, { exact: true }), plainLayout))).toEqual({});
});

test("when one amount of an exact unit is changed, all other identities of its cell make it what it was", () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (seed, pick) => {
      const snapshot = drawUnit(makeUnit(seed, { exact: true }), plainLayout);
      const figures = checkWorkbook(snapshot).reading.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
      );
      const typed = figures.filter(({ written }) => written === "number");
      const figure = typed[pick % typed.length];
      if (!figure) throw new Error("a unit without amounts");
      const wrong = Number(figure.value.plus("7").toFixed());
      const about = claims(withCell(snapshot, figure.cell, wrong))[cellKey(figure.cell)];
      // Nothing need point at the cell itself; but whatever is said of it is the old amount.
      const others = about?.claims.filter(({ value }) => !value.eq(about.stated)) ?? [];
      answered += others.length;
      expect(others.every(({ value }) => value.eq(figure.value))).toBe(true);
    }),
    { numRuns: 20 },
  );
  expect(answered).toBeGreaterThan(0);
});
