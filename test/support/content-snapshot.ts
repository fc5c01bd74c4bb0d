import type { SheetContent } from "../../src/core/workbook/sheet-content";
import type { CellSnapshot, SheetSnapshot } from "../../src/core/workbook/snapshot";

/** A laid-out sheet as a host would read it back: numbers as doubles, blank cells left out. */
export function snapshotOf({ name, rows }: SheetContent): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    hiddenColumns: [],
    rows: rows.flatMap(({ cells }, index) => {
      const filled = cells.flatMap((cell, column): CellSnapshot[] => {
        if (!cell || (cell.value === "" && cell.formula === undefined)) return [];
        return [
          {
            column,
            value: cell.kind === "number" ? Number(cell.value) : cell.value,
            ...(cell.formula !== undefined && { formula: cell.formula }),
            ...(cell.format !== undefined && { format: cell.format }),
          },
        ];
      });
      return filled.length > 0 ? [{ index, cells: filled }] : [];
    }),
  };
}
