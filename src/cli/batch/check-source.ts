import { join } from "node:path";
import { batchEntry } from "../../core/batch/entry";
import type { BatchLine } from "../../core/batch/summarise";
import { marksOf } from "../../core/marks/marks";
import type { Language } from "../../core/messages/message";
import { jsonText } from "../../core/report/json-text";
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
  /** Every line holds the whole report, with the ledger of what adds up. */
  readonly whole: boolean;
  /** The program and its options, as they stand in every line. */
  readonly program: string;
  /** Folder for a copy of every workbook with its results and marked cells; absent where none is wanted. */
  readonly marked?: string;
}

/** What the results file holds of a workbook: its line, and what tells whether that still holds. */
export interface StoredLine extends BatchLine {
  readonly run: BatchLine["run"] & {
    readonly version: string;
    /** Same program, same options: lines of others are not taken over. */
    readonly program: string;
  };
}

/** A line as text, so that threads hand each other little. */
export interface CheckedLine {
  readonly text: string;
  /** It has errors or could not be checked. */
  readonly failed: boolean;
}

export function checkToLine(source: Source, options: BatchOptions): CheckedLine {
  return checkedLine(checkSource(source, options), source, options);
}

export function checkedLine(line: BatchLine, { version }: Source, { program }: BatchOptions): CheckedLine {
  const stored: StoredLine = { ...line, run: { ...line.run, version, program } };
  return { text: jsonText(stored), failed: line.error !== undefined || line.verdict === "errors" };
}

/** Checks one workbook. Never throws: what is wrong with a file stands in its line. */
export function checkSource(source: Source, { language, standard, whole, marked }: BatchOptions): BatchLine {
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
    return batchEntry(file, result, language, whole);
  });
  const run = { milliseconds: Math.round(performance.now() - began), sha256: hash };
  if ("message" in outcome) return failedLine(file, outcome.code, outcome.message, run);
  return { ...outcome.value, run };
}

/** The line of a workbook that could not be checked. */
export function failedLine(file: string, code: string, message: string, run: BatchLine["run"]): BatchLine {
  return { ...failedReport(file, code, message), batch: {}, run };
}
