import type { Language } from "../core/messages/message";

const zhCN = {
  title: "预算公开助手 · 预览",
  privacy: "文件只在这个浏览器里处理，不会上传到任何地方。",
  choose: "选择工作簿…",
  drop: "也可以把 .xlsx 文件拖到这里。",
  sample: "用示例工作簿试一试",
  opening: "正在打开…",
  openingFile: (name: string, megabytes: string): string => `正在打开“${name}”（${megabytes} MB）…`,
  cancel: "停止",
  another: "换一个文件",
  download: "下载改动后的工作簿",
  sheets: "工作表",
  switchLanguage: "English",
  sampleMissing: "没能读取示例工作簿：请确认页面由 npm run preview 提供，或选择自己的文件。",
  unexpected: (detail: string): string => `没能打开文件（${detail}）：请用 Excel 另存为 .xlsx 后再试。`,
  moreRows: (count: number): string => `这里只显示前 ${count} 行；检查时读取全部。`,
  hidden: (name: string): string => `${name}（隐藏）`,
};

type Words = typeof zhCN;

const enUS: Words = {
  title: "Budget Disclosure Assistant · Preview",
  privacy: "The file stays in this browser; nothing is uploaded.",
  choose: "Choose a workbook…",
  drop: "Or drop an .xlsx file here.",
  sample: "Try it on the sample workbook",
  opening: "Opening…",
  openingFile: (name, megabytes) => `Opening “${name}” (${megabytes} MB)…`,
  cancel: "Stop",
  another: "Another file",
  download: "Download the changed workbook",
  sheets: "Sheets",
  switchLanguage: "中文",
  sampleMissing:
    "The sample workbook could not be read: serve this page with npm run preview, or choose a file of your own.",
  unexpected: (detail) => `The file could not be opened (${detail}): save it as .xlsx in Excel, then try again.`,
  moreRows: (count) => `Only the first ${count} rows are shown here; the check reads all of them.`,
  hidden: (name) => `${name} (hidden)`,
};

export const previewWords: Record<Language, Words> = { "zh-CN": zhCN, "en-US": enUS };
