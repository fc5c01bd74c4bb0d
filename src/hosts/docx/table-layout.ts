import type { Span } from "../../core/narrative/span";
import type { PublishedTable } from "../../core/publication/published-table";
import { linesOfText } from "./pagination";
import { plainText } from "../../core/publication/publication";
import { textHeight, textWidth, turnedTextHeight, turnedTextWidth, twipsPerPoint } from "./measures";

/** How a table is set: on which page, in what type, how wide its columns and how high its rows at least. */
export interface TableLayout {
  readonly isTurned: boolean;
  /** Half points. */
  readonly size: number;
  /** Twips. */
  readonly columnWidths: readonly number[];
  readonly rowHeight: number;
  readonly lineHeight: number;
  /** Of each row as it will come out, the head's first. */
  readonly rowHeights: readonly number[];
  /** Whether all of it stands on one page. */
  readonly fitsPage: boolean;
}

/** Between a cell's text and its lines, left and right together. */
export const cellPadding = 100;

interface Setting {
  readonly isTurned: boolean;
  readonly points: number;
  /** Texts wrap, so that the columns that hold them are narrower than their texts. */
  readonly wraps: boolean;
}

/** From the most legible to the densest; the last one is taken for the widest tables, however narrow they become. */
const settings: readonly Setting[] = [
  { isTurned: false, points: 12, wraps: false },
  { isTurned: false, points: 10.5, wraps: false },
  { isTurned: false, points: 9, wraps: false },
  { isTurned: false, points: 9, wraps: true },
  { isTurned: true, points: 10.5, wraps: false },
  { isTurned: true, points: 10.5, wraps: true },
  { isTurned: true, points: 9, wraps: false },
  { isTurned: true, points: 9, wraps: true },
  { isTurned: true, points: 7.5, wraps: true },
];
const densest: Setting = { isTurned: true, points: 7.5, wraps: true };

/** Above the table: ordinal, title, a line; below it the notes of two lines each. */
const aboveTable = 70 * twipsPerPoint;
const noteHeight = 40 * twipsPerPoint;
const highestRow = { ofStandard: 24 * twipsPerPoint, amongText: 20 * twipsPerPoint };
/** Beside the lines of its text a row has its ruling. */
const ruling = 2 * twipsPerPoint;
/** What a column of texts keeps at least when they wrap, in half-width characters. */
const leastWrapped = 12;

/**
 * Sets a table so that it fits the page's width, and its height too where some legible setting allows it; rows are as
 * high as the page allows, up to the usual height. `room` is what else must stand on the page, in twips.
 */
export function layoutTable(table: PublishedTable, alsoOnPage = 0): TableLayout {
  const around = aboveTable + table.notes.length * noteHeight + alsoOnPage;
  const height = (setting: Setting): number => pageHeight(setting) - around;
  const fitsAcross = (setting: Setting): boolean => sum(wantedWidths(table, setting)) <= roomOf(setting);
  const fits = (setting: Setting): boolean =>
    fitsAcross(setting) && heightOf(table, setting, wantedWidths(table, setting)) <= height(setting);
  // A table that is longer than a page anyway need not be set in small type.
  const setting = settings.find(fits) ?? settings.find(fitsAcross) ?? densest;
  const columnWidths = stretched(wantedWidths(table, setting), table, roomOf(setting));
  const lineHeight = lineHeightOf(setting);
  const lines = rowLines(table, setting, columnWidths);
  // Wrapped lines take their own room; what is left is shared out among the rows.
  const highest = table.isOfStandard ? highestRow.ofStandard : highestRow.amongText;
  const spare = (height(setting) - sum(lines.map((count) => count - 1)) * lineHeight) / Math.max(1, lines.length);
  const rowHeight = Math.floor(Math.min(highest, Math.max(lineHeight + ruling, spare)));
  const rowHeights = lines.map((count) => Math.max(rowHeight, count * lineHeight + ruling));
  return {
    isTurned: setting.isTurned,
    size: setting.points * 2,
    columnWidths,
    rowHeight,
    lineHeight,
    rowHeights,
    fitsPage: sum(rowHeights) <= height(setting),
  };
}

