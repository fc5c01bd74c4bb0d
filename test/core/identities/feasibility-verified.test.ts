import { checkFeasible, type Feasibility } from "../../../src/core/identities/feasibility";
import * as simplex from "../../../src/core/identities/simplex";
import { buildSystem, type LinearSystem } from "../../../src/core/identities/system";
import { smallInstances, type CellOptions } from "../../support/small-system";

/** The search works in doubles; whatever it answers is proved in whole grains before it is believed. */
jest.mock("../../../src/core/identities/simplex", () => ({
  searchFeasible: jest.fn(jest.requireActual<typeof simplex>("../../../src/core/identities/simplex").searchFeasible),
}));
const search = jest.mocked(simplex.searchFeasible);
const answer = (result: simplex.SearchResult): void => void search.mockReturnValue(result);
const undecided: Feasibility = { kind: "undecided" };

type Values = Parameters<typeof smallInstances>[0];
const yuan: CellOptions = { unit: "元", decimals: 2 };
const systemOf = (values: Values, identities: readonly string[]): LinearSystem =>
  buildSystem(smallInstances(values, identities), "half-up");
const ask = ({ rows, ...rest }: LinearSystem, free: readonly number[] = []): Feasibility =>
  checkFeasible({ rows, ...rest }, rows, new Set(free));

const values = { "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.02" };
const sum = systemOf(values, ["T1.a = T1.b + T1.c"]);

describe("grains that the search proposes", () => {
  test.each<[string, number[], boolean]>([
    ["inside and equal", [-4_000, 3_000, 3_000], true],
    ["at the very bounds", [-5_000, 4_999, 1], true],
    ["a little off a whole grain", [-4_000.3, 3_000.2, 2_999.8], true],
    ["of another sum", [-4_000, 3_000, 3_001], false],
    ["of which one is too small", [-5_001, 4_999, 0], false],
    ["of which one is too large", [-5_000, 5_000, 0], false],
    ["of which all are wrong", [90_000, 90_000, 90_000], false],
  ])("%s: believed only if they fit", (_, moves, believed) => {
    answer({ kind: "solution", values: moves });
    expect(ask(sum).kind).toBe(believed ? "witness" : "undecided");
  });

  test("for a free cell may be any that satisfy the rows", () => {
    answer({ kind: "solution", values: [-1_000_000, -505_000, -485_000] });
    expect(ask(sum)).toEqual(undecided);
    expect(ask(sum, [0, 1])).toEqual(undecided);
    answer({ kind: "solution", values: [-1_010_001, -1_000_000, 0] });
    expect(ask(sum, [0, 1])).toEqual(undecided);
    answer({ kind: "solution", values: [-1_000_000, -990_000, 0] });
    expect(ask(sum, [0, 1])).toEqual({
      kind: "witness",
      grains: new Map(
        [
          [0, -960_000n],
          [1, -980_000n],
          [2, 20_000n],
        ].map(([index, grains]) => [Number(index), BigInt(grains ?? 0)] as const),
      ),
    });
  });

  test("must satisfy every row, inequalities by their sense", () => {
    const two = systemOf({ ...values, "T2.a": "0.05" }, ["T1.a >= T1.b + T1.c", "T2.a <= T1.b + T1.c"]);
    answer({ kind: "solution", values: [0, 4_000, 4_000, -4_000] });
    expect(ask(two)).toEqual(undecided);
    answer({ kind: "solution", values: [4_000, 4_000, 4_900, -5_000] });
    expect(ask(two)).toEqual(undecided);
    const above = systemOf({ ...values, "T1.a": "0.02" }, ["T1.a >= T1.b + T1.c"]);
    answer({ kind: "solution", values: [4_000, -4_000, -4_000] });
    expect(ask(above).kind).toBe("witness");
  });
});

