import fc from "fast-check";
import { buildSystem } from "../../../src/core/identities/system";
import { smallInstances } from "../../support/small-system";

/** Amounts from hundredths to far beyond what a number holds exactly, some blank. */
const amountText = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 24 })).map(
  ([digits, cut]) =>
    `${digits / 10n ** BigInt(cut)}.${String(digits < 0n ? -digits : digits)
      .slice(-2)
      .padStart(2, "0")}`,
);

it("a row's sums are exact whatever the size of its amounts", () => {
  fc.assert(
    fc.property(fc.array(amountText, { minLength: 3, maxLength: 8 }), fc.boolean(), (texts, repeated) => {
      const names = texts.map((_, index) => `T1.${String.fromCharCode(97 + index)}`);
      const values = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
      const [total = "", ...parts] = repeated ? [...names, names[1]] : names;
      const { rows } = buildSystem(smallInstances(values, [`${total} = ${parts.join(" + ")}`]), "half-up");
      for (const { terms, residual, least, most } of rows) {
        const sum = (grains: (term: (typeof terms)[number]) => bigint): bigint =>
          terms.reduce((total, term) => total + term.coefficient * grains(term), 0n);
        expect(residual).toBe(sum(({ variable }) => variable.printed));
        expect(least).toBe(sum(({ variable, coefficient }) => (coefficient > 0n ? variable.low : variable.high)));
        expect(most).toBe(sum(({ variable, coefficient }) => (coefficient > 0n ? variable.high : variable.low)));
      }
    }),
  );
});
