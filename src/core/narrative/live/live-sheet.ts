import { fitted } from "../../workbook/row-height";
import type { ContentCell, ContentRow, SheetContent } from "../../workbook/sheet-content";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Reading } from "../../reading/reading";
import { lineHeight, narrativeSheet, paragraphRole, textWidth } from "../render";
import type { Narrative, Paragraph } from "../span";
import { liveCells, type LiveCells } from "./live-cells";
import { liveSpan, quoted } from "./live-span";

/** Excel takes 8,192 characters of a formula and 16,384 bytes of what it makes of them, two for each character of text. */
const longestFormula = 6_000;

/**
 * The narrative on its sheet with its figures as formulas, so that the text follows the tables. Figures that cannot be
 * calculated with certainty are text. A paragraph that is too long for one formula goes on in the next row.
 */
export function liveNarrativeSheet(narrative: Narrative, snapshot: WorkbookSnapshot, reading: Reading): SheetContent {
  const cells = liveCells(snapshot, reading);
  const rows = narrative.sections.flatMap(({ title, paragraphs }): ContentRow[] => [
    { cells: [{ value: title, role: "heading" }], height: 24 },
    ...paragraphs.flatMap((paragraph) => paragraphRows(paragraph, cells)),
  ]);
  return { ...narrativeSheet(narrative), rows };
}

interface Piece {
  readonly text: string;
  /** Undefined for text that follows nothing. */
  readonly formula: string | undefined;
}

function paragraphRows(paragraph: Paragraph, cells: LiveCells): ContentRow[] {
  const role = paragraphRole(paragraph);
  const spans = paragraph.sentences.flatMap((sentence) => sentence.spans);
  const pieces = joined(spans.map((span): Piece => ({ text: span.text, formula: liveSpan(span, cells) })));
  return rowsOf(pieces).map((row) => {
    const value = row.map(({ text }) => text).join("");
    const isLive = row.some(({ formula }) => formula !== undefined);
    const cell: ContentCell = { value, role, ...(isLive && { formula: `=${row.map(termOf).join("&")}` }) };
    return fitted({ cells: [cell] }, [textWidth], lineHeight);
  });
}

function termOf({ text, formula }: Piece): string {
  return formula ?? quoted(text);
}

/** Neighbouring texts in one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.formula === undefined && piece.formula === undefined) {
      result[result.length - 1] = { text: last.text + piece.text, formula: undefined };
    } else if (piece.text !== "" || piece.formula !== undefined) {
      result.push(piece);
    }
  }
  return result;
}

/** As many pieces in a row as one formula holds. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  let length = 0;
  for (const piece of pieces) {
    const own = termOf(piece).length + 1;
    const row = rows.at(-1);
    if (row && length + own <= longestFormula) {
      row.push(piece);
      length += own;
    } else {
      rows.push([piece]);
      length = own;
    }
  }
  return rows;
}
