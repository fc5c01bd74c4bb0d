import type { Message } from "../messages/message";
import type { Figure, Reading, ReadRow } from "../reading/reading";
import { a1, cellKey } from "../workbook/address";

/** Words for figures: which table, row and column a cell is, for messages. */
export class FigurePlaces {
  private readonly rows = new Map<string, ReadRow>();

  constructor(private readonly reading: Reading) {
    for (const table of reading.tables) {
      for (const block of table.blocks) {
        for (const row of block.rows) {
          for (const figure of row.figures.values()) this.rows.set(cellKey(figure.cell), row);
        }
      }
    }
  }

  /** 表八“预算数”的公务接待费（F6） */
  describe(figure: Figure): Message {
    const table = this.reading.tables.find(({ id }) => id === figure.table);
    const block = table?.blocks.find(({ id }) => id === figure.block);
    const column = block?.definition.columns.find(({ id }) => id === figure.column);
    const row = this.rows.get(cellKey(figure.cell));
    return {
      key: "place.figure",
      data: {
        table: table?.definition.ordinal ?? "",
        row: (row?.project ?? row?.name ?? "").replace(/\s+/g, ""),
        column: column?.name ?? "",
        cell: a1(figure.cell),
      },
    };
  }
}
