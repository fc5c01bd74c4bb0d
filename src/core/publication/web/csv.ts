import { plainText } from "../publication";
import { beginsLikeFormula } from "../../workbook/formula-start";
import { printable } from "../../workbook/printable";
import type { PublishedCell, PublishedTable } from "../published-table";

const byteOrderMark = "\ufeff";
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A table as comma-separated values for programs: one line of heads (the heads above a column joined by “/”), then the
 * rows; amounts without separators. UTF-8 with its mark, by which Excel knows it. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
export function tableCsv(table: PublishedTable): string {
  const heads = table.columns.map((_, column) => headsOf(table, column).join("/"));
  const rows = table.rows.map(({ cells }) =>
    table.columns.map((_, column) => valueOf(cells.find((cell) => cell.column === column))),
  );
  const lines = [...(table.head.length > 0 ? [heads] : []), ...rows].map((line) => line.map(field).join(","));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

/** Every head that stands above the column, from the top down. */
function headsOf({ head }: PublishedTable, column: number): string[] {
  return head.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.column <= column && column < cell.column + (cell.columnSpan ?? 1))
      .map(({ spans }) => plainText(spans))
      .filter((text) => text !== ""),
  );
}

function valueOf(cell: PublishedCell | undefined): string {
  if (!cell) return "";
  const text = printable(plainText(cell.spans));
  const bare = text.replaceAll(",", "");
  return cell.align === "right" && plainNumber.test(bare) ? bare : text;
}

function field(text: string): string {
  const isFormula = beginsLikeFormula(text) && !plainNumber.test(text);
  const harmless = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
