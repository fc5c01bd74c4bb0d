import { headSpans } from "../../../src/core/workbook/head-spans";

function spans(...rows: string[]): string[] {
  const grid = rows.map((row) => [...row].map((letter) => (letter === "." ? null : letter)));
  return headSpans(grid).map(({ firstRow, firstColumn, lastRow, lastColumn }) => {
    const size = `${lastRow - firstRow + 1}×${lastColumn - firstColumn + 1}`;
    return `${grid[firstRow]?.[firstColumn] ?? "?"} ${size}`;
  });
}

test("a head spans the columns that have heads below them, and the rows where nothing stands below", () => {
  expect(spans("A...B..", "C..DEFG", "HIJ....")).toEqual([
    "A 1×4",
    "B 1×3",
    "C 1×3",
    "D 2×1",
    "E 2×1",
    "F 2×1",
    "G 2×1",
    "H 1×1",
    "I 1×1",
    "J 1×1",
  ]);
});

test("a head without one below it never takes its neighbour's columns", () => {
  expect(spans("AB.C", "..D.")).toEqual(["A 2×1", "B 2×1", "C 2×1", "D 1×1"]);
});

test("a spanning head reaches down over a blank row to the heads below", () => {
  expect(spans("A.B", "...", "CD.")).toEqual(["A 2×2", "B 3×1", "C 1×1", "D 1×1"]);
});
