import { judge } from "../../src/core/identities/faults";
import { findAllRepairs, type FaultRepairs } from "../../src/core/identities/repairs";
import { nameOf, smallInstances } from "./small-system";

export type Values = Parameters<typeof smallInstances>[0];

export const expenditure = (table: string): string[] => [
  `${table}.a1 = ${table}.b1 + ${table}.c1`,
  `${table}.a2 = ${table}.b2 + ${table}.c2`,
  `${table}.a3 = ${table}.b3 + ${table}.c3`,
  `${table}.a1 = ${table}.a2 + ${table}.a3`,
  `${table}.b1 = ${table}.b2 + ${table}.b3`,
  `${table}.c1 = ${table}.c2 + ${table}.c3`,
];
/** Three tables that should show the same, each with the totals of its rows and columns. */
export const tables = (
  second: readonly [b2: number, c2: number, b3: number, c3: number],
  [first, middle, last]: readonly [string, string, string] = ["T1", "T2", "T3"],
): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [table, [b2, c2, b3, c3]] of [
    [first, [10, 20, 30, 40] as const],
    [middle, second],
    [last, [10, 20, 30, 40] as const],
  ] as const) {
    const all = { a1: b2 + c2 + b3 + c3, b1: b2 + b3, c1: c2 + c3, a2: b2 + c2, b2, c2, a3: b3 + c3, b3, c3 };
    for (const [place, value] of Object.entries(all)) values[`${table}.${place}`] = `${value}.00`;
  }
  return values;
};
export const compared = (first: string, second: string): string[] =>
  ["a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3"].map((place) => `${first}.${place} = ${second}.${place}`);
export const same = [...compared("T1", "T2"), ...compared("T2", "T3")];
export const own = ["T1", "T2", "T3"].flatMap(expenditure);
export const repairsOf = (values: Values, between: readonly string[]): FaultRepairs[] =>
  findAllRepairs(judge(smallInstances(values, [...own, ...between])));
export const changes = ({ sets }: FaultRepairs): string[][] =>
  sets.map((set) => set.changes.map(({ variable, to }) => `${nameOf(variable.figure)}→${to / 1_000_000n}`));
export const entries = ({ sets }: FaultRepairs): string[][] =>
  sets.map((set) => (set.entries ?? []).map(({ figure }) => nameOf(figure)));
