import { exactly, type Printed } from "../../text/printed";
import { isGeneric } from "../../text/labels";
import { currentOf, judgeShare } from "../../text/judge";
import { wholesOf } from "../../text/tie";
import { percentage } from "../../money/rounding";
import { printed, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** 占x%: part and whole, at every precision at which they may have been calculated. */
export const textShareOfWhole = createTextRule({
  meta: {
    id: "text-share-of-whole",
    number: 51,
    name: { "zh-CN": "占比等于部分除以总额", "en-US": "A share is the part of its whole" },
    basis: "预算情况说明：占比＝该项金额÷总额",
    severity: "error",
    fix: {
      "zh-CN": "用该项金额除以总额重新计算占比。",
      "en-US": "Divide the part by its whole again.",
    },
  },
  check: (text, { reading }) => {
    const claims = text.claims.map(({ claim }) => claim);
    return text.statements.flatMap((statement) => {
      const { share, section, sentence } = statement;
      if (!share || share.isApproximate) return [];
      const parts = currentOf(statement);
      const wholes = wholesOf({ reading, names: text.names, claims }, statement);
      // Words that name a whole which is not known say nothing that could be checked.
      const isNamed = share.whole !== undefined && !isGeneric(share.whole);
      if (isNamed && text.names.find(share.whole ?? "").figures.length === 0) return [];
      if (judgeShare(share, parts, wholes)) return [];
      const expected = likeliest(share.printed, parts, wholes);
      if (expected === undefined) return [];
      const data = { thing: statement.subject.label, printed: printed(share), expected };
      const places = [share, ...(statement.current ? [statement.current] : [])].map(({ place }) => ({
        section,
        place,
        sentence,
      }));
      return [sentenceFinding(text, places, { key: "text.share-wrong", data })];
    });
  },
});

/** For the message: the share of a larger whole, else of any, that comes nearest to the printed one. */
function likeliest(share: Printed, parts: readonly Printed[], wholes: readonly Printed[]): string | undefined {
  const shares = parts.flatMap((part) =>
    wholes.flatMap((whole) => {
      const text = percentage(exactly(part), exactly(whole));
      if (text === undefined) return [];
      const distance = exactly(part).times("100").div(exactly(whole)).minus(share.value).abs();
      return [{ text, distance, isOfLarger: exactly(whole).gt(exactly(part)) }];
    }),
  );
  const [nearest] = shares.sort((a, b) => Number(b.isOfLarger) - Number(a.isOfLarger) || a.distance.cmp(b.distance));
  return nearest && `${nearest.text}%`;
}
