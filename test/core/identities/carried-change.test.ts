import { Totals } from "../../../src/core/identities/carried-change";
import { buildSystem, type LinearSystem, type Variable } from "../../../src/core/identities/system";
import { nameOf, smallInstances } from "../../support/small-system";

const system = buildSystem(
  smallInstances(
    { "T1.a": "60", "T1.b": "30", "T1.c": "30", "T1.a2": "20", "T1.b2": "10", "T1.c2": "10", "T2.a": "60" },
    ["T1.a = T1.b + T1.c", "T1.a2 = T1.b2 + T1.c2", "T1.a = T1.a2", "T1.b = T1.b2", "T2.a = T1.a", "T1.a >= T1.c"],
  ),
  "half-up",
);
const named = (name: string, of: LinearSystem = system): Variable => {
  const found = of.variables.find(({ figure }) => nameOf(figure) === name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
};
const moves = (change: { readonly moves: ReadonlyMap<Variable, bigint> }): string[] =>
  [...change.moves].map(([{ figure }, count]) => `${nameOf(figure)} ${count}`);

describe("totals of a block", () => {
  const totals = new Totals(system);

  test("an entry moves its row total, its column total and the total of both, each once", () => {
    const carried = moves(totals.carriedFrom(named("T1.b2")));
    expect(carried[0]).toBe("T1.b2 1");
    expect(new Set(carried)).toEqual(new Set(["T1.b2 1", "T1.a2 1", "T1.b 1", "T1.a 1"]));
  });

  test("a wrong subtotal moves the total by the definition that holds it", () => {
    expect(moves(totals.carriedFrom(named("T1.a2")))).toEqual(["T1.a2 1", "T1.a 1"]);
  });

  test("a total follows after the totals that it rests on", () => {
    const carried = moves(totals.carriedFrom(named("T1.b2")));
    expect(carried.indexOf("T1.a 1")).toBeGreaterThan(carried.indexOf("T1.b 1"));
  });

  test("equalities between tables and bounds carry nothing", () => {
    expect(moves(totals.carriedFrom(named("T1.a")))).toEqual(["T1.a 1"]);
    expect(moves(totals.carriedFrom(named("T2.a")))).toEqual(["T2.a 1"]);
  });

  test("a change alone moves its cell only, and is the carried one where nothing follows", () => {
    expect(moves(totals.alone(named("T1.b2")))).toEqual(["T1.b2 1"]);
    expect(totals.alone(named("T1.b2"))).toBe(totals.alone(named("T1.b2")));
    expect(totals.alone(named("T1.a"))).toBe(totals.carriedFrom(named("T1.a")));
  });

  test("below a total stand its parts and theirs, the total itself first", () => {
    const below = [...totals.below(named("T1.a"))].map(({ figure }) => nameOf(figure));
    expect(below[0]).toBe("T1.a");
    expect(new Set(below)).toEqual(new Set(["T1.a", "T1.b", "T1.c", "T1.a2", "T1.b2", "T1.c2"]));
    expect([...totals.below(named("T1.c2"))]).toEqual([named("T1.c2")]);
  });
});

test("an entry that a total counts twice moves it twice", () => {
  const twice = buildSystem(
    smallInstances({ "T1.a": "4", "T1.b": "2", "T1.c": "2", "T1.d": "2" }, [
      "T1.a = T1.b + T1.c",
      "T1.b = T1.d",
      "T1.c = T1.d",
    ]),
    "half-up",
  );
  expect(moves(new Totals(twice).carriedFrom(named("T1.d", twice)))).toContain("T1.a 2");
});

test("declarations that go round in a circle come to an end", () => {
  const circle = buildSystem(smallInstances({ "T1.a": "1", "T1.b": "1" }, ["T1.a = T1.b", "T1.b = T1.a"]), "half-up");
  expect(moves(new Totals(circle).carriedFrom(named("T1.a", circle)))).toEqual(["T1.a 1", "T1.b 1"]);
});
