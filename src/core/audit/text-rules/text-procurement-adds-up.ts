import type { Claim } from "../../text/claims";
import { exactly } from "../../text/printed";
import { listFinding } from "../text/list-findings";
import { printed, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** 政府采购 = 货物 + 工程 + 服务; what is reserved for small enterprises lies within it. */
export const textProcurementAddsUp = createTextRule({
  meta: {
    id: "text-procurement-adds-up",
    number: 62,
    name: { "zh-CN": "政府采购预算分项之和等于总额", "en-US": "Procurement adds up" },
    basis: "财预〔2016〕143号：政府采购按货物、工程、服务公开",
    severity: "error",
    fix: {
      "zh-CN": "核对货物、工程、服务三项和面向中小企业预留的金额。",
      "en-US": "Check goods, works, services and what is reserved for small enterprises.",
    },
  },
  check: (text) => {
    const claims = text.claims
      .map(({ claim }) => claim)
      .filter(({ kind, unit, label }) => kind === "amount" && unit !== "" && label.includes("采购"));
    const lists = text.lists.filter(
      ({ whole, parts }) =>
        whole.label.includes("采购") &&
        ["货物", "工程", "服务"].every((kind) => parts.some(({ label }) => label.includes(kind))),
    );
    const sums = lists.flatMap((list) =>
      listFinding(text, { whole: list.whole, parts: list.parts.filter(({ label }) => /货物|工程|服务/.test(label)) }),
    );
    const [total] = lists.map(({ whole }) => whole);
    const medium = claims.find(({ label }) => /中小/.test(label) && !/小微|比例/.test(label));
    const micro = claims.find(({ label }) => /小微/.test(label));
    const order = [
      [micro, medium],
      [medium, total],
    ] as const;
    const tooMuch = order.flatMap(([part, whole]) => (part && whole && isMore(part, whole) ? [{ part, whole }] : []));
    return [
      ...sums,
      ...tooMuch.map(({ part, whole }) => {
        const data = { part: part.label, printed: printed(part), whole: whole.label, limit: printed(whole) };
        return sentenceFinding(text, [part, whole], { key: "text.part-exceeds", data });
      }),
    ];
  },
});

function isMore(part: Claim, whole: Claim): boolean {
  return part.section === whole.section && !part.isApproximate && exactly(part.printed).gt(exactly(whole.printed));
}
