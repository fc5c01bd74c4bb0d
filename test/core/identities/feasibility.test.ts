import fc from "fast-check";
import { checkFeasible, type Feasibility } from "../../../src/core/identities/feasibility";
import { smallestConflict } from "../../../src/core/identities/smallest-conflict";
import { buildSystem, type LinearSystem } from "../../../src/core/identities/system";
import { nameOf, smallInstances, type CellOptions } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];

const systemOf = (values: Values, identities: readonly string[], mode: "half-up" | "truncation" = "half-up") =>
  buildSystem(smallInstances(values, identities), mode);

const yuan: CellOptions = { unit: "元", decimals: 2 };

const freeOf = (system: LinearSystem, names: readonly string[]): Set<number> =>
  new Set(system.variables.filter(({ figure }) => names.includes(nameOf(figure))).map(({ index }) => index));

/** The figures not free must print as they do, and every row must hold for the grains. */
function expectWitness(result: Feasibility, { rows }: LinearSystem, free: ReadonlySet<number> = new Set()): void {
  if (result.kind !== "witness") throw new Error(`no witness: ${result.kind}`);
  for (const { terms, relation } of rows) {
    let total = 0n;
    for (const { variable, coefficient } of terms) {
      const grains = result.grains.get(variable.index) ?? variable.printed;
      if (!free.has(variable.index)) expect(grains >= variable.low && grains <= variable.high).toBe(true);
      total += coefficient * grains;
    }
    expect(relation === "=" ? total === 0n : total >= 0n).toBe(true);
  }
}

const conflictOf = (result: Feasibility): { rows: string[]; cells: string[] } => {
  if (result.kind !== "conflict") throw new Error(`no conflict: ${result.kind}`);
  return {
    rows: result.rows.map(({ instance }) => instance.definition.id).sort(),
    cells: result.variables.map(({ figure }) => nameOf(figure)).sort(),
  };
};
const ask = (system: LinearSystem, names: readonly string[] = []): Feasibility =>
  checkFeasible(system, system.rows, freeOf(system, names));

test("rows that hold as printed need no grains at all", () => {
  const system = systemOf({ "T1.a": "3.00", "T1.b": "1.00", "T1.c": "2.00" }, ["T1.a = T1.b + T1.c"]);
  expectWitness(ask(system), system);
});

test("a tail is given to the parts that nothing else holds, or carried through those that hold together", () => {
  const values = { "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.02", "T2.b": "0.01", "T2.c": "0.02", "T3.c": "0.02" };
  const sum = "T1.a = T1.b + T1.c";
  for (const others of [
    [],
    ["T2.b = T1.b"],
    ["T2.b = T1.b", "T2.c = T1.c"],
    ["T1.b = T2.b", "T2.c = T1.c", "T3.c = T2.c"],
  ]) {
    const system = systemOf(values, [sum, ...others]);
    expectWitness(ask(system), system);
  }
});

test("the same parts printed to the 分 elsewhere leave no tail: all three rows and their cells are the conflict", () => {
  const values: Values = {
    "T1.a": "0.04",
    "T1.b": "0.01",
    "T1.c": "0.02",
    "T2.b": ["140.00", yuan],
    "T2.c": ["209.99", yuan],
    "T3.a": "5.00",
    "T3.b": "5.00",
  };
  const blamed = ["T1.a = T1.b + T1.c", "T2.b = T1.b", "T2.c = T1.c"];
  expect(conflictOf(ask(systemOf(values, [...blamed, "T3.a = T3.b"])))).toEqual({
    rows: blamed,
    cells: ["T1.a", "T2.b", "T2.c"],
  });
  const system = systemOf({ ...values, "T2.c": ["210.00", yuan] }, blamed);
  expectWitness(ask(system), system);
});

