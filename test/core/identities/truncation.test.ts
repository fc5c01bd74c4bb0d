import { independentFaults, judge, type Judgement } from "../../../src/core/identities/faults";
import { smallInstances, type CellOptions } from "../../support/small-system";

type Values = Parameters<typeof smallInstances>[0];
type Cell = Values[string];

/** A sum in a row of its own: a total, its relation to its parts, and the parts. */
type Sum = readonly [total: Cell, parts: readonly Cell[], relation?: "=" | ">="];

function judged(sums: readonly Sum[], more: Values = {}, identities: readonly string[] = []): Judgement {
  const values: Record<string, Cell> = { ...more };
  const texts = sums.map(([total, parts, relation = "="], index) => {
    const cell = (place: number): string => `T1.${"abcdefgh"[place] ?? ""}${index + 2}`;
    [total, ...parts].forEach((value, place) => (values[cell(place)] = value));
    return `${cell(0)} ${relation} ${parts.map((_, place) => cell(place + 1)).join(" + ")}`;
  });
  return judge(smallInstances(values, [...texts, ...identities]));
}

const times = (count: number, sum: Sum): Sum[] => Array.from({ length: count }, () => sum);
const four = ["0.02", "0.02", "0.02", "0.02"];
/** 4 × 0.0299 = 0.1196: more than rounding half-up explains. */
const cut: Sum = ["0.11", four];
const blank: Cell = ["0", { written: "blank" } satisfies CellOptions];

test.each<[string, Sum[], Judgement["mode"]]>([
  ["two sums with a tail are too few", times(2, cut), "half-up"],
  ["three are enough", times(3, cut), "truncation"],
  ["one below its parts to three above", [...times(3, cut), ["0.07", four]], "half-up"],
  ["one below its parts to four above", [...times(4, cut), ["0.07", four]], "truncation"],
  ["three of fifteen sums", [...times(3, cut), ...times(12, ["0.08", four])], "truncation"],
  ["three of sixteen sums", [...times(3, cut), ...times(13, ["0.08", four])], "half-up"],
  ["a sum that holds is no tail", [...times(2, cut), ["0.08", four]], "half-up"],
  ["a bound is no sum", [...times(2, cut), ...times(3, ["0.11", four, ">="])], "half-up"],
  ["a pair is no sum", [...times(2, cut), ...times(2, ["0.03", ["0.02"]])], "half-up"],
  ["a pair beside a blank is no sum", [...times(2, cut), ...times(2, ["0.03", ["0.02", blank]])], "half-up"],
  ["a pair beside a zero is no sum", [...times(2, cut), ...times(2, ["0.03", ["0.02", "0.00"]])], "half-up"],
  ["two parts are a sum", [...times(2, cut), ["0.05", ["0.02", "0.02"]]], "truncation"],
  ["a wrong total is no tail", [...times(2, cut), ...times(2, ["9.00", four])], "half-up"],
  ["a digit for every figure is no tail", [...times(2, cut), ["0.13", four]], "half-up"],
  ["a wrong total below its parts tells nothing", [...times(3, cut), ...times(2, ["0.01", four])], "truncation"],
  ["a digit below for every figure tells nothing", [...times(3, cut), ["0.03", four]], "truncation"],
])("%s", (_, sums, mode) => {
  expect(judged(sums).mode).toBe(mode);
});

test("truncation that leaves as many errors is not believed", () => {
  const wrong = { "T2.a": "0.09", "T3.a": "0.02" };
  const judgement = judged(times(4, ["0.10", four]), wrong, ["T2.a = T3.a"]);
  expect(judgement.mode).toBe("half-up");
  expect(judgement.errors).toHaveLength(1);
  expect(judgement.rounding).toHaveLength(4);
});

test("of a conflict the rows that do not hold as printed are to blame", () => {
  const known = { "T1.a": "0.04", "T1.b": "0.01", "T1.c": "0.02", "T2.b": ["100.00", { unit: "元" }] } as const;
  const { errors, rounding } = judged([], known, ["T2.b = T1.b", "T1.a = T1.b + T1.c"]);
  expect(errors.map(({ index }) => index)).toEqual([1]);
  expect(rounding).toEqual([]);
});

test("what only a part of a 分 could satisfy is told as not decided", () => {
  const values = { "T1.b": ["0", { unit: "元", decimals: 0 }], "T2.a": ["0.01", { unit: "元" }] } as const;
  const { errors, rounding, undecided, faults } = judged([], values, ["T1.b + T1.b = T2.a"]);
  expect([errors, rounding, faults]).toEqual([[], [], []]);
  expect(undecided.map(({ index }) => index)).toEqual([0]);
});

test("errors that share two cells stand in their fault once", () => {
  const values = { "T1.a": "1.00", "T1.b": "2.00", "T1.c": "4.00" };
  const { errors } = judged([], values, ["T1.a = T1.b", "T1.a = T1.b + T1.c", "T1.b = T1.a - T1.c"]);
  expect(independentFaults(errors).map((fault) => fault.map(({ index }) => index))).toEqual([[0, 1, 2]]);
  expect(independentFaults([])).toEqual([]);
});
