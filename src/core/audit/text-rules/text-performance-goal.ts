import { amount, type Amount } from "../../money/amount";
import { numbersIn, type TextNumber } from "../../text/numbers";
import type { PrintedTarget } from "../../text/performance";
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
  check: (text) =>
    text.targets.flatMap(({ goal, ...target }) =>
      goal ? [...moneyFindings(text, goal, target), ...countFindings(text, goal, target)] : [],
    ),
});

type Goal = NonNullable<PrintedTarget["goal"]>;

const printedNumber = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const money = new RegExp(
  `项目资金(?:共|总额|合计)?${printedNumber}万元(?:，其中:?财政(?:资金|拨款)${printedNumber}万元(?:，其他资金${printedNumber}万元)?)?`,
);

function moneyFindings(text: TextReading, goal: Goal, target: PrintedTarget): RuleFinding[] {
  const { section, project, total, fiscal, other } = target;
  const [, ...told] = money.exec(goal.text) ?? [];
  const kinds: readonly (readonly [name: string, expected: Amount | undefined])[] = [
    ["年度资金总额", total],
    ["财政拨款", fiscal],
    ["其他资金", other],
  ];
  return kinds.flatMap(([what, expected], index) => {
    const digits = told[index];
    if (digits === undefined || !expected || valueOf(digits).eq(expected)) return [];
    const data = { thing: project, printed: `${digits}万元`, what, expected: `${expected.toFixed()}万元` };
    const place = linePlace(section, goal.place);
    return [sentenceFinding(text, [place], { key: "text.goal-differs", data }, { severity: "error" })];
  });
}

function valueOf(digits: string): Amount {
  return amount(digits.replaceAll(",", ""));
}

/** A quantity is an indicator's when both count the same and the words around it name the indicator. */
function countFindings(text: TextReading, goal: Goal, { section, project, indicators }: PrintedTarget): RuleFinding[] {
  return numbersIn(goal.text, 0, goal.text.length).flatMap((number) => {
    if (number.isMoney) return [];
    const words = around(number, goal.text);
    const named = indicators.filter(
      ({ name, value }) => quantityOf(value)?.unit === number.unit && isNamed(name, words),
    );
    const [first] = named;
    if (!first || named.some(({ value }) => quantityOf(value)?.value.eq(number.value) === true)) return [];
    const printed = `${number.value.toFixed()}${number.unit}`;
    const data = { thing: project, printed, what: first.name, expected: first.value };
    return [sentenceFinding(text, [linePlace(section, goal.place)], { key: "text.goal-differs", data })];
  });
}

const indicated = new RegExp(`^[=≥≤<>]${printedNumber}(.+)$`);

/** "≥18台" → 18, 台 */
function quantityOf(indicator: string): { value: Amount; unit: string | undefined } | undefined {
  const [, digits, unit] = indicated.exec(indicator) ?? [];
  return digits === undefined ? undefined : { value: valueOf(digits), unit };
}

const reach = 8;

function around({ start, end }: TextNumber, text: string): string {
  return text.slice(Math.max(0, start - reach), start) + text.slice(end, end + reach);
}

/** Half of the name's pairs of letters, and no less than one, stand among the words. */
function isNamed(name: string, words: string): boolean {
  const pairs = Array.from({ length: name.length - 1 }, (_, index) => name.slice(index, index + 2));
  return pairs.filter((pair) => words.includes(pair)).length >= Math.max(1, pairs.length / 2);
}
