import fc from "fast-check";
import { balanceProblem, type BalanceProblem } from "../../../../src/core/fix/balance/balance-problem";
import { fewestMoves } from "../../../../src/core/fix/balance/balance-search";
import { buildSystem } from "../../../../src/core/identities/system";
import { cellKey } from "../../../../src/core/workbook/address";
import { nameOf, smallInstances } from "../../../support/small-system";

const inOrder = (a: number, b: number): number => a - b;

/** The cells that move, such as "T3.a+"; undefined where nothing balances. */
function balanced(
  values: Parameters<typeof smallInstances>[0],
  identities: readonly string[],
  taken: readonly string[] = [],
): string[] | undefined {
  const system = buildSystem(smallInstances(values, identities), "half-up");
  const keys = system.variables.filter(({ figure }) => taken.includes(nameOf(figure)));
  const problem = balanceProblem(system, () => true, new Set(keys.map(({ figure }) => cellKey(figure.cell))));
  if (!problem) return undefined;
  const result = fewestMoves(problem, inOrder);
  if (result.kind !== "found") return undefined;
  expect(result.isFewest).toBe(true);
  return [...result.moves]
    .flatMap(([group, way]) =>
      (problem.groups[group]?.cells ?? []).map(({ figure }) => `${nameOf(figure)}${way > 0 ? "+" : "-"}`),
    )
    .sort();
}

describe("systems whose fewest is known", () => {
  const thirds = { "T3.a": "4.01", "T3.b": "1.33", "T3.c": "1.34", "T3.d": "1.33" } as const;

  test("one cell mends one sum", () => {
    expect(balanced(thirds, ["T3.a = T3.b + T3.c + T3.d"])).toEqual(["T3.a-"]);
  });

  test("what holds is left alone", () => {
    expect(balanced({ ...thirds, "T3.a": "4.00" }, ["T3.a = T3.b + T3.c + T3.d"])).toEqual([]);
  });

  test("a quantity that is printed twice moves in both places or stays", () => {
    const both = ["T3.a = T3.b + T3.c + T3.d", "T4.a = T3.a"];
    expect(balanced({ ...thirds, "T4.a": "4.01" }, both)).toEqual(["T3.b+"]);
    expect(balanced({ ...thirds, "T4.a": "4.01" }, both, ["T3.b", "T3.c", "T3.d"])).toEqual(["T3.a-", "T4.a-"]);
  });

  test("a move that breaks another sum is followed there, up or down", () => {
    // T3.b alone can mend the first sum; the second then needs a cell, and T3.f is the only one that may.
    const values = { "T3.a": "3.00", "T3.b": "1.49", "T3.c": "1.50", "T3.e": "5.00", "T3.f": "3.51" };
    expect(balanced(values, ["T3.a = T3.b + T3.c", "T3.e = T3.b + T3.f"], ["T3.c"])).toEqual(["T3.b+", "T3.f-"]);
  });

  test.each([
    ["a zero", { "T3.a": "0.00" }],
    ["a whole number", { "T3.a": "4.00" }],
    ["a dash", { "T3.a": ["0", { written: "dash" }] as const }],
    ["hidden digits", { "T3.a": ["4.01", { exact: "4.0149" }] as const }],
  ])("%s does not move", (_, total) => {
    const part = total["T3.a"] === "4.00" ? "3.99" : total["T3.a"] === "0.00" ? "0.01" : "4.00";
    const values = { "T3.b": part, ...total };
    // The other cell does, unless it is whole itself.
    const expected = part === "4.00" ? undefined : part === "0.01" ? ["T3.b-"] : ["T3.b+"];
    expect(balanced(values, ["T3.a = T3.b"])).toEqual(typeof total["T3.a"] === "string" ? expected : undefined);
  });

  test("a formula and what it adds up do not move", () => {
    const values = { ...thirds, "T3.a": ["4.01", { formula: "=SUM(B1:D1)" }] as const };
    expect(balanced(values, ["T3.a = T3.b + T3.c + T3.d"])).toBeUndefined();
  });

  test("more than a unit in every cell is not offered", () => {
    expect(balanced({ ...thirds, "T3.a": "4.04" }, ["T3.a = T3.b + T3.c + T3.d"])).toHaveLength(4);
    expect(balanced({ ...thirds, "T3.a": "4.05" }, ["T3.a = T3.b + T3.c + T3.d"])).toBeUndefined();
  });
});