test("an inequality is met by a tail, and is part of a conflict where the parts are known", () => {
  const values: Values = {
    "T1.a": "0.02",
    "T1.b": "0.01",
    "T1.c": "0.02",
    "T2.b": ["60.00", yuan],
    "T2.c": ["190.00", yuan],
  };
  const bound = "T1.a >= T1.b + T1.c";
  const alone = systemOf(values, [bound]);
  expectWitness(ask(alone), alone);
  const blamed = [bound, "T2.b = T1.b", "T2.c = T1.c"];
  expect(conflictOf(ask(systemOf(values, blamed))).rows).toEqual(blamed);
  const turned = ["T1.b + T1.c <= T1.a", "T1.b = T2.b", "T1.c = T2.c"];
  expect(conflictOf(ask(systemOf(values, turned))).rows).toEqual([...turned].sort());
  const enough = systemOf({ ...values, "T2.c": ["189.99", yuan] }, blamed);
  expectWitness(ask(enough), enough);
});

test("two inequalities may press a figure from both sides", () => {
  const values = { "T1.a": "0.02", "T1.b": "0.01", "T1.c": "0.02", "T1.d": "0.04" };
  const identities = ["T1.a >= T1.b + T1.c", "T1.d <= T1.b + T1.c"];
  expect(conflictOf(ask(systemOf(values, identities)))).toEqual({
    rows: [...identities].sort(),
    cells: ["T1.a", "T1.d"],
  });
});

test("a free cell takes any value, a negative one too, but the same in all its rows", () => {
  const values = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "3.00" };
  const one = systemOf(values, ["T1.a = T1.b + T1.c"]);
  expectWitness(ask(one, ["T1.a"]), one, freeOf(one, ["T1.a"]));
  expectWitness(ask(one, ["T1.b"]), one, freeOf(one, ["T1.b"]));
  const tied = systemOf(values, ["T1.a = T1.b + T1.c", "T2.a = T1.a"]);
  expectWitness(ask(tied, ["T1.a"]), tied, freeOf(tied, ["T1.a"]));
  const apart = systemOf({ ...values, "T2.a": "5.00" }, ["T1.a = T1.b + T1.c", "T2.a = T1.a"]);
  expect(conflictOf(ask(apart, ["T1.a"]))).toEqual({
    rows: ["T1.a = T1.b + T1.c", "T2.a = T1.a"],
    cells: ["T1.b", "T1.c", "T2.a"],
  });
  const negative = systemOf({ ...values, "T1.a": "0.50" }, ["T1.a = T1.b + T1.c"]);
  expectWitness(ask(negative, ["T1.c"]), negative, freeOf(negative, ["T1.c"]));
});

test("only the rows that are asked about count", () => {
  const system = systemOf({ "T1.a": "9.00", "T1.b": "1.00", "T2.a": "0.04", "T2.b": "0.01", "T2.c": "0.02" }, [
    "T1.a = T1.b",
    "T2.a = T2.b + T2.c",
  ]);
  const rest = system.rows.slice(1);
  expectWitness(checkFeasible(system, rest), { ...system, rows: rest });
  expect(ask(system).kind).toBe("conflict");
});

test("what only a part of a grain could satisfy is not decided", () => {
  const values: Values = { "T1.b": ["0", { unit: "元", decimals: 0 }], "T2.a": ["0.01", yuan] };
  expect(ask(systemOf(values, ["T1.b + T1.b = T2.a"]))).toEqual({ kind: "undecided" });
});

describe("truncation", () => {
  test("lets every part hide up to a whole digit, upwards only", () => {
    const values = { "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.01", "T1.d": "0.01" };
    const system = systemOf(values, ["T1.a = T1.b + T1.c + T1.d"], "truncation");
    expectWitness(ask(system), system);
    const below = systemOf({ ...values, "T1.a": "0.02" }, ["T1.a = T1.b + T1.c + T1.d"], "truncation");
    expect(conflictOf(ask(below)).cells).toEqual(["T1.a", "T1.b", "T1.c", "T1.d"]);
  });

  test("of negative amounts lets them hide downwards", () => {
    const values = { "T1.a": "-0.04", "T1.b": "-0.01", "T1.c": "-0.01", "T1.d": "-0.01" };
    const system = systemOf(values, ["T1.a = T1.b + T1.c + T1.d"], "truncation");
    expectWitness(ask(system), system);
    const above = systemOf({ ...values, "T1.a": "-0.02" }, ["T1.a = T1.b + T1.c + T1.d"], "truncation");
    expect(ask(above).kind).toBe("conflict");
  });
});

