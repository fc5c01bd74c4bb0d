import fc from "fast-check";
import { amount, sum, surelyAddUp, type Amount } from "../../../src/core/money/amount";

const decimals = 2;
const hundredths = (integer: bigint): Amount => amount(integer).times("0.01");
const small = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const any = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const off = fc.constantFrom(0n, 0n, 1n, -1n);

test("amounts of usual size add up exactly when their sum is the total", () => {
  fc.assert(
    fc.property(fc.array(small, { maxLength: 20 }), off, (parts, difference) => {
      const amounts = parts.map(hundredths);
      const total = sum(amounts).plus(hundredths(difference));
      expect(surelyAddUp(total, amounts, decimals)).toBe(difference === 0n);
    }),
  );
});

test("amounts of any size never add up to what is not their sum", () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), off, (parts, difference) => {
      const amounts = parts.map(hundredths);
      const total = sum(amounts).plus(hundredths(difference));
      if (surelyAddUp(total, amounts, decimals)) expect(total.eq(sum(amounts))).toBe(true);
    }),
  );
});

test("what has more digits behind the point, or too many digits, is not sure", () => {
  expect(surelyAddUp(amount("0.015"), [amount("0.015")], 2)).toBe(false);
  expect(surelyAddUp(amount("12345678901234567890"), [amount("12345678901234567890")], 0)).toBe(false);
  const many = Array.from({ length: 20 }, () => amount("999999999999999"));
  expect(surelyAddUp(amount("0"), [...many, ...many.map((value) => value.times("-1"))], 0)).toBe(false);
});
