import { marksOf } from "../../core/marks/marks";
import type { Language } from "../../core/messages/message";
import { resultsSheet } from "../../core/report/results-sheet";
import type { Edit } from "../../core/workbook/edit";
import type { HostPort, UndoReport, UndoStep } from "../../hosts/port";
import type { PaneCheck } from "../engine";
import type { PaneAction } from "./pane-reducer";
import type { JournalEntry, Notice } from "./pane-state";

type Done = Extract<PaneAction, { type: "done" }>;
type Remember = (step: UndoStep) => void;

/** Shows on the sheets what the check found; it reads nothing anew. */
export async function markCells(host: HostPort, check: PaneCheck, remember: Remember): Promise<Done> {
  const { marked, skipped, undo } = await host.mark(marksOf(check));
  remember(undo);
  return { type: "done", notice: { kind: "marked", cells: marked, skipped } };
}

export async function clearMarks(host: HostPort, remember: Remember): Promise<Done> {
  const { skipped, undo } = await host.clearMarks();
  remember(undo);
  return { type: "done", notice: { kind: "unmarked", skipped } };
}

/** Writes the sheet 检查结果 in place of the one before. */
export async function writeResults(
  host: HostPort,
  check: PaneCheck,
  language: Language,
  remember: Remember,
): Promise<Done> {
  const edits: Edit[] = [{ kind: "write-sheet", content: resultsSheet(check, language) }];
  const { sheets, undo } = await host.applyEdits(edits);
  remember(undo);
  return { type: "done", notice: { kind: "results-written", sheets: sheets.map(({ name }) => name) } };
}

/** What is said of an act that was taken back. */
export function undoneNotice({ step }: JournalEntry, { kept, keptSheets }: UndoReport): Notice {
  const what = step.marks !== undefined ? "marks" : step.sheets !== undefined ? "sheets" : "cells";
  return { kind: "undone", what, kept, keptSheets };
}
