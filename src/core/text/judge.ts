import { amount, zero, type Amount } from "../money/amount";
import type { Figure } from "../reading/reading";
import { yuanPerUnit } from "./numbers";
import type { Claim, Statement } from "./claims";
import {
  cuts,
  exactly,
  minus,
  overlap,
  percentRange,
  plus,
  rangeOf,
  type Cut,
  type Printed,
  type Range,
} from "./printed";

export type Verdict = "right" | "wrong" | "zero-base" | "unknown";

export function printedFigure({ value, decimals, amountUnit }: Figure): Printed {
  return { value, decimals, scale: yuanPerUnit[amountUnit] ?? zero };
}

/** Exactly nothing, to the last digit that matters. */
const nothing: Printed = { value: zero, decimals: 10, scale: amount("1") };

/** What the statement's thing may amount to this year: as the text says, else as its cells say. */
export function currentOf(statement: Statement): Printed[] {
  if (statement.current) return statement.current.isApproximate ? [] : [statement.current.printed];
  if (statement.notArranged ?? statement.subject.isLeftOut) return [nothing];
  // A thing that is only guessed, from a heading or the end of a name, gives no amount.
  return statement.subject.isExact ? statement.subject.figures.map(printedFigure) : [];
}

/** The change with its sign: decreases are negative. */
export function signedRange({ printed, direction }: Claim, cut: Cut): Range {
  const range = rangeOf(printed, cut);
  return direction === "down" ? { low: range.high.times("-1"), high: range.low.times("-1") } : range;
}

export function signed({ printed, direction }: Claim): Amount {
  return direction === "down" ? exactly(printed).times("-1") : exactly(printed);
}

interface Comparison {
  readonly base: Range;
  readonly change: Range;
  readonly isZeroBase: boolean;
}

/** Every way in which the statement's own numbers say what last year was and by how much it changed. */
function comparisons(statement: Statement, cut: Cut): Comparison[] {
  const { last, change } = statement;
  const usableChange = change && !change.isApproximate ? change : undefined;
  const usableLast = last && !last.isApproximate && comparable(statement, last) ? last : undefined;
  const found: Comparison[] = [];
  for (const current of currentOf(statement)) {
    const now = rangeOf(current, cut);
    if (usableLast) {
      const base = rangeOf(usableLast.printed, cut);
      found.push({ base, change: minus(now, base), isZeroBase: usableLast.printed.value.eq(zero) });
    }
    if (usableChange) {
      const by = signedRange(usableChange, cut);
      const isZeroBase = exactly(current).eq(signed(usableChange));
      found.push({ base: minus(now, by), change: by, isZeroBase });
    }
  }
  return found;
}

/** 执行数 and 预算数 of last year are two bases: a rate on one says nothing about the other. */
function comparable({ rate, change }: Statement, last: Claim): boolean {
  return [rate?.base, change?.base].every(
    (base) => base === undefined || last.base === undefined || base === last.base,
  );
}

/** Does the printed rate follow from amounts that print as the statement's? Signs are another question. */
export function judgeRate(statement: Statement): Verdict {
  const { rate } = statement;
  if (!rate || rate.isApproximate) return "unknown";
  // 增加0万元，增长0%: right on any base but none.
  if (rate.printed.value.eq(zero) && statement.change?.printed.value.eq(zero) === true) {
    return currentOf(statement).some((current) => !current.value.eq(zero)) ? "right" : "zero-base";
  }
  let isWrong = false;
  let isZeroBase = false;
  for (const cut of cuts) {
    const printed = magnitude(rangeOf(rate.printed, cut));
    for (const { base, change, isZeroBase: isZero } of comparisons(statement, cut)) {
      if (isZero) {
        isZeroBase = true;
        continue;
      }
      const range = percentRange(magnitude(change), base);
      if (range === undefined && !base.high.lt(zero)) return "unknown";
      // An increase by more than the whole: last year would have been below nothing.
      if (range && overlap(range, printed)) return "right";
      isWrong = true;
    }
  }
  return isWrong ? "wrong" : isZeroBase ? "zero-base" : "unknown";
}

function magnitude({ low, high }: Range): Range {
  if (low.gte(zero)) return { low, high };
  if (high.lte(zero)) return { low: high.times("-1"), high: low.times("-1") };
  const negative = low.times("-1");
  return { low: zero, high: negative.gt(high) ? negative : high };
}

/** Does the change follow from this year's and last year's amount? */
export function judgeChange(statement: Statement): Verdict {
  const { change, last } = statement;
  if (!change || !last || change.isApproximate || last.isApproximate || !comparable(statement, last)) return "unknown";
  const verdicts = currentOf(statement).map((current) =>
    cuts.some((cut) =>
      overlap(
        magnitude(minus(rangeOf(current, cut), rangeOf(last.printed, cut))),
        magnitude(rangeOf(change.printed, cut)),
      ),
    ),
  );
  if (verdicts.length === 0) return "unknown";
  return verdicts.some(Boolean) ? "right" : "wrong";
}

/** The sign of this year less last year, when the statement's amounts leave no doubt. */
export function signOfChange(statement: Statement): -1 | 0 | 1 | undefined {
  const { last } = statement;
  if (!last || last.isApproximate || !comparable(statement, last)) return undefined;
  const signs = currentOf(statement).map((current) => {
    const { low, high } = minus(rangeOf(current, "half-up"), rangeOf(last.printed, "half-up"));
    if (low.gt(zero)) return 1;
    if (high.lt(zero)) return -1;
    return exactly(current).eq(exactly(last.printed)) ? 0 : undefined;
  });
  const [first] = signs;
  return signs.every((sign) => sign === first) ? first : undefined;
}

/** Is the share that of the part in one of the wholes? */
export function judgeShare(share: Claim, parts: readonly Printed[], wholes: readonly Printed[]): Printed | undefined {
  return wholes.find((whole) =>
    parts.some((part) =>
      cuts.some((cut) => {
        const range = percentRange(rangeOf(part, cut), rangeOf(whole, cut));
        return range !== undefined && overlap(range, rangeOf(share.printed, cut));
      }),
    ),
  );
}

/** Σ of printed amounts, as a range. */
export function sumRange(parts: readonly Printed[], cut: Cut): Range {
  return parts.map((part) => rangeOf(part, cut)).reduce(plus, { low: zero, high: zero });
}
