import type { Language } from "../../core/messages/message";
import type { ContentName, FileProblemData } from "./problem-kinds";

/**
 * What is said when a file cannot be read or written: what is wrong, where, and what to do.
 * `{file}` is the file's name; the other placeholders come with the problem. A missing sentence does not compile.
 */
export type FileMessages = { readonly [Kind in keyof FileProblemData]: string };
export type ContentMessages = Readonly<Record<ContentName, string>>;

const zhFile: FileMessages = {
  "file-missing": "找不到文件“{file}”，请核对路径和文件名是否正确。",
  "file-is-folder": "“{file}”是一个文件夹，请指定其中的一个 .xlsx 文件。",
  "not-a-folder": "“{file}”不是文件夹；请指定存放工作簿的文件夹，单个文件请用 check。",
  "file-no-permission": "没有权限读取文件“{file}”，请检查文件权限，或先关闭正在使用它的程序。",
  "file-read-failed": "读取文件“{file}”时出错（{reason}），请把文件复制到本机硬盘后重试。",
  "empty-file": "文件“{file}”是空的（0 字节），请重新复制或下载该文件。",
  "not-a-workbook":
    "文件“{file}”不是 Excel 工作簿，其内容是{content}；请用 Excel 或 WPS 打开原表，另存为“Excel 工作簿（.xlsx）”后重试。",
  "old-excel": "文件“{file}”是旧版 Excel 格式（.xls）；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重试。",
  "wps-table": "文件“{file}”是 WPS 表格自有格式（.et）；请用 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重试。",
  "binary-workbook":
    "文件“{file}”是 Excel 二进制工作簿（.xlsb）；请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后重试。",
  encrypted: "文件“{file}”设有打开密码，无法读取；请用 Excel 或 WPS 打开，取消打开密码并保存后重试。",
  damaged: "文件“{file}”已损坏或不完整（{where}）；请重新复制或下载，或用 Excel 打开修复并另存后重试。",
  "not-a-package": "文件“{file}”是一个压缩包，里面没有 Excel 工作簿；请解压后指定其中的 .xlsx 文件。",
  "other-document": "文件“{file}”是{content}，不是 Excel 工作簿；请指定存放预算公开表的 .xlsx 文件。",
  "not-a-text":
    "文件“{file}”是{content}，不能作为说明核对；请把说明另存为 Word 文档（.docx）或文本文件（.txt）后重试。",
  "old-word":
    "文件“{file}”是旧版 Word 格式（.doc），或设有打开密码；请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后重试。",
  "too-large": "文件“{file}”过大（{where}为 {size}，上限 {limit}）；请删除无关的工作表和图片，只保留预算公开表后重试。",
  "sheet-not-in-file": "文件“{file}”中没有工作表“{where}”，未作任何改动；请重新检查该文件后再写入。",
  "no-such-cell": "工作表“{where}”中没有可以写入的单元格“{cell}”，未作任何改动；请核对单元格地址。",
  "part-of-array":
    "工作表“{where}”的单元格“{cell}”属于一个数组公式，不能单独改写，未作任何改动；请在 Excel 中先改掉该数组公式。",
  "folder-missing": "无法写入“{file}”：文件夹不存在；请先建立该文件夹，或另选一个位置。",
  "write-denied":
    "无法写入“{file}”：文件夹只读，或没有写入权限，或文件正被其他程序打开；请另选一个文件夹，或关闭该文件后重试。",
  "disk-full": "无法写入“{file}”：磁盘空间不足，未留下不完整的文件；请清理磁盘或另选一个位置后重试。",
  "name-too-long": "无法写入“{file}”：文件名或路径过长；请换一个较短的文件名，或另选一个位置。",
  "target-is-folder": "无法写入“{file}”：该位置是一个文件夹；请另起一个文件名。",
  "target-is-input": "不能把结果写到输入文件“{file}”上；请用 --out 另外指定一个位置。",
  "target-not-folder": "无法写入文件夹“{file}”：该位置已有一个同名文件；请另选一个位置。",
  "write-failed": "写入“{file}”时出错（{reason}），未留下不完整的文件；请另选一个位置后重试。",
};

