import { judge } from "../../../src/core/identities/faults";
import { findAllRepairs } from "../../../src/core/identities/repairs";
import { entries, own, repairsOf, same, tables, type Values } from "../../support/carried-tables";
import { smallInstances } from "../../support/small-system";

describe("a blank entry that totals follow", () => {
  /** The first table shows the entry in 元: what 10.00 万元 hides is known there. */
  const blank = (inYuan: string): string[][] => {
    const values = tables([0, 20, 30, 40]);
    return findAllRepairs(
      judge(
        smallInstances(
          { ...values, "T2.b2": ["0.00", { written: "blank" }], "T1.b2": [inYuan, { unit: "元", decimals: 2 }] },
          [...own, ...same],
        ),
      ),
    ).flatMap(entries);
  };

  test("may hide a tail once it is filled", () => {
    expect(blank("100040.00")).toEqual([["T2.b2"]]);
    expect(blank("99960.00")).toEqual([["T2.b2"]]);
  });

  test("must print what the other table shows in 元", () => {
    expect(blank("100060.00")).not.toContainEqual(["T2.b2"]);
  });
});

describe("an entry beside one in 元 that totals follow", () => {
  const beside = (inYuan: string, entry: number, between: readonly string[] = same): string[][] =>
    repairsOf({ ...tables([entry, 20, 30, 40]), "T1.b2": [inYuan, { unit: "元", decimals: 2 }] }, between).flatMap(
      entries,
    );
  const turned = same.map((identity) => (identity === "T1.b2 = T2.b2" ? "T2.b2 = T1.b2" : identity));

  test.each([["as the left side", same] as const, ["as the right side", turned] as const])(
    "may be the very least that prints so, with the other %s",
    (_side, between) => {
      expect(beside("99950.00", 15, between)).toEqual([["T2.b2"]]);
      expect(beside("100049.99", 15, between)).toEqual([["T2.b2"]]);
      expect(beside("100050.00", 15, between)).toEqual([["T2.b2", "T1.b2"]]);
    },
  );

  test("hides nothing in a 0.00 that somebody typed: the other entry is wrong, too", () => {
    expect(beside("100060.00", 0)).toEqual([["T2.b2", "T1.b2"]]);
  });
});

test("an entry must fit all that other tables know of it in 元, and not each by itself", () => {
  const known = (first: string, second: string): string[][] =>
    findAllRepairs(
      judge(
        smallInstances(
          {
            ...tables([15, 20, 30, 40]),
            "T4.b": [first, { unit: "元", decimals: 2 }],
            "T5.b": [second, { unit: "元", decimals: 2 }],
          },
          [...own, ...same, "T4.b = T2.b2", "T5.b = T2.b2"],
        ),
      ),
    ).flatMap(entries);
  expect(known("100040.00", "100040.00")).toEqual([["T2.b2"]]);
  expect(known("100040.00", "99960.00")).not.toContainEqual(["T2.b2"]);
});

test("an entry must fit what its neighbour is known to be in 元", () => {
  /** Tails in 元 behind 10.00 and 20.00, which must print 30.00 together. */
  const withTails = (b: string, c: string): string[][] => {
    const known: Values = { "T4.b": [b, { unit: "元", decimals: 2 }], "T4.c": [c, { unit: "元", decimals: 2 }] };
    const other = { "T8.a": "5.00", "T8.b": "4.00" };
    return findAllRepairs(
      judge(
        smallInstances({ ...tables([15, 20, 30, 40]), ...known, ...other }, [
          ...own,
          ...same,
          "T4.b = T2.b2",
          "T4.c = T2.c2",
          "T8.a = T8.b",
        ]),
      ),
    ).flatMap(entries);
  };
  expect(withTails("100020.00", "200020.00")).toContainEqual(["T2.b2"]);
  expect(withTails("100040.00", "200040.00")).not.toContainEqual(["T2.b2"]);
});
