import type { Translated } from "./translated";

/** Words about findings that the user lets stand, in Chinese. */
export const ignoringZhCN = {
  ignore: "忽略这条",
  explain: "说明理由",
  label: "理由",
  hint: "理由记在工作簿的“已忽略的发现”表里，报告中一并列出；数字再有变动，会重新提示。",
  errorHint: "理由记在工作簿的“已忽略的发现”表里，报告中一并列出；错误不因理由而成立，仍计入结论。",
  save: "忽略",
  saveReason: "保存理由",
  reason: (reason: string): string => `已忽略，理由：${reason}`,
  errorReason: (reason: string): string => `理由：${reason}（仍算错误）`,
  takeBack: "恢复提示",
  heading: (count: number): string => `已忽略 ${count} 处`,
  count: (count: number): string => `已忽略 ${count}`,
} as const;

/** The same in English. */
export const ignoringEnUS: Translated<typeof ignoringZhCN> = {
  ignore: "Ignore this",
  explain: "Give a reason",
  label: "Reason",
  hint: "The reason is kept on a sheet of the workbook and printed in the report. Once a figure changes, this is asked again.",
  errorHint:
    "The reason is kept on a sheet of the workbook and printed in the report. An error cannot be right whatever the reason: it still counts.",
  save: "Ignore",
  saveReason: "Keep the reason",
  reason: (reason) => `Ignored because: ${reason}`,
  errorReason: (reason) => `Reason: ${reason} (still an error)`,
  takeBack: "Ask again",
  heading: (count) => `Ignored: ${count}`,
  count: (count) => `Ignored ${count}`,
};
