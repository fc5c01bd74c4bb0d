import type { CellContent, SetCellEdit } from "../../core/workbook/edit";
import { contentOf, isAsExpected } from "../../core/workbook/cell-content";
import { HostProblem } from "../port";
import { type CellInput, editInput } from "../sheets/cell-input";
import type { WpsRange, WpsSheet } from "./object-model";
import { readCell } from "./read-cells";
import { cellAt } from "./sheets";

/** Puts the edit into its cell of this sheet, and gives what the cell then holds. */
export function writeCell(sheet: WpsSheet, edit: SetCellEdit): CellContent {
  const range = cellAt(sheet, edit.cell);
  // First, because a cell formatted as text would take a number for text.
  if (edit.format !== undefined) range.NumberFormat = edit.format;
  putIn(range, editInput(edit));
  return contentOf(readCell(sheet, edit.cell.row, edit.cell.column));
}

/** A value or, with a leading "=", a formula; an empty text empties the cell. */
export function putIn(range: WpsRange, input: CellInput): void {
  // A part of merged cells cannot be emptied by itself.
  if (input === "") range.MergeArea.ClearContents();
  else if (typeof input === "string" && input.startsWith("=")) range.Formula = input;
  else range.Value2 = input;
}

/** Throws when a cell does not hold what was put into it: WPS took it for something else, or refused without a word. */
export function expectWritten({ formula, value, number }: SetCellEdit, held: CellContent, place: string): void {
  const wanted = value !== null && number === true ? Number(value) : value;
  const isWritten = formula === undefined ? isAsExpected(held, { value: wanted }) : held.formula !== undefined;
  if (isWritten) return;
  const shown = JSON.stringify(held.formula ?? held.value);
  throw new HostProblem("unknown", `${place}: ${shown} ≠ ${formula ?? JSON.stringify(value)}`);
}
