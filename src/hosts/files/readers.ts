import { readTextFile } from "../text/read-text-file";
import { readWorkbookFile } from "../xlsx/read-workbook-file";

export { describeFileProblem, fileProblem, FileProblem } from "../xlsx/file-problem";

/** What reads a user's files, loaded together. */
export const readers = { text: readTextFile, workbook: readWorkbookFile };
