import type { CellValue } from "../../src/core/workbook/snapshot";
import type { SheetModel } from "./excel-host/workbook-model";

/** The only two formulas that the self-test writes. */
export function calculate(formula: string, sheet: SheetModel): CellValue {
  const amount = (row: number): number => Number(sheet.peek(row, 1)?.value ?? 0);
  if (formula === "=SUM(B2:B3)") return amount(1) + amount(2);
  return formula === "=B2*2" ? amount(1) * 2 : 0;
}
