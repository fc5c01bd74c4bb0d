import type { Translated } from "./translated";

/** Words about sentences whose cells have changed, in Chinese. */
export const staleZhCN = {
  sentences: (count: number): string =>
    `写好之后，有 ${count} 句依据的单元格已变动，已在文中标出；写入或下载之前请重新生成。`,
  generate: "按现在的数字重新生成",
  sentencesIn: (count: number): string => `${count} 句已变动`,
  mark: (changes: string): string => `【已变动：${changes}】`,
  change: (place: string, from: string, to: string): string => `${place} 由 ${from} 改为 ${to}`,
  empty: "（空）",
  more: (count: number): string => `等 ${count} 处`,
} as const;

/** The same in English. */
export const staleEnUS: Translated<typeof staleZhCN> = {
  sentences: (count) =>
    `Since the text was written, cells behind ${count === 1 ? "1 sentence" : `${count} sentences`} have changed; they are marked below. Generate again before you write or download.`,
  generate: "Generate from the present figures",
  sentencesIn: (count) => `${count} changed`,
  mark: (changes) => ` [changed: ${changes}]`,
  change: (place, from, to) => `${place} from ${from} to ${to}`,
  empty: "(empty)",
  more: (count) => `and others, ${count} in all`,
};
