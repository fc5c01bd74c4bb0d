import type { Finding } from "../../core/audit/finding";
import type { Fix } from "../../core/fix/change";
import type { FixMode } from "../../core/fix/fix-edits";
import type { GapEntry } from "../../core/inputs/fill-gaps";
import type { Language } from "../../core/messages/message";
import type { CellRef } from "../../core/workbook/address";
import type { PublicationWay } from "../../hosts/port";
import type { PointTarget, TextSource } from "../engine";
import type { FindingFilter } from "../findings/finding-filter";
import type { View } from "./pane-state";

/** The acts that a user can start. None of them rejects: what goes wrong is in the state. */
export interface PaneActions {
  readonly read: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly applyFixes: (fixes: readonly Fix[], mode: FixMode) => Promise<void>;
  /** Looks for 舍位平衡, which takes longer than a check. */
  readonly balance: () => Promise<void>;
  /** Takes the last of them back. */
  readonly undo: () => Promise<void>;
  readonly generate: () => Promise<void>;
  /** `isLive`: with its figures as formulas. */
  readonly writeNarrative: (isLive: boolean) => Promise<void>;
  /** Shows on the sheets what the check found. */
  readonly mark: () => Promise<void>;
  /** The same after a check of the workbook as it is now. */
  readonly checkAndMark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Writes the findings on a sheet of their own. */
  readonly writeResults: (language: Language) => Promise<void>;
  readonly addInputSheets: () => Promise<void>;
  /** Writes answers to missing fields into the input sheets, all in one go, and generates again. */
  readonly fillGaps: (entries: readonly GapEntry[]) => Promise<void>;
  /** What is selected in the workbook is this table or column. */
  readonly pointOut: (target: PointTarget) => Promise<void>;
  /** Takes such an answer back. */
  readonly forget: (target: PointTarget) => Promise<void>;
  /** Lays the blank tables of a standard and the input sheets into the workbook. */
  readonly layBlank: (standardId: string) => Promise<void>;
  /** Hands the whole document to the user. */
  readonly publish: (way: PublicationWay) => Promise<void>;
  /** Checks the workbook with a text beside it; without one, without. */
  readonly takeText: (text: TextSource | undefined) => Promise<void>;
  /** The same with a text file that the user chose. */
  readonly openText: (file: File) => Promise<void>;
  /** Takes last year's figures from a workbook or a publication that the user chose. */
  readonly openPrior: (file: File) => Promise<void>;
  readonly dropPrior: () => Promise<void>;
  /** Lets a finding stand for a reason; without one, asks about it again. */
  readonly ignore: (finding: Finding, reason: string | undefined) => Promise<void>;
  /** Lays the sample's sheets into the workbook and checks them. */
  readonly laySample: () => Promise<void>;
  /** Checks the workbook as it is now, and tells where the selected cell's number comes from until `endAsking`. */
  readonly ask: () => Promise<void>;
  readonly endAsking: () => void;
  readonly goTo: (cell: CellRef) => Promise<void>;
  readonly show: (view: View) => void;
  /** Shows only some of the findings. */
  readonly filter: (filter: FindingFilter) => void;
  /** Turns to a step of the tour; without one, ends it. */
  readonly tour: (step: number | undefined) => void;
  readonly dismiss: () => void;
  /** Gives up what is being read, checked or generated; what was shown before stays. */
  readonly cancel: () => void;
  /** Every change of the workbook is checked at once, or not any more; remembered. */
  readonly setLive: (isOn: boolean) => void;
}
