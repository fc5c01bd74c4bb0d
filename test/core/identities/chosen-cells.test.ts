import { ChosenCells } from "../../../src/core/identities/chosen-cells";
import { buildSystem, type LinearSystem, type SystemRow, type Variable } from "../../../src/core/identities/system";
import { nameOf, smallInstances } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];

const variableOf = ({ variables }: LinearSystem, name: string): Variable => {
  const found = variables.find(({ figure }) => nameOf(figure) === name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
};
const choose = (names: readonly string[], values: Values, identities: readonly string[]): ChosenCells => {
  const system = buildSystem(smallInstances(values, identities), "half-up");
  return new ChosenCells(
    names.map((name) => variableOf(system, name)),
    system,
  );
};
const clash = (chosen: ChosenCells): string[] | undefined => chosen.clash()?.map(({ figure }) => nameOf(figure));
/** Values in 0.01 万元. */
const agreed = (chosen: ChosenCells): Record<string, bigint> | undefined => {
  const values = chosen.agreedValues();
  return values && Object.fromEntries([...values].map(([{ figure }, value]) => [nameOf(figure), value / 10_000n]));
};
const rowOf = (chosen: ChosenCells, id: string): SystemRow => {
  const found = [...chosen.rows.keys()].find(({ instance }) => instance.definition.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

const values = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "3.00", "T3.a": "3.00", "T4.a": "4.00" };

test("the rows of the chosen cells are known with their coefficients, others are not", () => {
  const { rows } = choose(["T1.a", "T1.b"], values, ["T1.a = T1.b + T1.c", "T2.a = T1.a", "T3.a = T4.a"]);
  expect(
    [...rows].map(([row, cells]) => [
      row.instance.definition.id,
      [...cells].map(([{ figure }, coefficient]) => [nameOf(figure), coefficient]),
    ]),
  ).toEqual([
    [
      "T1.a = T1.b + T1.c",
      [
        ["T1.a", 1n],
        ["T1.b", -1n],
      ],
    ],
    ["T2.a = T1.a", [["T1.a", -1n]]],
  ]);
});

describe("a clash", () => {
  test("there is none where the rows agree on a value of the cell", () => {
    expect(clash(choose(["T1.a"], values, ["T1.a = T1.b + T1.c", "T2.a = T1.a"]))).toBeUndefined();
  });

  test("of two rows that want different values: their other cells", () => {
    expect(clash(choose(["T1.a"], values, ["T1.a = T1.b + T1.c", "T4.a = T1.a"]))).toEqual(["T4.a", "T1.b", "T1.c"]);
    expect(clash(choose(["T1.a"], values, ["T4.a = T1.a", "T1.a = T1.b + T1.c"]))).toEqual(["T4.a", "T1.b", "T1.c"]);
  });

  test("is none within the rounding of both", () => {
    const near = { ...values, "T2.a": "3.01" };
    expect(clash(choose(["T1.a"], near, ["T1.a = T1.b + T1.c", "T2.a = T1.a"]))).toBeUndefined();
    const far = { ...values, "T2.a": "3.02" };
    expect(clash(choose(["T1.a"], far, ["T1.a = T1.b + T1.c", "T2.a = T1.a"]))).toEqual(["T2.a", "T1.b", "T1.c"]);
  });

  test("with zero: no amount is negative", () => {
    expect(clash(choose(["T1.b"], { ...values, "T1.a": "1.50" }, ["T1.a = T1.b + T1.c"]))).toEqual(["T1.a", "T1.c"]);
    expect(clash(choose(["T1.b"], { ...values, "T1.a": "2.00" }, ["T1.a = T1.b + T1.c"]))).toBeUndefined();
  });

  test("of a bound and an equality", () => {
    expect(clash(choose(["T1.a"], values, ["T2.a = T1.a", "T1.a >= T4.a"]))).toEqual(["T4.a", "T2.a"]);
    expect(clash(choose(["T1.a"], values, ["T2.a = T1.a", "T1.a <= T4.a"]))).toBeUndefined();
    expect(clash(choose(["T1.a"], values, ["T4.a = T1.a", "T1.a <= T3.a"]))).toEqual(["T4.a", "T3.a"]);
    expect(clash(choose(["T1.a"], values, ["T4.a = T1.a", "T1.a >= T3.a"]))).toBeUndefined();
  });

  test("is not looked for in a row that another chosen cell may mend", () => {
    expect(clash(choose(["T1.a", "T1.b"], values, ["T1.a = T1.b + T1.c", "T4.a = T1.a"]))).toBeUndefined();
  });

  test("of a cell that counts twice is one about its half", () => {
    const doubled = ["T1.b + T1.b = T2.a", "T4.a = T1.b"];
    expect(clash(choose(["T1.b"], values, doubled))).toEqual(["T4.a", "T2.a"]);
    expect(clash(choose(["T1.b"], { ...values, "T4.a": "1.50" }, doubled))).toBeUndefined();
    expect(clash(choose(["T1.b"], { ...values, "T4.a": "1.52" }, doubled))).toEqual(["T4.a", "T2.a"]);
    expect(clash(choose(["T1.b"], { ...values, "T4.a": "1.48" }, doubled))).toEqual(["T2.a", "T4.a"]);
  });
});

const yuan = { unit: "元" as const, decimals: 2 };

test("a cell that two rows know to the 分 clashes where they differ by one", () => {
  const known = (text: string): Values => ({ ...values, "T2.a": ["30000.00", yuan], "T3.a": [text, yuan] });
  expect(clash(choose(["T1.a"], known("30000.00"), ["T2.a = T1.a", "T3.a = T1.a"]))).toBeUndefined();
  expect(clash(choose(["T1.a"], known("30000.01"), ["T2.a = T1.a", "T3.a = T1.a"]))).toEqual(["T3.a", "T2.a"]);
});

test("half of an odd number of 分 is no amount", () => {
  for (const doubled of ["T1.b + T1.b = T2.a", "T2.a = T1.b + T1.b"]) {
    const half = (text: string): Values => ({ "T1.b": ["0.01", yuan], "T2.a": [text, yuan] });
    expect(clash(choose(["T1.b"], half("0.03"), [doubled]))).toEqual(["T2.a"]);
    expect(clash(choose(["T1.b"], half("0.04"), [doubled]))).toBeUndefined();
  }
});

describe("agreed values", () => {
  test("of a cell that counts twice are half of what the row wants", () => {
    expect(agreed(choose(["T1.b"], values, ["T1.b + T1.b = T2.a"]))).toEqual({ "T1.b": 150n });
  });

  test("count the rows that hold already", () => {
    const held = { ...values, "T2.a": "9.00", "T3.a": "9.00" };
    expect(agreed(choose(["T1.a"], held, ["T1.a = T1.b + T1.c", "T2.a = T1.a", "T3.a = T1.a"]))).toEqual({
      "T1.a": 900n,
    });
  });

  test("go to what every row can hold with where the first wish of a tail cannot be met by another row", () => {
    const tail = { "T1.a": "0.09", "T1.b": "0.01", "T1.c": "0.02", "T2.a": "0.04" };
    expect(agreed(choose(["T1.a"], tail, ["T1.a = T1.b + T1.c", "T2.a = T1.a"]))).toEqual({ "T1.a": 4n });
  });

  test.each([
    ["123.40", ["12.35", "12.33"], 1234n],
    ["123.40", ["12.33", "12.33", "12.35"], 1234n],
    ["123.30", ["12.35", "12.33"], 1233n],
    ["123.50", ["12.33", "12.35"], 1235n],
    ["47.11", ["12.35", "12.33"], 1235n],
  ])("of %s between %j: a known slip first, its bounds included", (printed, implied, expected) => {
    const spread: Record<string, string> = { "T1.a": printed };
    implied.forEach((text, index) => (spread[`T${index + 2}.a`] = text));
    const rows = implied.map((_, index) => `T${index + 2}.a = T1.a`);
    expect(agreed(choose(["T1.a"], spread, rows))).toEqual({ "T1.a": expected });
  });

  test("are what most rows imply", () => {
    const identities = ["T4.a = T1.a", "T1.a = T1.b + T1.c", "T2.a = T1.a"];
    expect(agreed(choose(["T1.a"], values, identities))).toEqual({ "T1.a": 300n });
  });

  test("an equality weighs more than a bound that it meets, and a bound that holds asks nothing", () => {
    expect(agreed(choose(["T1.a"], values, ["T1.a <= T4.a", "T1.a <= T4.a", "T2.a = T1.a"]))).toEqual({ "T1.a": 300n });
    expect(agreed(choose(["T1.a"], values, ["T1.a <= T4.a", "T2.a = T1.a"]))).toEqual({ "T1.a": 300n });
    expect(agreed(choose(["T1.a"], values, ["T1.a <= T4.a"]))).toEqual({ "T1.a": 400n });
    expect(agreed(choose(["T1.a"], values, ["T1.a >= T4.a"]))).toBeUndefined();
  });

  test("of a cell that another chosen one hangs on come first", () => {
    const identities = ["T1.a = T1.b + T1.c", "T4.a = T1.b"];
    expect(agreed(choose(["T1.a", "T1.b"], values, identities))).toEqual({ "T1.b": 400n, "T1.a": 600n });
  });

  test("there are none where each chosen cell hangs on the other", () => {
    expect(agreed(choose(["T1.a", "T1.b"], values, ["T1.a = T1.b + T1.c"]))).toBeUndefined();
  });

  test("are never negative", () => {
    expect(agreed(choose(["T1.b"], { ...values, "T1.a": "1.00" }, ["T1.a = T1.b + T1.c"]))).toBeUndefined();
    expect(agreed(choose(["T1.b"], { ...values, "T1.a": "2.00" }, ["T1.a = T1.b + T1.c"]))).toEqual({ "T1.b": 0n });
  });

  test.each([
    ["123.40", 1234n],
    ["1.23", 1230n],
    ["0.12", 1200n],
    ["12340.00", 1234n],
    ["123400.00", 1234n],
    ["-12.34", 1234n],
    ["47.11", 1233n],
  ])("between rounded sums prefer what a known slip of %s leads to", (printed, expected) => {
    const spread: Values = {
      "T1.a": printed,
      "T2.a": expected === 1230n ? "12.29" : expected === 1200n ? "11.99" : "12.33",
      "T3.a": expected === 1230n ? "12.31" : expected === 1200n ? "12.01" : "12.35",
    };
    expect(agreed(choose(["T1.a"], spread, ["T2.a = T1.a", "T3.a = T1.a"]))).toEqual({ "T1.a": expected });
  });
});

test("a row with new values may hold by rounding", () => {
  const chosen = choose(["T1.a", "T1.b"], values, ["T1.a = T1.b + T1.c", "T1.c >= T1.b", "T4.a >= T1.a"]);
  const [a, b] = chosen.variables;
  if (!a || !b) throw new Error("no variables");
  const sum = rowOf(chosen, "T1.a = T1.b + T1.c");
  const holds = (row: SystemRow, toA: bigint, toB: bigint): boolean =>
    chosen.canHold(
      row,
      new Map([
        [a, toA * 10_000n],
        [b, toB * 10_000n],
      ]),
    );
  expect(chosen.residualWith(sum, new Map([[a, 3_500_000n]]))).toBe(500_000n);
  expect(
    chosen.residualWith(
      sum,
      new Map([
        [a, 3_500_000n],
        [b, 1_400_000n],
      ]),
    ),
  ).toBe(100_000n);
  expect(chosen.residualWith(sum, new Map())).toBe(6_000_000n);
  expect([298n, 299n, 300n, 301n, 302n].map((value) => holds(sum, value, 100n))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect([98n, 99n, 101n, 102n].map((value) => holds(sum, 300n, value))).toEqual([false, true, true, false]);
  expect(chosen.canHold(sum, new Map([[a, 3_000_000n]]))).toBe(true);
  expect(chosen.canHold(sum, new Map([[b, 1_000_000n]]))).toBe(false);
  const bound = rowOf(chosen, "T1.c >= T1.b");
  expect([0n, 200n, 201n].map((value) => holds(bound, 300n, value))).toEqual([true, true, false]);
  const other = rowOf(chosen, "T4.a >= T1.a");
  expect([400n, 401n, 900n].map((value) => holds(other, value, 1n))).toEqual([true, false, false]);
});

test("a blank that is filled hides a tail of its own", () => {
  const blank = (name: string): Values => ({
    ...{ "T1.a": "3.00", "T1.b": "1.00", "T1.c": "2.00" },
    [name]: ["0", { written: "blank" as const }],
  });
  const held = (name: string, tried: readonly bigint[]): boolean[] => {
    const chosen = choose([name], blank(name), ["T1.a = T1.b + T1.c"]);
    const [cell] = chosen.variables;
    if (!cell) throw new Error("no cell");
    const row = rowOf(chosen, "T1.a = T1.b + T1.c");
    return tried.map((value) => chosen.canHold(row, new Map([[cell, value * 10_000n]])));
  };
  expect(held("T1.a", [298n, 299n, 300n, 301n, 302n])).toEqual([false, true, true, true, false]);
  expect(held("T1.b", [98n, 99n, 100n, 101n, 102n])).toEqual([false, true, true, true, false]);
});

test("a row holds up to the very last 分 that a figure may hide", () => {
  const holds = (text: string, relation: string): boolean => {
    const id = `T1.a ${relation} T2.a`;
    const chosen = choose(["T1.a"], { "T1.a": "0.09", "T2.a": [text, yuan] }, [id]);
    const [cell] = chosen.variables;
    if (!cell) throw new Error("no cell");
    return chosen.canHold(rowOf(chosen, id), new Map([[cell, 10_000n]]));
  };
  expect(["49.99", "50.00", "149.99", "150.00"].map((text) => holds(text, "="))).toEqual([false, true, true, false]);
  expect(["49.99", "149.99", "150.00"].map((text) => holds(text, ">="))).toEqual([true, true, false]);
});
