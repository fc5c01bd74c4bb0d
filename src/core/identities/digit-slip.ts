/** A slip that shows in the digits of the figure alone. */
export type DigitSlip = "digits-transposed" | "digit-mistyped" | "decimal-point-moved" | "unit-slip" | "sign-flipped";

/** Compares what is printed with what should be, both in printed digits; undefined when no known slip leads there. */
export function digitSlip(from: bigint, to: bigint): DigitSlip | undefined {
  if (from === 0n || to === 0n) return undefined;
  if (from === -to) return "sign-flipped";
  if (from < 0n || to < 0n) return undefined;
  return factorSlip(from, to) ?? slipOfDigits(from.toString(), to.toString());
}

/** A power of ten between the two; digits that the figure has no room for were lost by the slip, not by the typist. */
function factorSlip(from: bigint, to: bigint): DigitSlip | undefined {
  const [long, short] = from > to ? [from, to] : [to, from];
  if (long === short * 10_000n) return "unit-slip";
  return [10n, 100n, 1000n].some((factor) => long === short * factor) ? "decimal-point-moved" : undefined;
}

function slipOfDigits(a: string, b: string): DigitSlip | undefined {
  if (a.length === b.length) {
    const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [i = 0, j = 0] = different;
    if (different.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]) return "digits-transposed";
    return different.length === 1 ? "digit-mistyped" : undefined;
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const dropsOne = [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
  return dropsOne ? "digit-mistyped" : undefined;
}
