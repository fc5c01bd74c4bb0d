import { independentFaults, judge, type Judgement } from "../../../src/core/identities/faults";
import { nameOf, smallInstances } from "../../support/small-system";

const errors = ({ errors: rows }: Judgement): string[] => rows.map(({ instance }) => instance.definition.id);
const rounding = ({ rounding: rows }: Judgement): string[] => rows.map(({ instance }) => instance.definition.id);

/** The witness must print as every figure; its grains are 分, of a figure of 万元 with two decimals 10,000 each. */
function expectWitness({ witness, rounding: rows }: Judgement): void {
  for (const row of rows) {
    let sum = 0n;
    for (const { variable, coefficient } of row.terms) {
      const grains = witness.get(variable.index) ?? variable.printed;
      expect(grains >= variable.low && grains <= variable.high).toBe(true);
      sum += coefficient * grains;
    }
    expect(sum).toBe(0n);
  }
}

test("a tail that rounding explains is rounding, with a witness", () => {
  const judgement = judge(smallInstances({ "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.02" }, ["T1.a = T1.b + T1.c"]));
  expect(errors(judgement)).toEqual([]);
  expect(rounding(judgement)).toEqual(["T1.a = T1.b + T1.c"]);
  expectWitness(judgement);
});

test.each([
  ["0.05", "0.01", "0.02"],
  ["0.00", "0.01", "0.02"],
])("a difference larger than rounding allows is an error: %s = %s + %s", (a, b, c) => {
  const judgement = judge(smallInstances({ "T1.a": a, "T1.b": b, "T1.c": c }, ["T1.a = T1.b + T1.c"]));
  expect(errors(judgement)).toEqual(["T1.a = T1.b + T1.c"]);
  expect(judgement.rounding).toEqual([]);
});

test("one quantity printed twice at one precision is the same figure or an error", () => {
  expect(errors(judge(smallInstances({ "T1.a": "0.01", "T2.a": "0.02" }, ["T1.a = T2.a"])))).toEqual(["T1.a = T2.a"]);
});

test("a figure in 元 with two decimals has no allowance", () => {
  const yuan = { unit: "元" as const, decimals: 2 };
  const values = { "T1.a": ["0.04", yuan], "T1.b": ["0.01", yuan], "T1.c": ["0.02", yuan] } as const;
  expect(errors(judge(smallInstances(values, ["T1.a = T1.b + T1.c"])))).toEqual(["T1.a = T1.b + T1.c"]);
});

test("the same amount in 元 and in 万元 agrees within the coarser print", () => {
  const yuan = { unit: "元" as const, decimals: 0 };
  const judgement = (value: string): Judgement =>
    judge(smallInstances({ "T1.a": "12.35", "T2.a": [value, yuan] }, ["T1.a = T2.a"]));
  expect(rounding(judgement("123500"))).toEqual([]);
  expect(rounding(judgement("123450"))).toEqual(["T1.a = T2.a"]);
  expect(rounding(judgement("123549"))).toEqual(["T1.a = T2.a"]);
  expect(rounding(judgement("123451"))).toEqual(["T1.a = T2.a"]);
  expect(errors(judgement("123552"))).toEqual(["T1.a = T2.a"]);
});

test("tails that hold one by one but not together are errors, those of the conflict alone", () => {
  const values = {
    "T1.a": "0.04",
    "T1.b": "0.01",
    "T1.c": "0.02",
    "T1.d": "0.02",
    "T2.a": "0.04",
    "T2.b": "0.01",
    "T2.c": "0.02",
  };
  // a = b + c wants b and c large, d = b + c wants them small.
  const judgement = judge(smallInstances(values, ["T1.a = T1.b + T1.c", "T1.d = T1.b + T1.c", "T2.a = T2.b + T2.c"]));
  expect(errors(judgement)).toEqual(["T1.a = T1.b + T1.c", "T1.d = T1.b + T1.c"]);
  expect(rounding(judgement)).toEqual(["T2.a = T2.b + T2.c"]);
  expectWitness(judgement);
});

test("a blank is nothing at all, not a rounded figure", () => {
  const values = { "T1.a": "0.01", "T1.b": ["0", { written: "blank" }], "T1.c": ["0", { written: "dash" }] } as const;
  expect(errors(judge(smallInstances(values, ["T1.a = T1.b + T1.c"])))).toEqual(["T1.a = T1.b + T1.c"]);
});

describe("truncation of the whole workbook", () => {
  const cut = (count: number, more: Readonly<Record<string, string>> = {}): Judgement => {
    const values: Record<string, string> = { ...more };
    const identities: string[] = [];
    for (let row = 1; row <= count; row++) {
      // 0.0299 + 0.0299 + 0.0299 + 0.0299 = 0.1196, each cut to two digits.
      for (const letter of ["b", "c", "d", "e"]) values[`T1.${letter}${row}`] = "0.02";
      values[`T1.a${row}`] = "0.11";
      identities.push(`T1.a${row} = T1.b${row} + T1.c${row} + T1.d${row} + T1.e${row}`);
    }
    return judge(
      smallInstances(values, [
        ...identities,
        ...Object.keys(more)
          .filter((name) => name.startsWith("T2"))
          .map((name) => `${name} = T1.b1`),
      ]),
    );
  };

  test("is believed where many sums show it and it leaves no error", () => {
    const judgement = cut(4);
    expect(judgement.mode).toBe("truncation");
    expect(errors(judgement)).toEqual([]);
    expect(judgement.rounding).toHaveLength(4);
    expectWitness(judgement);
  });

  test("is not believed for one or two sums", () => {
    expect(cut(2).mode).toBe("half-up");
    expect(cut(2).errors).toHaveLength(2);
  });

  test("a real error beside it stays the only one", () => {
    const judgement = cut(4, { "T2.a": "0.09" });
    expect(judgement.mode).toBe("truncation");
    expect(errors(judgement)).toEqual(["T2.a = T1.b1"]);
  });

  test("is not believed where the tails point both ways", () => {
    const values: Record<string, string> = {};
    const identities: string[] = [];
    [0.11, 0.11, 0.11, 0.05, 0.05, 0.05, 0.05].forEach((total, index) => {
      const row = index + 1;
      for (const letter of ["b", "c", "d", "e"]) values[`T1.${letter}${row}`] = "0.02";
      values[`T1.a${row}`] = total.toFixed(2);
      identities.push(`T1.a${row} = T1.b${row} + T1.c${row} + T1.d${row} + T1.e${row}`);
    });
    expect(judge(smallInstances(values, identities)).mode).toBe("half-up");
  });
});

test("errors that share a cell, directly or through others, are one fault", () => {
  const { errors: rows } = judge(
    smallInstances({ "T1.a": "1", "T1.b": "2", "T1.c": "4", "T1.d": "8", "T2.a": "1", "T2.b": "5" }, [
      "T1.a = T1.b",
      "T2.a = T2.b",
      "T1.c = T1.d",
      "T1.b = T1.c",
    ]),
  );
  const groups = independentFaults(rows).map((group) =>
    group.map(({ terms }) => terms.map(({ variable }) => nameOf(variable.figure)).join("=")),
  );
  expect(groups).toEqual([["T1.a=T1.b", "T1.c=T1.d", "T1.b=T1.c"], ["T2.a=T2.b"]]);
});
