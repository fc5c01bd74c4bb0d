import type { IdentityDefinition, LocalText } from "../standards/definition";

type Kind = "row-sum" | "hierarchy" | "sum" | "tie" | "tie-by-code" | "at-least" | "at-most" | "verify";

const advice: Record<Kind, LocalText> = {
  "row-sum": {
    "zh-CN": "逐项核对这一行：先看各分项是否填错列或漏填，再改正合计。合计最好用公式。",
    "en-US": "Go through the row: is a part in the wrong column or missing? Then correct the total, best by a formula.",
  },
  hierarchy: {
    "zh-CN": "核对该科目下的各行：有没有漏列、重复或填错的明细，再改正上级科目的数。",
    "en-US": "Go through the rows below the code: is one missing, double or wrong? Then correct the parent row.",
  },
  sum: {
    "zh-CN": "核对参与相加的各行，改正填错的一行；明细无误时改正合计。",
    "en-US": "Go through the rows that are added and correct the wrong one; if they are right, correct the total.",
  },
  tie: {
    "zh-CN": "两处是同一个数：对照原始预算批复，改正填错的一处，并检查它所在表的合计。",
    "en-US":
      "Both places state the same quantity: correct the wrong one by the approved budget, and check its table's totals.",
  },
  "tie-by-code": {
    "zh-CN": "找到该科目在各表中的行，对照预算批复改正填错的一处，并检查有没有漏列的科目。",
    "en-US":
      "Find the code's row in each table, correct the wrong one by the approved budget, and look for codes left out.",
  },
  "at-least": {
    "zh-CN": "左边包含右边，不应更小：核对两边，改正填错的数；左边漏计的部分要补上。",
    "en-US": "The left side includes the right one: check both and correct the wrong figure, or add what was left out.",
  },
  "at-most": {
    "zh-CN": "左边的资金只能来自右边各项：核对两边，改正填错的数或多计的部分。",
    "en-US": "What the left side spends is paid by the right side: check both and correct the wrong figure.",
  },
  verify: {
    "zh-CN": "通常成立，但有合理的例外：核对两边；确属例外的，留存说明，不必修改。",
    "en-US":
      "It usually holds, with lawful exceptions: check both sides; where it is an exception, keep a note of the reason.",
  },
};

/** What to do where an identity is broken: its own advice, else that of its kind. */
export function identityAdvice(definition: IdentityDefinition): LocalText {
  return definition.fix ?? advice[kindOf(definition)];
}

function kindOf({ severity, relation, left, right, forEach }: IdentityDefinition): Kind {
  if (severity === "warning") return "verify";
  if (relation === ">=") return "at-least";
  if (relation === "<=") return "at-most";
  const blocks = new Set([...left, ...right].map(({ block }) => block));
  if (blocks.size > 1) return forEach?.codes ? "tie-by-code" : "tie";
  if (forEach?.rows?.of === "parents") return "hierarchy";
  const row = JSON.stringify(left[0]?.rows);
  return right.every(({ rows }) => JSON.stringify(rows) === row) ? "row-sum" : "sum";
}
