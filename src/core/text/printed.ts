import { amount, zero, type Amount } from "../money/amount";

/** A number as a text prints it: its value with this many digits behind the point, each worth `scale`. */
export interface Printed {
  readonly value: Amount;
  readonly decimals: number;
  /** 10000 for 万元, 1 for 元 and %. */
  readonly scale: Amount;
}

export interface Range {
  readonly low: Amount;
  readonly high: Amount;
}

export type Cut = "half-up" | "truncation";
export const cuts: readonly Cut[] = ["half-up", "truncation"];

/** What lies behind a printed number: every value that prints as it. Both ends count, in the writer's favour. */
export function rangeOf({ value, decimals, scale }: Printed, cut: Cut): Range {
  const unit = amount(`1e-${decimals}`);
  const below = cut === "half-up" || value.lt(zero) ? unit : zero;
  const above = cut === "half-up" || value.gte(zero) ? unit : zero;
  const share = cut === "half-up" ? amount("0.5") : amount("1");
  return {
    low: value.minus(below.times(share)).times(scale),
    high: value.plus(above.times(share)).times(scale),
  };
}

/** The number itself, in yuan or per cent. */
export function exactly({ value, scale }: Printed): Amount {
  return value.times(scale);
}

export function overlap(a: Range, b: Range): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

export function plus(a: Range, b: Range): Range {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function minus(a: Range, b: Range): Range {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** part / whole in %, of values that are not negative; undefined where the whole may be zero. */
export function percentRange(part: Range, whole: Range): Range | undefined {
  if (whole.low.lte(zero)) return undefined;
  const low = part.low.lt(zero) ? part.low.div(whole.low) : part.low.div(whole.high);
  const high = part.high.lt(zero) ? part.high.div(whole.high) : part.high.div(whole.low);
  return { low: low.times("100"), high: high.times("100") };
}

/**
 * True when both numbers can stand for one quantity: printed to one precision they must be equal; a finer one must print
 * as the coarser one.
 */
export function sameQuantity(a: Printed, b: Printed): boolean {
  const grainA = amount(`1e-${a.decimals}`).times(a.scale);
  const grainB = amount(`1e-${b.decimals}`).times(b.scale);
  if (exactly(a).eq(exactly(b))) return true;
  if (grainA.eq(grainB)) return false;
  const [fine, coarse] = grainA.lt(grainB) ? [a, b] : [b, a];
  return cuts.some((cut) => {
    const behind = rangeOf(coarse, cut);
    const value = exactly(fine);
    return value.gte(behind.low) && value.lte(behind.high);
  });
}
