import type { Reading } from "../../reading/reading";
import type { Claim, Statement } from "../../text/claims";
import { judgeRate, printedFigure, signedRange } from "../../text/judge";
import { cuts, minus, overlap, plus, rangeOf, sameQuantity, type Cut, type Range } from "../../text/printed";
import { ownTables } from "../../text/tie";
import { hasGoneItems } from "../text/gone-items";
import { printedLike, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** Last year's total, as one sentence implies it, is the sum of the parts that the others imply. */
export const textLastYearAddsUp = createTextRule({
  meta: {
    id: "text-last-year-adds-up",
    number: 55,
    name: { "zh-CN": "推算的上年数前后一致", "en-US": "The implied figures of last year add up" },
    basis: "预算情况说明：由增减额推算的上年总额等于上年各部分之和",
    severity: "warning",
    fix: {
      "zh-CN": "用上年公开的预算数核对各句的增减额。",
      "en-US": "Compare the changes with last year's published figures.",
    },
  },
  check: (text, { reading }) => {
    const told = text.statements.filter(tellsLastYear).filter((one) => judgeRate(one) !== "wrong");
    return told.flatMap((whole) => {
      const parts = partsOf(whole, told, reading);
      if (!parts || (whole.subject.rows.length > 0 && hasGoneItems(text.statements, whole.section))) return [];
      const [basic, projects] = parts;
      const sum = (cut: Cut): Range => plus(baseOf(basic, cut), baseOf(projects, cut));
      if (cuts.some((cut) => overlap(baseOf(whole, cut), sum(cut)))) return [];
      const middle = ({ low, high }: Range): string => printedLike(low.plus(high).div("2"), whole.current);
      const data = {
        thing: whole.subject.label,
        whole: middle(baseOf(whole, "half-up")),
        parts: middle(sum("half-up")),
      };
      const places = [whole, basic, projects].map(({ section, sentence, current }) => ({
        section,
        sentence,
        place: current.place,
      }));
      return [sentenceFinding(text, places, { key: "text.last-year-differs", data })];
    });
  },
});

/** A statement from whose amounts last year's follows. */
type Compared = Statement & { readonly current: Claim };

function tellsLastYear(statement: Statement): statement is Compared {
  const { current, change, flat } = statement;
  if (!current || current.isApproximate) return false;
  return change ? !change.isApproximate : flat !== undefined;
}

/** This year less the change; for 持平 this year itself. */
function baseOf({ current, change }: Compared, cut: Cut): Range {
  const now = rangeOf(current.printed, cut);
  return change ? minus(now, signedRange(change, cut)) : now;
}

/** Basic and project expenditure of another section that make up this very amount. */
function partsOf(whole: Compared, told: readonly Compared[], reading: Reading): [Compared, Compared] | undefined {
  for (const first of told) {
    const own = ownTables(reading, first.section);
    if (first.section === whole.section || !whole.subject.figures.some(({ table }) => own.includes(table))) continue;
    if (!isPart(first, "basicExpenditure", own)) continue;
    const second = told.find((one) => one.section === first.section && isPart(one, "projectExpenditure", own));
    if (!second) continue;
    const sum = { ...first.current.printed, value: first.current.printed.value.plus(second.current.printed.value) };
    const sameScale = first.current.printed.scale.eq(second.current.printed.scale);
    if (sameScale && sameQuantity(sum, whole.current.printed)) return [first, second];
  }
  return undefined;
}

function isPart({ subject, current }: Compared, column: string, own: readonly string[]): boolean {
  return subject.figures.some(
    (figure) =>
      figure.column === column && own.includes(figure.table) && sameQuantity(printedFigure(figure), current.printed),
  );
}
