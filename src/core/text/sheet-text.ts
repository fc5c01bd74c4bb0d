import { cellText } from "../workbook/cell-text";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** A row of running text: its only cell, whole sentences of some length. */
const sentence = /^[\s\S]{20,}[。；]\s*$/;
/** A note below a table is one such row, a text has many. */
const fewestRows = 3;

/** Names of the sheets that hold a text, such as the written narrative: mostly sentences, each alone in its row. */
export function textSheets({ sheets }: WorkbookSnapshot): string[] {
  return sheets
    .filter(({ rows }) => {
      const alone = rows.filter(({ cells: [only, another] }) => {
        return another === undefined && typeof only?.value === "string" && sentence.test(only.value);
      });
      const divided = rows.filter(({ cells }) => cells.length > 1);
      return alone.length >= fewestRows && alone.length > divided.length;
    })
    .map(({ name }) => name);
}

/** The sheet as a text: each row a paragraph, cells of one row parted by tabs. */
export function sheetText({ rows }: SheetSnapshot): string {
  return rows.map(({ cells }) => cells.map(cellText).join("\t")).join("\n\n");
}
