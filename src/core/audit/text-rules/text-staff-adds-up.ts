import { exactly } from "../../text/printed";
import { listFinding } from "../text/list-findings";
import { printed, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** 实有 = 在职 + 退休 + 离休; more on duty than posts is for a person to explain. */
export const textStaffAddsUp = createTextRule({
  meta: {
    id: "text-staff-adds-up",
    number: 63,
    name: { "zh-CN": "人员数分项之和等于实有人数", "en-US": "Staff adds up" },
    basis: "预算公开说明：机构设置及人员情况",
    severity: "error",
    fix: {
      "zh-CN": "核对在职、退休、离休人数和编制数。",
      "en-US": "Check the numbers on duty and retired, and the posts.",
    },
  },
  check: (text) => {
    const lists = text.lists.filter(
      ({ whole, parts }) =>
        whole.kind === "count" &&
        /实有|总人数|人数/.test(whole.label) &&
        parts.some(({ label }) => label.includes("在职")) &&
        parts.some(({ label }) => label.includes("退休")),
    );
    const counts = text.claims
      .map(({ claim }) => claim)
      .filter(({ kind, unit }) => kind === "count" && (unit === "人" || unit === "名" || unit === ""));
    const posts = counts.find(({ label }) => /编制数|编制/.test(label) && !/实有|在编/.test(label));
    const onDuty = counts.find(({ label }) => /^(?:其中:?)?在职/.test(label));
    const isOver =
      posts && onDuty && exactly(onDuty.printed).gt(exactly(posts.printed)) && onDuty.section === posts.section;
    return [
      ...lists.flatMap((list) =>
        listFinding(text, { whole: list.whole, parts: list.parts.filter(({ label }) => /在职|退休|离休/.test(label)) }),
      ),
      ...(isOver
        ? [
            sentenceFinding(
              text,
              [onDuty, posts],
              { key: "text.over-posts", data: { onDuty: printed(onDuty), posts: printed(posts) } },
              { severity: "warning" },
            ),
          ]
        : []),
    ];
  },
});
