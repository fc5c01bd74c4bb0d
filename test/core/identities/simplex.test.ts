import fc from "fast-check";
import { searchFeasible, type BoundedProblem } from "../../../src/core/identities/simplex";

const free = { low: -Infinity, high: Infinity };
const between = (low: number, high: number) => ({ low, high });

function expectSolution(problem: BoundedProblem, maxPivots = 1000): void {
  const result = searchFeasible(problem, maxPivots);
  if (result.kind !== "solution") throw new Error(`no solution: ${result.kind}`);
  const inside = (value: number, { low, high }: { low: number; high: number }): boolean =>
    value >= low - 1e-6 && value <= high + 1e-6;
  expect(result.values).toHaveLength(problem.bounds.length);
  result.values.forEach((value, index) => expect(inside(value, problem.bounds[index] ?? free)).toBe(true));
  for (const { terms, bounds } of problem.rows) {
    const total = terms.reduce((sum, [index, coefficient]) => sum + coefficient * (result.values[index] ?? NaN), 0);
    expect(inside(total, bounds)).toBe(true);
  }
}

/** Σ multiplier × row must be a sum that the variables' bounds keep away from the rows' bounds. */
function expectConflict(problem: BoundedProblem): number[] {
  const result = searchFeasible(problem, 1000);
  if (result.kind !== "conflict") throw new Error(`no conflict: ${result.kind}`);
  const sums = problem.bounds.map(() => 0);
  const side = { low: 0, high: 0 };
  const add = (into: typeof side, factor: number, { low, high }: { low: number; high: number }): void => {
    if (Math.abs(factor) < 1e-9) return;
    into.low += factor * (factor > 0 ? low : high);
    into.high += factor * (factor > 0 ? high : low);
  };
  for (const [index, multiplier] of result.multipliers) {
    const row = problem.rows[index];
    if (!row) throw new Error("no such row");
    for (const [variable, coefficient] of row.terms) sums[variable] = (sums[variable] ?? 0) + multiplier * coefficient;
    add(side, multiplier, row.bounds);
  }
  const reach = { low: 0, high: 0 };
  sums.forEach((factor, index) => add(reach, factor, problem.bounds[index] ?? free));
  expect(reach.high < side.low - 1e-9 || reach.low > side.high + 1e-9).toBe(true);
  return [...result.multipliers.keys()].sort();
}

test.each<[string, BoundedProblem]>([
  ["nothing asked", { bounds: [between(1, 2), free], rows: [] }],
  [
    "two that must share",
    {
      bounds: [between(0, 4), between(0, 4)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          bounds: between(6, 6),
        },
      ],
    },
  ],
  [
    "a difference",
    {
      bounds: [between(0, 4), between(0, 4)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          bounds: between(-3, -3),
        },
      ],
    },
  ],
  [
    "an upper bound",
    {
      bounds: [between(2, 4), between(2, 4)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          bounds: between(-Infinity, -2),
        },
      ],
    },
  ],
  [
    "a free one",
    {
      bounds: [free, between(1, 1)],
      rows: [
        {
          terms: [
            [0, 2],
            [1, 1],
          ],
          bounds: between(-9, -9),
        },
      ],
    },
  ],
  [
    "one that cannot move beside one that can",
    {
      bounds: [between(3, 3), between(0, 9)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          bounds: between(7, 7),
        },
      ],
    },
  ],
  [
    "one named twice",
    {
      bounds: [between(0, 9)],
      rows: [
        {
          terms: [
            [0, 1],
            [0, 1],
          ],
          bounds: between(7, 7),
        },
      ],
    },
  ],
  [
    "rows that hang together",
    {
      bounds: [between(-5, 5), between(-5, 5), between(-5, 5)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
            [2, 1],
          ],
          bounds: between(7, 7),
        },
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          bounds: between(3, 3),
        },
        {
          terms: [
            [1, 1],
            [2, -1],
          ],
          bounds: between(-4, Infinity),
        },
      ],
    },
  ],
])("a solution is found: %s", (_, problem) => {
  expectSolution(problem);
});

test.each<[string, BoundedProblem, rows: number[]]>([
  [
    "a sum out of reach above",
    {
      bounds: [between(0, 1), between(0, 1)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          bounds: between(3, Infinity),
        },
      ],
    },
    [0],
  ],
  [
    "a sum out of reach below",
    {
      bounds: [between(0, 1), between(0, 1)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          bounds: between(-Infinity, -1),
        },
      ],
    },
    [0],
  ],
  [
    "a difference out of reach",
    {
      bounds: [between(0, 1), between(0, 1)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          bounds: between(2, 2),
        },
      ],
    },
    [0],
  ],
  ["nothing that could move", { bounds: [between(1, 1)], rows: [{ terms: [[0, 1]], bounds: between(2, 2) }] }, [0]],
  [
    "two rows that want different sums, beside one that asks nothing",
    {
      bounds: [free, free, between(0, 1)],
      rows: [
        { terms: [[2, 1]], bounds: between(1, 1) },
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          bounds: between(2, Infinity),
        },
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          bounds: between(-Infinity, 1),
        },
      ],
    },
    [1, 2],
  ],
  [
    "three rows of which two would do",
    {
      bounds: [free, free, free],
      rows: [
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          bounds: between(1, 1),
        },
        {
          terms: [
            [1, 1],
            [2, -1],
          ],
          bounds: between(1, 1),
        },
        {
          terms: [
            [0, 1],
            [2, -1],
          ],
          bounds: between(3, 3),
        },
      ],
    },
    [0, 1, 2],
  ],
])("a conflict is proved by the rows alone: %s", (_, problem, rows) => {
  expect(expectConflict(problem)).toEqual(rows);
});

test("the search ends at its bound and says so", () => {
  const problem: BoundedProblem = {
    bounds: [between(0, 4), between(0, 4)],
    rows: [
      {
        terms: [
          [0, 1],
          [1, 1],
        ],
        bounds: between(8, 8),
      },
    ],
  };
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
        const bounds = planted.map((value, index) =>
          between(value - (slack[index] ?? 0), value + (slack[11 - index] ?? 0)),
        );
        const rows = matrix.map((line, index) => {
          const terms = planted.map((_, variable) => [variable, line[variable] ?? 0] as const);
          const sum = terms.reduce((total, [variable, factor]) => total + factor * (planted[variable] ?? 0), 0);
          return { terms: terms.filter(([, factor]) => factor !== 0), bounds: between(sum, sum + (slack[index] ?? 0)) };
        });
        expectSolution({ bounds, rows });
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
        const problem: BoundedProblem = {
          bounds: [between(0, 1), between(-1, 1), between(0, 2), free],
          rows: matrix.map((line, index) => ({
            terms: line.map((factor, variable) => [variable, factor] as const).filter(([, factor]) => factor !== 0),
            bounds: between(wanted[index] ?? 0, wanted[index] ?? 0),
          })),
        };
        const { kind } = searchFeasible(problem, 1000);
        if (kind === "solution") expectSolution(problem);
        else expectConflict(problem);
      },
    ),
    { numRuns: 150 },
  );
});
