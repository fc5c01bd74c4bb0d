import fc from "fast-check";
import { findAllRepairs } from "../../../src/core/identities/repairs";
import { judged, setsOf, type Values } from "../../support/small-repairs";
import { nameOf } from "../../support/small-system";

const repairsOf = (values: Values, identities: readonly string[]): string[][] =>
  findAllRepairs(judged(values, identities)).map(setsOf);

const sum = "T1.a = T1.b + T1.c";
const values = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "3.00", "T3.a": "3.00" };

describe("one cell", () => {
  test("is wrong where two identities say the same of it", () => {
    const [repairs, ...others] = findAllRepairs(judged(values, [sum, "T2.a = T1.a"]));
    expect(others).toEqual([]);
    expect(repairs && setsOf(repairs)).toEqual(["T1.a→300"]);
    expect(repairs?.complete).toBe(true);
    expect(repairs?.fault.map(({ index }) => index)).toEqual([0, 1]);
  });

  test("of a lone sum may be any of its cells, in the order of the sum", () => {
    expect(repairsOf(values, [sum])).toEqual([["T1.a→300", "T1.b→700", "T1.c→800"]]);
  });

  test("that an identity which holds ties down is no repair", () => {
    expect(repairsOf({ ...values, "T2.a": "9.00" }, [sum, "T2.a = T1.a"])).toEqual([["T1.b→700", "T1.c→800"]]);
  });

  test("is never made negative", () => {
    expect(repairsOf({ ...values, "T1.a": "1.50" }, [sum])).toEqual([["T1.a→300", "T1.c→50"]]);
  });

  test("of an inequality goes to the bound", () => {
    expect(repairsOf(values, ["T1.b >= T1.c"])).toEqual([["T1.b→200", "T1.c→100"]]);
    expect(repairsOf(values, ["T1.a <= T1.b + T1.c"])).toEqual([["T1.a→300", "T1.b→700", "T1.c→800"]]);
  });

  test("in 元 that is compared with 万元 is mended in its own digits", () => {
    const yuan = { unit: "元" as const, decimals: 0 };
    const mixed: Values = { ...values, "T1.a": "3.00", "T2.a": ["300000", yuan] };
    const [repairs] = findAllRepairs(judged(mixed, [sum, "T2.a = T1.a"]));
    expect(repairs && setsOf(repairs)).toEqual(["T2.a→300"]);
  });

  test("left blank is filled", () => {
    const blank: Values = { ...values, "T1.a": "3.00", "T1.b": ["0", { written: "blank" }] };
    expect(repairsOf(blank, [sum, "T2.a = T1.a", "T1.c = T4.c", "T4.c = T5.c"].slice(0, 2))).toEqual([
      ["T1.b→100", "T1.c→300"],
    ]);
  });
});

test("faults without a common cell are mended each by itself, in the order of the identities", () => {
  const two = { ...values, "T4.a": "5.00", "T4.b": "4.00" };
  expect(repairsOf(two, ["T4.a = T4.b", sum, "T2.a = T1.a"])).toEqual([["T4.a→400", "T4.b→500"], ["T1.a→300"]]);
});

/** Rows 2 and 3 of columns b and c with totals in row 1 and column a; table T2 shows the totals of the columns again. */
const grid = [
  ...["", 2, 3].map((row) => `T1.a${row} = T1.b${row} + T1.c${row}`),
  ...["a", "b", "c"].map((letter) => `T1.${letter} = T1.${letter}2 + T1.${letter}3`),
  "T2.b = T1.b",
  "T2.c = T1.c",
];
const gridValues = (changed: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  "T1.a": "18.00",
  "T1.b": "11.00",
  "T1.c": "7.00",
  "T1.a2": "13.00",
  "T1.b2": "10.00",
  "T1.c2": "3.00",
  "T1.a3": "5.00",
  "T1.b3": "1.00",
  "T1.c3": "4.00",
  "T2.b": "11.00",
  "T2.c": "7.00",
  ...changed,
});

describe("two cells", () => {
  test("a value in the wrong column is two faults that one repair mends", () => {
    // 10 stands under c, added to what belongs there.
    const found = findAllRepairs(judged(gridValues({ "T1.b2": "0.00", "T1.c2": "13.00" }), grid));
    expect(found.map(setsOf)).toEqual([["T1.b2→1000 T1.c2→300"]]);
    expect(found[0]?.fault).toHaveLength(2);
  });

  test("an amount and a total that follows it neither way", () => {
    // Row 2: b should be 10, a should be 13.
    const found = repairsOf(gridValues({ "T1.b2": "10.50", "T1.a2": "13.50" }), grid);
    expect(found.flat()).toContain("T1.a2→1300 T1.b2→1000");
  });
});

