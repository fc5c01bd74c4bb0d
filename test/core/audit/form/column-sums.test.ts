import { addedRanges, FigureMap, leafCounts, totalsOf } from "../../../../src/core/audit/form/column-sums";
import type { Figure } from "../../../../src/core/reading/reading";
import { nameOf, smallInstances } from "../../../support/small-system";

const ranges = (formula: string): string[] | undefined =>
  addedRanges(formula)?.map(
    ({ firstRow, lastRow, firstColumn, lastColumn }) => `${firstRow}-${lastRow} ${firstColumn}-${lastColumn}`,
  );

test.each([
  ["SUM(B6:B9,B12)", ["5-8 1-1", "11-11 1-1"]],
  ["=B6+B7", ["5-5 1-1", "6-6 1-1"]],
  ["+B6 + $C$7", ["5-5 1-1", "6-6 2-2"]],
  ["=ROUND(SUM(b6:c9),2)", ["5-8 1-2"]],
  ["=SUM(B6:B7)+SUM(B9,C9)+D9", ["5-6 1-1", "8-8 1-1", "8-8 2-2", "8-8 3-3"]],
  ["=ROUND(B6+B7,2)", ["5-5 1-1", "6-6 1-1"]],
])("%s adds up ranges", (formula, expected) => {
  expect(ranges(formula)).toEqual(expected);
});

test.each([
  "=B6-B7",
  "=AVERAGE(B6:B9)",
  "=表二!B6+B7",
  "=SUM(B6:B9)*2",
  "=合计",
  "=B6+100",
  "=SUM(B6:B7:B9)",
  "=SUM(SUM(B6))",
  "=IF(A1,B6+B7,B8)",
  "",
  "=SUM(B6:)",
])("%s is no plain addition", (formula) => {
  expect(ranges(formula)).toBeUndefined();
});

const values = {
  "T1.a": "6.00",
  "T1.b": "2.00",
  "T1.c": "4.00",
  "T1.a2": "1.00",
  "T1.a3": "5.00",
  "T1.b3": "5.00",
  "T2.a": "6.00",
};
const totals = (...identities: string[]): string[] =>
  totalsOf(smallInstances(values, identities)).map(
    ({ total, parts, direction }) => `${nameOf(total)} ${direction} ${parts.map(nameOf).join()}`,
  );

describe("totals of one table", () => {
  test("run across a row or down a column", () => {
    expect(totals("T1.a = T1.b + T1.c", "T1.a = T1.a2 + T1.a3", "T1.a = T1.a3")).toEqual([
      "T1.a across T1.b,T1.c",
      "T1.a down T1.a2,T1.a3",
      "T1.a down T1.a3",
    ]);
  });

  test("are no bounds, differences, sums on the left or figures of several tables or of neither line", () => {
    expect(
      totals(
        "T1.a >= T1.b + T1.c",
        "T1.a = T1.b - T1.c",
        "T1.a + T1.b = T1.c",
        "T1.a = T2.a",
        "T1.a = T1.b + T1.a3",
        "T1.a = T1.b3",
      ),
    ).toEqual([]);
  });

  test("are worked out once for the same instances", () => {
    const instances = smallInstances(values, ["T1.a = T1.b + T1.c"]);
    expect(totalsOf(instances)).toBe(totalsOf(instances));
  });
});

const figures = (names: readonly string[]): Figure[] => {
  const all = smallInstances(values, ["T1.a = T1.b + T1.c + T1.a2 + T1.a3 + T1.b3"]).flatMap(({ terms }) =>
    terms.map(({ figure }) => figure),
  );
  return names.flatMap((name) => all.filter((figure) => nameOf(figure) === name));
};

describe("the figures between two places of a line", () => {
  const map = (direction: "down" | "across"): FigureMap => {
    const made = new FigureMap();
    for (const figure of figures(["T1.a", "T1.b", "T1.c", "T1.a2", "T1.a3", "T1.b3"])) made.add(figure, direction);
    return made;
  };
  const names = (found: readonly Figure[]): string[] => found.map(nameOf);

  test("of a column, both ends with it, whether the range is short or long", () => {
    expect(names(map("down").between(0, 1, 2))).toEqual(["T1.a", "T1.a2"]);
    expect(names(map("down").between(0, 2, 99))).toEqual(["T1.a2", "T1.a3"]);
    expect(names(map("down").between(0, 0, 3))).toEqual(["T1.a", "T1.a2", "T1.a3"]);
    expect(names(map("down").between(0, -50, 2))).toEqual(["T1.a", "T1.a2"]);
  });

  test("of a row, and none of a line without figures", () => {
    expect(names(map("across").between(1, 1, 2))).toEqual(["T1.b", "T1.c"]);
    expect(names(map("across").between(7, 0, 9))).toEqual([]);
  });
});

describe("what a sum counts", () => {
  test("is leaves: a total counts as its own parts", () => {
    const [a, b, c] = figures(["T1.a", "T1.b", "T1.c"]);
    const [d] = figures(["T1.a2"]);
    if (!a || !b || !c || !d) throw new Error("no figures");
    const counts = leafCounts([a, b, d], new Map([[a, [b, c]]]));
    expect([...counts].map(([figure, count]) => `${nameOf(figure)} ${count}`).sort()).toEqual([
      "T1.a2 1",
      "T1.b 2",
      "T1.c 1",
    ]);
  });
});
