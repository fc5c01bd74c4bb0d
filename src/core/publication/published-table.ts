import type { Span } from "../narrative/span";

/** A table as it is printed, merged cells written out; no host, no measures. */
export interface PublishedTable {
  /** "T1", "performance1"; also the bookmark and the name of the table's data file. */
  readonly id: string;
  /** In front of the title ("表一"); absent for tables that are not numbered. */
  readonly ordinal?: string;
  /** Listed in the contents for the standard's tables. */
  readonly title: readonly Span[];
  /** Whether it is one of the standard's tables: these begin a page of their own. */
  readonly isOfStandard: boolean;
  /** Above the table on the left and on the right: who made it, what the amounts are counted in. */
  readonly leftLine?: readonly Span[];
  readonly rightLine?: string;
  readonly columns: readonly PublishedColumn[];
  /** Printed again at the top of every page. */
  readonly head: readonly PublishedRow[];
  readonly rows: readonly PublishedRow[];
  readonly notes: readonly (readonly Span[])[];
  /** What the table shows, for readers who do not see it. */
  readonly summary: string;
}

export interface PublishedColumn {
  readonly kind: "code" | "text" | "amount";
  /** Room that its texts want, in half-width characters. */
  readonly width: number;
}

export interface PublishedRow {
  /** From left to right; a cell that spans rows is only in its first row. */
  readonly cells: readonly PublishedCell[];
}

export interface PublishedCell {
  /** Column it begins in, counted from 0. */
  readonly column: number;
  readonly spans: readonly Span[];
  readonly align: "left" | "center" | "right";
  /** 1 where absent. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** What a heading cell heads; absent for data. */
  readonly heads?: "row" | "column";
}
