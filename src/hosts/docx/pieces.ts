import { AlignmentType, Bookmark, HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type FileChild } from "docx";
import type { Span } from "../../core/narrative/span";
import { plainText, type Block, type HeadingBlock, type Part } from "../../core/publication/publication";
import { printable } from "../../core/workbook/printable";
import type { PublishedTable } from "../../core/publication/published-table";
import { face, indent, lineHeight, size, textWidth, turnedTextWidth, twipsPerPoint } from "./measures";
import { linesOfText, type Flow, type TextFlow } from "./pagination";
import { runsOf } from "./runs";
import { styleId, tableLineHeight, tableTitleGap } from "./styles";
import { wordTable } from "./table";
import { layoutTable } from "./table-layout";

/** Something of the body: on a turned page or not, as Word's paragraphs and tables, and the room that these take. */
export interface Piece {
  readonly isTurned: boolean;
  readonly children: readonly FileChild[];
  readonly flows: readonly Flow[];
  /** Headings that the contents list. */
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly title: string;
  readonly level: 1 | 2;
  readonly bookmark: string;
}

const bodyEm = (size.body / 2) * twipsPerPoint;
const titleEm = (size.title / 2) * twipsPerPoint;
const lineEm = 10.5 * twipsPerPoint;

export function partPieces({ id, title, blocks }: Part): Piece[] {
  const lines = linesOfText(plainText(title), textWidth, titleEm);
  const titleHeight = lines * lineHeight.title + lineHeight.body;
  const heading: Piece = {
    isTurned: false,
    children: [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        children: [new Bookmark({ id, children: runsOf(title) })],
      }),
    ],
    flows: [
      { ...text(lines, lineHeight.title), after: lineHeight.body, bookmarks: [id], breakBefore: true, keepNext: true },
    ],
    entries: [{ title: plainText(title), level: 1, bookmark: id }],
  };
  const [first, ...others] = blocks;
  if (first?.kind !== "table") return [heading, ...blocks.map((block) => blockPiece(block))];
  // The title of a part goes onto the page of the table that begins it.
  const table = tablePiece(first.table, { isFirst: true, alsoOnPage: titleHeight });
  return [joined(heading, table), ...others.map((block) => blockPiece(block))];
}

/** Both on pages of the second's kind. */
function joined(one: Piece, other: Piece): Piece {
  return {
    isTurned: other.isTurned,
    children: [...one.children, ...other.children],
    flows: [...one.flows, ...other.flows],
    entries: [...one.entries, ...other.entries],
  };
}

function blockPiece(block: Block): Piece {
  if (block.kind === "table") return tablePiece(block.table, { isFirst: false, alsoOnPage: 0 });
  if (block.kind === "heading") return headingPiece(block);
  return {
    isTurned: false,
    children: [styled(block.spans, styleId.body)],
    flows: [bodyText(block.spans)],
    entries: [],
  };
}

function headingPiece({ level, id, spans }: HeadingBlock): Piece {
  const runs = runsOf(spans);
  return {
    isTurned: false,
    children: [
      new Paragraph({
        heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        children: id === undefined ? runs : [new Bookmark({ id, children: runs })],
      }),
    ],
    flows: [{ ...bodyText(spans), keepNext: true, ...(id !== undefined && { bookmarks: [id] }) }],
    entries: id === undefined || level !== 2 ? [] : [{ title: plainText(spans), level, bookmark: id }],
  };
}

/** The signature: lines apart from the text, together on a page. */
export function closingPiece(unit: readonly Span[], date: readonly Span[]): Piece {
  const before = 2 * lineHeight.body;
  return {
    isTurned: false,
    children: [
      new Paragraph({ style: styleId.signature, keepNext: true, spacing: { before }, children: runsOf(unit) }),
      styled(date, styleId.signature),
    ],
    flows: [],
    entries: [],
  };
}

export function styled(spans: readonly Span[], style: string): Paragraph {
  return new Paragraph({ style, children: runsOf(spans) });
}

function tablePiece(table: PublishedTable, place: { isFirst: boolean; alsoOnPage: number }): Piece {
  const layout = layoutTable(table, place.alsoOnPage + (frameLines(table, textWidth) - 1) * tableLineHeight);
  const width = layout.isTurned ? turnedTextWidth : textWidth;
  const breakBefore = table.isOfStandard && !place.isFirst;
  const headRows = layout.rowHeights.slice(0, table.head.length);
  const rows = layout.rowHeights.slice(table.head.length);
  const total = layout.rowHeights.reduce((all, row) => all + row, 0);
  // A table that fits a page is not broken over two, unless it is one of the standard's, which begin a page anyway.
  const together = layout.fitsPage && !table.isOfStandard;
  const line = { ...text(1, tableLineHeight), keepNext: true };
  return {
    isTurned: layout.isTurned,
    children: [
      ...ordinalLine(table, breakBefore),
      titleOf(table),
      ...frameOf(table, width),
      wordTable(table, layout, together),
      ...table.notes.map((note) => styled(note, styleId.tableNote)),
    ],
    flows: [
      ...(table.ordinal === undefined ? [] : [{ ...line, breakBefore }]),
      {
        ...text(linesOfText(plainText(table.title), width, bodyEm), lineHeight.body),
        before: table.isOfStandard ? 0 : tableTitleGap,
        keepNext: true,
        bookmarks: [table.id],
      },
      { ...line, lines: frameLines(table, width) },
      {
        kind: "rows",
        head: headRows.reduce((all, row) => all + row, 0),
        rows: together ? [total] : rows,
      },
      ...table.notes.map((note) => text(linesOfText(plainText(note), width, lineEm), tableLineHeight)),
    ],
    entries: table.isOfStandard ? [{ title: plainText(table.title), level: 2, bookmark: table.id }] : [],
  };
}

/** Lines of who made the table and of its unit of amounts: one where both fit, else the unit has its own. */
function frameLines({ leftLine = [], rightLine = "" }: PublishedTable, width: number): number {
  const left = plainText(leftLine);
  return linesOfText(`${left}　${rightLine}`, width, lineEm) === 1 ? 1 : linesOfText(left, width, lineEm) + 1;
}

function frameOf(table: PublishedTable, width: number): Paragraph[] {
  const style = styleId.tableLine;
  const left = runsOf(table.leftLine ?? []);
  const right = printable(table.rightLine ?? "");
  if (frameLines(table, width) > 1) {
    return [
      new Paragraph({ style, children: left }),
      new Paragraph({ style, alignment: AlignmentType.RIGHT, children: [new TextRun(right)] }),
    ];
  }
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return [new Paragraph({ style, tabStops, children: [...left, new TextRun({ children: [new Tab(), right] })] })];
}

function ordinalLine({ ordinal }: PublishedTable, pageBreakBefore: boolean): Paragraph[] {
  if (ordinal === undefined) return [];
  return [
    new Paragraph({
      style: styleId.tableLine,
      pageBreakBefore,
      children: [new TextRun({ text: ordinal, font: face.heading })],
    }),
  ];
}

function titleOf({ id, title, isOfStandard }: PublishedTable): Paragraph {
  const children = [new Bookmark({ id, children: runsOf(title) })];
  if (!isOfStandard) return new Paragraph({ style: styleId.performanceTitle, children });
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    children,
  });
}

function text(lines: number, height: number): TextFlow {
  return { kind: "text", lines, lineHeight: height };
}

function bodyText(spans: readonly Span[]): TextFlow {
  return text(linesOfText(plainText(spans), textWidth, bodyEm, indent), lineHeight.body);
}
