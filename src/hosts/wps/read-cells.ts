import { a1 } from "../../core/workbook/address";
import type { CellSnapshot, CellValue, RowSnapshot } from "../../core/workbook/snapshot";
import { HostProblem } from "../port";
import { type Area, cellsOf } from "../sheets/area";
import type { WpsRange, WpsSheet } from "./object-model";
import { FormatReader, type Place } from "./read-formats";
import { cellAt, rangeAt } from "./sheets";

/** WPS gives an error as the number that COM has for it, this and the code together. */
const ERROR_BASE = -2_146_828_288;
const ERRORS: Readonly<Record<number, string>> = {
  2000: "#NULL!",
  2007: "#DIV/0!",
  2015: "#VALUE!",
  2023: "#REF!",
  2029: "#NAME?",
  2036: "#NUM!",
  2042: "#N/A",
  2043: "#GETTING_DATA",
  2045: "#SPILL!",
  2050: "#CALC!",
};
const ERROR_TEXTS: ReadonlySet<unknown> = new Set(Object.values(ERRORS));

interface FilledCell extends Place {
  readonly value: CellValue;
  readonly formula?: string;
}

/** The filled cells of the area with their number formats; hidden rows are marked. */
export function readArea(sheet: WpsSheet, area: Area, reader = new FormatReader()): RowSnapshot[] {
  const values = matrixOf(sheet, area, "Value2");
  const formulas = matrixOf(sheet, area, "Formula");
  const filled = values.flatMap((line, r) =>
    line.flatMap((value, c) => filledCell(sheet, area.row + r, area.column + c, value, formulas[r]?.[c])),
  );
  const formats = reader.read(sheet, area, filled);
  const rows = new Map<number, CellSnapshot[]>();
  for (const [index, { row, column, value, formula }] of filled.entries()) {
    const format = formats[index];
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push({ column, value, ...(formula !== undefined && { formula }), ...(format !== undefined && { format }) });
  }
  return [...rows].map(([index, cells]) => ({
    index,
    ...(cellAt(sheet, { row: index, column: 0 }).EntireRow.Hidden === true && { hidden: true }),
    cells,
  }));
}

/** One cell; undefined for an empty one. */
export function readCell(sheet: WpsSheet, row: number, column: number): CellSnapshot | undefined {
  return readArea(sheet, { row, column, rowCount: 1, columnCount: 1 })[0]?.cells[0];
}

/** An array of rows as large as the area; asked for cell by cell where WPS gives anything else. */
function matrixOf(sheet: WpsSheet, area: Area, property: "Value2" | "Formula"): unknown[][] {
  const given = rangeAt(sheet, area)[property];
  if (cellsOf(area) === 1 && !Array.isArray(given)) return [[given]];
  const isMatrix =
    Array.isArray(given) &&
    given.length === area.rowCount &&
    given.every((line: unknown) => Array.isArray(line) && line.length === area.columnCount);
  if (isMatrix) return given as unknown[][];
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from(
      { length: area.columnCount },
      (__, c) => cellAt(sheet, { row: area.row + r, column: area.column + c })[property],
    ),
  );
}

function filledCell(sheet: WpsSheet, row: number, column: number, value: unknown, given: unknown): FilledCell[] {
  // WPS gives a typed value again as the “formula”; text that merely begins with "=" equals its own formula.
  const formula = typeof given === "string" && given.startsWith("=") && given !== value ? given : undefined;
  const read = valueOf(value, formula !== undefined, () => cellAt(sheet, { row, column }));
  if (read === undefined) throw new HostProblem("unknown", `${sheet.Name}!${a1({ row, column })}: ${typeof value}`);
  if (formula === undefined && (read === null || read === "")) return [];
  return [{ row, column, value: read, ...(formula !== undefined && { formula }) }];
}

/** Undefined for what is no value of a cell. */
function valueOf(value: unknown, isFormula: boolean, cell: () => WpsRange): CellValue | undefined {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number": {
      const error = ERRORS[value - ERROR_BASE];
      return error !== undefined && cell().Text === error ? { error } : value;
    }
    case "string":
      return ERROR_TEXTS.has(value) && !isTypedText(cell()) ? { error: value } : value;
    case "undefined":
    case "object": {
      if (value !== null && value !== undefined) return undefined;
      const text = isFormula ? cell().Text : undefined;
      return typeof text === "string" && ERROR_TEXTS.has(text) ? { error: text } : null;
    }
    default:
      return undefined;
  }
}

/** "#REF!" is a text only where somebody wanted it to be one. */
function isTypedText({ PrefixCharacter: prefix, NumberFormat: format }: WpsRange): boolean {
  return prefix === "'" || format === "@";
}
