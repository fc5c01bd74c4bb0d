import {
  buildSystem,
  fromGrains,
  holdsAsPrinted,
  inGrains,
  isBroken,
  shortestFirst,
  type LinearSystem,
  type SystemRow,
  type Variable,
} from "../../../src/core/identities/system";
import { amount } from "../../../src/core/money/amount";
import { nameOf, smallInstances, type CellOptions } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];

const systemOf = (values: Values, identities: readonly string[], mode: "half-up" | "truncation" = "half-up") =>
  buildSystem(smallInstances(values, identities), mode);

function only(text: string, options: CellOptions, mode: "half-up" | "truncation"): Variable {
  const { variables } = systemOf({ "T1.a": [text, options], "T1.b": "0.00" }, ["T1.a = T1.b"], mode);
  const [variable] = variables;
  if (!variable) throw new Error("no variable");
  return variable;
}

const row = ({ rows: [first] }: LinearSystem): SystemRow => {
  if (!first) throw new Error("no row");
  return first;
};

test.each<[string, CellOptions, "half-up" | "truncation", printed: bigint, low: bigint, high: bigint]>([
  ["1.23", {}, "half-up", 1_230_000n, 1_225_000n, 1_234_999n],
  ["1.23", {}, "truncation", 1_230_000n, 1_230_000n, 1_239_999n],
  ["-1.23", {}, "half-up", -1_230_000n, -1_234_999n, -1_225_000n],
  ["-1.23", {}, "truncation", -1_230_000n, -1_239_999n, -1_230_000n],
  ["0.00", {}, "half-up", 0n, 0n, 4_999n],
  ["0.00", {}, "truncation", 0n, 0n, 9_999n],
  ["12300", { unit: "元", decimals: 0 }, "half-up", 1_230_000n, 1_229_950n, 1_230_049n],
  ["12300.00", { unit: "元", decimals: 2 }, "half-up", 1_230_000n, 1_230_000n, 1_230_000n],
  ["12300.00", { unit: "元", decimals: 2 }, "truncation", 1_230_000n, 1_230_000n, 1_230_000n],
  ["0", { written: "blank" }, "truncation", 0n, 0n, 0n],
  ["0", { written: "dash" }, "half-up", 0n, 0n, 0n],
  // The number format hides digits that are known.
  ["1.23", { exact: "1.2345" }, "half-up", 1_230_000n, 1_234_500n, 1_234_500n],
  ["1.23", { exact: "1.230" }, "half-up", 1_230_000n, 1_225_000n, 1_234_999n],
  ["1.23", { exact: "1.234567" }, "half-up", 1_230_000n, 1_234_567n, 1_234_567n],
  // Digits finer than a grain are the dust of a calculation.
  ["1.23", { exact: "1.2345678" }, "half-up", 1_230_000n, 1_225_000n, 1_234_999n],
])("%s %o, rounded %s, is fixed to its grains", (text, options, mode, printed, low, high) => {
  expect(only(text, options, mode)).toMatchObject({ printed, low, high });
});

test("the step of a figure is one of its printed digits", () => {
  expect(only("1.23", {}, "half-up").step).toBe(10_000n);
  expect(only("1", { unit: "元", decimals: 0 }, "half-up").step).toBe(100n);
  expect(only("1.5", { decimals: 1 }, "half-up").step).toBe(100_000n);
});

test.each<[CellOptions, number]>([
  [{ unit: "元", decimals: 0 }, 2],
  [{ unit: "元", decimals: 3 }, 3],
  [{ unit: "万元", decimals: 6 }, 2],
  [{ unit: "万元", decimals: 8 }, 4],
])("a table printed with %o is counted in 10^-%i 元", (options, grainDecimals) => {
  expect(systemOf({ "T1.a": ["1", options], "T1.b": "1.00" }, ["T1.a = T1.b"]).grainDecimals).toBe(grainDecimals);
});

test("grains go back to the amount of the unit", () => {
  expect(inGrains(amount("12.34"), "万元", 3)).toBe(123_400_000n);
  expect(inGrains(amount("12.34"), "元", 2)).toBe(1_234n);
  expect(fromGrains(123_400_000n, "万元", 3).toFixed()).toBe("12.34");
  expect(fromGrains(-5n, "元", 2).toFixed()).toBe("-0.05");
});

test("left ≤ right is kept as right − left ≥ 0", () => {
  const { relation, residual, terms } = row(
    systemOf({ "T1.a": "1.00", "T1.b": "3.00", "T1.c": "0.50" }, ["T1.a <= T1.b - T1.c"]),
  );
  expect(relation).toBe(">=");
  expect(residual).toBe(1_500_000n);
  expect(terms.map(({ variable, coefficient }) => [nameOf(variable.figure), coefficient])).toEqual([
    ["T1.a", -1n],
    ["T1.b", 1n],
    ["T1.c", -1n],
  ]);
});

