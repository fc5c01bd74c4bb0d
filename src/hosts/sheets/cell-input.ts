import type { SetCellEdit } from "../../core/workbook/edit";
import type { ContentCell } from "../../core/workbook/sheet-content";

/** What may be put into a cell as its value or formula. */
export type CellInput = string | number | boolean;

const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Excel's day 0; right for every date after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * Text as text: Excel would make numbers, dates and formulas of "1-2", "3月5日", "50%" or "=…". The leading apostrophe is
 * not part of the value.
 */
function textInput(text: string): CellInput {
  return text === "" ? "" : `'${text}`;
}

/** An exact decimal as the double nearest to it; anything else remains text, so that nothing is lost. */
function numberInput(decimal: string): CellInput {
  return DECIMAL.test(decimal) ? Number(decimal) : textInput(decimal);
}

/** "2022-03-31" as Excel counts days; anything else remains text. */
function dateInput(date: string): CellInput {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  if (year === undefined) return textInput(date);
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / DAY_MS;
}

/** What the edit puts into its cell. */
export function editInput(edit: SetCellEdit): CellInput {
  if (edit.formula !== undefined) return edit.formula;
  if (edit.value === null) return "";
  return edit.number === true ? numberInput(edit.value) : textInput(edit.value);
}

/** The number format of a cell of a sheet that is laid. */
export function contentFormat(cell: ContentCell | null | undefined): string {
  return cell?.format ?? (cell?.kind === "date" ? "yyyy-mm-dd" : "General");
}

/** What is put into it. */
export function contentInput(cell: ContentCell | null | undefined): CellInput {
  if (cell === null || cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  switch (cell.kind) {
    case "number":
      return cell.value === "" ? "" : numberInput(cell.value);
    case "date":
      return dateInput(cell.value);
    default:
      return textInput(cell.value);
  }
}
