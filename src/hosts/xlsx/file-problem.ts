import type { Language } from "../../core/messages/message";

/** Why a file cannot be checked or written. */
export type FileProblemKind =
  | "missing"
  | "not-a-workbook"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "not-xlsx"
  | "too-large"
  | "unreadable"
  | "cannot-write";

/** A problem of one file that the user can do something about. */
export class FileProblem extends Error {
  constructor(
    readonly kind: FileProblemKind,
    /** The file's name, as the user knows it. */
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${file}`, options);
    this.name = "FileProblem";
  }
}

const zhCN: Record<FileProblemKind, string> = {
  missing: "找不到文件“{file}”，请核对文件名和所在文件夹。",
  "not-a-workbook":
    "“{file}”不是 Excel 工作簿，请选择扩展名为 .xlsx 的文件；如果是从其他软件导出的表格，请先在 Excel 中另存为 .xlsx。",
  "old-format": "“{file}”是旧版 .xls（或 WPS .et）格式，请用 Excel 或 WPS 打开后另存为 .xlsx，再重新检查。",
  encrypted: "“{file}”设有打开密码，无法读取，请在 Excel 中取消密码并保存后重新检查。",
  damaged: "“{file}”已损坏或没有下载完整，请重新获取该文件；能用 Excel 打开时，请打开后另存一份再检查。",
  "not-xlsx": "“{file}”是压缩包或其他 Office 文档，里面没有 Excel 工作表，请选择 .xlsx 工作簿。",
  "too-large": "“{file}”解压后过大，超出可以处理的范围，请删去无关的工作表和图片后重新检查。",
  unreadable: "“{file}”无法读取，请确认文件没有被其他程序占用并且有读取权限。",
  "cannot-write": "“{file}”无法写入，请确认磁盘有空间、文件夹可以写入并且文件没有被其他程序打开。",
};

const enUS: Record<FileProblemKind, string> = {
  missing: "“{file}” was not found. Check the file's name and folder.",
  "not-a-workbook":
    "“{file}” is no Excel workbook. Choose an .xlsx file; save tables of other programs as .xlsx in Excel first.",
  "old-format":
    "“{file}” is in the old .xls (or WPS .et) format. Open it in Excel or WPS, save it as .xlsx and check again.",
  encrypted: "“{file}” is protected by a password. Remove the password in Excel, save the file and check again.",
  damaged: "“{file}” is damaged or incomplete. Get the file again; if Excel can open it, save a copy and check that.",
  "not-xlsx": "“{file}” is an archive or another Office document without worksheets. Choose an .xlsx workbook.",
  "too-large": "“{file}” is too large to handle once unpacked. Remove unrelated sheets and pictures and check again.",
  unreadable: "“{file}” cannot be read. Make sure that no other program holds it and that you may read it.",
  "cannot-write":
    "“{file}” cannot be written. Check the disk's space, the folder's permissions, and that no program has the file open.",
};

/** The problem as one sentence: what, where, and what to do. */
export function describeFileProblem(problem: FileProblem, language: Language): string {
  const sentences = language === "zh-CN" ? zhCN : enUS;
  return sentences[problem.kind].replaceAll("{file}", problem.file);
}