/** The least number of moves by trying every combination; undefined when none balances. */
function leastByTrial({ groups, rows }: BalanceProblem): number | undefined {
  let least: number | undefined;
  const total = 3 ** groups.length;
  for (let code = 0; code < total; code++) {
    const moves = groups.map((_, index) => (Math.floor(code / 3 ** index) % 3) - 1);
    const holds = rows.every(({ terms, low, high }) => {
      const sum = terms.reduce((all, { group, weight }) => all + weight * (moves[group] ?? 0), 0);
      return sum >= low && sum <= high;
    });
    const size = moves.filter((move) => move !== 0).length;
    if (holds && (least === undefined || size < least)) least = size;
  }
  return least;
}

const group = { cells: [{}], step: 1n } as unknown as BalanceProblem["groups"][number];
const groupsOf = (count: number): BalanceProblem["groups"] => Array.from({ length: count }, () => group);

const anyProblem = fc
  .array(
    fc.record({
      weights: fc.array(fc.constantFrom(0, 0, 1, -1, 2), { minLength: 7, maxLength: 7 }),
      low: fc.integer({ min: -2, max: 2 }),
      isBound: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows): BalanceProblem => ({
    groups: groupsOf(7),
    rows: rows.map(({ weights, low, isBound }) => ({
      terms: weights.flatMap((weight, index) => (weight === 0 ? [] : [{ group: index, weight }])),
      low,
      high: isBound ? Infinity : low,
    })),
  }));

test("no fewer cells balance any small system, as trying all combinations shows; and the answer is always the same", () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const result = fewestMoves(problem, inOrder);
      const least = leastByTrial(problem);
      if (least === undefined) expect(result).toEqual({ kind: "none" });
      else {
        expect(result).toMatchObject({ kind: "found", isFewest: true });
        expect(result.kind === "found" && result.moves.size).toBe(least);
        expect(fewestMoves(problem, inOrder)).toEqual(result);
      }
    }),
    { numRuns: 150 },
  );
});

test("a question that takes too long is not decided", () => {
  // Every weight is even and the want is odd: impossible, which trying out cannot see in time.
  const terms = groupsOf(40).map((_, index) => ({ group: index, weight: 2 }));
  expect(fewestMoves({ groups: groupsOf(40), rows: [{ terms, low: 1, high: 1 }] }, inOrder)).toEqual({
    kind: "undecided",
  });
});

test("a set that is found after the proof ran out is not called the fewest", () => {
  const blocks = Array.from({ length: 18 }, (_, block) => block * 6);
  const term = (index: number, weight: number): { group: number; weight: number } => ({ group: index, weight });
  const rows = blocks.flatMap((at) => [
    { terms: [term(at, 1), term(at + 1, 1)], low: 1, high: 1 },
    ...[2, 3, 4, 5].map((next) => ({ terms: [term(at + next, 1), term(at + next - 2, -1)], low: 0, high: 0 })),
  ]);
  const all = { terms: groupsOf(108).map((_, index) => term(index, 1)), low: -200, high: Infinity };
  const result = fewestMoves({ groups: groupsOf(108), rows: [...rows, all] }, inOrder);
  expect(result).toMatchObject({ kind: "found", isFewest: false });
  expect(result.kind === "found" && result.moves.size).toBeGreaterThanOrEqual(54);
  // Without what ties them together each block is proven by itself.
  expect(fewestMoves({ groups: groupsOf(108), rows }, inOrder)).toMatchObject({ kind: "found", isFewest: true });
});
