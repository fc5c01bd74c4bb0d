import type { Mark } from "../core/marks/marks";
import type { Publication } from "../core/publication/publication";
import type { LocalText } from "../core/standards/definition";
import { a1, type CellRef } from "../core/workbook/address";
import type { Edit, SetCellEdit } from "../core/workbook/edit";
import type { SheetContent } from "../core/workbook/sheet-content";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

/** All that the pane asks of the program that holds the workbook. One implementation a host. */
export interface HostPort {
  /** The whole workbook as it is now; changes nothing, not even the undo stack. */
  readSnapshot(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /**
   * Applies the edits in order; what can be foreseen to fail is refused with a `HostProblem` before anything is changed.
   * So are all of them ("cells-changed") when one cell does not hold what its edit expects.
   */
  applyEdits(edits: readonly Edit[]): Promise<EditReport>;
  /**
   * Takes one step back: cells as they were (value, formula, format), sheets that were added away, the content of sheets
   * that were replaced, marks. Cells and sheets changed since are left alone.
   */
  undo(step: UndoStep): Promise<UndoReport>;
  /**
   * Shows these cells on their sheets, instead of those marked before: by conditional formats, the cells themselves stay as
   * they are. A sheet that may not be changed is left out and named; the others are marked.
   */
  mark(marks: readonly Mark[]): Promise<MarkReport>;
  /** Takes all marks of the product off the workbook, those of an earlier session too; other conditional formats stay. */
  clearMarks(): Promise<MarkReport>;
  /** Shows the cell to the user. */
  select(cell: CellRef): Promise<void>;
  /** What the user has selected at this moment; changes nothing. */
  selection(): Promise<SelectedRange>;
  /** Calls `onChange` after each selection, until the result is called; absent in a host that tells of none. */
  watchSelection?(onChange: () => void): () => void;
  /**
   * Follows the workbook from now on. `onChange` is called after each change, whoever made it, except for what was written
   * through this port, where the host can tell. Absent in a host that tells of no changes.
   */
  watch?(onChange: () => void): Promise<WorkbookWatch>;
}

export interface WorkbookWatch {
  /** The workbook as it is now. What has not changed since the last time is not read again and is the very same data. */
  snapshot(): Promise<WorkbookSnapshot>;
  stop(): Promise<void>;
}

/** For workbooks that take a while. */
export interface ReadOptions {
  /** Told from time to time which part of the cells is read, above 0 and at most 1; never where one answer holds all. */
  readonly onProgress?: (part: number) => void;
  /** Aborted: no more cells are asked for, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What can be done with the whole document where the pane runs; absent where nothing can. */
export interface PublicationPort {
  /** In the order in which they are offered. */
  readonly ways: readonly PublicationWay[];
  /** Hands the document to the user; gives the name of the file, an empty one when there is none. */
  hand(publication: Publication, way: PublicationWay): Promise<string>;
}

/** Reads files that the user chooses in the pane. Rejects with an `UnreadableFile` when one is not what was asked for. */
export interface FilePort {
  /** A published text, .docx or plain; rows of its tables are lines with tabs. */
  readText(file: File): Promise<string>;
  /** A workbook, .xlsx. */
  readWorkbook(file: File): Promise<WorkbookSnapshot>;
  /** The sample workbook, which comes with the product. */
  readSample(): Promise<WorkbookSnapshot>;
}

/** Why a file cannot be read, in one sentence. */
export class UnreadableFile extends Error {
  constructor(
    readonly sentence: LocalText,
    options?: ErrorOptions,
  ) {
    super(sentence["en-US"], options);
    this.name = "UnreadableFile";
  }
}

/** A Word file, a page for the web site, or rich text on the clipboard. */
export type PublicationWay = "docx" | "page" | "copy";

/** Rows and columns counted from 0, both ends included. */
export interface SelectedRange {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface EditReport {
  /** One entry for each write-sheet edit, in order. */
  readonly sheets: readonly WrittenSheet[];
  /** For `undo`. */
  readonly undo: UndoStep;
}

/** One entry of the journal: what was written last comes first. */
export interface UndoStep {
  /** They put each cell back. */
  readonly edits: readonly SetCellEdit[];
  readonly sheets?: readonly SheetUndo[];
  /** The marks that were shown before; absent where the step did not touch them. */
  readonly marks?: readonly Mark[];
}

export interface SheetUndo {
  /** The name that the sheet bears. */
  readonly name: string;
  /** What it held just after it was written, in the host's own terms; with anything else on it the sheet stays. */
  readonly written: string;
  /** What is laid on it again; absent for a sheet that was not there, which is taken away. */
  readonly before?: SheetContent;
}

export interface MarkReport {
  /** Cells that are marked now. */
  readonly marked: number;
  /** Sheets on which nothing was changed, and why. */
  readonly skipped: readonly SkippedSheet[];
  readonly undo: UndoStep;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly kind: Extract<HostProblemKind, "sheet-protected" | "sheet-missing">;
}

export interface UndoReport {
  /** Cells that somebody has changed since: they hold what they held. */
  readonly kept: readonly CellRef[];
  /** Sheets that somebody has written on since: they stay as they are. */
  readonly keptSheets: readonly string[];
}

export interface WrittenSheet {
  /** The name that the edit asked for. */
  readonly requested: string;
  /** The name that the sheet bears; another one when a sheet of the user's already has the requested name. */
  readonly name: string;
  /** True when an earlier sheet of the product was replaced. */
  readonly replaced: boolean;
}

/** What went wrong in the host, in terms the pane can explain. */
export class HostProblem extends Error {
  constructor(
    readonly kind: HostProblemKind,
    /** Sheet, cell or technical detail that the sentence names. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
    this.name = "HostProblem";
  }
}

export type HostProblemKind =
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-missing"
  | "sheet-hidden"
  | "cells-changed"
  | "formula-in-list"
  | "cell-being-edited"
  | "too-large"
  | "api-missing"
  | "not-connected"
  | "clipboard-denied"
  | "no-workbook"
  | "other-workbook"
  | "wps-missing"
  | "wps-lacks"
  | "unknown";

/** 表八!C6、表八!D6 …: the first cells by name, for a problem's detail. */
export function describeCells(cells: readonly CellRef[]): string {
  const named = cells.slice(0, 5).map((cell) => `${cell.sheet}!${a1(cell)}`);
  return cells.length > named.length ? `${named.join("、")} … (${cells.length})` : named.join("、");
}
