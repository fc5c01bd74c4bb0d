import type { Fix } from "../../core/fix/change";
import type { CellRef } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { HostProblemKind, PublicationWay, SkippedSheet, UndoStep } from "../../hosts/port";
import type { ChangedCell } from "../../core/narrative/stale";
import type { CellProvenance } from "../../core/report/provenance";
import type { LocalText } from "../../core/standards/definition";
import { noFilter, type FindingFilter } from "../findings/finding-filter";
import type { Beside, Generated, PaneCheck, ReadingOutline, StandardChoice } from "../engine";

export type View = "tables" | "check" | "narrative" | "text";

/** What the pane was opened for: a page, or an act of the ribbon or of the cells' menu. */
export type Purpose = View | "mark" | "clear-marks" | "cell";

/** What the pane is doing; one at a time. */
export type Job =
  | "reading"
  | "checking"
  | "generating"
  | "writing"
  | "adding"
  | "selecting"
  | "pointing"
  | "laying"
  | "publishing"
  | "fixing"
  | "undoing"
  | "marking"
  | "following"
  | "opening"
  | "balancing"
  | "ignoring"
  | "asking";

/** Jobs that change nothing: they can be given up at any moment. */
export const cancellable: ReadonlySet<Job> = new Set<Job>(["reading", "checking", "balancing", "generating"]);

export interface PaneState {
  readonly view: View;
  readonly job: Job | undefined;
  /** Whether every change of the workbook is checked at once; undefined where the host tells of no changes. */
  readonly live: boolean | undefined;
  /** Part of a large workbook that is read, from 0 to 1; undefined when nothing is being read or it is read at once. */
  readonly progress: number | undefined;
  /** As of the last reading or check; the tables' states. */
  readonly reading: ReadingOutline | undefined;
  /** True when no sheet of the workbook holds anything. */
  readonly workbookEmpty: boolean;
  /** That blank tables can be laid out for. */
  readonly standards: readonly StandardChoice[];
  readonly check: PaneCheck | undefined;
  /** What of the findings is looked at; it stays while other pages are looked at. */
  readonly filter: FindingFilter;
  /** What the user gave to be weighed with the workbook: a text, last year's workbook. */
  readonly beside: Beside;
  /** Names of the sheets that hold a text. */
  readonly textSheets: readonly string[];
  /** What can be mended, by the last check. */
  readonly fixes: readonly Fix[];
  /** Acts that can be taken back, the last one last; it lives as long as the pane. */
  readonly journal: readonly JournalEntry[];
  readonly generated: Generated | undefined;
  /** What the generated text rests on and has changed since, as of the last reading of the workbook. */
  readonly changed: readonly ChangedCell[];
  /** The tour: offered, at a step counted from 0, or neither. */
  readonly tour: "offered" | number | undefined;
  readonly problem: Problem | undefined;
  readonly notice: Notice | undefined;
  /** 这个数从哪来 is open, about what the workbook was when it was checked; absent when it is not. */
  readonly asked: AskedCell | undefined;
  /** The workbook that the check is about. */
  readonly checked: WorkbookSnapshot | undefined;
}

export interface AskedCell {
  /** Absent until the first answer. */
  readonly told?: CellProvenance;
}

/** An act that can be taken back, and what of the workbook is looked at anew when it was. */
export interface JournalEntry {
  readonly step: UndoStep;
  readonly then: "check" | "read" | "generate" | "nothing";
}

/** What went wrong, to be said in one sentence. */
export interface Problem {
  readonly job: Job;
  readonly cause:
    | { readonly from: "host"; readonly kind: HostProblemKind; readonly detail: string }
    | { readonly from: "file"; readonly sentence: LocalText }
    | { readonly from: "program"; readonly detail: string };
}

export type Notice =
  /** Answers were written into the input sheets. */
  | { readonly kind: "gaps-filled"; readonly count: number }
  | { readonly kind: "narrative-written"; readonly sheets: readonly string[] }
  | { readonly kind: "inputs-added"; readonly sheets: readonly string[] }
  | { readonly kind: "blank-laid"; readonly sheets: readonly string[] }
  /** `file` is the name that the file got; empty for the clipboard. */
  | { readonly kind: "published"; readonly way: PublicationWay; readonly file: string }
  | { readonly kind: "fixed"; readonly cells: number }
  | { readonly kind: "marked"; readonly cells: number; readonly skipped: readonly SkippedSheet[] }
  | { readonly kind: "unmarked"; readonly skipped: readonly SkippedSheet[] }
  | { readonly kind: "results-written"; readonly sheets: readonly string[] }
  /** `kept`, `keptSheets`: what somebody had changed since and that was left alone. */
  | {
      readonly kind: "undone";
      readonly what: "cells" | "sheets" | "marks";
      readonly kept: readonly CellRef[];
      readonly keptSheets: readonly string[];
    };

export const initialState: PaneState = {
  view: "tables",
  job: undefined,
  live: undefined,
  progress: undefined,
  reading: undefined,
  workbookEmpty: false,
  standards: [],
  check: undefined,
  filter: noFilter,
  beside: {},
  textSheets: [],
  fixes: [],
  journal: [],
  generated: undefined,
  changed: [],
  tour: undefined,
  problem: undefined,
  notice: undefined,
  asked: undefined,
  checked: undefined,
};