test("left ≥ right and left = right are left − right", () => {
  for (const relation of [">=", "="] as const) {
    const made = row(systemOf({ "T1.a": "1.00", "T1.b": "3.00" }, [`T1.a ${relation} T1.b`]));
    expect([made.relation, made.residual]).toEqual([relation, -2_000_000n]);
    expect([made.least, made.most]).toEqual([995_000n - 3_004_999n, 1_004_999n - 2_995_000n]);
  }
});

test("a cell that an identity names twice counts twice, and not at all where it cancels", () => {
  const values = { "T1.a": "1.00", "T1.b": "0.50", "T1.c": "0.10" };
  const right = row(systemOf(values, ["T1.a = T1.b + T1.b"]));
  expect(right.terms.map(({ coefficient }) => coefficient)).toEqual([1n, -2n]);
  expect([right.residual, right.least, right.most]).toEqual([0n, 995_000n - 2n * 504_999n, 1_004_999n - 2n * 495_000n]);
  const left = row(systemOf(values, ["T1.b + T1.b = T1.a"]));
  expect(left.terms.map(({ coefficient }) => coefficient)).toEqual([2n, -1n]);
  expect([left.residual, left.least, left.most]).toEqual([0n, 2n * 495_000n - 1_004_999n, 2n * 504_999n - 995_000n]);
  const none = row(systemOf(values, ["T1.a = T1.a + T1.c"]));
  expect(none.terms.map(({ variable }) => nameOf(variable.figure))).toEqual(["T1.c"]);
  expect(none.residual).toBe(-100_000n);
});

test("a cell is one variable, and knows its rows and its coefficients there", () => {
  const { variables, places } = systemOf({ "T1.a": "3.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "3.00" }, [
    "T1.a = T1.b + T1.c",
    "T2.a = T1.a",
  ]);
  expect(variables.map(({ figure, index }) => [nameOf(figure), index])).toEqual([
    ["T1.a", 0],
    ["T1.b", 1],
    ["T1.c", 2],
    ["T2.a", 3],
  ]);
  expect(places.map((list) => list.map(({ row: { index }, coefficient }) => [index, coefficient]))).toEqual([
    [
      [0, 1n],
      [1, -1n],
    ],
    [[0, -1n]],
    [[0, -1n]],
    [[1, 1n]],
  ]);
});

test.each([
  ["3.00", "=", "3.00", true, false],
  ["3.00", "=", "3.01", false, true],
  ["3.01", "=", "3.00", false, true],
  ["3.01", ">=", "3.00", true, false],
  ["3.00", ">=", "3.00", true, false],
  ["3.00", ">=", "3.01", false, true],
  ["3.00", "<=", "3.01", true, false],
  ["3.01", "<=", "3.00", false, true],
])("%s %s %s holds as printed: %s; is broken: %s", (a, relation, b, holds, broken) => {
  const made = row(systemOf({ "T1.a": a, "T1.b": b }, [`T1.a ${relation} T1.b`]));
  expect([holdsAsPrinted(made), isBroken(made)]).toEqual([holds, broken]);
});

test.each([
  ["0.04", false],
  ["0.05", true],
  ["0.02", false],
  ["0.01", true],
])("a total of %s over 0.01 + 0.02 is beyond rounding: %s", (total, broken) => {
  const made = row(systemOf({ "T1.a": total, "T1.b": "0.01", "T1.c": "0.02" }, ["T1.a = T1.b + T1.c"]));
  expect(isBroken(made)).toBe(broken);
  expect(holdsAsPrinted(made)).toBe(false);
});

test("a row is not broken where rounding just reaches it", () => {
  const yuan = { unit: "元" as const, decimals: 2 };
  const broken = (yuanText: string, relation: string): boolean =>
    isBroken(row(systemOf({ "T1.a": [yuanText, yuan], "T1.b": "0.01" }, [`T1.a ${relation} T1.b`])));
  expect(["49.99", "50.00", "149.99", "150.00"].map((text) => broken(text, "="))).toEqual([true, false, false, true]);
  expect(["49.99", "50.00", "150.00"].map((text) => broken(text, ">="))).toEqual([true, false, false]);
});

test("rows that hold fewer cells come first, those of as many in the order of the system", () => {
  const values = { "T1.a": "3.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "3.00", "T2.b": "1.00" };
  const { rows } = systemOf(values, ["T1.a = T1.b + T1.c", "T2.b = T1.b", "T2.a = T1.a", "T2.a = T2.b + T1.c"]);
  expect(shortestFirst([...rows].reverse()).map(({ index }) => index)).toEqual([1, 2, 0, 3]);
});
