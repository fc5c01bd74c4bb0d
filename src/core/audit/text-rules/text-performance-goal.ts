import { amount, type Amount } from "../../money/amount";
import { numbersIn, type TextNumber } from "../../text/numbers";
import type { PrintedIndicator, PrintedTarget } from "../../text/performance";
import type { TextReading } from "../../text/read-text";
import { linePlace, sentenceFinding } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** The words of a goal tell the money and the quantities that its target gives. */
export const textPerformanceGoal = createTextRule({
  meta: {
    id: "text-performance-goal",
    number: 67,
    name: { "zh-CN": "绩效目标文字与资金、指标一致", "en-US": "A goal's words agree with its money and indicators" },
    basis: "项目绩效目标表：总体目标中的资金和数量与表中的资金、指标值一致",
    severity: "warning",
    fix: {
      "zh-CN": "对照年度资金和指标值改正总体目标中的数。",
      "en-US": "Correct the goal's numbers by the money and the indicators.",
    },
  },
  check: (text) => text.targets.flatMap((target) => [...moneyFindings(text, target), ...countFindings(text, target)]),
});

const money =
  /项目资金(?:共|总额|合计)?([\d.]+)万元(?:，其中:?财政(?:资金|拨款)([\d.]+)万元(?:，其他资金([\d.]+)万元)?)?/;

function moneyFindings(text: TextReading, target: PrintedTarget): RuleFinding[] {
  const { goal, section, project, total, fiscal, other } = target;
  const [, ...told] = money.exec(goal?.text ?? "") ?? [];
  const kinds: readonly (readonly [name: string, expected: Amount | undefined])[] = [
    ["年度资金总额", total],
    ["财政拨款", fiscal],
    ["其他资金", other],
  ];
  return kinds.flatMap(([kind, expected], index) => {
    const digits = told[index];
    if (!goal || digits === undefined || !expected || amount(digits).eq(expected)) return [];
    const data = { thing: project, printed: `${digits}万元`, what: kind, expected: `${expected.toFixed()}万元` };
    return [
      sentenceFinding(
        text,
        [linePlace(section, goal.place)],
        { key: "text.goal-differs", data },
        { severity: "error" },
      ),
    ];
  });
}

/** A quantity is an indicator's when both count the same and the words around it name the indicator. */
function countFindings(text: TextReading, { goal, section, project, indicators }: PrintedTarget): RuleFinding[] {
  if (!goal) return [];
  const numbers = numbersIn(goal.text, 0, goal.text.length).filter(({ unit, isMoney }) => unit !== "" && !isMoney);
  return numbers.flatMap((number) => {
    const named = indicators.filter((indicator) => isOf(indicator, number, goal.text));
    const [first] = named;
    if (!first || named.some(({ value }) => value.includes(digitsOf(number)))) return [];
    const data = {
      thing: project,
      printed: `${digitsOf(number)}${number.unit}`,
      what: first.name,
      expected: first.value,
    };
    return [sentenceFinding(text, [linePlace(section, goal.place)], { key: "text.goal-differs", data })];
  });
}

const around = 8;

function isOf({ name, value }: PrintedIndicator, { start, end, unit }: TextNumber, goal: string): boolean {
  if (!new RegExp(`^[=≥≤<>]?[\\d.]+${unit.replace(/[()]/g, "\\$&")}$`).test(value)) return false;
  const words = goal.slice(Math.max(0, start - around), start) + goal.slice(end, end + around);
  return pairsOf(name).filter((pair) => words.includes(pair)).length * 2 >= Math.max(2, pairsOf(name).length);
}

function pairsOf(name: string): string[] {
  return [...name].slice(1).map((letter, index) => `${[...name][index] ?? ""}${letter}`);
}

function digitsOf({ value }: TextNumber): string {
  return value.toFixed();
}
