import { amount, sum, type Amount } from "../../money/amount";
import type { PrintedTarget } from "../../text/performance";
import type { TextReading } from "../../text/read-text";
import { linePlace, sentenceFinding } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** 年度资金总额 = 财政拨款 + 其他资金; what the cost indicators allow is the money there is. */
export const textPerformanceFunds = createTextRule({
  meta: {
    id: "text-performance-funds",
    number: 67,
    name: { "zh-CN": "绩效目标的资金合计正确", "en-US": "The money of a target adds up" },
    basis: "项目绩效目标表：年度资金总额＝财政拨款＋其他资金",
    severity: "error",
    fix: {
      "zh-CN": "核对年度资金总额、财政拨款、其他资金和成本指标。",
      "en-US": "Check total, fiscal and other funds, and the cost indicators.",
    },
  },
  check: (text) => text.targets.flatMap((target) => [...sumFinding(text, target), ...costFinding(text, target)]),
});

function sumFinding(
  text: TextReading,
  { total, fiscal, other, project, section, place }: PrintedTarget,
): RuleFinding[] {
  if (!fiscal || !other || total.eq(fiscal.plus(other))) return [];
  const data = { thing: project, printed: wan(total), expected: wan(fiscal.plus(other)) };
  return [sentenceFinding(text, [linePlace(section, place)], { key: "text.list-differs", data })];
}

/** Only where every cost indicator is a plain amount: a price for a piece says nothing about the sum. */
function costFinding(text: TextReading, { total, indicators, project, section }: PrintedTarget): RuleFinding[] {
  const costs = indicators.filter(({ kind }) => kind.startsWith("成本"));
  // Digits that the source prints apart were read by a machine, and one of them may be half a letter.
  const isWhole = costs.every(({ value, place }) =>
    text.source.slice(place.start, place.end).includes(value.replace(/\D+$|^\D+/g, "")),
  );
  const amounts = costs.flatMap(({ value }) => /^[=≤](\d+(?:\.\d+)?)万元$/.exec(value)?.[1] ?? []);
  const [first] = costs;
  if (!first || !isWhole || amounts.length < costs.length) return [];
  const allowed = sum(amounts.map((digits) => amount(digits)));
  if (allowed.eq(total)) return [];
  const data = { thing: project, printed: wan(allowed), expected: wan(total) };
  return [
    sentenceFinding(
      text,
      [linePlace(section, first.place)],
      { key: "text.costs-differ", data },
      { severity: "warning" },
    ),
  ];
}

function wan(value: Amount): string {
  return `${value.toFixed()}万元`;
}
