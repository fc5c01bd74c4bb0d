import type { CheckResult } from "../core/audit/check-result";
import type { Finding } from "../core/audit/finding";
import type { Fix } from "../core/fix/change";
import type { FieldDefinition } from "../core/inputs/definition/field";
import type { PriorFigures } from "../core/inputs/prior/prior-workbook";
import type { GapEdits, GapEntry, RejectedEntry } from "../core/inputs/fill-gaps";
import type { FactProblem } from "../core/inputs/facts";
import type { Narrative } from "../core/narrative/span";
import type { SeenCell } from "../core/narrative/stale";
import type { CellClaims } from "../core/report/cell-claims";
import type { MarkedText } from "../core/report/marked-text";
import type { MoneyFlow } from "../core/report/money-flow";
import type { YearChange } from "../core/report/year-changes";
import type { CellProvenance } from "../core/report/provenance";
import type { Publication } from "../core/publication/publication";
import type { ReadBlock, Reading, ReadTable } from "../core/reading/reading";
import type { LocalText } from "../core/standards/definition";
import type { CellRef } from "../core/workbook/address";
import type { Edit } from "../core/workbook/edit";
import type { SheetContent } from "../core/workbook/sheet-content";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { SelectedRange } from "../hosts/port";

/**
 * All that the pane asks of the core. Promises, because the core is loaded when first needed and works in another thread
 * where it can: what goes in and out is plain data and amounts. The edits are data, too: the pane hands them to the host.
 */
export interface Engine {
  /** Which of the tables are there and where; checks nothing. */
  read(snapshot: WorkbookSnapshot): Promise<ReadingOutline>;
  check(snapshot: WorkbookSnapshot, beside?: Beside): Promise<PaneCheck>;
  /** What can be mended; not checked again when it was this very snapshot that was checked last. */
  fixes(snapshot: WorkbookSnapshot): Promise<readonly Fix[]>;
  /** 舍位平衡 beside those fixes; undefined where rounding left nothing to balance. The search may take seconds. */
  balance(snapshot: WorkbookSnapshot, fixes: readonly Fix[]): Promise<Fix | undefined>;
  generate(snapshot: WorkbookSnapshot, beside?: Beside): Promise<Generated>;
  /** What weighs this cell and which sentences rest on it; by the check of this very snapshot, if it was the last one. */
  provenance(snapshot: WorkbookSnapshot, cell: CellRef): Promise<CellProvenance>;
  /** The sheet that shows the narrative. */
  narrativeEdits(narrative: Narrative): Promise<readonly Edit[]>;
  /** Answers to missing fields as edits of the input sheets; never over a cell that is filled by now. */
  gapEdits(snapshot: WorkbookSnapshot, entries: readonly GapEntry[]): Promise<GapEdits>;
  /** The input sheets that the workbook does not have yet; none when all are there. */
  missingInputEdits(snapshot: WorkbookSnapshot): Promise<readonly Edit[]>;
  /** Writes down why a finding may stand, or takes the reason back. */
  ignoreEdits(snapshot: WorkbookSnapshot, finding: Finding, reason: string | undefined): Promise<readonly Edit[]>;
  /** The standards that blank tables can be laid out for. */
  standards(): Promise<readonly StandardChoice[]>;
  /** The blank tables of a standard and the input sheets, each a sheet of its own; those that are there stay. */
  blankEdits(snapshot: WorkbookSnapshot, standardId: string): Promise<readonly Edit[]>;
  /** The sheet that remembers where a table or column stands, with this answer put in or taken back. */
  pointerEdits(
    snapshot: WorkbookSnapshot,
    target: PointTarget,
    selection: SelectedRange | undefined,
  ): Promise<readonly Edit[]>;
  /** Ends what is being worked on, where that is possible: its promise rejects with `Cancelled`. */
  cancel(): void;
}

/** The user did not want to wait any longer. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** A reading without its rows: thousands of figures that the pane does not show need not cross from thread to thread. */
export interface ReadingOutline extends Omit<Reading, "tables"> {
  readonly tables: readonly TableOutline[];
  /** Absent where the tables do not tell it. */
  readonly flow?: MoneyFlow;
}

export interface TableOutline extends Omit<ReadTable, "blocks"> {
  readonly blocks: readonly Omit<ReadBlock, "rows">[];
}

/** What the user gave beside the workbook; plain data, remembered while the pane is open. */
export interface Beside {
  /** Last year's workbook. */
  readonly prior?: { readonly name: string; readonly snapshot: WorkbookSnapshot };
  /** Last year's publication, in the same stead. */
  readonly priorText?: { readonly name: string; readonly text: string };
  /** A text to check against the tables. */
  readonly text?: TextSource;
}

/** A sheet is read again with every check. */
export type TextSource =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "pasted"; readonly text: string }
  | { readonly kind: "sheet"; readonly name: string };

/** What the pane shows of a check; the text as it is shown in place of the text taken apart. */
export interface PaneCheck extends Pick<CheckResult, "findings" | "repairs" | "coverage" | "verdict" | "customRules"> {
  readonly reading: ReadingOutline;
  /** By rule id, of the rules with findings; rules of the unit's own and problems of reading have no name. */
  readonly ruleNames: Readonly<Record<string, LocalText>>;
  readonly yearChanges: readonly YearChange[];
  /** By `cellKey`: what the identities make of the cells that errors point at. */
  readonly claims: Readonly<Record<string, CellClaims>>;
  readonly markedText?: MarkedText;
  /** Last year's workbook, where one was given. */
  readonly lastYear?: PriorOutline;
}

/** What was made of last year's workbook or publication. */
export interface PriorOutline extends Pick<PriorFigures, "name" | "problem"> {
  /** How many of last year's figures it gives. */
  readonly figures: number;
}

export interface StandardChoice {
  readonly id: string;
  readonly name: LocalText;
}

/** What the user points at: a table by its id, or one of its columns. */
export interface PointTarget {
  readonly table: string;
  readonly column?: { readonly block: string; readonly id: string };
}

/** The narrative and what the user still has to do for it. */
export interface Generated {
  readonly narrative: Narrative;
  /** The sheet that shows it with its figures as formulas. */
  readonly liveSheet: SheetContent;
  /** What the text rests on, to know later what has changed. */
  readonly seen: readonly SeenCell[];
  /** Short name of the unit and year, to leave out of headings where room is scarce: "关于…2022年". */
  readonly headingPrefix: string;
  /** The whole document that is made of it. */
  readonly publication: Publication;
  /** Missing facts in the order they are first needed. */
  readonly gaps: readonly NamedGap[];
  /** Cells of the input sheets that could not be understood. */
  readonly inputProblems: readonly NamedFactProblem[];
  /** Names of the input sheets that the workbook does not have. */
  readonly missingSheets: readonly string[];
  /** Answers of the form that could not be written. */
  readonly rejected?: readonly RejectedEntry[];
}

export interface NamedGap {
  readonly field: string;
  /** What the field is called on its input sheet. */
  readonly name: LocalText;
  /** Where it belongs; absent while the sheet does not exist. */
  readonly cell?: CellRef;
  /** Section of the text that needs it first. */
  readonly section: string;
  /** What may be answered; absent for a whole sheet or a table. */
  readonly definition?: FieldDefinition;
}

export interface NamedFactProblem {
  readonly problem: FactProblem;
  readonly name: LocalText;
}
