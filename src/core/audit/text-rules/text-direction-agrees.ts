import { zero } from "../../money/amount";
import type { Claim, Statement } from "../../text/claims";
import { signed, signOfChange } from "../../text/judge";
import { sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

type Sign = -1 | 0 | 1;

/** 增加 and 减少 agree with each other and with the amounts; 持平 with none but equal amounts. */
export const textDirectionAgrees = createTextRule({
  meta: {
    id: "text-direction-agrees",
    number: 53,
    name: { "zh-CN": "增减方向与数字一致", "en-US": "Words of direction agree with the numbers" },
    basis: "预算情况说明：增加、减少与金额变动方向一致，没有变动写“持平”",
    severity: "error",
    fix: {
      "zh-CN": "按金额的变动改正“增加”“减少”或“持平”。",
      "en-US": "Choose the word that the amounts bear out.",
    },
  },
  check: (text) =>
    text.statements.flatMap((statement) => {
      const { section, sentence, change, rate, flat, last, current, subject } = statement;
      const places = [change, rate, flat && { place: flat }, last, current].flatMap((one) =>
        one ? [{ section, place: one.place, sentence }] : [],
      );
      const key = contradiction(statement);
      return key === undefined ? [] : [sentenceFinding(text, places, { key, data: { thing: subject.label } })];
    }),
});

function contradiction(
  statement: Statement,
): "text.directions-differ" | "text.direction-wrong" | "text.flat-wrong" | undefined {
  const { change, rate, flat } = statement;
  const said = [change, rate].flatMap((claim) => (claim ? [signOf(claim)] : [])).filter((sign) => sign !== 0);
  if (said.includes(1) && said.includes(-1)) return "text.directions-differ";
  const sign = signOfChange(statement);
  if (sign !== undefined && sign !== 0 && said.some((one) => one !== sign)) return "text.direction-wrong";
  if (!flat) return undefined;
  return said.length > 0 || (sign !== undefined && sign !== 0) ? "text.flat-wrong" : undefined;
}

function signOf(claim: Claim): Sign {
  const value = signed(claim);
  if (value.eq(zero)) return 0;
  return value.gt(zero) ? 1 : -1;
}
