import { isDefinition, recalculate } from "../../../src/core/identities/recalculate";
import { nameOf, smallInstances } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];

const recalculated = (values: Values, identities: readonly string[]): Record<string, string>[] =>
  recalculate(smallInstances(values, identities)).map(({ total, recalculated: value, parts }) => ({
    [nameOf(total)]: value.toFixed(),
    from: parts.map(nameOf).join(),
  }));

test("a total is added up from the leaves, not from wrong subtotals, in whatever order they are declared", () => {
  const values = { "T1.a": "9.00", "T1.b": "8.00", "T1.c": "3.00", "T1.d": "1.50", "T1.e": "0.25" };
  const expected = [
    { "T1.a": "4.75", from: "T1.b,T1.c" },
    { "T1.b": "1.75", from: "T1.d,T1.e" },
  ];
  const identities = ["T1.a = T1.b + T1.c", "T1.b = T1.d + T1.e"];
  expect(recalculated(values, identities)).toEqual(expected);
  expect(recalculated(values, [...identities].reverse())).toEqual([...expected].reverse());
});

test("a total that is defined twice is added up both ways; what rests on it takes the first", () => {
  const values = { "T1.a": "0.00", "T1.b": "1.00", "T1.c": "2.00", "T1.d": "5.00", "T1.e": "0.00", "T1.f": "0.50" };
  expect(recalculated(values, ["T1.a = T1.b + T1.c", "T1.a = T1.d + T1.f", "T1.e = T1.a + T1.f"])).toEqual([
    { "T1.a": "3", from: "T1.b,T1.c" },
    { "T1.a": "5.5", from: "T1.d,T1.f" },
    { "T1.e": "3.5", from: "T1.a,T1.f" },
  ]);
});

test("parts in 元 are added to a total in 万元", () => {
  const yuan = { unit: "元" as const, decimals: 0 };
  expect(recalculated({ "T1.a": "0.00", "T1.b": ["12300", yuan], "T1.c": "2.00" }, ["T1.a = T1.b + T1.c"])).toEqual([
    { "T1.a": "3.23", from: "T1.b,T1.c" },
  ]);
});

test("a circle of declarations ends at the printed figure", () => {
  expect(
    recalculated({ "T1.a": "1.00", "T1.b": "2.00", "T1.c": "0.50" }, ["T1.a = T1.b + T1.c", "T1.b = T1.a + T1.c"]),
  ).toEqual([
    { "T1.a": "2", from: "T1.b,T1.c" },
    { "T1.b": "1.5", from: "T1.a,T1.c" },
  ]);
});

test("an identity that is no sum of one block is not recalculated", () => {
  const values = { "T1.a": "1.00", "T1.b": "2.00", "T1.c": "0.50", "T2.a": "1.00" };
  const identities: [string, boolean][] = [
    ["T1.a = T1.b + T1.c", true],
    ["T1.a = T1.b", true],
    ["T1.a >= T1.b + T1.c", false],
    ["T1.a <= T1.b", false],
    ["T1.a = T2.a", false],
    ["T1.a = T1.b + T2.a", false],
    ["T1.a = T1.b - T1.c", false],
    ["T1.a + T1.b = T1.c", false],
    ["T1.a + T2.a = T1.c", false],
  ];
  for (const [text, defines] of identities) {
    const [instance] = smallInstances(values, [text]);
    expect([text, instance && isDefinition(instance)]).toEqual([text, defines]);
    expect(recalculated(values, [text])).toHaveLength(defines ? 1 : 0);
  }
});

test("one figure alone defines nothing", () => {
  const [instance] = smallInstances({ "T1.a": "1.00", "T1.b": "1.00" }, ["T1.a = T1.b"]);
  if (!instance) throw new Error("no instance");
  expect(isDefinition({ ...instance, terms: instance.terms.slice(0, 1) })).toBe(false);
});