/** Room for every text in one line; where texts may wrap, less, taken from the columns where it costs the fewest lines. */
function wantedWidths(table: PublishedTable, setting: Setting): number[] {
  const { points, wraps } = setting;
  const letter = (points * twipsPerPoint) / 2;
  const widths = table.columns.map(({ width }) => width * letter + cellPadding);
  if (!wraps) return widths;
  const cost = (column: number, width: number): number => linesInColumn(table, column, width, points);
  const narrow = table.columns.map(({ kind }) => kind === "text");
  while (sum(widths) > roomOf(setting)) {
    let cheapest: { readonly column: number; readonly cost: number; readonly width: number } | undefined;
    for (const [column, isText] of narrow.entries()) {
      const width = widths[column] ?? 0;
      const next = width - 2 * letter;
      if (!isText || next < leastWrapped * letter + cellPadding) continue;
      const more = cost(column, next) - cost(column, width);
      const isCheaper = !cheapest || more < cheapest.cost || (more === cheapest.cost && next > cheapest.width);
      if (isCheaper) cheapest = { column, cost: more, width: next };
    }
    if (!cheapest) break;
    widths[cheapest.column] = cheapest.width;
  }
  return widths;
}

/** Lines of all the cells that stand in this column alone. */
function linesInColumn({ rows }: PublishedTable, column: number, width: number, points: number): number {
  const em = points * twipsPerPoint;
  return sum(
    rows.flatMap(({ cells }) =>
      cells
        .filter((cell) => cell.column === column && (cell.columnSpan ?? 1) === 1)
        .map(({ spans }) => linesInCell(spans, width - cellPadding, em)),
    ),
  );
}

function roomOf({ isTurned }: Setting): number {
  return isTurned ? turnedTextWidth : textWidth;
}

function pageHeight({ isTurned }: Setting): number {
  return isTurned ? turnedTextHeight : textHeight;
}

function lineHeightOf({ points }: Setting): number {
  return Math.ceil(points * 1.25) * twipsPerPoint;
}

function heightOf(table: PublishedTable, setting: Setting, widths: readonly number[]): number {
  return sum(rowLines(table, setting, widths).map((lines) => lines * lineHeightOf(setting) + ruling));
}

/** Lines that each row needs, heads first. */
function rowLines(table: PublishedTable, { points }: Setting, widths: readonly number[]): number[] {
  const em = points * twipsPerPoint;
  return [...table.head, ...table.rows].map(({ cells }) =>
    Math.max(
      1,
      ...cells.map(({ column, spans, columnSpan = 1, rowSpan = 1 }) => {
        const room = sum(widths.slice(column, column + columnSpan)) - cellPadding;
        return Math.ceil(linesInCell(spans, room, em) / rowSpan);
      }),
    ),
  );
}

/** With half a figure to spare: not every machine has the narrow figures of the face that is asked for. */
function linesInCell(spans: readonly Span[], room: number, em: number): number {
  return linesOfText(plainText(spans), room - em / 2, em);
}

/** Columns made wider or narrower in proportion until they fill the room; those of codes stay as they are. */
function stretched(widths: readonly number[], { columns }: PublishedTable, room: number): number[] {
  const isFixed = (index: number): boolean => columns[index]?.kind === "code";
  const total = sum(widths);
  const hasElastic = widths.some((_, index) => !isFixed(index));
  const fixed = total <= room && hasElastic ? sum(widths.filter((_, index) => isFixed(index))) : 0;
  const factor = (room - fixed) / (total - fixed);
  const result = widths.map((width, index) => Math.floor(fixed > 0 && isFixed(index) ? width : width * factor));
  // What flooring leaves goes to the last column, so that the table's edges stand on the margins.
  const last = result.length - 1;
  return result.map((width, index) => (index === last ? width + room - sum(result) : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
