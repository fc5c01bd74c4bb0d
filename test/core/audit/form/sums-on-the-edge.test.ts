import { FigureMap, leafCounts, totalsOf } from "../../../../src/core/audit/form/column-sums";
import type { IdentityInstance } from "../../../../src/core/identities/instances";
import { nameOf, smallInstances } from "../../../support/small-system";

const values = { "T1.a": "6.00", "T1.b": "2.00", "T1.c": "4.00" };

function instanceOf(identity: string): IdentityInstance {
  const [instance] = smallInstances(values, [identity]);
  if (!instance) throw new Error("no identity");
  return instance;
}

describe("no total of a table is", () => {
  test("a difference, even one that could be turned into a sum", () => {
    expect(totalsOf([instanceOf("T1.a - T1.b = T1.c")])).toEqual([]);
  });

  test("an identity that has lost a side, because the form leaves those columns out", () => {
    const difference = instanceOf("T1.a = T1.b - T1.c");
    const only = (side: "left" | "right"): IdentityInstance => ({
      ...difference,
      terms: difference.terms.filter((term) => term.side === side),
    });
    expect(only("right").terms).toHaveLength(2);
    expect(totalsOf([only("left")])).toEqual([]);
    expect(totalsOf([only("right")])).toEqual([]);
    expect(totalsOf([{ ...difference, terms: [] }])).toEqual([]);
  });
});

test("a range far longer than any sheet costs no more than the figures it holds", () => {
  const map = new FigureMap();
  for (const { figure } of instanceOf("T1.a = T1.b + T1.c").terms) map.add(figure, "across");
  expect(map.between(1, 1, Number.MAX_SAFE_INTEGER).map(nameOf)).toEqual(["T1.b", "T1.c"]);
});

test("totals that are parts of one another are counted to an end", () => {
  const [a, b] = instanceOf("T1.a = T1.b").terms.map(({ figure }) => figure);
  if (!a || !b) throw new Error("no figures");
  const circle = new Map([
    [a, [b]],
    [b, [a]],
  ]);
  expect(leafCounts([a], circle).size).toBe(0);
});