test("three cells of one fault", () => {
  const three = ["T1.a = T2.a", "T2.a = T3.a", "T1.b = T2.b", "T2.b = T3.b", "T1.c = T2.c", "T2.c = T3.c"];
  const figures: Record<string, string> = { "T2.a": "1.00", "T2.b": "2.00", "T2.c": "3.00", "T4.a": "6.00" };
  for (const [letter, value] of [
    ["a", "1.50"],
    ["b", "2.70"],
    ["c", "3.90"],
  ]) {
    figures[`T1.${letter}`] = value ?? "";
    figures[`T3.${letter}`] = value ?? "";
  }
  figures["T4.a"] = "8.10";
  const found = findAllRepairs(judged(figures, [...three, "T4.a = T2.a + T2.b + T2.c"]));
  expect(found.map(setsOf)).toEqual([["T2.a→150 T2.b→270 T2.c→390"]]);
});

test("a repair must print together with every tail of the workbook", () => {
  const tail = { "T1.a": "0.09", "T1.b": "0.01", "T1.c": "0.02", "T2.b": "0.01", "T2.c": "0.02", "T2.a": "0.04" };
  const identities = [sum, "T2.b = T1.b", "T2.c = T1.c", "T2.a = T2.b + T2.c", "T2.a = T1.a"];
  // 0.03 is what the printed parts come to, 0.04 what the other table prints.
  expect(repairsOf(tail, identities)).toEqual([["T1.a→4"]]);
});

test("a repair must not break what rounding explained", () => {
  const tail = { "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.02", "T1.d": "0.09", "T1.e": "0.05" };
  const judgement = judged(tail, [sum, "T1.d = T1.a + T1.b", "T1.e = T1.d"]);
  for (const set of findAllRepairs(judgement).flatMap(({ sets }) => sets)) {
    const changed = { ...tail };
    for (const { variable, to } of set.changes) {
      changed[nameOf(variable.figure) as keyof typeof tail] = (Number(to / 10_000n) / 100).toFixed(2);
    }
    expect(judged(changed, [sum, "T1.d = T1.a + T1.b", "T1.e = T1.d"]).errors).toEqual([]);
  }
});

describe("a repair with the totals that follow", () => {
  test("comes after two cells that stand for themselves", () => {
    // The entry and its only total: two cells as well, and no explanation is needed.
    const figures = { "T1.a": "9.00", "T1.b": "7.00", "T1.c": "2.00", "T2.a": "3.00", "T3.a": "3.00", "T2.b": "1.00" };
    const [found] = findAllRepairs(
      judged({ ...figures, "T3.b": "1.00", "T2.c": "2.00", "T3.c": "2.00" }, [
        sum,
        ...["a", "b", "c"].flatMap((letter) => [`T1.${letter} = T2.${letter}`, `T2.${letter} = T3.${letter}`]),
      ]),
    );
    expect(found && setsOf(found)).toEqual(["T1.a→300 T1.b→100"]);
    expect(found?.sets[0]?.entries).toBeUndefined();
  });
});

describe("the bound of the search", () => {
  test("is reached where every cell is wrong: the fault is told without a repair, and as not decided", () => {
    const wild: Record<string, string> = { "T1.a": "1.00" };
    const cellsOf = Array.from({ length: 20 }, (_, index) => `b${index + 1}`);
    const identities = [`T1.a = ${cellsOf.map((cell) => `T1.${cell}`).join(" + ")}`];
    cellsOf.forEach((cell, index) => {
      for (const [place, table] of ["T1", "T2", "T3"].entries())
        wild[`${table}.${cell}`] = `${100 * place + 7 * index}.11`;
      identities.push(`T1.${cell} = T2.${cell}`, `T2.${cell} = T3.${cell}`, `T1.${cell} = T3.${cell}`);
    });
    const found = findAllRepairs(judged(wild, identities));
    expect(found.map(({ fault }) => fault.length)).toEqual([identities.length]);
    expect(found[0]).toMatchObject({ sets: [], complete: false });
  });
});

test("identities in another order get the same repairs", () => {
  const wrong = fc.record({
    cell: fc.constantFrom(...Object.keys(gridValues())),
    value: fc.integer({ min: 0, max: 3000 }),
    order: fc.shuffledSubarray(grid, { minLength: grid.length }),
  });
  fc.assert(
    fc.property(wrong, ({ cell, value, order }) => {
      const changed = gridValues({ [cell]: (value / 100).toFixed(2) });
      const summary = (identities: readonly string[]): string[] => repairsOf(changed, identities).flat().sort();
      expect(summary(order)).toEqual(summary(grid));
    }),
    { numRuns: 15 },
  );
});

test("every repair that is found makes every identity hold", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(gridValues())),
      fc.constantFrom(...Object.keys(gridValues())),
      fc.integer({ min: 0, max: 3000 }),
      (one, other, value) => {
        const changed = gridValues({ [one]: (value / 100).toFixed(2), [other]: "6.66" });
        const found = findAllRepairs(judged(changed, grid));
        const mended = { ...changed };
        for (const { sets } of found) {
          for (const { variable, to } of sets[0]?.changes ?? []) {
            mended[nameOf(variable.figure)] = (Number(to / 10_000n) / 100).toFixed(2);
          }
        }
        if (found.every(({ sets }) => sets.length > 0)) expect(judged(mended, grid).errors).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});
