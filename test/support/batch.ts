import { createHash } from "node:crypto";
import { batchEntry } from "../../src/core/batch/entry";
import { summarise, type BatchLine } from "../../src/core/batch/summarise";
import type { BatchSummary } from "../../src/core/batch/summary-workbook";
import { checkWorkbook } from "../../src/core/check";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { rewriteSheets, texts } from "./units/rewrite";

/** The line of a workbook, as a batch writes it and reads it back. */
export function lineOf(file: string, snapshot: WorkbookSnapshot): BatchLine {
  const sha256 = createHash("sha256").update(JSON.stringify(snapshot)).digest("hex");
  const line = { ...batchEntry(file, checkWorkbook(snapshot), "zh-CN"), run: { milliseconds: 1, sha256 } };
  return JSON.parse(JSON.stringify(line)) as BatchLine;
}

export function summaryOf(lines: readonly BatchLine[]): BatchSummary {
  const byFile = [...lines].sort((a, b) => (a.file < b.file ? -1 : 1));
  return summarise(
    () => byFile,
    (file) => `../in/${file}`,
    "zh-CN",
  );
}

/** The same unit under another name. */
export function renamed(snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  return rewriteSheets(
    snapshot,
    texts((text) => text.replaceAll(from, to)),
  );
}
