import { cellText } from "../workbook/cell-text";
import type { Edit } from "../workbook/edit";
import type { ContentCell, ContentRow, SheetContent } from "../workbook/sheet-content";
import { isCellError, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";

/** Columns are as wide as what stands in them, within these bounds, in characters. */
const [narrowest, widest] = [8, 36];

/** The sheets of another workbook as edits that lay them down here: values and formulas, in a plain look. */
export function copiedSheets({ sheets }: WorkbookSnapshot): Edit[] {
  return sheets.map((sheet) => ({ kind: "write-sheet", content: contentOf(sheet) }));
}

function contentOf({ name, rows }: SheetSnapshot): SheetContent {
  const last = rows.at(-1)?.index ?? -1;
  const byIndex = new Map(rows.map((row) => [row.index, row.cells]));
  return {
    name,
    columnWidths: widthsOf(rows.flatMap(({ cells }) => (cells.length > 1 ? cells : []))),
    rows: Array.from({ length: last + 1 }, (_, index) => rowOf(byIndex.get(index) ?? [])),
  };
}

function rowOf(cells: readonly CellSnapshot[]): ContentRow {
  const width = (cells.at(-1)?.column ?? -1) + 1;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return {
    cells: Array.from({ length: width }, (_, column) => {
      const cell = byColumn.get(column);
      return cell ? cellOf(cell) : null;
    }),
  };
}

function cellOf(cell: CellSnapshot): ContentCell {
  const { value, formula, format } = cell;
  const isNumber = typeof value === "number";
  return {
    value: isNumber ? String(value) : isCellError(value) ? value.error : String(value ?? ""),
    kind: isNumber ? "number" : "text",
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
  };
}

function widthsOf(cells: readonly CellSnapshot[]): number[] {
  const widths: number[] = [];
  for (const cell of cells) {
    // A Chinese letter is as wide as two figures.
    const width = [...cellText(cell)].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 2);
    widths[cell.column] = Math.max(widths[cell.column] ?? narrowest, Math.min(width, widest));
  }
  return Array.from({ length: widths.length }, (_, column) => widths[column] ?? narrowest);
}
