import fc from "fast-check";
import { withValues } from "../../../src/core/identities/changed-row";
import { buildSystem, type SystemRow } from "../../../src/core/identities/system";
import { nameOf, smallInstances } from "../../support/small-system";

const identities = ["T1.a = T1.b - T1.c", "T1.d + T1.d <= T1.a", "T1.e = T1.d"];
const names = ["T1.a", "T1.b", "T1.c", "T1.d", "T1.e"];
const printed = (digits: number): string => (digits / 100).toFixed(2);
const systemOf = (digits: readonly number[], mode: "half-up" | "truncation") =>
  buildSystem(
    smallInstances(Object.fromEntries(names.map((name, index) => [name, printed(digits[index] ?? 0)])), identities),
    mode,
  );
const summary = ({ residual, least, most, terms }: SystemRow) => ({
  residual,
  least,
  most,
  terms: terms.map(({ variable: { printed: value, low, high }, coefficient }) => [value, low, high, coefficient]),
});

test("a changed row is the row of a workbook that prints the new values", () => {
  const digits = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      digits,
      digits,
      fc.subarray(names),
      fc.constantFrom("half-up", "truncation"),
      (before, after, changed, mode) => {
        const from = systemOf(before, mode);
        const to = systemOf(
          names.map((name, index) => (changed.includes(name) ? after : before)[index] ?? 0),
          mode,
        );
        const values = new Map(
          from.variables
            .filter(({ figure }) => changed.includes(nameOf(figure)))
            .map((variable) => [variable, to.variables[variable.index]?.printed ?? 0n]),
        );
        expect(from.rows.map((row) => summary(withValues(row, values)))).toEqual(to.rows.map(summary));
      },
    ),
    { numRuns: 60 },
  );
});

test("an amount typed into a blank may hide a tail", () => {
  const instances = smallInstances({ "T1.a": "3.00", "T1.b": ["0", { written: "blank" }] }, ["T1.a = T1.b"]);
  const { rows, variables } = buildSystem(instances, "half-up");
  const [row, blank] = [rows[0], variables[1]];
  if (!row || !blank) throw new Error("no row");
  expect(withValues(row, new Map([[blank, 3_000_000n]]))).toMatchObject({ residual: 0n, least: -9_999n, most: 9_999n });
});

test("a row without any of the cells stays as it is", () => {
  const { rows, variables } = systemOf([1, 2, 3, 4, 5], "half-up");
  const [first, , third] = rows;
  const a = variables[0];
  if (!first || !third || !a) throw new Error("no row");
  expect(withValues(third, new Map([[a, 1n]]))).toBe(third);
  expect(withValues(first, new Map([[a, 1n]]))).not.toBe(first);
});
