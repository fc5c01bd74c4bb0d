import { amountFromDouble } from "../money/amount";
import type { CellRef } from "./address";
import type { CellContent, SetCellEdit } from "./edit";
import { isCellError, type CellSnapshot, type CellValue } from "./snapshot";

/** What a snapshot's cell holds; an absent cell is empty. */
export function contentOf(cell: Pick<CellSnapshot, "value" | "formula"> | undefined): CellContent {
  if (!cell) return { value: null };
  return { value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }) };
}

/** True when a cell that holds `actual` is as `expected`: same formula, and the same value where one is expected. */
export function isAsExpected(actual: CellContent, expected: CellContent): boolean {
  if (actual.formula !== expected.formula) return false;
  return expected.value === undefined || sameValue(actual.value ?? null, expected.value);
}

/** Numbers agree at the 15 digits that Excel shows and keeps; an empty text is an empty cell. */
function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    const [first, second] = [amountFromDouble(one), amountFromDouble(other)];
    return first !== undefined && second !== undefined && first.eq(second);
  }
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return (one === "" ? null : one) === (other === "" ? null : other);
}

/** The cells of these edits that hold something else than is expected of them; each is named once. */
export function changedSince(
  edits: readonly SetCellEdit[],
  contentAt: (edit: SetCellEdit) => CellContent | undefined,
): CellRef[] {
  return edits.flatMap((edit) => {
    if (edit.expected === undefined) return [];
    const actual = contentAt(edit);
    return actual !== undefined && isAsExpected(actual, edit.expected) ? [] : [edit.cell];
  });
}

/** The edit that takes `edit` back from a cell that held `held` in the number format `format` before. */
export function reversedEdit(edit: SetCellEdit, held: CellContent, format: string | undefined): SetCellEdit {
  const { cell, formula, value, number } = edit;
  const written = value === null ? null : number === true ? Number(value) : value;
  const before = held.value ?? null;
  return {
    kind: "set-cell",
    cell,
    value: before === null ? null : isCellError(before) ? before.error : String(before),
    ...(typeof before === "number" && { number: true }),
    ...(held.formula !== undefined && { formula: held.formula }),
    ...(edit.format !== undefined && { format: format ?? "General" }),
    // What a formula comes to follows other cells; that it is still there is enough.
    expected: formula === undefined ? { value: written } : { formula },
  };
}
