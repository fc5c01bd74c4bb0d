import { judge } from "../../../src/core/identities/faults";
import { independentSlips, type Slip } from "../../../src/core/identities/independent-parts";
import type { RepairSet } from "../../../src/core/identities/repair-search";
import { nameOf, smallInstances } from "../../support/small-system";

/** Two sums that share a part, both broken, and a sum that holds. */
const identities = ["T1.a = T1.b + T1.c", "T1.d = T1.c + T1.e", "T1.f = T1.b + T1.e"];
const values = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T1.d": "8.00", "T1.e": "4.00", "T1.f": "5.00" };
const judgement = judge(smallInstances(values, identities));

const set = (changes: Readonly<Record<string, bigint>>, entries?: readonly string[]): RepairSet => {
  const variable = (name: string) => {
    const found = judgement.system.variables.find(({ figure }) => nameOf(figure) === name);
    if (!found) throw new Error(`no variable ${name}`);
    return found;
  };
  return {
    changes: Object.entries(changes).map(([name, to]) => ({ variable: variable(name), to })),
    ...(entries && { entries: entries.map(variable) }),
  };
};
const summary = ({ rows, repairs }: Slip) => ({
  rows: rows.map(({ index }) => index),
  repairs: repairs.map(({ changes }) =>
    changes.map(({ variable, to }) => `${nameOf(variable.figure)}→${to}`).join(" "),
  ),
});
const slips = (...ranked: readonly RepairSet[]) =>
  independentSlips({ fault: judgement.errors, sets: ranked, complete: true }, ranked, judgement);

test("the made-up workbook has two broken sums in one fault", () => {
  expect(judgement.faults.map((fault) => fault.map(({ index }) => index))).toEqual([[0, 1]]);
});

test("two totals that only broken sums hold are two slips, each with the alternatives that leave the other as it is", () => {
  const found = slips(
    set({ "T1.a": 3n, "T1.d": 6n }),
    set({ "T1.b": 7n, "T1.d": 6n }),
    set({ "T1.a": 3n, "T1.e": 5n }),
    set({ "T1.a": 4n, "T1.e": 5n }),
    set({ "T1.b": 7n, "T1.e": 5n }),
  );
  expect(found.map(summary)).toEqual([
    { rows: [0], repairs: ["T1.a→3", "T1.b→7"] },
    { rows: [1], repairs: ["T1.d→6", "T1.e→5"] },
  ]);
});

test("changes that compensate each other in a sum that holds are one slip, with all its alternatives", () => {
  const ranked = [set({ "T1.b": 7n, "T1.e": 5n }), set({ "T1.a": 3n, "T1.d": 6n })];
  const [slip, ...others] = slips(...ranked);
  expect(others).toEqual([]);
  expect(slip?.rows).toEqual(judgement.errors);
  expect(slip?.repairs).toEqual(ranked);
});

test("a third change may join two that were apart", () => {
  const joined = slips(set({ "T1.b": 7n, "T1.a": 3n, "T1.e": 5n }));
  expect(joined.map(summary)).toEqual([
    { rows: [0], repairs: ["T1.a→3"] },
    { rows: [0, 1], repairs: ["T1.b→7 T1.e→5"] },
  ]);
  const through = slips(set({ "T1.b": 7n, "T1.e": 5n, "T1.f": 12n }));
  expect(through.map(({ repairs }) => repairs.map(({ changes }) => changes.length))).toEqual([[3]]);
});

test("entries stay with the cells that they are", () => {
  const found = slips(set({ "T1.a": 3n, "T1.d": 6n }, ["T1.d"]));
  expect(
    found.map(({ repairs }) => repairs.map(({ entries }) => entries?.map(({ figure }) => nameOf(figure)))),
  ).toEqual([[[]], [["T1.d"]]]);
  expect(slips(set({ "T1.a": 3n, "T1.d": 6n }))[0]?.repairs[0]).not.toHaveProperty("entries");
});

test("one change is one slip; no repair is none", () => {
  expect(slips(set({ "T1.c": 3n })).map(summary)).toEqual([{ rows: [0, 1], repairs: ["T1.c→3"] }]);
  expect(slips()).toEqual([]);
});
