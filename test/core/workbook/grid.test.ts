import fc from "fast-check";
import { CellMap } from "../../../src/core/workbook/cell-map";
import { Grid } from "../../../src/core/workbook/grid";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";

const places = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(12)), { selector: ([row, column]) => `${row} ${column}` });

function sheetWith(cells: readonly (readonly [row: number, column: number])[]): SheetSnapshot {
  const rows = [...new Set(cells.map(([row]) => row))].sort((a, b) => a - b);
  return {
    name: "表一",
    visibility: "visible",
    hiddenColumns: [],
    rows: rows.map((index) => ({
      index,
      cells: cells
        .flatMap(([row, column]) => (row === index ? [{ column, value: `${row} ${column}` }] : []))
        .sort((a, b) => a.column - b.column),
    })),
  };
}

test("a grid gives exactly the cells of its sheet, whatever gaps there are", () => {
  fc.assert(
    fc.property(places, (cells) => {
      const grid = new Grid(sheetWith(cells));
      const expected = new Set(cells.map(([row, column]) => `${row} ${column}`));
      for (let row = 0; row <= 31; row++) {
        for (let column = 0; column <= 13; column++) {
          const key = `${row} ${column}`;
          expect(grid.cell(row, column)?.value).toBe(expected.has(key) ? key : undefined);
        }
      }
    }),
  );
});

test("the filled rows of a range are those of the sheet between its ends", () => {
  fc.assert(
    fc.property(places, fc.nat(32), fc.nat(32), (cells, first, last) => {
      const grid = new Grid(sheetWith(cells));
      const between = grid.rowIndexes().filter((row) => row >= first && row <= last);
      expect(grid.rowsBetween(first, last)).toEqual(between);
    }),
  );
});

test("a cell map tells sheets, rows and columns apart", () => {
  const cell = fc.record({ sheet: fc.constantFrom("表一", "表二"), row: fc.nat(1_048_575), column: fc.nat(16_383) });
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const map = new CellMap<string>();
      const name = ({ sheet, row, column }: (typeof cells)[number]): string => `${sheet} ${row} ${column}`;
      for (const each of cells) map.set(each, name(each));
      for (const each of cells) expect(map.get({ ...each })).toBe(name(each));
      expect(map.has({ sheet: "表三", row: 0, column: 0 })).toBe(false);
    }),
  );
});
