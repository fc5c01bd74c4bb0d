import type { ContentCell, ContentRow, ContentValidation, SheetContent } from "../../workbook/sheet-content";
import type { RowSheet } from "../definition/field";
import type { Fact } from "../facts";
import { blankCell, headingCell, headRows, validationOf, valueCell } from "./cells";
import { fittingHeight } from "../../workbook/row-height";

/** One row to lay out: by column id a fact to fill in, or a finished cell (a label, a formula). */
export type RowContent = Readonly<Record<string, Fact | ContentCell | undefined>>;

/** A table of rows: heading, hints, what is known, and empty rows to go on. */
export function rowsContent(sheet: RowSheet, known: readonly RowContent[], spareRows: number): SheetContent {
  const columns = sheet.columns.length;
  const heading: ContentRow = { height: 32, cells: sheet.columns.map((column) => headingCell(column.label["zh-CN"])) };
  const hints: ContentRow = {
    height: 48,
    cells: sheet.columns.map((column) => ({ value: column.hint["zh-CN"], role: "hint" })),
  };
  const head = [...headRows(sheet, columns), heading, hints];
  const all: RowContent[] = [...known, ...Array<RowContent>(spareRows).fill({})];
  const widths = sheet.columns.map((column) => column.width);
  const body = all.map((row): ContentRow => {
    const cells = sheet.columns.map((column) => cellOf(row[column.id], column));
    const height = fittingHeight(cells, widths);
    return { cells, ...(height !== undefined && { height }) };
  });
  const merge = (row: number) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: columns - 1 });
  const validations = sheet.columns.flatMap((column, index): ContentValidation[] => {
    const rule = validationOf(column);
    const range = {
      firstRow: head.length,
      lastRow: head.length + all.length - 1,
      firstColumn: index,
      lastColumn: index,
    };
    return rule ? [{ range, ...rule }] : [];
  });
  return {
    name: sheet.name,
    columnWidths: widths,
    rows: [...head, ...body],
    merges: [merge(0), merge(1)],
    validations,
    frozenRows: head.length,
    landscape: true,
  };
}

function cellOf(content: Fact | ContentCell | undefined, column: RowSheet["columns"][number]): ContentCell {
  if (!content)
    return column.kind === "amount" || column.kind === "text" ? valueCell(column, undefined) : blankCell("input");
  return "value" in content ? content : valueCell(column, content);
}
