import type { Translated } from "./translated";

/** What went wrong, in one sentence, and what to do next. */
export const problemsZhCN = {
  title: {
    reading: "没能读取工作簿",
    checking: "没能检查",
    generating: "没能生成情况说明",
    writing: "没能写入工作表",
    adding: "没能添加填报表",
    selecting: "没能转到单元格",
    fixing: "没能改正",
    undoing: "没能撤销",
    marking: "没能标注",
    following: "自动核对已停止",
    laying: "没能新建空白表",
    publishing: "没能交出公开文本",
    pointing: "没能记下您的指定",
    opening: "没能读取文件",
    balancing: "没能查找舍位平衡",
    ignoring: "没能记下理由",
    asking: "没能查看所选单元格",
  },
  host: {
    "sheet-protected": (detail: string): string =>
      `工作表受保护（${detail}）：请在“审阅”选项卡撤销工作表保护，然后再试一次。`,
    "workbook-protected": (detail: string): string =>
      `工作簿结构受保护，不能新增工作表“${detail}”：请在“审阅”选项卡撤销工作簿保护，然后再试一次。`,
    "sheet-missing": (detail: string): string =>
      `找不到工作表或单元格（${detail}）：可能已改名或删除，请重新检查后再试。`,
    "sheet-hidden": (detail: string): string =>
      `工作表“${detail}”已隐藏，不能转到其中的单元格：请先右键单击任一工作表标签取消隐藏，然后再试一次。`,
    "cells-changed": (detail: string): string =>
      `这些单元格在检查之后又改过（${detail}），没有写入任何单元格：请重新检查，再决定怎么改。`,
    "formula-in-list": (detail: string): string =>
      `单元格在 Excel 的“表格”中（${detail}），Excel 会把公式填满整列，所以没有写入任何单元格：请在“表设计”选项卡点“转换为区域”，然后再试一次。`,
    "cell-being-edited": (): string => "有单元格正在编辑：请在表格中按回车键结束输入，然后再试一次。",
    "too-large": (detail: string): string =>
      `工作簿太大，一次传送不完（${detail}）：请删去与预算公开无关的工作表，然后再试一次。`,
    "api-missing": (detail: string): string =>
      `这个版本的 Excel 缺少所需功能（${detail}）：请改用 Excel 2021 或更高版本，或网页版 Excel。`,
    "clipboard-denied": (detail: string): string =>
      `没有复制的权限（${detail}）：请允许本页使用剪贴板，或改用“下载公开文本（Word）”。`,
    "not-connected": (detail: string): string => `与 Excel 的连接已断开（${detail}）：请关闭本窗格后重新打开。`,
    "no-workbook": (): string => "没有打开工作簿：请先打开要检查的工作簿，然后再试一次。",
    "other-workbook": (detail: string): string =>
      `现在显示的是另一个工作簿（${detail}），没有写入任何内容：请切换回检查过的工作簿，或者重新检查。`,
    "wps-missing": (): string => "这个页面要在 WPS 表格中使用：请在 WPS 表格的“预算公开”选项卡点“检查”打开。",
    "wps-lacks": (detail: string): string =>
      `这个 WPS 缺少所需功能（${detail}）：请在 WPS 表格（不是文字或演示）的新版本中打开工作簿。`,
    unknown: (detail: string): string => `操作没有完成（${detail}）：请保存工作簿，重新打开本窗格后再试。`,
  },
  unexpected: (detail: string): string =>
    `程序出现意外错误（${detail}）：工作簿没有改动，请重新打开本窗格再试；若仍出错，请把这段文字告诉维护人员。`,
};

export const problemsEnUS: Translated<typeof problemsZhCN> = {
  title: {
    reading: "The workbook could not be read",
    checking: "The check did not finish",
    generating: "The narrative was not generated",
    writing: "The sheet was not written",
    adding: "The input sheets were not added",
    selecting: "The cell could not be shown",
    fixing: "The changes were not made",
    undoing: "The changes were not taken back",
    marking: "The cells were not marked",
    following: "The live check has stopped",
    laying: "The blank tables were not added",
    publishing: "The document was not handed over",
    pointing: "Your answer could not be remembered",
    opening: "The file could not be read",
    balancing: "The balance was not found",
    ignoring: "The reason was not written down",
    asking: "The selected cell could not be looked at",
  },
  host: {
    "sheet-protected": (detail) =>
      `The sheet is protected (${detail}): choose Review > Unprotect Sheet, then try again.`,
    "workbook-protected": (detail) =>
      `The workbook's structure is protected, so the sheet “${detail}” cannot be added: choose Review > Protect Workbook to lift the protection, then try again.`,
    "sheet-missing": (detail) =>
      `The sheet or cell is not there (${detail}): it may have been renamed or deleted, so check again first.`,
    "sheet-hidden": (detail) =>
      `The sheet “${detail}” is hidden: right-click any sheet tab, choose Unhide, then try again.`,
    "cells-changed": (detail) =>
      `These cells were changed after the check (${detail}), so nothing was written: check again, then decide.`,
    "formula-in-list": (detail) =>
      `The cell is in an Excel table (${detail}), where Excel would fill the formula into the whole column, so nothing was written: choose Table Design > Convert to Range, then try again.`,
    "cell-being-edited": () => "A cell is being edited: press Enter in the grid, then try again.",
    "too-large": (detail) =>
      `The workbook is too large to be handed over at once (${detail}): delete sheets that do not belong to the disclosure, then try again.`,
    "api-missing": (detail) =>
      `This version of Excel lacks a function (${detail}): use Excel 2021 or later, or Excel on the web.`,
    "clipboard-denied": (detail) =>
      `Copying was not allowed (${detail}): let this page use the clipboard, or download the document instead.`,
    "not-connected": (detail) => `The connection to Excel is lost (${detail}): close this pane and open it again.`,
    "no-workbook": () => "No workbook is open: open the workbook to check, then try again.",
    "other-workbook": (detail) =>
      `Another workbook is in front now (${detail}), so nothing was written: go back to the one that was checked, or check again.`,
    "wps-missing": () =>
      "This page works inside WPS Spreadsheets: open it there by the tab Budget disclosure, button Check.",
    "wps-lacks": (detail) =>
      `This WPS lacks a function (${detail}): open the workbook in a recent version of WPS Spreadsheets (not Writer or Presentation).`,
    unknown: (detail) => `The step was not completed (${detail}): save the workbook, open this pane again and retry.`,
  },
  unexpected: (detail) =>
    `Something unexpected went wrong (${detail}): the workbook is unchanged. Open the pane again; if it happens again, tell the maintainers these words.`,
};
