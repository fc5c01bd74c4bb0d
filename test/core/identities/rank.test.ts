import { dependentRows } from "../../../src/core/identities/rank";
import { buildSystem } from "../../../src/core/identities/system";
import { smallInstances } from "../../support/small-system";

const zeros = { "T1.a": "0", "T1.b": "0", "T1.c": "0", "T1.d": "0" };
const dependent = (identities: readonly string[]): string[] =>
  dependentRows(buildSystem(smallInstances(zeros, identities), "half-up").rows).map(
    ({ instance }) => instance.definition.id,
  );

test.each([
  ["independent equations", ["T1.a = T1.b", "T1.b = T1.c", "T1.c = T1.d"], []],
  ["the sum of two", ["T1.a = T1.b", "T1.b = T1.c", "T1.a = T1.c"], ["T1.a = T1.c"]],
  ["the same again", ["T1.a = T1.b", "T1.b = T1.a"], ["T1.b = T1.a"]],
  ["a difference", ["T1.a = T1.b + T1.c", "T1.d = T1.b + T1.c", "T1.a = T1.d"], ["T1.a = T1.d"]],
  ["half of a sum", ["T1.a = T1.b + T1.c", "T1.a = T1.b - T1.c", "T1.a = T1.b"], ["T1.a = T1.b"]],
  ["bounds, which follow from nothing", ["T1.a = T1.b", "T1.a >= T1.b", "T1.b <= T1.a"], []],
  ["cells that cancel out", ["T1.a - T1.a = T1.b - T1.b"], ["T1.a - T1.a = T1.b - T1.b"]],
])("%s", (_, identities, expected) => {
  expect(dependent(identities)).toEqual(expected);
});
