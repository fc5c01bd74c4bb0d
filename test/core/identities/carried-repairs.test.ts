import { judge } from "../../../src/core/identities/faults";
import { findAllRepairs, type FaultRepairs } from "../../../src/core/identities/repairs";
import { nameOf, smallInstances } from "../../support/small-system";

const expenditure = (table: string): string[] => [
  `${table}.a1 = ${table}.b1 + ${table}.c1`,
  `${table}.a2 = ${table}.b2 + ${table}.c2`,
  `${table}.a3 = ${table}.b3 + ${table}.c3`,
  `${table}.a1 = ${table}.a2 + ${table}.a3`,
  `${table}.b1 = ${table}.b2 + ${table}.b3`,
  `${table}.c1 = ${table}.c2 + ${table}.c3`,
];
/** Two tables that should show the same, each with the totals of its rows and columns. */
const tables = (second: readonly [b2: number, c2: number, b3: number, c3: number]): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [table, [b2, c2, b3, c3]] of [
    ["T1", [10, 20, 30, 40] as const],
    ["T2", second],
    ["T3", [10, 20, 30, 40] as const],
  ] as const) {
    const all = { a1: b2 + c2 + b3 + c3, b1: b2 + b3, c1: c2 + c3, a2: b2 + c2, b2, c2, a3: b3 + c3, b3, c3 };
    for (const [place, value] of Object.entries(all)) values[`${table}.${place}`] = `${value}.00`;
  }
  return values;
};
const same = ["a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3"].flatMap((place) => [
  `T1.${place} = T2.${place}`,
  `T2.${place} = T3.${place}`,
]);
const repairsOf = (values: Record<string, string>, between: readonly string[]): FaultRepairs[] =>
  findAllRepairs(
    judge(smallInstances(values, [...expenditure("T1"), ...expenditure("T2"), ...expenditure("T3"), ...between])),
  );
const changes = ({ sets }: FaultRepairs): string[][] =>
  sets.map((set) => set.changes.map(({ variable, to }) => `${nameOf(variable.figure)}→${to / 1_000_000n}`));
const entries = ({ sets }: FaultRepairs): string[][] =>
  sets.map((set) => (set.entries ?? []).map(({ figure }) => nameOf(figure)));

test("an entry that all totals of its table follow is mended with them, and named as the one entry", () => {
  const [repair, ...others] = repairsOf(tables([15, 20, 30, 40]), same);
  expect(others).toEqual([]);
  expect(repair && changes(repair)[0]?.sort()).toEqual(["T2.a2→30", "T2.a→100", "T2.b2→10", "T2.b→40"]);
  expect(repair?.sets).toHaveLength(1);
  expect(repair && entries(repair)).toEqual([["T2.b2"]]);
});

test("an amount entered in another row needs two entries", () => {
  const [repair] = repairsOf(tables([7, 20, 33, 40]), same);
  expect(repair && entries(repair).map((set) => [...set].sort())).toEqual([["T2.b2", "T2.b3"]]);
  expect(repair && changes(repair)[0]?.sort()).toEqual(["T2.a2→30", "T2.a3→70", "T2.b2→10", "T2.b3→30"]);
});

test("where only the totals are compared every entry that leads there is an alternative", () => {
  const [repair] = repairsOf(tables([15, 20, 30, 40]), ["T1.a1 = T2.a1", "T2.a1 = T3.a1"]);
  expect(
    repair &&
      entries(repair)
        .map(([entry]) => entry)
        .sort(),
  ).toEqual(["T2.b2", "T2.b3", "T2.c2", "T2.c3"]);
});

test("a table in which three entries and more differ is mended as another version of the table", () => {
  const [repair, ...others] = repairsOf(tables([11, 22, 33, 44]), same);
  expect(others).toEqual([]);
  expect(repair && entries(repair)[0]?.sort()).toEqual(["T2.b2", "T2.b3", "T2.c2", "T2.c3"]);
  expect(repair?.sets[0]?.changes.every(({ variable }) => variable.figure.table === "T2")).toBe(true);
});

test("no amount is made negative", () => {
  const found = repairsOf(tables([15, 20, 30, 40]), ["T1.a1 = T2.a1", "T2.a1 = T3.a1", "T2.c3 = T1.c3"]);
  for (const { sets } of found) for (const set of sets) for (const { to } of set.changes) expect(to >= 0n).toBe(true);
});
