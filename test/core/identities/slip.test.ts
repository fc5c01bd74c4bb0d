import { judge } from "../../../src/core/identities/faults";
import { findAllRepairs } from "../../../src/core/identities/repairs";
import { rankRepairs } from "../../../src/core/identities/rank-repairs";
import type { RepairSet } from "../../../src/core/identities/repair-search";
import { slipOf, type SlipContext, type SlipKind } from "../../../src/core/identities/slip";
import { buildSystem, type LinearSystem, type Variable } from "../../../src/core/identities/system";
import { nameOf, smallInstances } from "../../support/small-system";

const values = {
  "T1.a": "30.00",
  "T1.b": "10.00",
  "T1.c": "20.00",
  "T1.d": "0.00",
  "T1.a2": "12.34",
  "T1.b2": "12.34",
  "T1.c2": "0.00",
  "T2.a": "30.00",
  "T1.a3": "14.00",
  "T1.b3": "7.00",
  "T4.b3": "7.00",
};
const system = buildSystem(
  smallInstances(values, [
    "T1.a = T1.b + T1.c + T1.d",
    "T1.a2 = T1.b2 + T1.c2",
    "T2.a >= T1.a",
    "T1.a3 = T1.b3 + T4.b3",
  ]),
  "half-up",
);
const variable = (name: string, of: LinearSystem = system): Variable => {
  const found = of.variables.find(({ figure }) => nameOf(figure) === name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
};
const grains = (text: string): bigint => BigInt(Math.round(Number(text) * 100)) * 10_000n;
const set = (changes: Readonly<Record<string, string>>, entries?: readonly string[]): RepairSet => ({
  changes: Object.entries(changes).map(([name, to]) => ({ variable: variable(name), to: grains(to) })),
  ...(entries && { entries: entries.map((name) => variable(name)) }),
});
const context: SlipContext = { fault: system.rows, isLastYears: () => false };

test.each<[string, RepairSet, SlipKind]>([
  ["a blank that should hold an amount", set({ "T1.d": "5.00" }), "value-dropped"],
  ["an amount that another column of the row shows too", set({ "T1.b2": "0.00" }), "value-in-wrong-column"],
  ["an amount that stands nowhere else", set({ "T1.b": "0.00" }), "other"],
  ["two digits the wrong way round", set({ "T1.b2": "12.43" }), "digits-transposed"],
  ["one wrong digit", set({ "T1.b2": "12.35" }), "digit-mistyped"],
  ["a point moved", set({ "T1.b2": "123.40" }), "decimal-point-moved"],
  ["a factor of ten thousand", set({ "T1.b2": "123400.00" }), "unit-slip"],
  ["a minus sign", set({ "T1.b2": "-12.34" }), "sign-flipped"],
  ["a total that no digit explains", set({ "T1.a": "47.11" }), "stale-total"],
  ["a part that no digit explains", set({ "T1.b": "47.11" }), "other"],
  ["a bound is no total", set({ "T2.a": "47.11" }), "other"],
  ["an amount moved to a blank of its row", set({ "T1.c2": "12.34", "T1.b2": "0.00" }), "value-in-wrong-column"],
  ["the same the other way round", set({ "T1.b2": "0.00", "T1.c2": "12.34" }), "value-in-wrong-column"],
  ["an amount added to another of its row", set({ "T1.b": "0.00", "T1.c": "30.00" }), "value-in-wrong-column"],
  ["two amounts exchanged in a column", set({ "T1.b": "12.34", "T1.b2": "10.00" }), "value-in-wrong-row"],
  ["part of an amount in the other cell is no known slip", set({ "T1.b": "17.11", "T1.c": "12.89" }), "other"],
  ["a row emptied", set({ "T1.a2": "0.00", "T1.b2": "0.00" }), "row-doubled"],
  ["three cells of a row emptied", set({ "T1.a": "0.00", "T1.b": "0.00", "T1.c": "0.00" }), "row-doubled"],
  ["cells of two rows emptied", set({ "T1.a": "0.00", "T1.b": "0.00", "T1.b2": "0.00" }), "other"],
  ["totals alone", set({ "T1.a": "47.11", "T1.a2": "31.99" }), "stale-total"],
  ["a slip beside a total that follows it", set({ "T1.a2": "12.43", "T1.b2": "12.43" }), "digits-transposed"],
  ["an entry and its total", set({ "T1.a": "47.11", "T1.b": "27.11" }, ["T1.b"]), "entry-with-totals"],
  ["an entry with a known slip", set({ "T1.a": "21.00", "T1.b": "1.00" }, ["T1.b"]), "decimal-point-moved"],
  [
    "two entries of a column that compensate",
    set({ "T1.b": "12.00", "T1.a": "32.00", "T1.b2": "10.34", "T1.a2": "10.34" }, ["T1.b", "T1.b2"]),
    "value-in-wrong-row",
  ],
  [
    "two entries that do not",
    set({ "T1.b": "12.00", "T1.a": "32.00", "T1.b2": "11.34", "T1.a2": "11.34" }, ["T1.b", "T1.b2"]),
    "entry-with-totals",
  ],
  ["three totals alone", set({ "T1.a": "47.11", "T1.a2": "31.99", "T1.a3": "58.46" }), "stale-total"],
  ["three of which one is no total", set({ "T1.a": "47.11", "T1.a2": "31.99", "T1.b3": "58.46" }), "other"],
  ["an amount that another sheet shows too", set({ "T1.b3": "0.00" }), "other"],
  ["the second with the digits of the first alone", set({ "T1.b": "25.00", "T1.c": "10.00" }), "digit-mistyped"],
  ["the first with the digits of the second alone", set({ "T1.b": "20.00", "T1.c": "47.11" }), "digit-mistyped"],
  ["an amount added to one before it", set({ "T1.c": "30.00", "T1.b": "0.00" }), "value-in-wrong-column"],
  ["a slip beside another total", set({ "T1.a": "47.11", "T1.b2": "12.43" }), "digits-transposed"],
  ["a slip beside another part", set({ "T1.b": "47.11", "T1.b2": "12.43" }), "digits-transposed"],
  ["a total beside a part", set({ "T1.b": "47.11", "T1.a2": "47.11" }), "stale-total"],
  ["two amounts exchanged between sheets", set({ "T1.b": "30.00", "T2.a": "10.00" }), "digit-mistyped"],
  ["two amounts exchanged across", set({ "T1.c": "12.34", "T1.b2": "20.00" }), "other"],
  ["rows of two sheets emptied", set({ "T1.a": "0.00", "T1.b": "0.00", "T2.a": "0.00" }), "other"],
  ["an entry without totals", set({ "T1.b": "47.11" }, ["T1.b"]), "other"],
  ["two entries without totals", set({ "T1.b": "17.11", "T1.c": "12.89" }, ["T1.b", "T1.c"]), "other"],
  ["a total with its total", set({ "T1.a": "47.11", "T2.a": "47.11" }, ["T1.a"]), "entry-with-totals"],
  ["an entry emptied with another total", set({ "T1.b2": "0.00", "T2.a": "17.66" }, ["T1.b2"]), "entry-with-totals"],
  [
    "three entries",
    set({ "T1.b": "11.00", "T1.c": "21.00", "T1.b2": "13.34" }, ["T1.b", "T1.c", "T1.b2"]),
    "older-version",
  ],
])("%s", (_, changes, kind) => {
  expect(slipOf(changes, context)).toBe(kind);
});

test("last year's figure is named before any slip of digits", () => {
  const known: SlipContext = { ...context, isLastYears: ({ figure }, to) => nameOf(figure) === "T1.b2" && to > 0n };
  expect(slipOf(set({ "T1.b2": "12.43" }), known)).toBe("last-year-figure");
  expect(slipOf(set({ "T1.b2": "0.00" }), known)).toBe("value-in-wrong-column");
});

describe("the likeliest repair", () => {
  const first = (sets: readonly RepairSet[]): string[] =>
    rankRepairs(sets, context).map(({ set: { changes } }) =>
      changes.map((change) => nameOf(change.variable.figure)).join(),
    );

  test("a known slip beats an arbitrary number, whatever the order", () => {
    const sets = [set({ "T1.b": "47.11" }), set({ "T1.b2": "12.43" })];
    expect(first(sets)).toEqual(["T1.b2", "T1.b"]);
    expect(first([...sets].reverse())).toEqual(["T1.b2", "T1.b"]);
  });

  test("a typed total beats a part when neither shows a slip", () => {
    expect(first([set({ "T1.b": "47.11" }), set({ "T1.a": "47.11" })])).toEqual(["T1.a", "T1.b"]);
  });

  test("one entry with its totals beats two cells, ties keep the order of the sheet", () => {
    const carried = set({ "T1.a": "47.11", "T1.b": "27.11" }, ["T1.b"]);
    expect(first([set({ "T1.a": "1.00", "T1.c": "9.00" }), carried])).toEqual(["T1.a,T1.b", "T1.a,T1.c"]);
    expect(first([set({ "T1.c": "47.11" }), set({ "T1.b": "47.11" })])).toEqual(["T1.b", "T1.c"]);
  });
});

test("a formula's result is wrong only if its parts are", () => {
  const judgement = judge(
    smallInstances({ "T1.a": ["47.11", { formula: "SUM(B1:C1)" }], "T1.b": "10.00", "T1.c": "20.00" }, [
      "T1.a = T1.b + T1.c",
    ]),
  );
  const [repairs] = findAllRepairs(judgement);
  const ranked = rankRepairs(repairs?.sets ?? [], { fault: judgement.errors, isLastYears: () => false });
  expect(ranked.map(({ set: { changes } }) => nameOf(changes[0]?.variable.figure ?? variable("T1.a").figure))).toEqual([
    "T1.b",
    "T1.c",
    "T1.a",
  ]);
});
