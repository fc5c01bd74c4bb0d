import fc from "fast-check";
import { searchFeasible, type Bounds, type BoundedProblem } from "../../../src/core/identities/simplex";

type Pair = readonly [low: number, high: number];
const free: Pair = [-Infinity, Infinity];
const asBounds = ([low, high]: Pair): Bounds => ({ low, high });

/** Variables by their bounds; a row as its coefficients, one a variable, and the bounds of its sum. */
const ask = (
  variables: readonly Pair[],
  ...rows: readonly (readonly [coefficients: readonly number[], bounds: Pair])[]
): BoundedProblem => ({
  bounds: variables.map(asBounds),
  rows: rows.map(([coefficients, bounds]) => ({
    terms: coefficients.flatMap((factor, variable) => (factor === 0 ? [] : [[variable, factor] as const])),
    bounds: asBounds(bounds),
  })),
});

/** As text: bounds "0..4" ("*": none), and rows "1 -1 in 0..4". */
function read(variables: string, ...rows: readonly string[]): BoundedProblem {
  const pair = (text: string): Pair => {
    const [low = "*", high = "*"] = text.split("..");
    return [low === "*" ? -Infinity : Number(low), high === "*" ? Infinity : Number(high)];
  };
  const asRow = (row: string): [number[], Pair] => {
    const [factors = "", bounds = ""] = row.split(" in ");
    return [factors.split(" ").map(Number), pair(bounds)];
  };
  return ask(variables.split(" ").map(pair), ...rows.map(asRow));
}

function expectSolution(problem: BoundedProblem, maxPivots = 1000): void {
  const result = searchFeasible(problem, maxPivots);
  if (result.kind !== "solution") throw new Error(`no solution: ${result.kind}`);
  const isInside = (value: number, { low, high }: Bounds): boolean => value >= low - 1e-6 && value <= high + 1e-6;
  expect(result.values).toHaveLength(problem.bounds.length);
  problem.bounds.forEach((bounds, index) => {
    expect(isInside(result.values[index] ?? NaN, bounds)).toBe(true);
  });
  for (const { terms, bounds } of problem.rows) {
    const total = terms.reduce((sum, [index, coefficient]) => sum + coefficient * (result.values[index] ?? NaN), 0);
    expect(isInside(total, bounds)).toBe(true);
  }
}

/** The least and most that Σ factor × part can be. */
const reachOf = (parts: readonly (readonly [factor: number, bounds: Bounds])[]): Bounds =>
  parts
    .filter(([factor]) => Math.abs(factor) > 1e-9)
    .map(([factor, { low, high }]) => (factor > 0 ? [factor * low, factor * high] : [factor * high, factor * low]))
    .reduce(({ low, high }, [least = 0, most = 0]) => ({ low: low + least, high: high + most }), { low: 0, high: 0 });

/** Σ multiplier × row must be a sum that the variables' bounds keep away from the rows' bounds. Answers the rows. */
function expectConflict(problem: BoundedProblem): number[] {
  const result = searchFeasible(problem, 1000);
  if (result.kind !== "conflict") throw new Error(`no conflict: ${result.kind}`);
  const used = [...result.multipliers].map(([index, multiplier]) => {
    const row = problem.rows[index];
    if (!row) throw new Error("no such row");
    return { row, multiplier };
  });
  const wanted = reachOf(used.map(({ row, multiplier }) => [multiplier, row.bounds] as const));
  const possible = reachOf(
    problem.bounds.map((bounds, index) => {
      const parts = used.flatMap(({ row, multiplier }) =>
        row.terms.map(([variable, factor]) => (variable === index ? multiplier * factor : 0)),
      );
      return [parts.reduce((sum, part) => sum + part, 0), bounds] as const;
    }),
  );
  expect(possible.high < wanted.low - 1e-9 || possible.low > wanted.high + 1e-9).toBe(true);
  return [...result.multipliers.keys()].sort();
}

test.each([
  ["nothing asked", "1..2 *..*"],
  ["two that must share", "0..4 0..4", "1 1 in 6..6"],
  ["a difference", "0..4 0..4", "1 -1 in -3..-3"],
  ["an upper bound", "2..4 2..4", "1 -1 in *..-2"],
  ["a free one", "*..* 1..1", "2 1 in -9..-9"],
  ["one that cannot move beside one that can", "3..3 0..9", "1 1 in 7..7"],
  ["rows that hang together", "-5..5 -5..5 -5..5", "1 1 1 in 7..7", "1 -1 0 in 3..3", "0 1 -1 in -4..*"],
])("a solution is found: %s", (_, variables = "", ...rows) => {
  expectSolution(read(variables, ...rows));
});

test("a variable that a row names twice counts twice", () => {
  const terms = [[0, 1] as const, [0, 1] as const];
  expectSolution({ bounds: [{ low: 0, high: 9 }], rows: [{ terms, bounds: { low: 7, high: 7 } }] });
});

test.each<[string, blamed: number[], variables: string, ...rows: string[]]>([
  ["a sum out of reach above", [0], "0..1 0..1", "1 1 in 3..*"],
  ["a sum out of reach below", [0], "0..1 0..1", "1 1 in *..-1"],
  ["a difference out of reach", [0], "0..1 0..1", "1 -1 in 2..2"],
  ["nothing that could move", [0], "1..1", "1 in 2..2"],
  ["two sums of the same", [1, 2], "*..* *..* 0..1", "0 0 1 in 1..1", "1 1 0 in 2..*", "1 1 0 in *..1"],
  ["three differences", [0, 1, 2], "*..* *..* *..*", "1 -1 0 in 1..1", "0 1 -1 in 1..1", "1 0 -1 in 3..3"],
])("a conflict is proved by the rows alone: %s", (_, blamed, variables, ...rows) => {
  expect(expectConflict(read(variables, ...rows))).toEqual(blamed);
});

test("the search ends at its bound and says so", () => {
  const problem = read("0..4 0..4", "1 1 in 8..8");
  expect(searchFeasible(problem, 0)).toEqual({ kind: "undecided" });
  expect(searchFeasible(problem, 1)).toEqual({ kind: "undecided" });
  expectSolution(problem, 20);
});

const coefficient = fc.constantFrom(-1, 0, 1, 1, 2);

test("where a solution was planted one is found", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 6 }),
      fc.array(fc.array(coefficient, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
      (planted, matrix, slack) => {
        const variables = planted.map((value, index): Pair => [
          value - (slack[index] ?? 0),
          value + (slack[11 - index] ?? 0),
        ]);
        const rows = matrix.map((line, index) => {
          const factors = planted.map((_, variable) => line[variable] ?? 0);
          const sum = factors.reduce<number>((total, factor, variable) => total + factor * (planted[variable] ?? 0), 0);
          return [factors, [sum, sum + (slack[index] ?? 0)]] as const;
        });
        expectSolution(ask(variables, ...rows));
      },
    ),
    { numRuns: 150 },
  );
});

test("what is called a conflict is one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(coefficient, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 5, maxLength: 5 }),
      (matrix, wanted) => {
        const problem = ask(
          [[0, 1], [-1, 1], [0, 2], free],
          ...matrix.map((line, index) => [line, [wanted[index] ?? 0, wanted[index] ?? 0]] as const),
        );
        if (searchFeasible(problem, 1000).kind === "solution") expectSolution(problem);
        else expectConflict(problem);
      },
    ),
    { numRuns: 150 },
  );
});
