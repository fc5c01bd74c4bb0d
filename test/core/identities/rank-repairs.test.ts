import { rankRepairs } from "../../../src/core/identities/rank-repairs";
import type { RepairSet } from "../../../src/core/identities/repair-search";
import { buildSystem, type Variable } from "../../../src/core/identities/system";
import { nameOf, smallInstances } from "../../support/small-system";

const system = buildSystem(
  smallInstances(
    {
      "T1.a": "21.34",
      "T1.b": ["0.00", { written: "blank" }],
      "T1.c": ["0.00", { written: "dash" }],
      "T1.d": "0.00",
      "T1.e": "21.34",
      "T2.a": ["30.00", { formula: "B1+C1" }],
      "T2.b": "10.00",
      "T2.c": "20.00",
      "T3.a": "30.00",
      "T3.b": "10.00",
      "T3.c": "20.00",
    },
    ["T1.a = T1.b + T1.c + T1.d + T1.e", "T2.a = T2.b + T2.c", "T3.a = T3.b + T3.c"],
  ),
  "half-up",
);
const variable = (name: string): Variable => {
  const found = system.variables.find(({ figure }) => nameOf(figure) === name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
};
/** Cells and what they should print, in 0.01 万元; `entries` where the others are totals that follow. */
const set = (changes: Readonly<Record<string, bigint>>, entries?: readonly string[]): RepairSet => ({
  changes: Object.entries(changes).map(([name, to]) => ({ variable: variable(name), to: to * 10_000n })),
  ...(entries && { entries: entries.map(variable) }),
});
/** The first cell of each set, the likeliest first. */
const ranked = (...sets: RepairSet[]): string[] =>
  rankRepairs(sets, { fault: system.rows, isLastYears: () => false }).map(({ set: { changes } }) =>
    changes[0] ? nameOf(changes[0].variable.figure) : "",
  );

test("an amount was dropped from a zero that was typed rather than from a blank or a dash", () => {
  expect(ranked(set({ "T1.b": 500n }), set({ "T1.d": 500n }))).toEqual(["T1.d", "T1.b"]);
  expect(ranked(set({ "T1.c": 500n }), set({ "T1.d": 500n }))).toEqual(["T1.d", "T1.c"]);
  expect(ranked(set({ "T1.b": 500n }), set({ "T1.c": 500n }))).toEqual(["T1.b", "T1.c"]);
});

test("of two mistyped digits the one in a typed total is likelier, the one in a formula's result is not", () => {
  expect(ranked(set({ "T3.b": 1100n }), set({ "T3.a": 3100n }))).toEqual(["T3.a", "T3.b"]);
  expect(ranked(set({ "T2.a": 3100n }), set({ "T2.b": 1100n }))).toEqual(["T2.b", "T2.a"]);
});

test("a formula's total that follows its entry speaks for nothing; entries of one kind keep the order of the sheet", () => {
  const follows = set({ "T2.b": 4711n, "T2.a": 6711n }, ["T2.b"]);
  const typed = set({ "T3.b": 4711n, "T3.a": 6711n }, ["T3.b"]);
  expect(ranked(typed, follows)).toEqual(["T2.b", "T3.b"]);
});

test("sets of the same kind keep the order of their first cells, fewer entries come first", () => {
  const wide = set({ "T3.c": 4711n, "T2.b": 4711n });
  const close = set({ "T2.c": 4711n, "T3.b": 4711n });
  expect(ranked(close, wide)).toEqual(["T3.c", "T2.c"]);
  expect(ranked(close, set({ "T3.c": 4711n }))).toEqual(["T3.c", "T2.c"]);
});
