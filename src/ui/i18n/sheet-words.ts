import type { Translated } from "./translated";

/** What is said of marks and findings on the sheets, in Chinese. */
export const sheetZhCN = {
  label: "在工作表上显示检查结果",
  mark: "标注",
  clear: "清除标注",
  write: "写入结果表",
  live: "与单元格同步（数字写成公式）",
  notices: {
    marked: (cells: number): string =>
      cells === 0
        ? "没有需要标注的单元格。"
        : `已标注 ${cells} 个单元格：实线框为错误，虚线框为待核实，点线框为待逐一核对的数。`,
    notMarked: {
      "sheet-protected": (sheets: string): string => `${sheets} 受保护，没有标注：请撤销工作表保护后再标注。`,
      "sheet-missing": (sheets: string): string => `找不到 ${sheets}，没有标注：请重新检查后再标注。`,
    },
    unmarked: "标注已全部清除。",
    notUnmarked: {
      "sheet-protected": (sheets: string): string => `${sheets} 受保护，标注没有清除：请撤销工作表保护后再清除。`,
      "sheet-missing": (sheets: string): string => `找不到 ${sheets}：其他标注已清除，请重新检查。`,
    },
    resultsWritten: (sheet: string): string => `检查结果已写入工作表“${sheet}”，可以直接打印。`,
    undone: {
      cells: "已撤销，单元格的数值、公式和格式都恢复原样。",
      sheets: "已撤销，工作表恢复原样。",
      marks: "已撤销，标注恢复原样。",
    },
    undoneBut: (kept: string): string => `已撤销；${kept} 之后又改过，保留现在的内容，请自行核对。`,
  },
} as const;

/** The same in English. */
export const sheetEnUS: Translated<typeof sheetZhCN> = {
  label: "The findings on the sheets",
  mark: "Mark",
  clear: "Clear marks",
  write: "Write findings",
  live: "Keep in step with the cells (figures as formulas)",
  notices: {
    marked: (cells) =>
      cells === 0
        ? "There is no cell to mark."
        : `Marked ${cells === 1 ? "1 cell" : `${cells} cells`}: solid frame for errors, dashed to verify, dotted for figures to compare one by one.`,
    notMarked: {
      "sheet-protected": (sheets) =>
        `${sheets} is protected and was not marked: take the protection off and mark again.`,
      "sheet-missing": (sheets) => `${sheets} was not found and not marked: check again, then mark.`,
    },
    unmarked: "All marks are taken off.",
    notUnmarked: {
      "sheet-protected": (sheets) =>
        `${sheets} is protected and kept its marks: take the protection off and clear again.`,
      "sheet-missing": (sheets) => `${sheets} was not found; the other marks are taken off. Please check again.`,
    },
    resultsWritten: (sheet) => `The findings were written to the sheet “${sheet}”, ready to print.`,
    undone: {
      cells: "Undone: values, formulas and formats are as they were.",
      sheets: "Undone: the sheets are as they were.",
      marks: "Undone: the marks are as they were.",
    },
    undoneBut: (kept) => `Undone, but ${kept} had been changed since and kept its content: please check it yourself.`,
  },
};
