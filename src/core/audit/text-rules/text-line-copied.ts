import type { Claim, Statement } from "../../text/claims";
import { exactly } from "../../text/printed";
import { printed, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** Two neighbouring items with the very same change and rate, but not the same amount: one line may be a copy. */
export const textLineCopied = createTextRule({
  meta: {
    id: "text-line-copied",
    number: 60,
    name: { "zh-CN": "相邻语句没有误复制", "en-US": "No line was copied from its neighbour" },
    basis: "预算情况说明：各项的增减额和增减率分别计算",
    severity: "warning",
    fix: {
      "zh-CN": "核对这两项的增减额和增减率。",
      "en-US": "Check the change and the rate of both items.",
    },
  },
  check: (text) =>
    text.statements.flatMap((statement, index) => {
      const before = text.statements
        .slice(0, index)
        .filter(({ section, change }) => section === statement.section && change)
        .at(-1);
      if (!before?.change || !statement.change || !isCopy(before, statement)) return [];
      const data = { thing: statement.subject.label, other: before.subject.label, printed: printed(statement.change) };
      const places = [statement, before].flatMap(({ section, sentence, change }) =>
        change ? [{ section, sentence, place: change.place }] : [],
      );
      return [sentenceFinding(text, places, { key: "text.line-copied", data })];
    }),
});

/** Coarser numbers are the same by chance: "增加2万元，增长2%". */
const leastDigits = 3;

/** Printed digits that say something: 3 of "0.116" and of "2.10". */
function digitsOf({ printed: { value, decimals } }: Claim): number {
  return value.abs().toFixed(decimals).replace(".", "").replace(/^0+/, "").length;
}

function isCopy(a: Statement, b: Statement): boolean {
  if (!a.change || !b.change || !a.rate || !b.rate || !a.current || !b.current) return false;
  const same = (one: typeof a.change, other: typeof a.change): boolean =>
    digitsOf(one) >= leastDigits &&
    exactly(one.printed).eq(exactly(other.printed)) &&
    one.direction === other.direction;
  // One amount under two names is one thing told twice.
  return same(a.change, b.change) && same(a.rate, b.rate) && !exactly(a.current.printed).eq(exactly(b.current.printed));
}
