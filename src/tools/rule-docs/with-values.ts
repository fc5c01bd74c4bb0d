import type { CellRef } from "../../core/workbook/address";
import type { CellSnapshot, CellValue, WorkbookSnapshot } from "../../core/workbook/snapshot";

/** What an example puts into a cell: a value, or a formula with its result. */
export type ExampleValue = CellValue | { readonly formula: string; readonly value: CellValue };

/** A copy of the workbook with these cells set. */
export function withValues(
  workbook: WorkbookSnapshot,
  changes: readonly (readonly [CellRef, ExampleValue])[],
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => {
        const own = changes.filter(([cell]) => cell.sheet === sheet.name && cell.row === row.index);
        if (own.length === 0) return row;
        const kept = row.cells.filter(({ column }) => !own.some(([cell]) => cell.column === column));
        const set = own.map(([{ column }, value]) => cellOf(column, value, row.cells));
        return { ...row, cells: [...kept, ...set].sort((a, b) => a.column - b.column) };
      }),
    })),
  };
}

function cellOf(column: number, value: ExampleValue, old: readonly CellSnapshot[]): CellSnapshot {
  const format = old.find((cell) => cell.column === column)?.format;
  const content = typeof value === "object" && value !== null && "formula" in value ? value : { value };
  return { column, ...content, ...(format !== undefined && { format }) };
}
