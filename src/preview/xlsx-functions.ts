/** What the preview needs of .xlsx files, loaded when the first file is opened. */
export { followingEdits } from "../core/fix/following-edits";
export { editWorkbookFile } from "../hosts/xlsx/edit-workbook-file";
export { describeFileProblem, FileProblem } from "../hosts/xlsx/file-problem";
export { markWorkbookFile } from "../hosts/xlsx/mark-workbook-file";
export { readWorkbookFile } from "../hosts/xlsx/read-workbook-file";
