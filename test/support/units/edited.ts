import type { SetCellEdit } from "../../../src/core/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { withCell } from "./change";

/** The workbook with the values of these edits put in. */
export function edited(snapshot: WorkbookSnapshot, edits: readonly SetCellEdit[]): WorkbookSnapshot {
  return edits.reduce(
    (changed, { cell, value, number }) => withCell(changed, cell, number === true ? Number(value) : value),
    snapshot,
  );
}
