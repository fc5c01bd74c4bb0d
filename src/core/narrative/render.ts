import { a1, type CellRef } from "../workbook/address";
import { printable } from "../workbook/printable";
import { fitted } from "../workbook/row-height";
import type { ContentCell, ContentRole, ContentRow, SheetContent } from "../workbook/sheet-content";
import type { Narrative, Paragraph, Sentence, Span } from "./span";

/** The name of the sheet that holds the narrative. */
export const narrativeSheetName = "预算情况说明";

/** Characters of 12 pt text in a line (a Chinese one counts two), and the height of a line in points. */
export const textWidth = 80;
export const lineHeight = 18;

function textOf({ sentences }: Paragraph): string {
  return sentences.flatMap(({ spans }) => spans.map(({ text }) => text)).join("");
}

/** The sections as plain text: the title, then one paragraph a line; a blank line between sections. */
export function narrativeText({ sections }: Narrative): string {
  const line = (text: string): string => printable(text).replace(/\s*[\t\r\n]+\s*/g, " ");
  const linesOf = ({ title, paragraphs }: Narrative["sections"][number]): string =>
    [title, ...paragraphs.map(textOf)].map(line).join("\n");
  return `${sections.map(linesOf).join("\n\n")}\n`;
}

/** The narrative as other programs read it: every printed number names its cells and how it was calculated. */
export function narrativeJson({ sections, gaps }: Narrative): object {
  return {
    schema: 1,
    sections: sections.map(({ id, title, paragraphs }) => ({
      id,
      title,
      paragraphs: paragraphs.map(({ kind, sentences }) => ({ kind, sentences: sentences.map(sentenceJson) })),
    })),
    gaps: gaps.map(({ field, section, cell }) => ({
      gap: field,
      section,
      ...(cell && placeJson(cell)),
    })),
  };
}

function sentenceJson({ spans, blockedBy }: Sentence): object {
  return { spans: spans.map(spanJson), ...(blockedBy && { blockedBy }) };
}

function spanJson(span: Span): object {
  if ("gap" in span) return span;
  if ("cells" in span) {
    const { text, unit, calculation, cells, currentCells, blockedBy } = span;
    const places = cells.map(placeJson);
    return {
      text,
      unit,
      calculation,
      cells: places,
      ...(currentCells !== undefined && { currentCells }),
      ...(blockedBy && { blockedBy }),
    };
  }
  const { text, restsOn, mark } = span;
  return { text, ...(restsOn && { restsOn: restsOn.map(placeJson) }), ...(mark && { mark }) };
}

function placeJson(cell: CellRef): object {
  const { workbook, sheet } = cell;
  return { ...(workbook !== undefined && { workbook }), sheet, cell: a1(cell) };
}

/** The narrative on a sheet of its own: one paragraph a row, a paragraph with a missing fact or a blocked sentence marked. */
export function narrativeSheet({ sections }: Narrative): SheetContent {
  const rows = sections.flatMap(({ title, paragraphs }): ContentRow[] => [
    { cells: [{ value: title, role: "heading" }], height: 24 },
    ...paragraphs.map((paragraph): ContentRow =>
      fitted({ cells: [paragraphCell(paragraph)] }, [textWidth], lineHeight),
    ),
  ]);
  return { name: narrativeSheetName, columnWidths: [textWidth + 4], rows };
}

function paragraphCell(paragraph: Paragraph): ContentCell {
  return { value: textOf(paragraph), role: paragraphRole(paragraph) };
}

export function paragraphRole(paragraph: Paragraph): ContentRole {
  const hasGap = paragraph.sentences.some(({ spans }) => spans.some((span) => "gap" in span));
  const isBlocked = paragraph.sentences.some(({ blockedBy }) => blockedBy !== undefined);
  return isBlocked ? "error" : hasGap ? "warning" : paragraph.kind === "heading" ? "subtitle" : "paragraph";
}
