import type { LocalText } from "../standards/definition";
import type { Message } from "../messages/message";
import type { Figure, Reading, ReadRow, ReadTable } from "../reading/reading";
import { a1 } from "../workbook/address";
import { CellMap } from "../workbook/cell-map";

/** Words for figures: which table, row and column a cell is, for messages. */
export class FigurePlaces {
  private readonly rows = new Map<ReadTable, CellMap<ReadRow>>();

  constructor(private readonly reading: Reading) {}

  /** 表八“预算数”的公务接待费（F6） */
  describe(figure: Figure): Message {
    const table = this.tableOf(figure);
    const row = table && this.rowsOf(table).get(figure.cell);
    return {
      key: "place.figure",
      data: {
        table: table?.definition.ordinal ?? "",
        row: (row?.project ?? row?.name ?? "").replace(/\s/g, ""),
        column: this.column(figure),
        cell: a1(figure.cell),
      },
    };
  }

  /** The name of the figure's column. */
  column(figure: Figure): LocalText | "" {
    const block = this.tableOf(figure)?.blocks.find(({ id }) => id === figure.block);
    return block?.definition.columns.find(({ id }) => id === figure.column)?.name ?? "";
  }

  private tableOf(figure: Figure): ReadTable | undefined {
    return this.reading.tables.find(({ id }) => id === figure.table);
  }

  /** The rows of a table by their figures' cells; made when the first figure of the table is described. */
  private rowsOf(table: ReadTable): CellMap<ReadRow> {
    const known = this.rows.get(table);
    if (known) return known;
    const rows = new CellMap<ReadRow>();
    for (const block of table.blocks) {
      for (const row of block.rows) for (const { cell } of row.figures.values()) rows.set(cell, row);
    }
    this.rows.set(table, rows);
    return rows;
  }
}
