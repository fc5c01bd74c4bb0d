import type { CellRef } from "../../core/workbook/address";
import type { SetCellEdit } from "../../core/workbook/edit";
import type { ContentCell, SheetContent } from "../../core/workbook/sheet-content";
import {
  type CellSnapshot,
  isCellError,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../core/workbook/snapshot";

/** Binary fractions only, so that a sum of Excel's is exact. */
export const AMOUNT = "1234567.25";
export const HALF = "0.5";
export const WIDE_DIGITS = "１２．００";

const text = (value: string): ContentCell => ({ value, role: "text" });
const amount = (value: string): ContentCell => ({ value, kind: "number", format: "#,##0.00", role: "amount" });

/** Amounts, a formula, a number kept as text and a code with leading zeros. */
export function scratchContent(name: string): SheetContent {
  return {
    name,
    columnWidths: [24, 18],
    rows: [
      { cells: [{ value: name, role: "title" }] },
      { cells: [text("A"), amount(AMOUNT)] },
      { cells: [text("B"), amount(HALF)] },
      { cells: [text("A + B"), { ...amount("1234567.75"), formula: "=SUM(B2:B3)", role: "total" }] },
      { cells: [text("12"), { value: WIDE_DIGITS, format: "@" }] },
      { cells: [text("00123"), null] },
    ],
  };
}

/** All that a results sheet is made of: links, a date, a choice, merged cells, a head that stays and is printed again. */
export function resultsContent(name: string, linked: string): SheetContent {
  const head = ["1", "2", "3"].map((value): ContentCell => ({ value, role: "heading" }));
  return {
    name,
    columnWidths: [24, 18, 18],
    frozenRows: 2,
    landscape: true,
    repeatedRow: 1,
    merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }],
    validations: [
      { range: { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 2 }, rule: { kind: "list", values: ["1", "2"] } },
    ],
    rows: [
      { height: 30, cells: [{ value: name, role: "title" }] },
      { cells: head },
      {
        cells: [
          { value: "B2", role: "error", link: `'${linked.replaceAll("'", "''")}'!B2` },
          { value: "2026-01-31", kind: "date" },
          { value: "1", role: "input" },
        ],
      },
    ],
  };
}

/** Columns A and B are 0 and 1, the first row is 0. */
export function at(sheet: string, row: number, column = 1): CellRef {
  return { sheet, row, column };
}

export function set(cell: CellRef, write: Omit<SetCellEdit, "kind" | "cell">): SetCellEdit {
  return { kind: "set-cell", cell, ...write };
}

export function sheetNamed({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

/** "1000.5", "=SUM(B2:B3) → 7 [0.00]", "(empty)": what a cell holds, to be compared and to be read. */
export function held(snapshot: WorkbookSnapshot, { sheet, row, column }: CellRef): string {
  const line = sheetNamed(snapshot, sheet)?.rows.find(({ index }) => index === row);
  const cell = line?.cells.find((candidate) => candidate.column === column);
  return cell === undefined ? "(empty)" : describe(cell);
}

function describe({ value, formula, format }: CellSnapshot): string {
  const shown = isCellError(value) ? value.error : JSON.stringify(value);
  return `${formula === undefined ? "" : `${formula} → `}${shown}${format === undefined ? "" : ` [${format}]`}`;
}

/** How many sheets but ours are not as they were; what formulas come to may change by itself. */
export function sheetsChanged(before: WorkbookSnapshot, after: WorkbookSnapshot, ours: readonly string[]): number {
  const typed = (sheet: SheetSnapshot): string =>
    JSON.stringify({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      })),
    });
  const users = (snapshot: WorkbookSnapshot): Map<string, string> =>
    new Map(snapshot.sheets.filter(({ name }) => !ours.includes(name)).map((sheet) => [sheet.name, typed(sheet)]));
  const [was, is] = [users(before), users(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name)).length;
}
