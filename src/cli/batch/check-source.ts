import { join } from "node:path";
import { batchEntry } from "../../core/batch/entry";
import type { BatchLine } from "../../core/batch/summarise";
import { marksOf } from "../../core/marks/marks";
import type { Language } from "../../core/messages/message";
import { failedReport } from "../../core/report/report";
import { resultsSheet } from "../../core/report/results-sheet";
import { editWorkbookFile } from "../../hosts/xlsx/edit-workbook-file";
import { markWorkbookFile } from "../../hosts/xlsx/mark-workbook-file";
import { attempt, checkBytes } from "../commands";
import { writeFilesWhole } from "../write-file";
import { loadSource, sha256, type Source } from "./source";
import { safePath } from "./safe-path";

export interface BatchOptions {
  readonly language: Language;
  readonly standard?: string;
  /** Folder for a copy of every workbook with its results and marked cells; absent where none is wanted. */
  readonly marked?: string;
}

/** Checks one workbook. Never throws: what is wrong with a file stands in its line. */
export function checkSource(source: Source, { language, standard, marked }: BatchOptions): BatchLine {
  const began = performance.now();
  let hash = "";
  const { file } = source;
  const outcome = attempt(file, language, () => {
    const bytes = loadSource(source);
    hash = sha256(bytes);
    const { result } = checkBytes(bytes, file, standard);
    if (marked !== undefined) {
      const content = resultsSheet(result, language);
      const reported = editWorkbookFile(bytes, file, [{ kind: "write-sheet", content }]);
      const copy = markWorkbookFile(reported, file, marksOf(result));
      writeFilesWhole([{ path: join(marked, safePath(file)), content: copy.bytes }], [source.path]);
    }
    return batchEntry(file, result, language);
  });
  const run = { milliseconds: Math.round(performance.now() - began), sha256: hash };
  if ("message" in outcome) return failedLine(file, outcome.code, outcome.message, run);
  return { ...outcome.value, run };
}

/** The line of a workbook that could not be checked. */
export function failedLine(file: string, code: string, message: string, run: BatchLine["run"]): BatchLine {
  return { ...failedReport(file, code, message), batch: {}, run };
}
