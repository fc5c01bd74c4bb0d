import { amountFromDouble, sum, zero, type Amount } from "../../../src/core/money/amount";
import { percentage, printAmount, roundTo } from "../../../src/core/money/rounding";
import type { FigureSpan } from "../../../src/core/narrative/span";
import { parseAmountText } from "../../../src/core/reading/amount-text";
import { inUnit } from "../../../src/core/reading/lookup";
import { cellKey, type CellRef } from "../../../src/core/workbook/address";
import type { WrittenUnit } from "./written-units";

/** Reads the workbook's cells the plain way, without the figures of the reading. */
export class Cells {
  private readonly values = new Map<string, string | number>();
  private readonly units = new Map<string, "元" | "万元">();

  constructor({ snapshot, reading }: WrittenUnit) {
    for (const sheet of snapshot.sheets) {
      for (const { index, cells } of sheet.rows) {
        for (const { column, value } of cells) {
          if (typeof value === "string" || typeof value === "number") {
            this.values.set(cellKey({ sheet: sheet.name, row: index, column }), value);
          }
        }
      }
    }
    for (const table of reading.tables) {
      for (const block of table.blocks) {
        for (const row of block.rows) {
          for (const { cell } of row.figures.values()) this.units.set(cellKey(cell), table.amountUnit);
        }
      }
    }
  }

  text(cell: CellRef): string {
    return String(this.values.get(cellKey(cell)) ?? "");
  }

  /** In 万元 with two digits for amounts of the tables, as typed for facts; blanks and words are zero. */
  number(cell: CellRef): Amount {
    const value = this.values.get(cellKey(cell));
    const unit = this.units.get(cellKey(cell)) ?? "万元";
    if (typeof value === "number") return roundTo(inUnit(amountFromDouble(value) ?? zero, unit, "万元"), 2);
    const parsed = parseAmountText(value ?? "");
    return parsed.kind === "amount" ? roundTo(inUnit(parsed.value, unit, "万元"), 2) : zero;
  }
}

/** What the span's cells give by its calculation, printed as the span should print it. */
export function recalculate(span: FigureSpan, cells: Cells): string {
  const values = span.cells.map((cell) => cells.number(cell));
  const current = span.currentCells ?? 1;
  const [first, ...others] = [sum(values.slice(0, current)), ...values.slice(current)];
  const change = first.minus(sum(others)).abs();
  switch (span.calculation) {
    case "value":
    case "sum":
      return print(sum(values), span.unit);
    case "difference":
      return printAmount(change);
    case "rate":
      return percentage(change, sum(others)) ?? "no rate";
    case "share":
      return percentage(first, others[0] ?? zero) ?? "no share";
    case "count":
      return String(span.cells.length);
    case "fact": {
      const text = span.cells.map((cell) => cells.text(cell)).join("");
      return text.includes(span.text) ? span.text : print(first, span.unit);
    }
  }
}

function print(value: Amount, unit: string): string {
  return unit === "万元" ? printAmount(value) : value.toFixed();
}
