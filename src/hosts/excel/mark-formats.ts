import type { MarkArea } from "../../core/marks/mark-areas";
import { isMarkFormula, MARK_FORMULA, markStyle } from "../mark-look";
import type { ExcelRuntime } from "./excel-runtime";

/** A conditional format of ours: the sheet by its name and by the id that stays when it is renamed. */
export interface PlacedMark {
  readonly sheet: string;
  readonly sheetId: string;
  readonly id: string;
}

/** What the next sync brings. */
export interface PendingMark {
  /** Undefined when the sheet is gone. */
  take(): PlacedMark | undefined;
}

export interface EarlierMarks {
  take(): PlacedMark[];
}

const LINES = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const UNDERLINES = { single: "Single", double: "Double" } as const;

/** Excel puts a new conditional format in front of all others, where its look wins. */
export function addMark(worksheets: Excel.WorksheetCollection, area: MarkArea): PendingMark {
  const sheet = worksheets.getItemOrNullObject(area.sheet);
  const idOfSheet = queueId(sheet);
  const range = sheet.getRangeByIndexes(area.firstRow, area.column, area.lastRow - area.firstRow + 1, 1).untrack();
  const format = range.conditionalFormats.add("Custom");
  const { custom } = format;
  custom.rule.formula = `=${MARK_FORMULA}`;
  draw(custom.format, area);
  format.load("id");
  return {
    take: () => {
      const sheetId = idOfSheet();
      return sheetId === undefined ? undefined : { sheet: area.sheet, sheetId, id: format.id };
    },
  };
}

/** The id is known after the next sync; undefined when the sheet is gone. */
function queueId(sheet: Excel.Worksheet): () => string | undefined {
  sheet.load("id");
  return () => (sheet.isNullObject ? undefined : sheet.id);
}

function draw(format: Excel.ConditionalRangeFormat, area: MarkArea): void {
  const style = markStyle(area);
  const { font, fill, borders } = format;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = UNDERLINES[style.underline];
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) fill.color = style.fill;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = borders.getItem(edge);
    border.style = LINES[style.border];
    border.color = style.borderColor;
  }
}

/** Before ExcelApi 1.14 a mark that is gone fails the request with ItemNotFound; a sheet that is gone never does. */
export function deleteMark(
  worksheets: Excel.WorksheetCollection,
  { sheetId, id }: PlacedMark,
  runtime: ExcelRuntime,
): void {
  const formats = formatsOf(worksheets, sheetId);
  (runtime.supports("1.14") ? formats.getItemOrNullObject(id) : formats.getItem(id)).delete();
}

/** Asks for the marks on these sheets, whoever put them there; sheets that are gone have none. */
export function queueEarlierMarks(worksheets: Excel.WorksheetCollection, sheets: readonly string[]): EarlierMarks {
  const pending = sheets.map((name) => {
    const idOfSheet = queueId(worksheets.getItemOrNullObject(name));
    const formats = formatsOf(worksheets, name);
    formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
    return { name, idOfSheet, formats };
  });
  return {
    take: () =>
      pending.flatMap(({ name, idOfSheet, formats }) => {
        const sheetId = idOfSheet();
        if (sheetId === undefined) return [];
        return formats.items
          .filter(({ type, customOrNullObject: custom }) => type === "Custom" && isMarkFormula(custom.rule.formula))
          .map(({ id }) => ({ sheet: name, sheetId, id }));
      }),
  };
}

/** Those of a whole sheet, for rows that were put in or taken out move a mark. */
function formatsOf(worksheets: Excel.WorksheetCollection, sheet: string): Excel.ConditionalFormatCollection {
  return worksheets.getItemOrNullObject(sheet).getRange().untrack().conditionalFormats;
}
