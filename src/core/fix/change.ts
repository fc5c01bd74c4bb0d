import type { Message } from "../messages/message";
import type { Amount } from "../money/amount";
import type { AmountUnit } from "../standards/definition";
import type { CellRef } from "../workbook/address";
import type { CellContent } from "../workbook/edit";

/** One cell that a fix changes. It is data: nothing is changed while it is made. */
export interface CellChange {
  readonly cell: CellRef;
  /** What the cell held when it was read; it is changed only while it still does. */
  readonly seen: CellContent;
  /** As the cell shows it now; empty for an empty cell. */
  readonly from: string;
  readonly to: Amount;
  readonly amountUnit: AmountUnit;
  readonly decimals: number;
  /** Digits by which the cell's number format moves the point: it must hold `to` × 10^moved to show `to`. */
  readonly moved?: number;
  /** A live formula that comes to `to`, adding exactly the right cells; absent where no such formula exists. */
  readonly formula?: string;
  /** The cell's own formula comes to `to` by itself once the other changes are made: it stays in either mode. */
  readonly keepsFormula?: true;
  /** Number format to set, where the present one would hide or misread the number. */
  readonly format?: string;
  readonly why: Message;
}

/** Changes that belong together: all are made, or none. */
export interface Fix {
  /** "form", "G1.1" (group and rank of the repair), "totals", "balance". */
  readonly id: string;
  /** Only `form` leaves every amount as it is; all others are the user's choice. */
  readonly kind: "form" | "repair" | "totals" | "balance";
  /** Of a repair: its group; one fix of a group is enough. */
  readonly group?: string;
  /** Of a repair: 1 is the most plausible of its group. */
  readonly rank?: number;
  /** Ids of the findings that it mends. */
  readonly resolves: readonly string[];
  readonly changes: readonly CellChange[];
  /** Of "balance": what came of the search; only "balanced" has changes. */
  readonly outcome?: "balanced" | "impossible" | "not-decided";
  /** Of "balance": how small it is or why there is none, and the note that declares the 尾差 instead. */
  readonly remark?: Message;
}
