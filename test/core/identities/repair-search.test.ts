import { judge, type Judgement } from "../../../src/core/identities/faults";
import { RepairSearch, SearchBudget } from "../../../src/core/identities/repair-search";
import { nameOf, smallInstances, type CellOptions } from "../../support/small-system";

/** The search for repairs of exactly so many cells, asked by itself: no totals follow, no faults are joined. */

type Values = Parameters<typeof smallInstances>[0];

const judged = (values: Values, identities: readonly string[]): Judgement => judge(smallInstances(values, identities));
/** "T1.a→300": a cell and what it should print, without the point; the cells of a set in the order of the alphabet. */
const search = (
  judgement: Judgement,
  size: number,
  {
    budget = new SearchBudget(),
    fault = judgement.errors,
  }: { budget?: SearchBudget; fault?: Judgement["errors"] } = {},
): { sets: string[]; exhausted: boolean } => {
  const repairs = new RepairSearch(judgement, fault, budget);
  const sets = repairs.setsOfSize(size).map(({ changes }) =>
    changes
      .map(({ variable, to }) => `${nameOf(variable.figure)}→${to / variable.step}`)
      .sort()
      .join(" "),
  );
  return { sets, exhausted: repairs.exhausted };
};
const setsOf = (values: Values, identities: readonly string[], size: number): string[] =>
  search(judged(values, identities), size).sets;

const yuan: CellOptions = { unit: "元", decimals: 2 };
const sum = "T1.a = T1.b + T1.c";
const values = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "9.00" };

describe("a set of two cells", () => {
  test("is none where one of them would do, and each is named once", () => {
    expect(setsOf({ ...values, "T2.a": "3.00" }, [sum, "T2.a = T1.a"], 1)).toEqual(["T1.a→300"]);
    expect(setsOf({ ...values, "T2.a": "3.00" }, [sum, "T2.a = T1.a"], 2)).toEqual([
      "T1.b→700 T2.a→900",
      "T1.c→800 T2.a→900",
    ]);
  });

  test("is found once, whichever of its cells comes first", () => {
    const tied = ["T1.b = T1.c", "T2.b = T1.b", "T3.b = T1.b", "T2.c = T1.c", "T3.c = T1.c"];
    const six = { "T2.b": "6.00", "T3.b": "6.00", "T2.c": "6.00", "T3.c": "6.00" };
    expect(setsOf({ ...six, "T1.b": "5.00", "T1.c": "7.00" }, tied, 2)).toEqual(["T1.b→600 T1.c→600"]);
  });

  test("whose own identities ask for values that their sum refuses is none", () => {
    // 7 and 3 are what the other table shows; with 2 beside them the sum would be 7 = 5.
    const figures = { ...values, "T1.a": "9.00", "T2.a": "7.00", "T2.b": "3.00", "T3.c": "2.00" };
    const identities = [sum, "T2.a = T1.a", "T2.b = T1.b", "T3.c = T1.c", "T2.c = T3.c"];
    expect(setsOf({ ...figures, "T2.c": "2.00" }, identities, 2)).toEqual([]);
    expect(setsOf({ ...figures, "T2.c": "2.00" }, identities, 3).sort()).toEqual([
      "T1.a→300 T2.a→300 T2.b→100",
      "T1.a→500 T1.b→300 T2.a→500",
      "T1.a→700 T1.b→500 T2.b→500",
      "T1.b→700 T2.a→900 T2.b→700",
    ]);
  });

  test("of which only sum and difference are known gets the values that solve both", () => {
    const both = ["T2.a = T1.b + T1.c", "T3.a = T1.b - T1.c", "T2.a = T4.a", "T3.a = T4.b"];
    const figures = {
      "T1.b": "1.00",
      "T1.c": "1.00",
      "T2.a": "10.00",
      "T4.a": "10.00",
      "T3.a": "4.00",
      "T4.b": "4.00",
    };
    expect(setsOf(figures, both, 2)).toContain("T1.b→700 T1.c→300");
    // 4 and 10 would need a negative amount; 4 and 4 leave nothing for the second.
    const below = { ...figures, "T2.a": "4.00", "T4.a": "4.00", "T3.a": "10.00", "T4.b": "10.00" };
    expect(setsOf(below, both, 2)).toEqual([]);
    const whole = (value: string): readonly [string, CellOptions] => [value, { decimals: 0 }];
    const coarse = { "T2.a": whole("4"), "T4.a": whole("4"), "T3.a": whole("10"), "T4.b": whole("10") };
    expect(setsOf({ ...figures, ...coarse }, both, 2)).toEqual([]);
    const none = { ...figures, "T2.a": "4.00", "T4.a": "4.00" };
    expect(setsOf(none, both, 2)).toContain("T1.b→400 T1.c→0");
  });
});

