import { digitSlip } from "../../../src/core/identities/digit-slip";

test.each([
  [1234n, 1324n, "digits-transposed"],
  [1234n, 1244n, "digit-mistyped"],
  [1234n, 4231n, undefined],
  [1234n, 1243n, "digits-transposed"],
  [1234n, 1432n, undefined],
  [1224n, 1234n, "digit-mistyped"],
  [1234n, 12340n, "decimal-point-moved"],
  [12340n, 1234n, "decimal-point-moved"],
  [123400n, 1234n, "decimal-point-moved"],
  [1234000n, 1234n, "decimal-point-moved"],
  [12340000n, 1234n, "unit-slip"],
  [1234n, 12340000n, "unit-slip"],
  [1234n, 123400000n, undefined],
  [1234n, 12534n, "digit-mistyped"],
  [12534n, 1234n, "digit-mistyped"],
  [51234n, 1234n, "digit-mistyped"],
  [1234n, 125634n, undefined],
  [1234n, 98765n, undefined],
  [1234n, -1234n, "sign-flipped"],
  [-1234n, 1234n, "sign-flipped"],
  [-1234n, 1243n, undefined],
  [1234n, -1243n, undefined],
  [0n, 1234n, undefined],
  [1234n, 0n, undefined],
  [0n, 0n, undefined],
  [1234n, 1234n, undefined],
])("%s that should be %s is %s", (from, to, kind) => {
  expect(digitSlip(from, to)).toBe(kind);
});
