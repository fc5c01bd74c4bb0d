// Twenty thousand cases of damaged and hostile input; npm run fuzz takes another number and another seed.

import { runCase } from "./run-case";
import { fuzz } from "./fuzz-run";

const cases = 20_000;

jest.setTimeout(900_000);

test(`${cases} cases end in a result that holds together or in a sentence, within five seconds, and memory does not grow`, () => {
  const { faults, outcomes, perKind, memory } = fuzz({ seed: 1, from: 0, cases });
  expect(faults).toEqual([]);
  // The cases are worth something: many get through to a result, of every kind.
  expect(outcomes["result"]).toBeGreaterThan(cases / 4);
  expect(outcomes["problem"]).toBeGreaterThan(cases / 4);
  expect(Object.keys(perKind)).toHaveLength(12);
  expect(memory.late - memory.early).toBeLessThan(32 * 1024 * 1024);
});

test("the same seed makes the same case", () => {
  const outline = (index: number): unknown => {
    const { kind, outcome } = runCase(5, index);
    return [kind, outcome];
  };
  const indexes = Array.from({ length: 30 }, (_, index) => index);
  expect(indexes.map(outline)).toEqual(indexes.map(outline));
});
