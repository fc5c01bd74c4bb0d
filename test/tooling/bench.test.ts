import { faultKinds } from "../bench/faults";
import { injectFaults } from "../bench/injection";

const { trials, falseAlarms } = injectFaults(2, ["plain", "stacked", "yuan"]);

test("every kind of fault is put in", () => {
  expect(new Set(trials.map(({ kind }) => kind))).toEqual(new Set(Object.keys(faultKinds)));
  expect(trials).toHaveLength(2 * 3 * Object.keys(faultKinds).length);
});

test.each(trials)("$kind in layout $layout, unit $seed: the workbook does not pass", ({ stopped }) => {
  expect(stopped).toBe(true);
});

test.each(trials)("$kind in layout $layout, unit $seed: an error weighs the cell", ({ detected }) => {
  expect(detected).toBe(true);
});

test("the clean units raise no alarm", () => {
  expect(falseAlarms).toEqual([]);
});
