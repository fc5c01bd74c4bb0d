import type { Language } from "../../core/messages/message";
import type { Translated } from "./translated";

/** Words of the self-test, in Chinese; they come with its page only. */
const zhCN = {
  title: (program: string): string => `在真实 ${program} 中自检`,
  intro: "请只在空白或草稿工作簿中运行。点“开始”之后，本页会：",
  plan: {
    sheet: (name: string): string =>
      `新增一张工作表“${name}”（和一张“${name} 2”），在上面读写、改正、标注、保护，做完后撤掉；`,
    others: "读取其他工作表来核对它们没有变化，不改动其中任何内容；",
    undo: (program: string): string => `可能清空 ${program} 的撤销记录；运行约半分钟，其间请不要编辑工作簿。`,
  },
  privacy: (program: string): string =>
    `结果中有 ${program} 的版本和各步的用时，没有您的表名和数据；请下载后发回给维护人员。`,
  sheetName: "预算公开助手自检",
  start: "开始",
  again: "再做一遍",
  download: "下载结果",
  copy: "复制结果",
  copied: "已复制到剪贴板。",
  downloaded: (file: string): string => `已交给浏览器下载：${file}。没有出现下载时，请改用“复制结果”。`,
  byHand: "没有复制的权限：请在下面的框中全选并复制。",
  resultText: "结果的文字",
  stepsLabel: "各步结果",
  summary: (passed: number, failed: number, skipped: number): string =>
    `通过 ${passed} 步，失败 ${failed} 步，跳过 ${skipped} 步。`,
  left: (sheets: string): string => `这些自检用的工作表没能撤掉，请手工删除：${sheets}。`,
  outcome: { waiting: "未开始", running: "进行中", passed: "通过", failed: "失败", skipped: "跳过" },
  spent: (milliseconds: number, trips: number): string => `${milliseconds} 毫秒，往返 ${trips} 次`,
  reason: {
    differs: (detail: string): string => `结果与应有的不同：${detail}`,
    needs: (step: string): string => `要先通过“${step}”`,
    "not-tried": (detail: string): string => `没有做：${detail}`,
  },
  steps: {
    read: "读取工作簿",
    "add-sheet": "新增工作表：数值、公式、格式",
    fix: "改正单元格",
    "refuse-changed": "已变动的单元格不写入",
    "undo-fix": "撤销改正",
    mark: "标注单元格",
    "clear-marks": "清除标注",
    "results-sheet": "结果表：写入、替换、撤销",
    select: "转到单元格",
    watch: "得知单元格的变动",
    "protected-sheet": "受保护的工作表不写入",
    "missing-sheet": "缺少工作表时不写入",
    "remove-sheet": "撤掉新增的工作表",
    untouched: "其他工作表没有变化",
  },
} as const;

/** The same in English. */
const enUS: Translated<typeof zhCN> = {
  title: (program) => `Self-test in real ${program}`,
  intro: "Run this in an empty or scratch workbook only. After “Start” this page will:",
  plan: {
    sheet: (name) =>
      `add a sheet “${name}” (and one “${name} 2”), read, write, mend, mark and protect it, and take it away again;`,
    others: "read the other sheets to see that they have not changed, and change nothing on them;",
    undo: (program) =>
      `perhaps empty ${program}'s undo list. It takes about half a minute; do not edit the workbook meanwhile.`,
  },
  privacy: (program) =>
    `The result tells ${program}'s version and how long each step took, not your sheets' names or data. Download it and send it back to the maintainers.`,
  sheetName: "Budget self-test",
  start: "Start",
  again: "Run again",
  download: "Download result",
  copy: "Copy result",
  copied: "The result is on the clipboard.",
  downloaded: (file) => `Given to the browser to download: ${file}. Where no download appears, use “Copy result”.`,
  byHand: "Copying was not allowed: select all of the text below and copy it.",
  resultText: "The result as text",
  stepsLabel: "Results of the steps",
  summary: (passed, failed, skipped) => `${passed} passed, ${failed} failed, ${skipped} skipped.`,
  left: (sheets) => `These sheets of the self-test could not be taken away; delete them by hand: ${sheets}.`,
  outcome: { waiting: "not begun", running: "running", passed: "passed", failed: "failed", skipped: "skipped" },
  spent: (milliseconds, trips) => `${milliseconds} ms, round trips: ${trips}`,
  reason: {
    differs: (detail) => `Not what it should be: ${detail}`,
    needs: (step) => `Needs “${step}” to pass first`,
    "not-tried": (detail) => `Not tried: ${detail}`,
  },
  steps: {
    read: "Read the workbook",
    "add-sheet": "Add a sheet: values, formulas, formats",
    fix: "Mend cells",
    "refuse-changed": "Refuse cells that have changed",
    "undo-fix": "Take the mending back",
    mark: "Mark cells",
    "clear-marks": "Clear the marks",
    "results-sheet": "Results sheet: write, replace, take back",
    select: "Show a cell",
    watch: "Be told of a changed cell",
    "protected-sheet": "Refuse a protected sheet",
    "missing-sheet": "Refuse a missing sheet",
    "remove-sheet": "Take the added sheet away",
    untouched: "Other sheets are unchanged",
  },
};

export type SelfTestWords = Translated<typeof zhCN>;

export const selfTestWords: Readonly<Record<Language, SelfTestWords>> = { "zh-CN": zhCN, "en-US": enUS };
