import { addedRanges } from "../audit/form/column-sums";
import { amountFromDouble, shift, zero, type Amount } from "../money/amount";
import { formOfFormat } from "../reading/amount-text";
import { cellKey, type CellRef } from "../workbook/address";
import { contentOf } from "../workbook/cell-content";
import type { CellContent } from "../workbook/edit";
import { Grid } from "../workbook/grid";
import type { CellSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** The workbook's cells as they were read, by sheet. */
export class CellsSeen {
  private readonly grids: ReadonlyMap<string, Grid>;

  constructor(snapshot: WorkbookSnapshot) {
    this.grids = new Map(snapshot.sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
  }

  at(cell: CellRef): CellSnapshot | undefined {
    return this.grids.get(cell.sheet)?.cell(cell.row, cell.column);
  }

  content(cell: CellRef): CellContent {
    return contentOf(this.at(cell));
  }

  /** Digits by which the cell's number format moves the point of a number: 4 where it prints 元 as 万元. */
  moved(cell: CellRef): number {
    const held = this.at(cell);
    return typeof held?.value === "string" ? 0 : (formOfFormat(held?.format)?.moved ?? 0);
  }

  /** What the cell must hold to show this amount. */
  heldFor(cell: CellRef, shown: Amount): Amount {
    return shift(shown, this.moved(cell));
  }

  /**
   * What the cell's formula comes to when other cells hold `values` (by `cellKey`); undefined when it is no plain addition
   * of cells of its own sheet. As in Excel, texts and blanks add nothing.
   */
  addition(cell: CellRef, formula: string, values: ReadonlyMap<string, Amount>): Amount | undefined {
    const ranges = addedRanges(formula);
    const grid = this.grids.get(cell.sheet);
    if (!ranges || !grid || /^=\+?ROUND/i.test(formula)) return undefined;
    let total = zero;
    for (const range of ranges) {
      const lastRow = Math.min(range.lastRow, grid.rowCount - 1);
      const lastColumn = Math.min(range.lastColumn, grid.columnCount - 1);
      for (let row = range.firstRow; row <= lastRow; row++) {
        for (let column = range.firstColumn; column <= lastColumn; column++) {
          const value = grid.cell(row, column)?.value;
          const own = typeof value === "number" ? amountFromDouble(value) : undefined;
          total = total.plus(values.get(cellKey({ sheet: cell.sheet, row, column })) ?? own ?? zero);
        }
      }
    }
    return total;
  }
}