describe("a proof of conflict that the search proposes", () => {
  const pressed = systemOf({ ...values, "T1.d": "0.02" }, ["T1.a = T1.b + T1.c", "T1.d = T1.b + T1.c"]);
  const prove = (
    system: LinearSystem,
    multipliers: readonly [number, number][],
    free: readonly number[] = [],
  ): string => {
    answer({ kind: "conflict", multipliers: new Map(multipliers) });
    return ask(system, free).kind;
  };

  test.each<[string, [number, number][], string]>([
    [
      "one row less the other",
      [
        [0, 1],
        [1, -1],
      ],
      "conflict",
    ],
    [
      "the other way round",
      [
        [0, -1],
        [1, 1],
      ],
      "conflict",
    ],
    [
      "in halves",
      [
        [0, 0.5],
        [1, -0.5],
      ],
      "conflict",
    ],
    [
      "in twelfths",
      [
        [0, 1 / 12],
        [1, -1 / 12],
      ],
      "conflict",
    ],
    [
      "with the dust of doubles",
      [
        [0, 0.9999999999],
        [1, -1.0000000001],
      ],
      "conflict",
    ],
    [
      "in sevenths",
      [
        [0, 1 / 7],
        [1, -1 / 7],
      ],
      "undecided",
    ],
    [
      "one in sevenths",
      [
        [0, 1],
        [1, -1 / 7],
      ],
      "undecided",
    ],
    ["one row alone", [[0, 1]], "undecided"],
    [
      "their sum",
      [
        [0, 1],
        [1, 1],
      ],
      "undecided",
    ],
    [
      "nothing",
      [
        [0, 0],
        [1, 0],
      ],
      "undecided",
    ],
    ["a row that is not there", [[7, 1]], "undecided"],
  ])("%s is believed only if it is one: %o gives %s", (_, multipliers, kind) => {
    expect(prove(pressed, multipliers)).toBe(kind);
  });

  test("names the rows that it uses and the cells that do not cancel out", () => {
    answer({
      kind: "conflict",
      multipliers: new Map([
        [0, 2],
        [1, -2],
      ]),
    });
    expect(ask(pressed)).toEqual({
      kind: "conflict",
      rows: pressed.rows,
      variables: [pressed.variables[0], pressed.variables[3]],
    });
    const beside = systemOf({ ...values, "T1.d": "0.02", "T2.a": "7.00", "T2.b": "7.00" }, [
      "T1.a = T1.b + T1.c",
      "T1.d = T1.b + T1.c",
      "T2.a = T2.b",
    ]);
    answer({
      kind: "conflict",
      multipliers: new Map([
        [0, 1],
        [1, -1],
        [2, 0],
      ]),
    });
    const result = ask(beside);
    expect(result.kind === "conflict" && result.rows.map(({ index }) => index)).toEqual([0, 1]);
  });

  test("may not rest on a free cell that is left in it", () => {
    const all: [number, number][] = [
      [0, 1],
      [1, -1],
    ];
    expect(prove(pressed, all, [1])).toBe("conflict");
    expect(prove(pressed, all, [0])).toBe("undecided");
    expect(prove(pressed, all, [3])).toBe("undecided");
  });

  test("may add an inequality in its own sense only", () => {
    const bounded = systemOf({ ...values, "T1.a": "0.02", "T2.b": ["60.00", yuan], "T2.c": ["190.00", yuan] }, [
      "T1.a >= T1.b + T1.c",
      "T2.b = T1.b",
      "T2.c = T1.c",
    ]);
    expect(
      prove(bounded, [
        [0, 1],
        [1, -1],
        [2, -1],
      ]),
    ).toBe("conflict");
    expect(
      prove(bounded, [
        [0, -1],
        [1, 1],
        [2, 1],
      ]),
    ).toBe("conflict");
    const ample = systemOf({ ...values, "T1.a": "9.00" }, ["T1.a >= T1.b + T1.c"]);
    expect(prove(ample, [[0, 1]])).toBe("undecided");
  });

  test("that leaves exactly nothing to spare is none", () => {
    const tight = systemOf({ ...values, "T1.a": "0.02", "T2.b": ["60.00", yuan], "T2.c": ["189.99", yuan] }, [
      "T1.a >= T1.b + T1.c",
      "T2.b = T1.b",
      "T2.c = T1.c",
    ]);
    expect(
      prove(tight, [
        [0, 1],
        [1, -1],
        [2, -1],
      ]),
    ).toBe("undecided");
  });
});

test("a search that gives up leaves the question open", () => {
  answer({ kind: "undecided" });
  expect(ask(sum)).toEqual(undecided);
});

describe("the work", () => {
  const asked = (system: LinearSystem, free: readonly number[] = []): number[] => {
    search.mockClear();
    search.mockImplementation(
      jest.requireActual<typeof simplex>("../../../src/core/identities/simplex").searchFeasible,
    );
    ask(system, free);
    return search.mock.calls.map(([{ rows }]) => rows.length);
  };
  const chain = Array.from({ length: 90 }, (_, index) => `T2.a${index + 2} = T2.a${index + 1}`);
  const chained: Record<string, string> = { ...values, "T3.a": "5.00", "T3.b": "5.00", "T3.c": "5.00" };
  for (let row = 1; row <= 91; row++) chained[`T2.a${row}`] = "0.01";

  test("a tail that its own row can carry asks nothing of the others", () => {
    expect(
      asked(systemOf({ ...chained, "T1.d": "0.00" }, ["T1.a = T1.b + T1.c + T1.d", "T2.a1 = T1.b", ...chain])),
    ).toEqual([1]);
  });

  test("a freed cell asks its own rows too", () => {
    const system = systemOf(chained, ["T3.a = T3.b", "T3.b = T3.c", "T1.a = T1.b + T1.c"]);
    const index = system.variables.findIndex(({ figure }) => figure.table === "T3" && figure.column === "b");
    expect(asked(system, [index])).toEqual([3]);
  });

  test("a tail that all its parts must share grows row by row, and in a large workbook at once to all of it", () => {
    const shared = { ...chained, "T4.b": "0.02", "T4.c": "0.02" };
    const identities = ["T1.a = T1.b + T1.c", "T4.b = T1.c", "T4.c = T4.b", "T3.a = T1.b", "T3.a = T3.b"];
    const small = systemOf({ ...shared, "T3.a": "0.01", "T3.b": "0.01" }, identities);
    expect(asked(small)).toEqual([1, 1, 3, 3, 5]);
  });
});