describe("what the parts come to in 元", () => {
  const parts = ["T2.b = T1.b", "T2.c = T1.c"];
  const printed = { "T1.b": "0.01", "T1.c": "0.02" };
  const cents = (b: string, c: string): Values => ({ "T2.b": [b, yuan], "T2.c": [c, yuan] });

  test("is found for a total though the printed parts add up to another", () => {
    // The printed parts add up to 0.03.
    const found = (b: string, c: string, total: Values["T1.a"] = "9.00"): string[] =>
      setsOf({ ...printed, ...cents(b, c), "T1.a": total }, [sum, ...parts], 1);
    expect(found("145.00", "249.00")).toContain("T1.a→4");
    expect(found("60.00", "160.00")).toContain("T1.a→2");
    expect(found("145.00", "249.00", ["90000.00", yuan])).toContain("T1.a→39400");
  });

  test("refuses a total that every identity alone could hold with", () => {
    const figures = { ...printed, ...cents("140.00", "209.99"), "T1.a": "9.00", "T3.a": "0.04", "T4.a": "0.04" };
    const identities = [sum, ...parts, "T1.a = T3.a", "T3.a = T4.a"];
    expect(setsOf(figures, identities, 1)).toEqual([]);
    expect(setsOf({ ...figures, ...cents("140.00", "210.00") }, identities, 1)).toEqual(["T1.a→4"]);
  });

  test("refuses it too where nothing in the workbook shows a tail", () => {
    // The parts' true amounts are known behind what they print: 101 and 201 元.
    const known = (value: string, exact: string): readonly [string, CellOptions] => [value, { exact }];
    const figures = {
      ...printed,
      "T2.b": known("0.01", "0.0101"),
      "T2.c": known("0.02", "0.0201"),
      "T1.a": "9.00",
      "T3.a": "0.04",
      "T4.a": "0.04",
    };
    const judgement = judged(figures, [sum, ...parts, "T1.a = T3.a", "T3.a = T4.a"]);
    expect(judgement.rounding).toEqual([]);
    expect(search(judgement, 1).sets).toEqual([]);
  });
});

test("a repair of one fault need not mend another", () => {
  const two = {
    ...values,
    "T1.a": "0.09",
    "T1.b": "0.01",
    "T1.c": "0.02",
    "T2.a": "0.04",
    "T2.d": "0.02",
    "T2.e": "0.01",
  };
  const figures = { ...two, "T2.f": "0.04", "T5.a": "5.00", "T5.b": "4.00" };
  const judgement = judged(figures, ["T5.a = T5.b", sum, "T2.a = T1.a", "T2.a = T2.d + T2.e", "T2.f = T2.a"]);
  const [other, fault] = judgement.faults;
  expect(search(judgement, 1, { fault: fault ?? [] }).sets).toEqual(["T1.a→4"]);
  expect(search(judgement, 1, { fault: other ?? [] }).sets).toEqual(["T5.a→400", "T5.b→500"]);
});

test("values that solve two identities of one fault need not mend another", () => {
  const figures = { "T1.b": "1.00", "T1.c": "1.00", "T2.a": "10.00", "T4.a": "10.00", "T3.a": "4.00", "T4.b": "4.00" };
  const judgement = judged({ ...figures, "T5.a": "5.00", "T5.b": "4.00" }, [
    "T5.a = T5.b",
    ...["T2.a = T1.b + T1.c", "T3.a = T1.b - T1.c", "T2.a = T4.a", "T3.a = T4.b"],
  ]);
  const [, fault] = judgement.faults;
  expect(search(judgement, 2, { fault: fault ?? [] }).sets).toContain("T1.b→700 T1.c→300");
});

test("a total that two rounded sums want differently gets the value between them that both can hold with", () => {
  // Each sum of three parts may be off by 0.015: 0.03 and 0.05 meet in 0.04.
  const figures = { "T1.a": "0.09", "T1.b": "0.01", "T1.c": "0.01", "T1.d": "0.01" };
  const others = { "T1.e": "0.02", "T1.f": "0.02", "T1.g": "0.01" };
  const sums = ["T1.a = T1.b + T1.c + T1.d", "T1.a = T1.e + T1.f + T1.g"];
  expect(setsOf({ ...figures, ...others }, sums, 1)).toEqual(["T1.a→4"]);
});

test("what the printed figures add up to is preferred among the values that would do, whatever tails and errors stand elsewhere", () => {
  const figures = { "T1.a": "9.00", "T1.b": "0.01", "T1.c": "0.01", "T1.d": "0.01" };
  const elsewhere = { "T2.a": "0.04", "T2.b": "0.01", "T2.c": "0.02", "T3.a": "5.00", "T3.b": "4.00" };
  const judgement = judged({ ...figures, ...elsewhere }, [
    "T3.a = T3.b",
    "T2.a = T2.b + T2.c",
    "T1.b + T1.c + T1.d = T1.a",
  ]);
  const [, fault] = judgement.faults;
  expect(judgement.rounding).toHaveLength(1);
  expect(search(judgement, 1, { fault: fault ?? [] }).sets).toContain("T1.a→3");
});

