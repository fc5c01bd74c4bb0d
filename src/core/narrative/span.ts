import type { CellRef } from "../workbook/address";

/** The ten sections as data: every printed number knows its cells. */
export interface Narrative {
  readonly sections: readonly Section[];
  /** Ids of the facts that are missing, in the order they are first needed. */
  readonly gaps: readonly Gap[];
}

export interface Section {
  /** "N1" … "N10" */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** heading: a numbered sub-heading such as （一）; text: running text. */
  readonly kind: "heading" | "text";
  /** Number of the performance target that it is about, counted from 0: the document prints a table in its place. */
  readonly target?: number;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly spans: readonly Span[];
  /** Ids of the errors that leave a cell behind the sentence in doubt: not to be published before they are settled. */
  readonly blockedBy?: readonly string[];
}

export type Span = TextSpan | FigureSpan | GapSpan;

export interface TextSpan {
  readonly text: string;
  /** Cells that make the words true though none of their numbers is printed: the zero behind "未安排". */
  readonly restsOn?: readonly CellRef[];
  /** unverified: the text is the mark of a sentence that an error blocks. */
  readonly mark?: "unverified";
}

/** A printed number: its text, unit, and how it was calculated from which cells. */
export interface FigureSpan {
  readonly text: string;
  /** "万元", "元", "%", "人", "辆" … */
  readonly unit: string;
  /** value: one cell as it stands; sum, difference, rate, share: calculated from the cells; fact: typed by the user. */
  readonly calculation: "value" | "sum" | "difference" | "rate" | "share" | "fact" | "count";
  readonly cells: readonly CellRef[];
  /** For differences, rates and shares: how many of the cells, from the first on, make up this year's figure or the part; 1 when absent. */
  readonly currentCells?: number;
  /** Ids of the errors that leave one of the cells in doubt. */
  readonly blockedBy?: readonly string[];
}

/** A fact that is not there: the text names the field to fill. */
export interface GapSpan {
  readonly gap: string;
  readonly text: string;
}

export interface Gap {
  /** "lastYear.total" */
  readonly field: string;
  /** Cell of the input sheet where the fact belongs; absent when the sheet does not exist yet. */
  readonly cell?: CellRef;
  readonly section: string;
}
