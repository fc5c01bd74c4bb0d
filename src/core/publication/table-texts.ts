import { printAmount } from "../money/rounding";
import type { Figure, ReadTable } from "../reading/reading";
import { cellKey, type CellRef } from "../workbook/address";
import { cellText } from "../workbook/cell-text";
import type { Grid } from "../workbook/grid";

/** The texts of a table's cells as they are printed. */
export class TableTexts {
  private readonly figures: ReadonlyMap<string, Figure>;
  private readonly isGrouped: boolean;

  constructor(
    readonly table: ReadTable,
    private readonly grids: ReadonlyMap<string, Grid>,
  ) {
    const figures = table.blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()]));
    this.figures = new Map(figures.map((figure) => [cellKey(figure.cell), figure]));
    this.isGrouped = figures.some(({ cell }) => this.hasSeparators(cell));
  }

  figureAt(cell: CellRef): Figure | undefined {
    return this.figures.get(cellKey(cell));
  }

  /** Amounts with the table's digits, and with separators where the workbook prints them; other cells as they stand. */
  textAt(cell: CellRef): string {
    const figure = this.figureAt(cell);
    const snapshot = this.grids.get(cell.sheet)?.cell(cell.row, cell.column);
    if (figure?.written === "number" || figure?.written === "text") {
      const text = printAmount(figure.value, figure.decimals);
      return this.isGrouped ? withSeparators(text) : text;
    }
    return snapshot ? singleLine(cellText(snapshot)) : "";
  }

  isHidden({ sheet, row, column }: CellRef): boolean {
    return this.grids.get(sheet)?.isHidden(row, column) === true;
  }

  private hasSeparators({ sheet, row, column }: CellRef): boolean {
    const cell = this.grids.get(sheet)?.cell(row, column);
    if (typeof cell?.value === "string") return /\d[,，]\d/.test(cell.value);
    return typeof cell?.value === "number" && (cell.format?.includes("#,##") ?? false);
  }
}

/** Line breaks only served the sheet's layout: between Chinese characters they are nothing, else a blank. */
function singleLine(text: string): string {
  return text
    .trim()
    .replace(/(?<=[^\u0020-\u00ff])\s*[\r\n]+\s*(?=[^\u0020-\u00ff])/g, "")
    .replace(/\s+/g, " ");
}

function withSeparators(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
