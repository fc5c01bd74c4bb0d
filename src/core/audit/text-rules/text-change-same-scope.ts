import { zero } from "../../money/amount";
import type { Figure, Reading } from "../../reading/reading";
import type { Claim, Statement } from "../../text/claims";
import { printedFigure, signed } from "../../text/judge";
import { exactly, sameQuantity, type Printed } from "../../text/printed";
import { ownTables } from "../../text/tie";
import { hasGoneItems } from "../text/gone-items";
import { printedLike, sectionName, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** A statement that gives an amount and its change. */
type Changed = Statement & { readonly current: Claim; readonly change: Claim };

/** The same thing told in two sections has changed by the same amount. */
export const textChangeSameScope = createTextRule({
  meta: {
    id: "text-change-same-scope",
    number: 54,
    name: { "zh-CN": "同一范围的增减额前后一致", "en-US": "One scope, one change" },
    basis: "预算情况说明：同一口径的数据在各部分应当一致",
    severity: "warning",
    fix: {
      "zh-CN": "核对两处的上年数，改为同一个增减额。",
      "en-US": "Check last year's figure in both places and write one change.",
    },
  },
  check: (text, { reading }) => {
    const changes = text.statements.flatMap(({ change, current, ...told }) =>
      change && !change.isApproximate && current && !current.printed.value.eq(zero)
        ? [{ ...told, change, current }]
        : [],
    );
    return changes.flatMap((later, index) =>
      changes.slice(0, index).flatMap((earlier) => {
        if (!isSameScope(earlier, later, reading)) return [];
        if (later.subject.rows.length > 0 && hasGoneItems(text.statements, later.section)) return [];
        if (sameQuantity(asPrinted(earlier), asPrinted(later))) return [];
        const data = {
          thing: later.subject.label,
          printed: withSign(later),
          other: earlier.subject.label,
          section: sectionName(earlier.section),
          before: withSign(earlier),
        };
        const places = [later, earlier].map(({ section, sentence, change }) => ({
          section,
          sentence,
          place: change.place,
        }));
        // Of one amount and one rate there is one change; without rates, last year's scope may have been another.
        const isCertain = later.rate && earlier.rate && sameQuantity(later.rate.printed, earlier.rate.printed);
        const severity = isCertain ? "error" : "warning";
        return [sentenceFinding(text, places, { key: "text.change-differs", data }, { severity })];
      }),
    );
  },
});

/** "-9.00万元" for a decrease: two sentences may differ in nothing else. */
function withSign({ change }: Changed): string {
  return printedLike(signed(change), change);
}

function asPrinted({ change }: Changed): Printed {
  return { ...change.printed, value: signed(change).div(change.printed.scale) };
}

/** Told in two sections, of one amount: by the same name, or as the only item of the other's total. */
function isSameScope(a: Changed, b: Changed, reading: Reading): boolean {
  if (a.section === b.section) return false;
  if (!exactly(a.current.printed).eq(exactly(b.current.printed))) return false;
  if (!a.subject.isExact || !b.subject.isExact) return false;
  const own = ownTables(reading, b.section);
  const shared = a.subject.figures.filter(({ table }) => own.includes(table));
  if (b.subject.rows.length === 0) {
    return shared.some((figure) => b.subject.figures.includes(figure) && isPrinted(figure, b));
  }
  // One item may make up all projects of this year; whether it did last year, nobody can tell.
  return (
    shared.some((figure) => figure.column === "total" && isPrinted(figure, b)) &&
    b.subject.figures.some((figure) => own.includes(figure.table) && isPrinted(figure, b))
  );
}

function isPrinted(figure: Figure, { current }: Changed): boolean {
  return sameQuantity(printedFigure(figure), current.printed);
}
