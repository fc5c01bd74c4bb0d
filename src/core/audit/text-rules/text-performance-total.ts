import { amount, sum } from "../../money/amount";
import { exactly, sameQuantity } from "../../text/printed";
import type { TextReading } from "../../text/read-text";
import { printed, sentenceFinding } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** The stated number of performance projects and their money are those of the targets that follow. */
export const textPerformanceTotal = createTextRule({
  meta: {
    id: "text-performance-total",
    number: 65,
    name: { "zh-CN": "绩效项目个数和金额与目标表一致", "en-US": "Performance projects: number and money" },
    basis: "财预〔2016〕143号：预算绩效情况说明与项目绩效目标表一致",
    severity: "error",
    fix: {
      "zh-CN": "按绩效目标表数清项目并重新合计金额。",
      "en-US": "Count the targets and add up their money again.",
    },
  },
  check: (text) => {
    if (text.targets.length === 0) return [];
    const claims = text.claims.map(({ claim }) => claim);
    // "…项目6个，涉及预算金额93.4万元": both in one sentence, told before the targets.
    const count = claims.find(
      ({ unit, label, section, sentence, place }) =>
        unit === "个" &&
        label.includes("项目") &&
        /绩效/.test(text.source.slice(sentence.start, place.start)) &&
        section === text.targets[0]?.section,
    );
    const money =
      count &&
      claims.find(
        ({ kind, label, sentence }) =>
          kind === "amount" && /金额|资金/.test(label) && sentence.start === count.sentence.start,
      );
    return [...countFinding(text, count), ...moneyFinding(text, money)];
  },
});

function countFinding(text: TextReading, count: TextReading["claims"][number]["claim"] | undefined): RuleFinding[] {
  const found = String(text.targets.length);
  if (!count || exactly(count.printed).eq(amount(found))) return [];
  return [
    sentenceFinding(text, [count], { key: "text.targets-counted", data: { printed: printed(count), count: found } }),
  ];
}

function moneyFinding(text: TextReading, money: TextReading["claims"][number]["claim"] | undefined): RuleFinding[] {
  if (!money || money.isApproximate) return [];
  const total = sum(text.targets.map(({ total }) => total));
  if (sameQuantity({ value: total, decimals: 2, scale: amount("10000") }, money.printed)) return [];
  return [
    sentenceFinding(text, [money], {
      key: "text.targets-sum",
      data: { printed: printed(money), total: `${total.toFixed(2)}万元` },
    }),
  ];
}
