import type { Translated } from "./translated";

/** Words about one cell: what weighs it and what rests on it, in Chinese. */
export const provenanceZhCN = {
  title: "这个数从哪来",
  hint: "说明所选单元格由哪些勾稽关系核对，情况说明的哪些句子用到它；不改动工作簿",
  waiting: "正在查看所选单元格…",
  again: "看所选单元格",
  close: "关闭",
  identities: (count: number): string => (count === 0 ? "没有勾稽关系核对它。" : `核对它的勾稽关系（${count} 条）`),
  outcome: { broken: "不成立", verify: "待核实", rounding: "尾差", holds: "成立" },
  others: "相关单元格：",
  moreOthers: (count: number): string => `等 ${count} 个`,
  findings: (count: number): string => `其他规则的发现（${count} 条）`,
  sentences: (count: number): string =>
    count === 0 ? "情况说明中没有句子用到它。" : `情况说明中用到它的句子（${count} 句）`,
} as const;

/** The same in English. */
export const provenanceEnUS: Translated<typeof provenanceZhCN> = {
  title: "Where from?",
  hint: "Says which identities weigh the selected cell and which sentences of the narrative use it; changes nothing",
  waiting: "Looking at the selected cell…",
  again: "Look at the selected cell",
  close: "Close",
  identities: (count) => (count === 0 ? "No identity weighs it." : `Identities that weigh it (${count})`),
  outcome: { broken: "Does not hold", verify: "To verify", rounding: "Rounding", holds: "Holds" },
  others: "The other cells: ",
  moreOthers: (count) => `and more, ${count} in all`,
  findings: (count) => `Findings of other rules (${count})`,
  sentences: (count) =>
    count === 0 ? "No sentence of the narrative uses it." : `Sentences of the narrative that use it (${count})`,
};
