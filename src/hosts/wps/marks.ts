import { type MarkArea, markAreas } from "../../core/marks/mark-areas";
import type { Mark } from "../../core/marks/marks";
import { isMarkFormula, MARK_FORMULA, markStyle } from "../mark-look";
import type { SkippedSheet } from "../port";
import { colourNumber } from "./colour";
import { WPS, type WpsFormatCondition, type WpsSheet, type WpsWorkbook } from "./object-model";
import { rangeAt, sheetNamed, sheetsOf } from "./sheets";

/**
 * Shows these marks in place of all that are there, those of an earlier session too; gives the sheets on which nothing was
 * changed. WPS's conditional formats have no ids: ours are known by their condition.
 */
export function showMarks(workbook: WpsWorkbook, marks: readonly Mark[]): SkippedSheet[] {
  const sheets = sheetsOf(workbook);
  const open = sheets.filter((sheet) => !sheet.ProtectContents);
  for (const sheet of open) clear(sheet);
  const skipped: SkippedSheet[] = [];
  try {
    for (const area of markAreas(marks)) {
      const sheet = sheetNamed(open, area.sheet);
      if (sheet) add(sheet, area);
      else
        skipped.push({ sheet: area.sheet, kind: sheetNamed(sheets, area.sheet) ? "sheet-protected" : "sheet-missing" });
    }
  } catch (error) {
    for (const sheet of open) clear(sheet);
    throw error;
  }
  return skipped.filter(({ sheet }, index) => skipped.findIndex((other) => other.sheet === sheet) === index);
}

/** How many conditional formats on the sheet are marks of ours. */
export function countMarks(sheet: WpsSheet): number {
  return marksOn(sheet).length;
}

function clear(sheet: WpsSheet): void {
  for (const mark of marksOn(sheet).reverse()) mark.Delete();
}

/** Those of the whole sheet, for rows that were put in or taken out move a mark. */
function marksOn({ Cells: { FormatConditions: formats } }: WpsSheet): WpsFormatCondition[] {
  return Array.from({ length: formats.Count }, (_, index) => formats.Item(index + 1)).filter(
    (format) => format.Type === WPS.xlExpression && isMarkFormula(format.Formula1),
  );
}

const LINES = { thin: WPS.xlContinuous, dashed: WPS.xlDash, dotted: WPS.xlDot } as const;
const UNDERLINES = { single: WPS.xlUnderlineStyleSingle, double: WPS.xlUnderlineStyleDouble } as const;

function add(sheet: WpsSheet, area: MarkArea): void {
  const { column, firstRow, lastRow } = area;
  const range = rangeAt(sheet, { row: firstRow, column, rowCount: lastRow - firstRow + 1, columnCount: 1 });
  const format = range.FormatConditions.Add(WPS.xlExpression, undefined, `=${MARK_FORMULA}`);
  const style = markStyle(area);
  if (style.bold) format.Font.Bold = true;
  if (style.italic) format.Font.Italic = true;
  if (style.underline) format.Font.Underline = UNDERLINES[style.underline];
  if (style.color !== undefined) format.Font.Color = colourNumber(style.color);
  if (style.fill !== undefined) format.Interior.Color = colourNumber(style.fill);
  format.Borders.LineStyle = LINES[style.border];
  format.Borders.Color = colourNumber(style.borderColor);
  // In front of all others, where its look wins.
  format.SetFirstPriority();
}
