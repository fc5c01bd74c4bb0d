import { zero, type Amount } from "../../money/amount";
import { percentage } from "../../money/rounding";
import type { Claim, Statement } from "../../text/claims";
import { currentOf, judgeChange, judgeRate, signed } from "../../text/judge";
import { exactly } from "../../text/printed";
import type { TextReading } from "../../text/read-text";
import { printed, printedLike, sentenceFinding, type TextPlace } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** 增长x%: the change over last year's amount, as far as the printed amounts allow; and the change itself. */
export const textRateOfChange = createTextRule({
  meta: {
    id: "text-rate-of-change",
    number: 52,
    name: { "zh-CN": "增减率等于增减额除以上年数", "en-US": "A rate is the change over last year's amount" },
    basis: "预算情况说明：增减率＝增减额÷（本年数－增减额）",
    severity: "error",
    fix: {
      "zh-CN": "先核对本年数和上年数，再重新计算增减额和增减率；上年为0的不写增减率。",
      "en-US": "Check both years' amounts, then calculate again; give no rate where last year had nothing.",
    },
  },
  check: (text) =>
    text.statements.flatMap((statement) => [...changeFinding(text, statement), ...rateFinding(text, statement)]),
});

function placesOf({ section, sentence, rate, change, last, current }: Statement): TextPlace[] {
  return [rate, change, last, current].flatMap((claim) => (claim ? [{ section, place: claim.place, sentence }] : []));
}

function changeFinding(text: TextReading, statement: Statement): RuleFinding[] {
  const { change, last, subject } = statement;
  const [current] = currentOf(statement);
  if (!change || !last || !current || judgeChange(statement) !== "wrong") return [];
  const expected = exactly(current).minus(exactly(last.printed)).abs();
  const data = {
    thing: subject.label,
    printed: printed(change),
    expected: printedLike(expected, change),
    last: printed(last),
  };
  return [sentenceFinding(text, placesOf(statement), { key: "text.change-wrong", data })];
}

function rateFinding(text: TextReading, statement: Statement): RuleFinding[] {
  const { rate, change, subject } = statement;
  const [current] = currentOf(statement);
  const verdict = judgeRate(statement);
  if (!rate || !current || (verdict !== "wrong" && verdict !== "zero-base")) return [];
  const data = { thing: subject.label, printed: printed(rate) };
  if (verdict === "zero-base") {
    return [sentenceFinding(text, placesOf(statement), { key: "text.rate-on-zero", data }, { severity: "warning" })];
  }
  const expected = rateOf(statement, rate, exactly(current));
  const amounts = change ? printed(change) : "";
  return [
    sentenceFinding(text, placesOf(statement), {
      key: change ? "text.rate-wrong" : "text.rate-wrong-by-amounts",
      data: { ...data, expected, amounts },
    }),
  ];
}

/** As the first way says in which the statement tells last year's amount. */
function rateOf({ change, last }: Statement, rate: Claim, current: Amount): string {
  const base = last ? exactly(last.printed) : current.minus(change ? signed(change) : zero);
  const by = change ? signed(change) : current.minus(base);
  return `${percentage(by, base, Math.max(2, rate.printed.decimals)) ?? ""}%`;
}
