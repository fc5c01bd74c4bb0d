import type { Translated } from "./translated";

/** Words of the page 核对文字 in Chinese. */
export const textZhCN = {
  emptyTitle: "核对写好的文字",
  emptyBody:
    "选一份写好的情况说明或整份公开文本：其中的数字逐个与表格核对，哪一句错了、应是多少，逐句指出。文件只在本机读取，不会上传。",
  choose: "选择文件（.docx、.txt）",
  checkSheet: (name: string): string => `核对工作表“${name}”`,
  paste: "粘贴文字",
  pasteLabel: "要核对的文字",
  checkPasted: "核对",
  checkAgain: "核对",
  another: "换一份文字",
  pasted: "粘贴的文字",
  sheet: (name: string): string => `工作表“${name}”`,
  notChecked: "工作簿重新读取过，请再核对一次。",
  sheetGone: (name: string): string => `工作表“${name}”已不在工作簿中，请另选要核对的文字。`,
  noText: "现用的表式没有规定情况说明怎么写，不能核对文字。",
  nothingAsserted: "这份文字里没有可以与表格核对的数字，请确认选对了文件。",
  allRight: "没有发现问题，每个数字都有依据。",

  states: { wrong: "有错", untied: "无出处", rounded: "尾差", tied: "有依据" },
  stateMeanings: {
    wrong: "与表格或与前后文不符",
    untied: "表格和填报表里找不到来源，请人工核对",
    rounded: "四舍五入后与表格一致",
    tied: "取自表格、填报表，或由其推算",
  },
  legendLabel: "按数字的状态筛选",
  all: "全文",
  problems: (count: number): string => `有问题 ${count} 段`,
  stateCount: (state: string, count: number): string => `${state} ${count}`,
  nothingShown: "没有这样的段落。",
  more: (count: number): string => `再显示 ${count} 段`,
  partProblems: (count: number): string => `${count} 处`,
  outside: "其他部分",

  numberName: (text: string, state: string, place: string): string => `${text}，${state}，转到 ${place}`,
  numberAlone: (state: string): string => `（${state}）`,
  source: { tied: "取自", derived: "推算自", untied: "应核对" },
  sourceOf: (source: string, places: string): string => `${source} ${places}`,
  derivedAlone: "由前后文的数字推算",

  inFindings: (name: string, counts: string): string => `文字“${name}”：${counts}。`,
  showText: "查看文字",
  checkedAnnouncement: (counts: string, wrong: number, untied: number): string =>
    `文字核对完成：${counts === "" ? "没有发现问题" : counts}；有错的数字 ${wrong} 个，无出处的 ${untied} 个。`,
} as const;

/** The same in English. */
export const textEnUS: Translated<typeof textZhCN> = {
  emptyTitle: "Check a text already written",
  emptyBody:
    "Choose a narrative or a whole publication that is written already: each figure in it is compared with the tables, and each wrong sentence is named with what it should say. The file stays on this computer.",
  choose: "Choose a file (.docx, .txt)",
  checkSheet: (name) => `Check the sheet “${name}”`,
  paste: "Paste a text",
  pasteLabel: "Text to check",
  checkPasted: "Check",
  checkAgain: "Check",
  another: "Another text",
  pasted: "Pasted text",
  sheet: (name) => `Sheet “${name}”`,
  notChecked: "The workbook was read again: check the text once more.",
  sheetGone: (name) => `The sheet “${name}” is no longer in the workbook: choose another text.`,
  noText: "The form in use says nothing about texts, so none can be checked.",
  nothingAsserted:
    "This text holds no figure that could be compared with the tables: please make sure it is the right one.",
  allRight: "Nothing was found; every figure has its source.",

  states: { wrong: "Wrong", untied: "No source", rounded: "Rounded", tied: "Has its source" },
  stateMeanings: {
    wrong: "contradicts the tables or the text itself",
    untied: "nothing in the tables or input sheets gives it: please verify",
    rounded: "agrees with the table once rounded",
    tied: "from the tables or input sheets, or calculated from them",
  },
  legendLabel: "Show figures of one state",
  all: "All",
  problems: (count) => `To look at: ${count}`,
  stateCount: (state, count) => `${state} ${count}`,
  nothingShown: "There is no such paragraph.",
  more: (count) => `Show ${count} more`,
  partProblems: (count) => `${count} to look at`,
  outside: "Other parts",

  numberName: (text, state, place) => `${text}, ${state}, go to ${place}`,
  numberAlone: (state) => ` (${state})`,
  source: { tied: "From", derived: "Calculated from", untied: "Compare with" },
  sourceOf: (source, places) => `${source} ${places}`,
  derivedAlone: "Follows from figures around it",

  inFindings: (name, counts) => `Text “${name}”: ${counts}.`,
  showText: "Show the text",
  checkedAnnouncement: (counts, wrong, untied) =>
    `Text checked: ${counts === "" ? "nothing found" : counts}; ${wrong} wrong, ${untied} without a source.`,
};
