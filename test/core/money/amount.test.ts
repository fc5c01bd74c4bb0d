import fc from "fast-check";
import { amount, amountFromDouble, isZero, scaled, shift, sum } from "../../../src/core/money/amount";
import { roundTo } from "../../../src/core/money/rounding";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => shift(amount(digits), -places));

test("a double is the decimal that Excel shows of it, with at most 15 digits", () => {
  expect(amountFromDouble(93.40000000000001)?.toFixed()).toBe("93.4");
  expect(amountFromDouble(0.1 + 0.2)?.toFixed()).toBe("0.3");
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(amountFromDouble(value)?.eq(amount(value.toPrecision(15)))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      expect(amountFromDouble(cents / 100)?.eq(amount((cents / 100).toPrecision(15)))).toBe(true);
    }),
  );
});

test("an amount counted in small units is exact", () => {
  fc.assert(
    fc.property(decimals, (value) => {
      expect(scaled(value, 8).toString()).toBe(value.times("100000000").toFixed(0).replace(/^-0$/, "0"));
    }),
  );
});

test("a sum is the same with and without its zeros", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(decimals, fc.constant(amount("0")))), (values) => {
      const expected = values.reduce((total, next) => total.plus(next), amount("0"));
      expect(sum(values).eq(expected)).toBe(true);
      expect(isZero(sum(values))).toBe(expected.eq("0"));
    }),
  );
});

test("rounding leaves alone what has no further digits", () => {
  expect(roundTo(amount("12.345"), 2).toFixed()).toBe("12.35");
  expect(roundTo(amount("-12.345"), 2).toFixed()).toBe("-12.35");
  expect(roundTo(amount("1200"), 0).toFixed()).toBe("1200");
  expect(roundTo(amount("12.3"), 2).toFixed(2)).toBe("12.30");
});