test("in a workbook that was cut off, the value found is cut off too", () => {
  // Three sums with a tail each, upwards; the parts of a fourth are known in 元 and come to 0.0467.
  const tails: Record<string, string> = {};
  const identities: string[] = [];
  for (const table of ["T5", "T6", "T7"]) {
    Object.assign(tails, {
      [`${table}.a`]: "0.08",
      [`${table}.b`]: "0.01",
      [`${table}.c`]: "0.02",
      [`${table}.d`]: "0.03",
    });
    identities.push(`${table}.a = ${table}.b + ${table}.c + ${table}.d`);
  }
  const known: Values = {
    "T2.b": ["199.00", yuan],
    "T2.c": ["268.00", yuan],
    "T1.b": "0.01",
    "T1.c": "0.02",
    "T1.a": "9.00",
  };
  const judgement = judged({ ...tails, ...known }, [...identities, sum, "T2.b = T1.b", "T2.c = T1.c"]);
  expect(judgement.mode).toBe("truncation");
  expect(search(judgement, 1).sets).toContain("T1.a→4");
});

test("a cell that also stands in another fault is left to it", () => {
  // Row 2 shows 10 in the wrong one of two columns: both totals are wrong, and nothing else is.
  const figures = { "T1.a2": "13.00", "T1.b2": "0.00", "T1.c2": "13.00", "T1.b": "11.00", "T1.b3": "1.00" };
  const identities = [
    "T1.a2 = T1.b2 + T1.c2",
    "T1.b = T1.b2 + T1.b3",
    "T1.c = T1.c2 + T1.c3",
    "T2.b = T1.b",
    "T2.b3 = T1.b3",
  ];
  const judgement = judged(
    { ...figures, "T1.c": "7.00", "T1.c3": "4.00", "T2.b": "11.00", "T2.b3": "1.00" },
    identities,
  );
  const [columnB] = judgement.faults;
  expect(judgement.faults).toHaveLength(2);
  expect(search(judgement, 2, { fault: columnB ?? [] }).sets).toEqual([
    "T1.b→100 T2.b→100",
    "T1.a2→2300 T1.b2→1000",
    "T1.b3→1100 T2.b3→1100",
  ]);
  expect(search(judgement, 2).sets).toContain("T1.b2→1000 T1.c2→300");
});

describe("the bound of the search", () => {
  const spent = (left: number): SearchBudget => {
    const budget = new SearchBudget();
    budget.spend(250_000 - left);
    return budget;
  };

  test("is counted in cells looked at", () => {
    const budget = new SearchBudget();
    expect(budget.spend(249_999)).toBe(true);
    expect(budget.isLeft).toBe(true);
    expect(budget.spend(1)).toBe(false);
    expect(budget.isLeft).toBe(false);
    expect(budget.spend(0)).toBe(false);
  });

  // The broken sum and its three cells, then each of them tried: 4 + 3.
  test.each([
    [0, 0, true],
    [4, 0, true],
    [5, 0, true],
    [6, 1, true],
    [7, 2, true],
    [8, 3, false],
  ])(
    "with %i left %i of three repairs are found, and the search says that it was not ended: %s",
    (left, found, exhausted) => {
      const result = search(judged(values, [sum]), 1, { budget: spent(left) });
      expect(result.sets).toHaveLength(found);
      expect(result.exhausted).toBe(exhausted);
    },
  );

  test("is not reached by a long sum where a short identity is broken too", () => {
    const parts = Array.from({ length: 60 }, (_, index) => `T1.b${index + 2}`);
    const figures = { "T1.a": "99.00", "T2.a": "60.00", ...Object.fromEntries(parts.map((name) => [name, "1.00"])) };
    const judgement = judged(figures, [`T1.a = ${parts.join(" + ")}`, "T2.a = T1.a"]);
    expect(search(judgement, 1, { budget: spent(100) })).toEqual({ sets: ["T1.a→6000"], exhausted: false });
  });

  test("holds for what is proved jointly too", () => {
    const tail = { "T1.a": "0.09", "T1.b": "0.01", "T1.c": "0.02", "T2.a": "0.04", "T3.a": "0.04" };
    const judgement = judged(tail, [sum, "T2.a = T1.a", "T3.a = T2.a"]);
    expect(search(judgement, 1).sets).toEqual(["T1.a→4"]);
    expect(search(judgement, 1, { budget: spent(20) })).toEqual({ sets: [], exhausted: true });
  });
});
