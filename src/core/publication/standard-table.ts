import { normaliseText } from "../reading/normalise";
import type { ReadTable, TablePlace } from "../reading/reading";
import { headSpans } from "../workbook/head-spans";
import type { Grid } from "../workbook/grid";
import type { Span } from "../narrative/span";
import type { PublishedCell, PublishedColumn, PublishedRow, PublishedTable } from "./published-table";
import { printedRows, type PrintedRow } from "./printed-rows";
import { TableTexts } from "./table-texts";
import { textWidth } from "./text-width";

/** What the document says around a table. */
export interface TableFrame {
  readonly title: string;
  /** "编制单位：…" */
  readonly madeBy: readonly Span[];
  /** Under an empty table that has no note of its own. */
  readonly emptyNote: string;
  readonly summary: string;
}

/** A table of the standard as the workbook prints it: heads, all rows and columns, unit and notes. */
export function standardTable(
  table: ReadTable,
  place: TablePlace,
  grids: ReadonlyMap<string, Grid>,
  frame: TableFrame,
): PublishedTable {
  const texts = new TableTexts(table, grids);
  const rows = printedRows(texts, place);
  const heads = headTexts(texts, place);
  const columns = usedColumns(texts, place, heads, rows);
  const shown = heads.map((row) => columns.map((column) => row[column - place.firstColumn] ?? null));
  const kinds = columns.map((column) => kindOf(texts, place, column, rows));
  const notes = table.notes.map(({ text }) => [{ text }]);
  return {
    id: table.id,
    ordinal: table.definition.ordinal,
    title: [{ text: frame.title }],
    isOfStandard: true,
    leftLine: frame.madeBy,
    rightLine: `单位：${table.amountUnit}`,
    columns: columns.map((column, index) => ({
      kind: kinds[index] ?? "text",
      width: widthOf(column, kinds[index] ?? "text", rows, shown.at(-1)?.[index] ?? ""),
    })),
    head: headRows(shown),
    rows: rows.map((row) => bodyRow(texts, row, columns, kinds)),
    notes: notes.length === 0 && table.status === "empty" ? [[{ text: frame.emptyNote }]] : notes,
    summary: frame.summary,
  };
}

/** The head's texts by column from the place's first on; null where blank. */
function headTexts(texts: TableTexts, place: TablePlace): (string | null)[][] {
  const { sheet, firstColumn, lastColumn, firstHeadRow, firstDataRow } = place;
  return Array.from({ length: firstDataRow - firstHeadRow }, (_, depth) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (__, index) => {
      const text = texts.textAt({ sheet, row: firstHeadRow + depth, column: firstColumn + index });
      return text === "" ? null : text;
    }),
  ).filter((row) => row.some((text) => text !== null));
}

/** Columns with a head or a text; a hidden one only when it holds an amount. */
function usedColumns(
  texts: TableTexts,
  { firstColumn, lastColumn, sheet, firstHeadRow }: TablePlace,
  heads: readonly (readonly (string | null)[])[],
  rows: readonly PrintedRow[],
): number[] {
  const covered = headSpans(heads);
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index).filter((column) => {
    const index = column - firstColumn;
    const cells = rows.map(({ sheet: own, row }) => ({ sheet: own, row, column }));
    const hasFigure = cells.some((cell) => texts.figureAt(cell)?.value.eq("0") === false);
    if (texts.isHidden({ sheet, row: firstHeadRow, column })) return hasFigure;
    const hasHead = covered.some((span) => span.firstColumn <= index && span.lastColumn >= index);
    return hasHead || cells.some((cell) => texts.textAt(cell) !== "");
  });
}

function headRows(heads: readonly (readonly (string | null)[])[]): PublishedRow[] {
  const spans = headSpans(heads);
  return heads.map((row, index) => ({
    cells: row.flatMap((text, column): PublishedCell[] => {
      const own = spans.find(({ firstRow, firstColumn }) => firstRow === index && firstColumn === column);
      const isCovered = spans.some(
        ({ firstRow, lastRow, firstColumn, lastColumn }) =>
          firstRow <= index && lastRow >= index && firstColumn <= column && lastColumn >= column,
      );
      if (!own && isCovered) return [];
      const columnSpan = own ? own.lastColumn - own.firstColumn + 1 : 1;
      const rowSpan = own ? own.lastRow - own.firstRow + 1 : 1;
      return [
        {
          column,
          spans: [{ text: text ?? "" }],
          align: "center",
          heads: "column",
          ...(columnSpan > 1 && { columnSpan }),
          ...(rowSpan > 1 && { rowSpan }),
        },
      ];
    }),
  }));
}

function kindOf(
  { table }: TableTexts,
  { sheet }: TablePlace,
  column: number,
  rows: readonly PrintedRow[],
): PublishedColumn["kind"] {
  const isAmount = table.blocks.some((block) =>
    block.columns.some((known) => known.sheet === sheet && known.column === column),
  );
  if (isAmount) return "amount";
  const texts = rows.flatMap(({ texts: own }) => own.get(column) ?? []).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => /^\d{2,7}$/.test(text)) ? "code" : "text";
}

const leastAmount = 7;
const leastCode = 5;
const leastText = 12;
const mostText = 36;

function widthOf(column: number, kind: PublishedColumn["kind"], rows: readonly PrintedRow[], head: string): number {
  const widths = rows.map((row) => textWidth(row.texts.get(column) ?? ""));
  const widest = Math.max(0, ...widths);
  if (kind === "amount") return Math.max(leastAmount, widest + 2);
  if (kind === "code") return Math.max(leastCode, widest + 2);
  // A column of 类, 款, 项 that no row fills stays as narrow as the others.
  if (widest === 0 && textWidth(head) <= 2) return leastCode;
  return Math.min(mostText, Math.max(leastText, widest + 2));
}

const totals = new Set(["合计", "总计", "小计"]);

function bodyRow(
  texts: TableTexts,
  row: PrintedRow,
  columns: readonly number[],
  kinds: readonly PublishedColumn["kind"][],
): PublishedRow {
  const cells: PublishedCell[] = [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] ?? 0;
    const text = row.texts.get(column) ?? "";
    const kind = kinds[index] ?? "text";
    const isTotal = totals.has(normaliseText(text));
    // The label of a total reaches over the blank cells in front of the first amount.
    let columnSpan = 1;
    while (
      isTotal &&
      kinds[index + columnSpan] !== undefined &&
      kinds[index + columnSpan] !== "amount" &&
      (row.texts.get(columns[index + columnSpan] ?? 0) ?? "") === ""
    ) {
      columnSpan++;
    }
    cells.push({
      column: index,
      spans: [spanOf(texts, row, column, text)],
      align: kind === "amount" ? "right" : kind === "code" || isTotal ? "center" : "left",
      ...(columnSpan > 1 && { columnSpan }),
      ...(row.labels.has(column) && { heads: "row" }),
    });
    index += columnSpan - 1;
  }
  return { cells };
}

/** An amount knows its cell; one that cannot be read is marked as a gap. */
function spanOf(texts: TableTexts, { sheet, row }: PrintedRow, column: number, text: string): Span {
  const cell = { sheet, row, column };
  const figure = texts.figureAt(cell);
  if (!figure || text === "") return { text };
  if (figure.written === "unreadable") return { gap: `table.${figure.table}`, text };
  if (figure.written === "dash" || figure.written === "blank") return { text };
  return { text, unit: figure.amountUnit, calculation: "value", cells: [cell] };
}
