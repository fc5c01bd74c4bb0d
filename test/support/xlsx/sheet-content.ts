import type { ContentRow, SheetContent } from "../../../src/core/workbook/sheet-content";
import { isCellError, type SheetSnapshot } from "../../../src/core/workbook/snapshot";

/** The sheet's values, to be written into a new file; formats and errors are left out. */
export function sheetContent({ name, rows }: SheetSnapshot): SheetContent {
  const height = (rows.at(-1)?.index ?? -1) + 1;
  const lines = Array.from({ length: height }, (_, index): ContentRow => {
    const cells = rows.find((row) => row.index === index)?.cells ?? [];
    const width = Math.max(0, ...cells.map(({ column }) => column + 1));
    return {
      cells: Array.from({ length: width }, (_unused, column) => {
        const value = cells.find((cell) => cell.column === column)?.value;
        if (value === undefined || value === null || isCellError(value)) return null;
        return { value: String(value), ...(typeof value === "number" && { kind: "number" as const }) };
      }),
    };
  });
  return { name, columnWidths: [], rows: lines };
}