const enFile: FileMessages = {
  "file-missing": "The file “{file}” does not exist. Check its path and name.",
  "file-is-folder": "“{file}” is a folder. Name one .xlsx file in it.",
  "not-a-folder": "“{file}” is no folder. Name the folder that holds the workbooks; use check for one file.",
  "file-no-permission": "The file “{file}” may not be read. Check its permissions, or close the program that uses it.",
  "file-read-failed": "Reading “{file}” failed ({reason}). Copy the file to a local disk and try again.",
  "empty-file": "The file “{file}” is empty (0 bytes). Copy or download it again.",
  "not-a-workbook":
    "The file “{file}” is not an Excel workbook; it holds {content}. Open the original in Excel or WPS and save it as “Excel Workbook (.xlsx)”.",
  "old-excel":
    "The file “{file}” has the old Excel format (.xls). Open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”.",
  "wps-table": "The file “{file}” has the WPS format (.et). Open it in WPS and save it as “Excel Workbook (.xlsx)”.",
  "binary-workbook":
    "The file “{file}” is a binary Excel workbook (.xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  encrypted:
    "The file “{file}” is protected by a password. Open it in Excel or WPS, remove the password, save, and try again.",
  damaged:
    "The file “{file}” is damaged or incomplete ({where}). Copy or download it again, or let Excel repair it and save it under a new name.",
  "not-a-package":
    "The file “{file}” is an archive without an Excel workbook in it. Unpack it and name the .xlsx file.",
  "other-document":
    "The file “{file}” is {content}, not an Excel workbook. Name the .xlsx file that holds the budget tables.",
  "not-a-text":
    "The file “{file}” is {content} and cannot be checked as a text. Save the text as a Word document (.docx) or a text file (.txt).",
  "old-word":
    "The file “{file}” has the old Word format (.doc) or a password. Open it in Word or WPS and save it as “Word Document (.docx)”.",
  "too-large":
    "The file “{file}” is too large ({where}: {size}, limit {limit}). Remove unrelated sheets and pictures, keep the budget tables, and try again.",
  "sheet-not-in-file":
    "The file “{file}” has no sheet “{where}”; nothing was changed. Check the file again before writing.",
  "no-such-cell": "Sheet “{where}” has no cell “{cell}” to write to; nothing was changed. Check the address.",
  "part-of-array":
    "Cell “{cell}” of sheet “{where}” belongs to an array formula and cannot be changed alone; nothing was changed. Change the array formula in Excel first.",
  "folder-missing": "“{file}” cannot be written: its folder does not exist. Create the folder or choose another place.",
  "write-denied":
    "“{file}” cannot be written: the folder is read-only, or you may not write there, or another program has the file open. Choose another folder, or close the file.",
  "disk-full":
    "“{file}” cannot be written: the disk is full; no partial file was left. Free some space or choose another place.",
  "name-too-long": "“{file}” cannot be written: its name or path is too long. Choose a shorter name or another place.",
  "target-is-folder": "“{file}” cannot be written: a folder stands there. Choose another file name.",
  "target-is-input": "The result cannot be written over the input file “{file}”. Give another place with --out.",
  "target-not-folder": "The folder “{file}” cannot be written: a file of that name stands there. Choose another place.",
  "write-failed": "Writing “{file}” failed ({reason}); no partial file was left. Choose another place and try again.",
};

const zhContent: ContentMessages = {
  pdf: "PDF 文档",
  html: "网页（HTML）",
  "xml-2003": "XML 表格（2003）",
  text: "纯文本（如 CSV）",
  "rich-text": "RTF 文档",
  image: "图片",
  archive: "压缩包",
  word: "Word 文档",
  workbook: "Excel 工作簿",
  slides: "演示文稿",
  "open-document": "OpenDocument 文档",
  unknown: "无法识别的数据",
};

const enContent: ContentMessages = {
  pdf: "a PDF document",
  html: "a web page (HTML)",
  "xml-2003": "an XML spreadsheet (2003)",
  text: "plain text (such as CSV)",
  "rich-text": "an RTF document",
  image: "a picture",
  archive: "an archive",
  word: "a Word document",
  workbook: "an Excel workbook",
  slides: "a presentation",
  "open-document": "an OpenDocument file",
  unknown: "unknown data",
};

export const fileMessages: Readonly<Record<Language, FileMessages>> = { "zh-CN": zhFile, "en-US": enFile };
export const contentMessages: Readonly<Record<Language, ContentMessages>> = { "zh-CN": zhContent, "en-US": enContent };
