import { amountFromDouble, shift, zero, type Amount } from "../money/amount";
import { roundTo } from "../money/rounding";
import type { AmountUnit } from "../standards/definition";
import { isCellError, type CellSnapshot } from "../workbook/snapshot";
import type { Grid } from "../workbook/grid";
import { decimalsOfValue, formOfFormat, parseAmountText } from "./amount-text";
import { inUnit } from "./lookup";
import type { Figure, UnreadCell } from "./reading";

/** An amount cell as it stands, before the table's printed precision is known. */
export interface RawAmount {
  readonly written: Figure["written"];
  readonly exact: Amount;
  /** Digits that this cell prints. */
  readonly decimals: number;
  /** Digits by which the number format moves the point: a cell that holds 元 and prints 万元. */
  readonly moved?: number;
  /** Unit behind the number ("12.00万元"). */
  readonly unit?: AmountUnit;
  /** Where an amount stands whose column has no known head. */
  readonly column?: number;
  /** Why it could not be read. */
  readonly unread?: UnreadCell["reason"];
}

const blank: RawAmount = { written: "blank", exact: zero, decimals: 0 };

/** Reads one amount cell; `usualDecimals` stand in for the long tail of a calculation without a fixing format. */
export function readAmount(cell: CellSnapshot | undefined, usualDecimals: number): RawAmount {
  const value = cell?.value;
  if (value === null && cell?.formula !== undefined) {
    return { ...blank, written: "unreadable", unread: "not-calculated" };
  }
  if (value === undefined || value === null || value === "") return blank;
  if (isCellError(value)) return { ...blank, written: "unreadable", unread: "error-value" };
  if (typeof value === "number") {
    const held = amountFromDouble(value);
    if (!held) return { ...blank, written: "unreadable", unread: "not-a-number" };
    const form = formOfFormat(cell?.format);
    if (!form) return { written: "number", exact: held, decimals: decimalsOfValue(held, usualDecimals) };
    const { decimals, moved } = form;
    if (moved === 0) return { written: "number", exact: held, decimals };
    return { written: "number", exact: shift(held, -moved), decimals, moved };
  }
  if (typeof value === "boolean") return { ...blank, written: "unreadable", unread: "not-a-number" };
  const text = parseAmountText(value);
  if (text.kind === "dash") return { ...blank, written: "dash" };
  if (text.kind === "none") {
    return value.trim() === "" ? blank : { ...blank, written: "unreadable", unread: "not-a-number" };
  }
  const { value: exact, decimals, unit } = text;
  return unit ? { written: "text", exact, decimals, unit } : { written: "text", exact, decimals };
}

/** Stands for an amount that may be in a column whose head is not known: not zero, but not to be read. */
export function amountInUnknownColumn(column: number): RawAmount {
  return { ...blank, written: "unreadable", column };
}

/** The figure at a cell, printed with the table's precision and in the table's unit. */
export function figureAt(
  grid: Grid,
  row: number,
  column: number,
  place: Pick<Figure, "table" | "block" | "column">,
  raw: RawAmount,
  precision: { readonly decimals: number; readonly unit: AmountUnit },
): Figure {
  const exact = raw.unit ? inUnit(raw.exact, raw.unit, precision.unit) : raw.exact;
  const formula = grid.cell(row, column)?.formula;
  const figure: Figure = {
    table: place.table,
    block: place.block,
    column: place.column,
    cell: { sheet: grid.name, row, column },
    value: roundTo(exact, precision.decimals),
    exact,
    decimals: precision.decimals,
    amountUnit: precision.unit,
    written: raw.written,
    hidden: grid.isHidden(row, column),
  };
  if (raw.moved === undefined && formula === undefined) return figure;
  return {
    ...figure,
    ...(raw.moved !== undefined && { moved: raw.moved }),
    ...(formula !== undefined && { formula }),
  };
}
