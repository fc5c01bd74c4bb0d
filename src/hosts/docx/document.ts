import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import type { Span } from "../../core/narrative/span";
import { plainText, type Cover, type Publication } from "../../core/publication/publication";
import { printable } from "../../core/workbook/printable";
import {
  face,
  indent,
  latinFace,
  lineHeight,
  page,
  size,
  textHeight,
  textWidth,
  turnedPage,
  turnedTextHeight,
  twipsPerPoint,
} from "./measures";
import { linesOfText, pageNumbers } from "./pagination";
import { closingPiece, partPieces, styled, type Piece } from "./pieces";
import { runsOf } from "./runs";
import { coverDateGap, documentStyles, styleId } from "./styles";

/** The publication as Word's document, its contents filled in with the page of every heading. */
export function wordDocument({ cover, parts, closing, labels, properties }: Publication): Document {
  const sections = joinedByPage([...parts.flatMap(partPieces), closingPiece(closing.unit, closing.date)]);
  return new Document({
    title: printable(properties.title),
    subject: printable(properties.subject),
    creator: printable(properties.author),
    lastModifiedBy: printable(properties.author),
    styles: documentStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      section(false, [
        styled(cover.unit, styleId.coverUnit),
        styled(cover.title, styleId.coverTitle),
        new Paragraph({
          style: styleId.coverDate,
          spacing: { before: aboveCoverDate(cover) },
          children: runsOf(cover.date),
        }),
      ]),
      section(false, [
        new Paragraph({ style: styleId.contentsTitle, children: [new TextRun(labels.contents)] }),
        contents(sections),
      ]),
      ...sections.map(({ isTurned, children }, index) => section(isTurned, children, index === 0 ? 1 : "continued")),
    ],
  });
}

/** A long title takes from the room between it and the date, so that both stay on one page. */
function aboveCoverDate({ unit, title, date }: Cover): number {
  const lines = (spans: readonly Span[], halfPoints: number): number =>
    linesOfText(plainText(spans), textWidth, (halfPoints / 2) * twipsPerPoint);
  const all = lines(unit, size.title) + lines(title, size.cover) + lines(date, size.body);
  return Math.max(0, coverDateGap - (all - 3) * lineHeight.cover);
}

/** A field that Word updates itself, asking first; everybody else reads the entries as they are filled in here. */
function contents(sections: readonly Piece[]): TableOfContents {
  const numbers = pageNumbers(
    sections.map(({ isTurned, flows }) => ({ height: isTurned ? turnedTextHeight : textHeight, flows })),
  );
  const entries = sections.flatMap((piece) => piece.entries);
  return new TableOfContents(undefined, {
    hyperlink: true,
    headingStyleRange: "1-2",
    cachedEntries: entries.map(({ title, level, bookmark }) => {
      const number = numbers.get(bookmark);
      return { title: printable(title), level, href: bookmark, ...(number !== undefined && { page: number }) };
    }),
  });
}

/** Neighbours on pages of the same kind as one. */
function joinedByPage(pieces: readonly Piece[]): Piece[] {
  const sections: { isTurned: boolean; members: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = sections.at(-1);
    if (last?.isTurned === piece.isTurned) last.members.push(piece);
    else sections.push({ isTurned: piece.isTurned, members: [piece] });
  }
  return sections.map(({ isTurned, members }) => ({
    isTurned,
    children: members.flatMap(({ children }) => children),
    flows: members.flatMap(({ flows }) => flows),
    entries: members.flatMap(({ entries }) => entries),
  }));
}

/** Cover and contents have no page number; the body is numbered from 1. */
function section(isTurned: boolean, children: readonly FileChild[], numbering?: 1 | "continued"): ISectionOptions {
  const { margins, footer } = isTurned ? turnedPage : page;
  return {
    children,
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library exchanges the sides of a turned page itself.
        size: {
          width: page.width,
          height: page.height,
          orientation: isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margins, footer, header: footer },
        ...(numbering === 1 && { pageNumbers: { start: 1 } }),
      },
    },
    ...(numbering !== undefined && {
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    }),
  };
}

/** "— 1 —", a character in from the outer edge. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: indent / 2, right: indent / 2 },
        children: [
          new TextRun({
            children: ["— ", PageNumber.CURRENT, " —"],
            size: size.pageNumber,
            font: { ascii: latinFace, hAnsi: latinFace, eastAsia: face.table, cs: latinFace },
          }),
        ],
      }),
    ],
  });
}
