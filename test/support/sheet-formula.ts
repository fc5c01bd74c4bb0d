import { compileFunction } from "node:vm";
import type { CellRef } from "../../src/core/workbook/address";
import { parseA1 } from "../../src/core/workbook/address";
import { Grid } from "../../src/core/workbook/grid";
import { isCellError, type WorkbookSnapshot } from "../../src/core/workbook/snapshot";

type Value = string | number | boolean;

const ROUND = (value: number, digits: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * 10 ** digits)) / 10 ** digits;

/** The functions that our formulas use, in doubles as every spreadsheet calculates. */
const functions = {
  ROUND,
  ABS: Math.abs,
  INT: Math.floor,
  SIGN: Math.sign,
  IF: (condition: boolean, one: Value, other: Value): Value => (condition ? one : other),
  AND: (...conditions: boolean[]): boolean => conditions.every(Boolean),
  SUMSQ: (...values: number[]): number => values.reduce((sum, value) => sum + value * value, 0),
  TEXT: (value: number): string => ROUND(value, 2).toFixed(2),
};

/** What a formula of the narrative comes to; one sheet's cells by their quoted address, arithmetic, and & for texts. */
export function evaluateFormula(formula: string, snapshot: WorkbookSnapshot): Value {
  const script = formula
    .replace(/^=/, "")
    .replaceAll(/"((?:[^"]|"")*)"|'((?:[^']|'')*)'!([A-Z]+\d+)|&|(?<![<>])=/g, (whole, text, sheet, address) => {
      if (typeof text === "string") return JSON.stringify(text.replaceAll('""', '"'));
      if (typeof sheet === "string") return `cell(${JSON.stringify(sheet.replaceAll("''", "'"))},"${String(address)}")`;
      return whole === "&" ? "+" : "===";
    });
  const cell = (sheet: string, address: string): Value => {
    const place = parseA1(address);
    if (!place) throw new Error(`no address: ${address}`);
    return valueAt(snapshot, { sheet, ...place });
  };
  const names = Object.keys(functions);
  const run = compileFunction(`return ${script};`, [...names, "cell"]) as (...given: unknown[]) => Value;
  return run(...Object.values(functions), cell);
}

function valueAt(snapshot: WorkbookSnapshot, { sheet, row, column }: CellRef): Value {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  const value = new Grid(found).cell(row, column)?.value ?? 0;
  if (isCellError(value)) throw new Error(value.error);
  return value;
}
