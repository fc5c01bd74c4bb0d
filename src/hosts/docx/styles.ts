import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { face, indent, latinFace, lineHeight, size } from "./measures";

/** Ids of the paragraph styles that the document uses beside Word's own headings. */
export const styleId = {
  body: "BodyText",
  coverUnit: "CoverUnit",
  coverTitle: "CoverTitle",
  coverDate: "CoverDate",
  contentsTitle: "ContentsTitle",
  performanceTitle: "PerformanceTitle",
  tableLine: "TableLine",
  tableNote: "TableNote",
  signature: "Signature",
};

/** Of the lines above and below a table, and in front of a table among text; twips. */
export const tableLineHeight = 360;
export const tableTitleGap = 240;

/** Between the title of the cover and its date, when each takes one line. */
export const coverDateGap = 6200;

function font(name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  return { ascii: latinFace, hAnsi: latinFace, eastAsia: name, cs: latinFace };
}

function exact(line: number): { line: number; lineRule: typeof LineRuleType.EXACT } {
  return { line, lineRule: LineRuleType.EXACT };
}

const black = "000000";

/** Every look of the document, so that a clerk changes it in one place. */
export function documentStyles(): IStylesOptions {
  const heading = (name: string, type: number): NonNullable<IParagraphStyleOptions["run"]> => ({
    font: font(name),
    size: type,
    color: black,
    bold: false,
    italics: false,
  });
  return {
    default: {
      document: {
        run: { font: font(face.body), size: size.body, language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: { before: 0, after: 0, ...exact(lineHeight.body) } },
      },
      heading1: {
        run: heading(face.title, size.title),
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 0, after: lineHeight.body, ...exact(lineHeight.title) },
        },
      },
      heading2: {
        run: heading(face.heading, size.body),
        paragraph: { keepNext: true, indent: { firstLine: indent }, spacing: exact(lineHeight.body) },
      },
      heading3: {
        run: heading(face.subheading, size.body),
        paragraph: { keepNext: true, indent: { firstLine: indent }, spacing: exact(lineHeight.body) },
      },
    },
    paragraphStyles: [
      {
        id: styleId.body,
        name: "Body Text",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: indent } },
      },
      cover(styleId.coverUnit, "封面单位", size.title, 2600),
      cover(styleId.coverTitle, "封面标题", size.cover, 400),
      {
        ...cover(styleId.coverDate, "封面日期", size.body, coverDateGap),
        run: { font: font(face.subheading), size: size.body },
      },
      {
        id: styleId.contentsTitle,
        name: "目录标题",
        basedOn: "Normal",
        run: { font: font(face.title), size: size.title },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: lineHeight.body, ...exact(lineHeight.title) } },
      },
      contentsEntry(1, face.heading),
      contentsEntry(2, face.body),
      {
        id: styleId.performanceTitle,
        name: "绩效表标题",
        basedOn: "Normal",
        run: { font: font(face.heading), size: size.line },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: tableTitleGap, ...exact(lineHeight.body) },
        },
      },
      {
        id: styleId.tableLine,
        name: "表格说明",
        basedOn: "Normal",
        run: { font: font(face.table), size: 21 },
        paragraph: { keepNext: true, spacing: exact(tableLineHeight) },
      },
      {
        id: styleId.tableNote,
        name: "表格备注",
        basedOn: "Normal",
        run: { font: font(face.table), size: 21 },
        paragraph: { alignment: AlignmentType.BOTH, spacing: { before: 80, ...exact(tableLineHeight) } },
      },
      {
        id: styleId.signature,
        name: "落款",
        basedOn: "Normal",
        paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, indent: { right: indent } },
      },
    ],
  };
}

function cover(id: string, name: string, type: number, before: number): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    run: { font: font(face.title), size: type },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before, after: 0, ...exact(lineHeight.cover) } },
  };
}

function contentsEntry(level: 1 | 2, name: string): IParagraphStyleOptions {
  const left = level === 1 ? 0 : indent;
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: "Normal",
    next: "Normal",
    run: { font: font(name), size: 28 },
    paragraph: {
      indent: { left },
      spacing: exact(480),
    },
  };
}
