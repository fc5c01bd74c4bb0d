import { amountFromDouble, decimalsOf, scaled, shift, zero, type Amount } from "../../money/amount";
import { roundTo } from "../../money/rounding";
import { inUnit } from "../../reading/lookup";
import type { Figure, Reading } from "../../reading/reading";
import { quotedAddress, type CellRef } from "../../workbook/address";
import { CellMap } from "../../workbook/cell-map";
import { Grid } from "../../workbook/grid";
import type { CellValue, WorkbookSnapshot } from "../../workbook/snapshot";
import { printedDecimals } from "../quantity";

/** A cell as a formula of the text sees it. */
export interface LiveCell {
  /** 'sheet'!A1 */
  readonly address: string;
  /** Its number as it stands, a blank as zero. */
  readonly value: Amount;
  /** Its amount in 1/100 of 万元 as the text prints it, and an expression that comes to the very same integer. */
  readonly hundredths: bigint;
  readonly expression: string;
}

/** The cells that formulas may refer to. */
export interface LiveCells {
  /** Undefined for text, errors, cells of another workbook, and amounts too large for exact doubles. */
  readonly cell: (cell: CellRef) => LiveCell | undefined;
  readonly valueOf: (cell: CellRef) => CellValue;
}

/**
 * Up to here a double tells neighbouring integers apart at the 15 digits that Excel compares and cuts with. It is the
 * bound of every integer that a formula of the text goes through.
 */
export const exactBelow = 100_000_000_000_000n;

export function liveCells(snapshot: WorkbookSnapshot, reading: Reading): LiveCells {
  const grids = new Map(snapshot.sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
  const figures = new CellMap<Figure>();
  for (const { blocks } of reading.tables) {
    for (const { rows } of blocks) for (const row of rows) for (const f of row.figures.values()) figures.set(f.cell, f);
  }
  const valueOf = ({ sheet, row, column }: CellRef): CellValue => grids.get(sheet)?.cell(row, column)?.value ?? null;
  return {
    valueOf,
    cell: (cell) => {
      const value = valueOf(cell);
      const number = value === null ? zero : typeof value === "number" ? amountFromDouble(value) : undefined;
      const isHere = cell.workbook === undefined && grids.has(cell.sheet);
      return number && isHere ? liveCell(quotedAddress(cell), number, figures.get(cell)) : undefined;
    },
  };
}

/**
 * Rounded half up without a rounding function: the cell's number is scaled to an integer (1/10000 of the digit wanted),
 * half of that digit is added, and what is left over is cut off. Each step is exact below the bound, whereas 0.145 as a
 * double lies below the half that it is in decimals. An amount with two digits is one step from its integer.
 */
function liveCell(address: string, value: Amount, figure: Figure | undefined): LiveCell | undefined {
  const unit = figure?.amountUnit ?? "万元";
  const moved = figure?.moved ?? 0;
  const amount = inUnit(shift(value, -moved), unit, "万元");
  const hundredths = scaled(roundTo(amount, printedDecimals), printedDecimals);
  const digits = (unit === "万元" ? 6 : 2) - moved;
  if (digits < 0 || absolute(scaled(roundTo(amount, 6), 6)) >= exactBelow) return undefined;
  const isPlain = unit === "万元" && moved === 0 && decimalsOf(value) <= printedDecimals;
  const expression = isPlain
    ? `ROUND(${address}*100,0)`
    : `SIGN(${address})*INT((ROUND(ABS(${address})*${10 ** digits},0)+5000)/10000)`;
  return { address, value, hundredths, expression };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