describe("a long chain of equal figures", () => {
  const chain = (length: number): { values: Record<string, string>; identities: string[] } => {
    const values: Record<string, string> = { "T2.a": "0.04", "T2.b": "0.02", "T3.b": "0.02" };
    const identities = ["T2.a = T1.a1 + T2.b", "T3.b = T2.b"];
    for (let row = 1; row <= length; row++) {
      values[`T1.a${row}`] = "0.01";
      if (row > 1) identities.push(`T1.a${row} = T1.a${row - 1}`);
    }
    return { values, identities };
  };

  test("moves together", () => {
    const { values, identities } = chain(80);
    const system = systemOf(values, identities);
    expectWitness(ask(system), system);
  });

  test("is in conflict when both its ends are known, and so long a conflict is left as it is", () => {
    const { values, identities } = chain(80);
    const known: Values = { ...values, "T4.a": ["140.00", yuan], "T4.b": ["209.99", yuan] };
    const system = systemOf(known, [...identities, "T4.a = T1.a80", "T4.b = T3.b"]);
    const result = ask(system);
    expect(conflictOf(result).rows).toHaveLength(identities.length + 2);
    if (result.kind === "conflict") expect(smallestConflict(system, result)).toBe(result.rows);
  });
});

test("a conflict is reduced to the rows without which it would be none", () => {
  const system = systemOf(
    { "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.02", "T1.d": "0.02", "T2.b": "0.01", "T3.a": "7.00", "T3.b": "7.00" },
    ["T2.b = T1.b", "T1.a = T1.b + T1.c", "T3.a = T3.b", "T1.d = T1.b + T1.c"],
  );
  const rows = smallestConflict(system, { kind: "conflict", rows: system.rows, variables: [] });
  expect(rows.map(({ index }) => index)).toEqual([1, 3]);
});

test("figures rounded from true amounts always have a witness", () => {
  const parts = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(parts, fc.constantFrom("half-up", "truncation"), (cents, mode) => {
      const print = (grains: number): string =>
        ((mode === "truncation" ? Math.floor(grains / 10_000) : Math.round(grains / 10_000)) / 100).toFixed(2);
      const exact: Record<string, number> = { "T1.a1": 0 };
      for (let row = 2; row <= 4; row++) {
        ["b", "c", "d"].forEach((letter, place) => {
          const value = cents[(row - 2) * 3 + place] ?? 0;
          exact[`T1.${letter}${row}`] = value;
          for (const total of [`T1.${letter}1`, `T1.a${row}`, "T1.a1"]) exact[total] = (exact[total] ?? 0) + value;
        });
      }
      const values = Object.fromEntries(Object.entries(exact).map(([name, grains]) => [name, print(grains)]));
      const system = systemOf(
        values,
        [
          ...[1, 2, 3, 4].map((row) => `T1.a${row} = T1.b${row} + T1.c${row} + T1.d${row}`),
          ...["a", "b", "c", "d"].map((letter) => `T1.${letter}1 = T1.${letter}2 + T1.${letter}3 + T1.${letter}4`),
        ],
        mode,
      );
      expectWitness(ask(system), system);
    }),
    { numRuns: 40 },
  );
});

test("amounts of more than 300 digits overflowed the search's numbers; the question is left undecided", () => {
  const system = systemOf({ "T1.a": `1${"0".repeat(310)}`, "T1.b": "1", "T1.c": "2" }, ["T1.a = T1.b + T1.c"]);
  for (const free of [[], ["T1.b"], ["T1.a"]]) expect(ask(system, free).kind).toBe("undecided");
});
