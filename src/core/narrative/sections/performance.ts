import type { Indicator, PerformanceTarget } from "../../inputs/facts";
import { amount } from "../../money/amount";
import { amountSpan, countSpan, factText, fill, join, paragraph, resting } from "../compose";
import { amountFact, cellsOf, isZero, lineQuantity, missingField, sumOf, type MaybeQuantity } from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Paragraph, Span } from "../span";

/** 预算绩效: how many projects and how much money, then every target with its goal and indicators. */
export function performance(source: NarrativeSource): Paragraph[] {
  const words = source.wording.otherMatters;
  const names = namesOf(source);
  const targets = source.facts.performanceTargets;
  if (targets.length === 0) {
    const projects = lineQuantity(source.reading, "T3.main", "total", "projectExpenditure", "项目支出合计");
    return !isZero(projects)
      ? [paragraph({ spans: fill(words.performanceMissing, { ...names, gap: missingField("performance") }) })]
      : [paragraph({ spans: resting(fill(words.performanceNone, names), [projects]) })];
  }
  const count: MaybeQuantity = {
    value: amount(String(targets.length)),
    cells: targets.flatMap(({ project }) => cellsOf(project)),
    calculation: "count",
  };
  const total = sumOf(targets.map((target, index) => moneyOf(target, index, "total")));
  return [
    paragraph(
      { spans: fill(words.performance, { ...names, count: countSpan(count, "个"), amount: amountSpan(total) }) },
      { spans: fill(words.performanceFollows, {}) },
    ),
    ...targets.flatMap((target, index) =>
      targetParagraphs(source, target, index).map((about): Paragraph => ({ ...about, target: index })),
    ),
  ];
}

/** An amount of a target; where it is missing, the gap names the project. */
export function moneyOf(target: PerformanceTarget, index: number, column: "total" | "fiscal" | "other"): MaybeQuantity {
  const known = amountFact(target.values.get(column), `performance.${index + 1}.${column}`);
  return "gap" in known ? missingField(known.gap, target.project.text) : known;
}

function targetParagraphs(source: NarrativeSource, target: PerformanceTarget, index: number): Paragraph[] {
  const words = source.wording.otherMatters;
  const goal = target.values.get("goal");
  const money = (column: "total" | "fiscal" | "other") => amountSpan(moneyOf(target, index, column));
  return [
    paragraph({
      spans: fill(words.target, {
        ordinal: String(index + 1),
        project: factText(target.project),
        total: money("total"),
        fiscal: money("fiscal"),
        other: money("other"),
      }),
    }),
    paragraph({
      spans: fill("{text}。", {
        text: fill(words.goal, {
          goal: goal ? factText(goal) : missingField(`performance.${index + 1}.goal`, target.project.text),
        }),
      }),
    }),
    ...indicatorParagraphs(source, target.indicators),
  ];
}

const signed = /^[=＝≤≥<>＜＞≦≧]/;

/** One paragraph for each second-level indicator. */
function indicatorParagraphs(source: NarrativeSource, indicators: readonly Indicator[]): Paragraph[] {
  const words = source.wording.otherMatters;
  const groups: { level: string; items: Span[][] }[] = [];
  for (const { level1, level2, level3, value } of indicators) {
    const level = level2 === "" || level2 === level1 ? level1 : `${level1}（${level2}）`;
    const phrase = value && !signed.test(value.text) ? words.indicatorInWords : words.indicator;
    const item = fill(phrase, { name: factText(level3), value: value ? factText(value) : "" });
    const last = groups.at(-1);
    if (last?.level === level) last.items.push(item);
    else groups.push({ level, items: [item] });
  }
  return groups.map(({ level, items }) =>
    paragraph({ spans: fill("{text}。", { text: fill(words.indicators, { level, list: join(items, "；") }) }) }),
  );
}
