import { columnName, columnNumber } from "../../core/workbook/address";
import { SHEET_COLUMNS, SHEET_ROWS } from "../sheets/sheet-size";

/**
 * One pass over a formula: quoted text and quoted sheet names are passed over; then cell references (C6, $C$6), whole columns (C:D)
 * and whole rows (3:5); then names, functions and numbers, so that a part of them is not taken for a reference.
 */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\p{L}])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\p{L}])|(?<![\w.\p{L}])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\p{L}])|(?<![\w.\p{L}:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!\p{L}])|[\w.\p{L}$]+/gu;

/**
 * A formula as it reads when copied down by `rows` and right by `columns`: relative references move along, absolute ones stay.
 * This is how the dependents of a shared formula are written out. References pushed off the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (dollar: string, name: string): string | undefined => {
    const number = columnNumber(name) + (dollar ? 0 : columns);
    return number < 0 || number >= SHEET_COLUMNS ? undefined : dollar + columnName(number);
  };
  const row = (dollar: string, digits: string): string | undefined => {
    const number = Number(digits) + (dollar ? 0 : rows);
    return number < 1 || number > SHEET_ROWS ? undefined : dollar + String(number);
  };
  return formula.replace(pieces, (whole: string, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, from$, from, to$, to, first$, first, last$, last] = groups;
    if (c !== undefined) return join(column(c$ ?? "", c), row(r$ ?? "", r ?? ""), "");
    if (from !== undefined) return join(column(from$ ?? "", from), column(to$ ?? "", to ?? ""), ":");
    if (first !== undefined) return join(row(first$ ?? "", first), row(last$ ?? "", last ?? ""), ":");
    return whole;
  });
}

function join(left: string | undefined, right: string | undefined, between: string): string {
  return left === undefined || right === undefined ? "#REF!" : left + between + right;
}
