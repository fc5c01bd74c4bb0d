import { shift } from "../money/amount";
import { cellKey } from "../workbook/address";
import type { SetCellEdit } from "../workbook/edit";
import type { CellChange } from "./change";

/** How changed totals are written: as typed numbers, or as formulas that follow their parts. */
export type FixMode = "values" | "formulas";

/**
 * The changes as edits for a host, each with what its cell must still hold. Of two changes of one cell the later wins.
 * A cell that held a formula gets a formula in either mode, where there is one that comes to the amount.
 */
export function fixEdits(changes: readonly CellChange[], mode: FixMode): SetCellEdit[] {
  const byCell = new Map(changes.map((change) => [cellKey(change.cell), change] as const));
  return [...byCell.values()].map(({ cell, seen, to, moved = 0, formula, format }) => ({
    kind: "set-cell",
    cell,
    value: shift(to, moved).toFixed(),
    number: true,
    ...(formula !== undefined && (mode === "formulas" || seen.formula !== undefined) && { formula }),
    ...(format !== undefined && { format }),
    expected: seen,
  }));
}
