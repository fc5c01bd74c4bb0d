import type { Language } from "../core/messages/message";

const zhCN = {
  title: "预算公开助手 · 预览",
  privacy: "文件只在这个浏览器里处理，不会上传到任何地方。",
  choose: "选择工作簿…",
  drop: "也可以把一个或多个 .xlsx 文件拖到这里。",
  sample: "用示例工作簿试一试",
  opening: "正在打开…",
  openingFile: (name: string, megabytes: string): string => `正在打开“${name}”（${megabytes} MB）…`,
  ofSeveral: (position: number, count: number): string => `第 ${position} 个，共 ${count} 个。`,
  cancel: "停止",
  another: "再打开文件…",
  close: "关闭工作簿",
  workbook: "当前工作簿",
  messages: "提示",
  twin: (name: string, number: number): string => `${name}（${number}）`,
  unsaved: (name: string): string => `“${name}”的改动还没有下载，关闭后就没有了。`,
  downloadAndClose: "下载后关闭",
  closeUnsaved: "不下载，关闭",
  keepOpen: "不关闭",
  download: "下载改动后的工作簿",
  sheets: "工作表",
  switchLanguage: "English",
  sampleMissing: "没能读取示例工作簿：请确认页面由 npm run preview 提供，或选择自己的文件。",
  unexpected: (detail: string): string => `没能打开文件（${detail}）：请用 Excel 另存为 .xlsx 后再试。`,
  partMissing: "页面的其余部分没能载入：请检查网络后刷新本页。",
  moreRows: (count: number): string => `这里只显示前 ${count} 行；检查时读取全部。`,
  hidden: (name: string): string => `${name}（隐藏）`,
};

type Words = typeof zhCN;

const enUS: Words = {
  title: "Budget Disclosure Assistant · Preview",
  privacy: "The file stays in this browser; nothing is uploaded.",
  choose: "Choose a workbook…",
  drop: "Or drop one or more .xlsx files here.",
  sample: "Try it on the sample workbook",
  opening: "Opening…",
  openingFile: (name, megabytes) => `Opening “${name}” (${megabytes} MB)…`,
  ofSeveral: (position, count) => `File ${position} of ${count}.`,
  cancel: "Stop",
  another: "Open more…",
  close: "Close workbook",
  workbook: "Current workbook",
  messages: "Messages",
  twin: (name, number) => `${name} (${number})`,
  unsaved: (name) => `The changes to “${name}” have not been downloaded; they are lost when it is closed.`,
  downloadAndClose: "Download and close",
  closeUnsaved: "Close without downloading",
  keepOpen: "Keep it open",
  download: "Download the changed workbook",
  sheets: "Sheets",
  switchLanguage: "中文",
  sampleMissing:
    "The sample workbook could not be read: serve this page with npm run preview, or choose a file of your own.",
  unexpected: (detail) => `The file could not be opened (${detail}): save it as .xlsx in Excel, then try again.`,
  partMissing: "The rest of the page could not be loaded: check the network, then load the page again.",
  moreRows: (count) => `Only the first ${count} rows are shown here; the check reads all of them.`,
  hidden: (name) => `${name} (hidden)`,
};

export const previewWords: Record<Language, Words> = { "zh-CN": zhCN, "en-US": enUS };
