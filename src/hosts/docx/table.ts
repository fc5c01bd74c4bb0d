import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { needsAttention } from "../../core/publication/publication";
import { printable } from "../../core/workbook/printable";
import type { PublishedCell, PublishedRow, PublishedTable } from "../../core/publication/published-table";
import { face, latinFace } from "./measures";
import { cellPadding, type TableLayout } from "./table-layout";

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/**
 * A Word table with heads that are repeated on every page. A row is never broken over two pages, nor the whole table
 * when it is to stay `together`.
 */
export function wordTable(table: PublishedTable, layout: TableLayout, together: boolean): Table {
  const width = layout.columnWidths.reduce((total, column) => total + column, 0);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: layout.columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: cellPadding / 2, right: cellPadding / 2, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      ...table.head.map((row) => wordRow(row, layout, { isHead: true, keepNext: together })),
      ...table.rows.map((row, index) =>
        wordRow(row, layout, { isHead: false, keepNext: together && index < table.rows.length - 1 }),
      ),
    ],
  });
}

function wordRow(
  { cells }: PublishedRow,
  layout: TableLayout,
  { isHead, keepNext }: { readonly isHead: boolean; readonly keepNext: boolean },
): TableRow {
  return new TableRow({
    tableHeader: isHead,
    keepNext,
    cantSplit: true,
    height: { value: layout.rowHeight, rule: HeightRule.ATLEAST },
    children: cells.map((cell) => wordCell(cell, layout)),
  });
}

function wordCell(
  { column, spans, align, columnSpan = 1, rowSpan = 1 }: PublishedCell,
  layout: TableLayout,
): TableCell {
  const widths = layout.columnWidths.slice(column, column + columnSpan);
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: alignments[align],
        spacing: { before: 0, after: 0, line: layout.lineHeight, lineRule: LineRuleType.EXACT },
        children: spans
          .filter(({ text }) => text !== "")
          .map(
            (span) =>
              new TextRun({
                text: printable(span.text),
                size: layout.size,
                font: { ascii: latinFace, hAnsi: latinFace, eastAsia: face.table, cs: latinFace },
                ...(needsAttention(span) && { highlight: "yellow" }),
              }),
          ),
      }),
    ],
  });
}
