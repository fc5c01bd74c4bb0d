import type { Amount } from "../money/amount";
import type { AmountUnit } from "../standards/definition";
import type { CellRef } from "../workbook/address";
import type { SlipKind } from "../identities/slip";
import type { Message } from "../messages/message";

/** error: cannot be right. rounding: explained jointly by rounding. warning: a person verifies. info: good to know. */
export type Severity = "error" | "rounding" | "warning" | "info";

export interface Finding {
  /** "F1", "F2" … in the order of the report. */
  readonly id: string;
  /** Name of the rule; its page is docs/rules/<rule>.md. */
  readonly rule: string;
  readonly severity: Severity;
  /** "T8"; absent for findings about the workbook or the text. */
  readonly table?: string;
  /** The cell that the finding points at. */
  readonly cell?: CellRef;
  /** For findings about the text: what stands there, the sentence the finding points at first. */
  readonly texts?: readonly WeighedText[];
  /** In `amountUnit`; difference = stated − expected. */
  readonly stated?: Amount;
  readonly expected?: Amount;
  readonly amountUnit?: AmountUnit;
  /** Digits to print the amounts with. */
  readonly decimals?: number;
  readonly message: Message;
  /** Every cell the rule weighed, so that a reader can redo the sum by hand. */
  readonly cells: readonly WeighedCell[];
  /** The user lets it stand, for this reason, which stands in this cell. It stays listed; an error still counts. */
  readonly ignored?: { readonly reason: string; readonly cell: CellRef };
  /** For `rounding`: yuan amounts that print as every figure and satisfy every identity. */
  readonly witness?: readonly WitnessValue[];
}

export interface WeighedCell {
  readonly cell: CellRef;
  readonly role: "total" | "addend" | "subtrahend" | "equal" | "bound" | "text";
  /** Value as printed, in the table's own unit; absent for text. */
  readonly value?: Amount;
  readonly decimals?: number;
}

/** A place of the text that the rule weighed. */
export interface WeighedText {
  /** "N5"; "N0" outside of the sections. */
  readonly section: string;
  /** The sentence as printed, on one line. */
  readonly quote: string;
  /** Where in the text what is meant begins and ends. */
  readonly start: number;
  readonly end: number;
}

export interface WitnessValue {
  readonly cell: CellRef;
  /** Exact, in yuan. */
  readonly yuan: Amount;
}

/** Alternatives to mend one independent fault; never applied without the user. */
export interface Repair {
  /** "G1": one group an independent fault. */
  readonly group: string;
  /** 1 is the most plausible of its group. */
  readonly rank: number;
  readonly changes: readonly RepairChange[];
  /** Ids of the findings that vanish. */
  readonly resolves: readonly string[];
  readonly kind: SlipKind;
  readonly message: Message;
}

export interface RepairChange {
  readonly cell: CellRef;
  readonly from: Amount;
  readonly to: Amount;
  readonly amountUnit: AmountUnit;
  readonly decimals: number;
  /** Set on a total that follows the entries changed: live formulas come to this value by themselves. */
  readonly follows?: true;
}

/** Every amount cell of the recognised tables is in exactly one of the three. */
export interface Coverage {
  readonly numericCells: number;
  readonly checked: number;
  readonly unchecked: number;
  readonly unread: readonly { readonly cell: CellRef; readonly text: string; readonly why: Message }[];
}

/** A subtotal or total beside what its parts add up to. */
export interface RecalculatedTotal {
  readonly rule: string;
  readonly cell: CellRef;
  readonly stated: Amount;
  readonly recalculated: Amount;
  readonly amountUnit: AmountUnit;
  readonly decimals: number;
  readonly parts: readonly CellRef[];
}
