/** Where the number of one cell comes from, and what rests on it. */
export const provenanceZhCN = {
  "identity.holds": "{place}为{stated}{unit}，按“{identity}”计算为{expected}{unit}，两者相符。",
  "identity.holds-rounded":
    "{place}为{stated}{unit}，按“{identity}”计算为{expected}{unit}，相差{difference}{unit}，没有超出四舍五入的范围。",
  "identity.not-below": "{place}为{stated}{unit}，按“{identity}”不应小于{expected}{unit}，符合。",
  "identity.not-above": "{place}为{stated}{unit}，按“{identity}”不应大于{expected}{unit}，符合。",
  "cell.typed": "{place}为{value}{unit}，是直接录入的数。",
  "cell.calculated": "{place}为{value}{unit}，由公式 {formula} 算出。",
  "cell.text-number": "{place}为{value}{unit}，是以文本形式录入的数。",
  "cell.blank": "{place}没有填数，合计时按零计算。",
  "cell.dash": "{place}填的是短横线，合计时按零计算。",
  "cell.unread": "{cell}填的是“{text}”，没有读作金额：{why}；含有它的勾稽关系都没有核对。",
  "cell.other": "{cell}不是九张表中的金额，没有勾稽关系涉及它。",
} as const;

/** The same in English. */
export const provenanceEnUS: Readonly<Record<keyof typeof provenanceZhCN, string>> = {
  "identity.holds": "{place} states {stated} {unit}; by “{identity}” it should be {expected} {unit}: they agree.",
  "identity.holds-rounded":
    "{place} states {stated} {unit}; by “{identity}” it should be {expected} {unit}, a difference of {difference} {unit}, which rounding allows for.",
  "identity.not-below":
    "{place} states {stated} {unit}; by “{identity}” it is not below {expected} {unit}, as it should be.",
  "identity.not-above":
    "{place} states {stated} {unit}; by “{identity}” it is not above {expected} {unit}, as it should be.",
  "cell.typed": "{place} is {value} {unit}, typed as a number.",
  "cell.calculated": "{place} is {value} {unit}, the result of the formula {formula}.",
  "cell.text-number": "{place} is {value} {unit}, a number typed as text.",
  "cell.blank": "{place} is blank and counts as zero in sums.",
  "cell.dash": "{place} holds a dash and counts as zero in sums.",
  "cell.unread": "{cell} holds “{text}”, which was not read as an amount ({why}); no identity with it was checked.",
  "cell.other": "{cell} is not an amount of the nine tables; no identity weighs it.",
};
