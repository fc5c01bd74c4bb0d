import { counted } from "./counted";
import type { Translated } from "./translated";

/** Words about last year's workbook in Chinese. */
export const priorZhCN = {
  none: "去年的预算（未选）",
  given: (name: string, figures: number, findings: number): string => {
    const parts = [...(figures > 0 ? [`取得 ${figures} 项`] : []), ...(findings > 0 ? [`发现 ${findings} 处`] : [])];
    return `去年的预算：${name}${parts.length > 0 ? `（${parts.join("，")}）` : ""}`;
  },
  why: "选去年的预算表，或去年公开的文本（Word 或文本文件）：与上年比较的数字直接从中取得，不必逐项填报；填报表里填了的，以填报为准。文件只在本机读取。",
  choose: "选择去年的文件（.xlsx、.docx、.txt）",
  used: (figures: number): string => `填报表没有填的上年数，用其中的 ${figures} 项；关闭本窗格后要重新选择。`,
  notUsed: "没有采用其中的数字：",
  findings: (count: number): string => `与上年数有关的发现 ${count} 处`,
  remove: "移除去年的预算",
} as const;

/** The same in English. */
export const priorEnUS: Translated<typeof priorZhCN> = {
  none: "Last year's budget (none chosen)",
  given: (name, figures, findings) => {
    const parts = [
      ...(figures > 0 ? [counted(figures, "figure")] : []),
      ...(findings > 0 ? [counted(findings, "finding")] : []),
    ];
    return `Last year's budget: ${name}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
  },
  why: "Choose last year's tables, or the text published last year (Word or text): figures to compare with come from it, so you need not type them. What the input sheets say goes first. The file stays on this computer.",
  choose: "Choose last year's file (.xlsx, .docx, .txt)",
  used: (figures) =>
    `Taken from it where the input sheets say nothing: ${counted(figures, "figure")}. Choose it again after closing this pane.`,
  notUsed: "Its figures are not used:",
  findings: (count) => `Findings about last year's figures: ${count}`,
  remove: "Remove last year's budget",
};
