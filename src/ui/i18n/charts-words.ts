import { counted } from "./counted";
import type { Translated } from "./translated";

/** Words of the pictures, in Chinese. */
export const chartsZhCN = {
  loading: "正在载入图…",
  failed: "图没能载入：请检查网络后重新打开本窗格。",
  asTable: (count: number): string => `以表格查看（${count} 笔）`,
  flow: {
    heading: "钱从哪里来，用到哪里去",
    stage: {
      income: (amount: string, unit: string, parts: string): string => `收入共 ${amount} ${unit}：${parts}。`,
      class: (amount: string, unit: string, parts: string): string => `各类共 ${amount} ${unit}：${parts}。`,
      use: (amount: string, unit: string, parts: string): string => `支出共 ${amount} ${unit}：${parts}。`,
    },
    part: (name: string, amount: string): string => `${name} ${amount}`,
    separator: "，",
    untied: (name: string, received: string, spent: string, unit: string): string =>
      `${name}：收入 ${received} ${unit}，支出 ${spent} ${unit}，两表不一致。`,
    from: "来源",
    to: "去向",
    amount: (unit: string): string => `金额（${unit}）`,
  },
  years: {
    heading: (count: number): string => `与上年相比（${count} 项）`,
    caption: "单位：万元。实心条为本年，空心条为上年；每项以较大的一年为满格。",
    item: "项目",
    years: "本年与上年",
    change: "增减",
    thisYear: "本年",
    lastYear: "上年",
    rate: (percent: string): string => `${percent}%`,
    fromNothing: "上年为零",
  },
  claims: {
    heading: (count: number): string => `各表怎么看这个数（${count} 条勾稽关系）`,
    stated: "填报数",
    borneOut: (count: number, tables: string): string => (count === 0 ? "没有勾稽关系支持" : `${tables}，${count} 条`),
    agree: (count: number, amount: string, unit: string): string =>
      count === 0
        ? `没有勾稽关系支持填报的 ${amount} ${unit}。`
        : `支持填报的 ${amount} ${unit} 的勾稽关系有 ${count} 条：`,
    demand: (count: number, amount: string, unit: string): string => `要求改为 ${amount} ${unit} 的有 ${count} 条：`,
    times: (name: string, count: number): string => `${name}（${count} 处）`,
    rounded: (name: string): string => `${name}（仅有尾差）`,
  },
} as const;

/** The same in English. */
export const chartsEnUS: Translated<typeof chartsZhCN> = {
  loading: "Loading the picture…",
  failed: "The picture could not be loaded: check the network, then open this pane again.",
  asTable: (count) => `As a table (${count})`,
  flow: {
    heading: "Where the money comes from and goes",
    stage: {
      income: (amount, unit, parts) => `Income ${amount} ${unit}: ${parts}. `,
      class: (amount, unit, parts) => `Classes ${amount} ${unit}: ${parts}. `,
      use: (amount, unit, parts) => `Expenditure ${amount} ${unit}: ${parts}. `,
    },
    part: (name, amount) => `${name} ${amount}`,
    separator: ", ",
    untied: (name, received, spent, unit) =>
      `${name} receives ${received} ${unit} but spends ${spent} ${unit}: the two tables disagree.`,
    from: "From",
    to: "To",
    amount: (unit) => `Amount (${unit})`,
  },
  years: {
    heading: (count) => `Beside last year (${count})`,
    caption: "In ten thousand yuan. The solid bar is this year, the hollow one last year; the larger fills the room.",
    item: "Item",
    years: "This and last year",
    change: "Change",
    thisYear: "This year",
    lastYear: "Last year",
    rate: (percent) => `${percent}%`,
    fromNothing: "from nothing",
  },
  claims: {
    heading: (count) => `What the tables make of it (${count === 1 ? "1 identity" : `${count} identities`})`,
    stated: "stated",
    borneOut: (count, tables) => (count === 0 ? "borne out by none" : `${tables}: ${count}`),
    agree: (count, amount, unit) =>
      count === 0
        ? `No identity bears out the stated ${amount} ${unit}.`
        : `The stated ${amount} ${unit} is borne out by ${count}:`,
    demand: (count, amount, unit) => `${amount} ${unit} is what ${count} would have it be:`,
    times: (name, count) => `${name} (${counted(count, "place")})`,
    rounded: (name) => `${name} (but for rounding)`,
  },
};
