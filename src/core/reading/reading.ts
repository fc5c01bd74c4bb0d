import type { Amount } from "../money/amount";
import type { AmountUnit, BlockDefinition, Standard, TableDefinition } from "../standards/definition";
import type { CellRef } from "../workbook/address";
import type { Pointer } from "./pointers";

/** A workbook understood: every amount of the nine tables bound to the cell it stands in. Made by `readWorkbook`. */
export interface Reading {
  readonly standard: Standard;
  /** As most tables write it; undefined when none does. */
  readonly unitName: string | undefined;
  readonly year: number | undefined;
  /** One entry a table of the standard, in its order, found or not. */
  readonly tables: readonly ReadTable[];
  readonly problems: readonly ReadingProblem[];
  /** What the user pointed at because it was not recognised. */
  readonly pointers: readonly Pointer[];
}

export type TableStatus = "read" | "empty" | "missing" | "unreadable";

export interface ReadTable {
  readonly definition: TableDefinition;
  readonly id: string;
  readonly status: TableStatus;
  /** Where it stands; absent when missing. A table over two sheets names the first. */
  readonly place?: TablePlace;
  /** Title as printed in the workbook; absent when none was found. */
  readonly titleCell?: TextCell;
  /** The unit the amounts are counted in (after weighing the unit line against the ties with other tables). */
  readonly amountUnit: AmountUnit;
  /** The unit line as printed ("单位：万元"); absent when the table has none. */
  readonly unitLine?: TextCell & { readonly unit: AmountUnit | undefined };
  /** Printed digits after the decimal point. */
  readonly decimals: number;
  readonly blocks: readonly ReadBlock[];
  /** Amount-like cells inside the table that could not be read, with the reason. */
  readonly unread: readonly UnreadCell[];
  /** Notes under the table ("备注：…为空表"). */
  readonly notes: readonly TextCell[];
  /** "编制单位：…" as printed. */
  readonly unitNameCell?: TextCell;
}

export interface TablePlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** First row of the header. */
  readonly firstHeadRow: number;
  /** First row below the header. */
  readonly firstDataRow: number;
}

export interface TextCell {
  readonly cell: CellRef;
  readonly text: string;
}

export interface ReadBlock {
  readonly definition: BlockDefinition;
  /** "T3.main" */
  readonly id: string;
  readonly columns: readonly ReadColumn[];
  /** In the order of the sheet. */
  readonly rows: readonly ReadRow[];
}

export interface ReadColumn {
  readonly id: string;
  readonly sheet: string;
  readonly column: number;
  readonly header: TextCell;
}

export interface ReadRow {
  readonly kind: "line" | "code" | "project";
  /** Id of the line definition, for `line`. */
  readonly line?: string;
  /** Full code ("2010504") of a `code` row, or of the code a `project` stands under. */
  readonly code?: string;
  /** 1 for 类, 2 for 款, 3 for 项; projects stand one below the deepest. 0 for lines. */
  readonly level: number;
  /** Name of the code or label of the line, as printed. */
  readonly name: string;
  /** Project name, for `project`. */
  readonly project?: string;
  /** Where its label or name stands. */
  readonly label: CellRef;
  /** By column id; every column of the block has its figure, blank or not. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** One amount cell of a recognised table. */
export interface Figure {
  readonly cell: CellRef;
  /** Table, block, row and column it belongs to: "T3", "T3.main", column id. */
  readonly table: string;
  readonly block: string;
  readonly column: string;
  /** As printed, in the table's unit: the cell's value at the printed precision. Zero for a blank. */
  readonly value: Amount;
  /** The cell's full value in the table's unit, when a number format hides digits of it. */
  readonly exact: Amount;
  /** Digits by which the number format moves the point: the cell holds `exact` × 10^moved. */
  readonly moved?: number;
  /** Printed digits after the decimal point. */
  readonly decimals: number;
  /** The unit its table is counted in. */
  readonly amountUnit: AmountUnit;
  /**
   * How the amount was written. A blank and a dash count as zero in sums, but are not the figure 0.
   * An unreadable cell (error value, words) has no value: no identity with it can be evaluated.
   */
  readonly written: "number" | "text" | "dash" | "blank" | "unreadable";
  readonly formula?: string;
  readonly hidden: boolean;
}

export interface UnreadCell {
  readonly cell: CellRef;
  readonly text: string;
  readonly reason: UnreadReason;
}

export type UnreadReason =
  "not-a-number" | "error-value" | "not-calculated" | "row-not-recognised" | "column-not-recognised";

export interface ReadingProblem {
  readonly kind:
    | "table-missing"
    | "table-twice"
    | "table-other-year"
    | "table-unreadable"
    | "total-row-missing"
    | "error-value"
    | "not-a-number"
    | "not-calculated"
    | "ambiguous-table";
  readonly table?: string;
  readonly cell?: CellRef;
  readonly text?: string;
  /** Names of the sheets or tables that compete. */
  readonly candidates?: readonly string[];
}
