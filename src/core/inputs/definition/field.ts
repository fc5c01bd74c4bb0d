import type { LocalText } from "../../standards/definition";

/**
 * The add-in's own input format: what it asks the user because no table holds it, as data.
 * Sheets are laid out from these definitions and read back by the same labels.
 */
export type FieldKind =
  | "text"
  /** Running text in a high cell. */
  | "longText"
  /** Amount in 万元. */
  | "amount"
  /** Whole number that is not negative. */
  | "count"
  /** Whole number with a sign: a change. */
  | "changeCount"
  /** Decimal number in the field's own unit, such as 平方米. */
  | "number"
  | "date"
  | "choice";

export interface FieldDefinition {
  /** "staff.onDuty"; inside a table of rows only the last part: "policyBasis". */
  readonly id: string;
  /** As printed beside or above the cell; unique on its sheet. */
  readonly label: LocalText;
  /** What to write and what it is needed for. */
  readonly hint: LocalText;
  readonly kind: FieldKind;
  /** Unit of a number: "人", "平方米"; amounts are always in 万元. */
  readonly unit?: string;
  /** For `choice`: the words that may be chosen. */
  readonly choices?: readonly string[];
  /** True when one value stands in each of several cells below one another. */
  readonly list?: true;
}

export interface SheetHeading {
  readonly id: string;
  /** Name of the sheet tab. */
  readonly name: string;
  readonly title: LocalText;
  /** One line: what the sheet is for. */
  readonly purpose: LocalText;
}

/** One field a line: label, value, unit, hint. */
export interface FormSheet extends SheetHeading {
  readonly groups: readonly FieldGroup[];
}

export interface FieldGroup {
  readonly label: LocalText;
  readonly fields: readonly FieldDefinition[];
}

/** One heading row, a row of hints, then one thing a row; a blank key continues the row above. */
export interface RowSheet extends SheetHeading {
  readonly columns: readonly RowColumn[];
}

export interface RowColumn extends FieldDefinition {
  /** Width in characters. */
  readonly width: number;
}
