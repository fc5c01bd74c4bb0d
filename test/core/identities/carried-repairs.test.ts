import { judge } from "../../../src/core/identities/faults";
import { SearchBudget } from "../../../src/core/identities/repair-search";
import { findAllRepairs } from "../../../src/core/identities/repairs";
import {
  changes,
  compared,
  entries,
  expenditure,
  own,
  repairsOf,
  same,
  tables,
  type Values,
} from "../../support/carried-tables";
import { smallInstances } from "../../support/small-system";

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

test("two entries that the same totals count are one repair", () => {
  const [repair, ...others] = repairsOf(tables([16, 20, 33, 40]), same);
  expect(others).toEqual([]);
  expect(repair && entries(repair).map((set) => [...set].sort())).toEqual([["T2.b2", "T2.b3"]]);
});

test("a sum that is wrong by itself, and that the change leaves as it is, is another fault", () => {
  const found = repairsOf({ ...tables([15, 20, 30, 40]), "T2.c1": "77.00" }, [
    ...["T1.b2 = T2.b2", "T2.b2 = T3.b2"],
    ...["T1.c1 = T2.c1", "T2.c1 = T3.c1"],
  ]);
  expect(found.flatMap(changes).map((set) => [...set].sort())).toEqual([
    ["T2.c→60"],
    ["T2.a2→30", "T2.a→100", "T2.b2→10", "T2.b→40"],
  ]);
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

test("an older version beside a wrong entry of other tables is still found", () => {
  const others = ["T4", "T5", "T6"] as const;
  const found = repairsOf({ ...tables([15, 20, 30, 40]), ...tables([11, 22, 33, 44], others) }, [
    ...same,
    ...others.flatMap(expenditure),
    ...compared("T4", "T5"),
    ...compared("T5", "T6"),
  ]);
  expect(found.map(entries).map(([first]) => [...(first ?? [])].sort())).toEqual([
    ["T2.b2"],
    ["T5.b2", "T5.b3", "T5.c2", "T5.c3"],
  ]);
  expect(found.every(({ complete }) => complete)).toBe(true);
});

test("of two tables that may be the older one, the one with fewer entries to change comes first", () => {
  // T1 shows in columns b and c alike, with two totals, what T2 shows once.
  const rows = [2, 3, 4];
  const values: Record<string, string> = { "T1.a": "9.00", "T1.d": "9.00", "T2.a": "15.00" };
  for (const row of rows) {
    values[`T1.b${row}`] = values[`T1.c${row}`] = "3.00";
    values[`T2.b${row}`] = `${row + 2}.00`;
  }
  const found = findAllRepairs(
    judge(
      smallInstances(values, [
        ...rows.flatMap((row) => [`T1.b${row} = T2.b${row}`, `T1.c${row} = T2.b${row}`]),
        "T1.a = T1.b2 + T1.b3 + T1.b4",
        "T1.d = T1.c2 + T1.c3 + T1.c4",
        "T2.a = T2.b2 + T2.b3 + T2.b4",
        "T1.a = T2.a",
        "T1.d = T2.a",
      ]),
    ),
  );
  const [first, second] = found.flatMap(entries);
  expect(first).toEqual(["T2.b2", "T2.b3", "T2.b4"]);
  expect(second).toHaveLength(6);
});

test("what totals cannot mend is still looked for in three cells", () => {
  const ties = ["a", "b", "c"].flatMap((letter, index) => [
    `U${index + 1}.${letter} = U4.${letter}`,
    `U${index + 1}.${letter} = U5.${letter}`,
  ]);
  const apart = { "U4.a": "1.50", "U5.a": "1.50", "U4.b": "2.70", "U5.b": "2.70", "U4.c": "3.90", "U5.c": "3.90" };
  const wrong = { "U1.a": "1.00", "U2.b": "2.00", "U3.c": "3.00", "U6.a": "8.10", "U7.a": "8.10" };
  const found = repairsOf({ ...tables([15, 20, 30, 40]), ...apart, ...wrong }, [
    ...same,
    ...ties,
    "U6.a = U1.a + U2.b + U3.c",
    "U7.a = U6.a",
  ]);
  expect(
    found.map(({ sets }) => sets.map(({ changes: { length }, entries: carried }) => [length, carried?.length])),
  ).toEqual([[[4, 1]], [[3, undefined]]]);
});

test("a repair that is found after the search of single cells ended at its bound is told as not complete", () => {
  const judgement = judge(smallInstances(tables([15, 20, 30, 40]), [...own, ...same]));
  const spent = new SearchBudget();
  spent.spend(250_000);
  const [found] = findAllRepairs(judgement, spent);
  expect(found && entries(found)).toEqual([["T2.b2"]]);
  expect(found?.complete).toBe(false);
});

describe("where only the totals of the tables are compared, an entry is no alternative", () => {
  const totalsOnly = ["T1.a1 = T2.a1", "T2.a1 = T3.a1"];
  const alternatives = (values: Values): string[] =>
    findAllRepairs(judge(smallInstances(values, [...own, ...totalsOnly])))
      .flatMap(entries)
      .flat()
      .sort();

  test("that would become negative; a negative one may come nearer to zero", () => {
    expect(alternatives(tables([63, 2, 20, 20]))).toEqual(["T2.b2", "T2.b3", "T2.c3"]);
    expect(alternatives(tables([63, -8, 20, 20]))).toEqual(["T2.b2", "T2.b3", "T2.c2", "T2.c3"]);
    expect(alternatives(tables([60, 5, 20, 20]))).toEqual(["T2.b2", "T2.b3", "T2.c2", "T2.c3"]);
  });

  test("that prints too few digits for the change", () => {
    const values = {
      ...tables([15, 20, 30, 40]),
      "T1.a1": "100.50",
      "T1.b1": "40.50",
      "T1.b2": "10.50",
      "T1.a2": "30.50",
    };
    const third = { "T3.a1": "100.50", "T3.b1": "40.50", "T3.b2": "10.50", "T3.a2": "30.50" };
    expect(alternatives({ ...values, ...third, "T2.b2": ["15", { decimals: 0 }] })).toEqual([
      "T2.b3",
      "T2.c2",
      "T2.c3",
    ]);
  });
});

test("an entry that its total counts twice is changed by half of what the total is wrong by", () => {
  const values = {
    "T2.a": "30.00",
    "T2.b": "15.00",
    "T2.c": "15.00",
    "T2.d": "15.00",
    "T1.a": "20.00",
    "T3.a": "20.00",
    "T4.a": "20.00",
  };
  const [found, ...others] = findAllRepairs(
    judge(
      smallInstances(values, [
        "T2.a = T2.b + T2.c",
        "T2.b = T2.d",
        "T2.c = T2.d",
        "T1.a = T2.a",
        "T2.a = T3.a",
        "T4.a = T1.a",
      ]),
    ),
  );
  expect(others).toEqual([]);
  expect(found && entries(found)).toEqual([["T2.d"]]);
  expect(found && changes(found)[0]?.sort()).toEqual(["T2.a→20", "T2.b→10", "T2.c→10", "T2.d→10"]);
});

test("a wrong entry that its totals follow, one of which is wrong besides, makes two entries", () => {
  const values = tables([15, 20, 30, 40]);
  const [found] = repairsOf({ ...values, "T2.a2": "38.00" }, same);
  expect(found && entries(found).map((set) => [...set].sort())).toEqual([["T2.a2", "T2.b2"]]);
  expect(found && changes(found)[0]?.sort()).toEqual(["T2.a2→30", "T2.a→100", "T2.b2→10", "T2.b→40"]);
});

test("a bound that still holds is no obstacle, one that would be broken is", () => {
  const bounded = (most: string): string[][][] =>
    findAllRepairs(
      judge(
        smallInstances({ ...tables([15, 20, 30, 40]), "T4.a": most, "T5.a": most }, [
          ...own,
          ...same,
          "T2.a1 >= T4.a",
          "T5.a = T4.a",
        ]),
      ),
    ).map(entries);
  expect(bounded("50.00")).toEqual([[["T2.b2"]]]);
  expect(bounded("100.00")).toEqual([[["T2.b2"]]]);
  expect(bounded("102.00")).not.toContainEqual([["T2.b2"]]);
});

test("an entry that mends all that is broken is preferred to one that mends a part", () => {
  // T1's own sums could follow its b2 as well, but its a2 is tied elsewhere and right.
  const values = {
    ...{ "T2.b2": "15.00", "T2.c2": "20.00", "T2.a2": "35.00", "T2.a3": "70.00", "T2.a": "105.00" },
    ...{ "T1.b2": "10.00", "T1.c2": "1.00", "T1.d": "11.00", "T1.e": "5.00", "T1.f": "16.00" },
    ...{ "T3.a": "30.00", "T4.a": "30.00", "T5.a": "30.00" },
  };
  const [found, ...others] = findAllRepairs(
    judge(
      smallInstances(values, [
        "T2.a2 = T2.b2 + T2.c2",
        "T2.a = T2.a2 + T2.a3",
        "T1.d = T1.b2 + T1.c2",
        "T1.f = T1.d + T1.e",
        "T1.b2 = T2.b2",
        "T3.a = T2.a2",
        "T4.a = T3.a",
        "T5.a = T4.a",
      ]),
    ),
  );
  expect(others).toEqual([]);
  expect(found && entries(found)).toEqual([["T2.b2"]]);
  expect(found?.fault).toHaveLength(2);
});

test("no amount is made negative", () => {
  const found = repairsOf(tables([15, 20, 30, 40]), ["T1.a1 = T2.a1", "T2.a1 = T3.a1", "T2.c3 = T1.c3"]);
  for (const { sets } of found) for (const set of sets) for (const { to } of set.changes) expect(to >= 0n).toBe(true);
});
