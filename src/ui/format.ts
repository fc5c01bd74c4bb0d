import type { Amount } from "../core/money/amount";
import { printAmount } from "../core/money/rounding";
import { a1, placeInFile, type CellRef } from "../core/workbook/address";

/** Digits printed when a finding does not say how its table prints them. */
const usualDecimals = 2;

export function amountText(value: Amount, decimals: number = usualDecimals): string {
  return printAmount(value, decimals).replace("-", "−");
}

/** With its sign, so that too much and too little differ at sight: "+0.50", "−0.50". */
export function differenceText(value: Amount, decimals: number = usualDecimals): string {
  const text = amountText(value, decimals);
  return value.gt("0") ? `+${text}` : text;
}

/** "表八 C6", for a cell of another workbook "[去年.xlsx] 表八 C6" */
export function placeText(cell: CellRef): string {
  const place = cell.words === undefined ? `${cell.sheet} ${a1(cell)}` : placeInFile(cell);
  return cell.workbook === undefined ? place : `[${cell.workbook}] ${place}`;
}
