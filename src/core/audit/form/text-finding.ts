import type { Message } from "../../messages/message";
import type { ReadTable } from "../../reading/reading";
import type { CellRef } from "../../workbook/address";
import type { RuleFinding } from "../rule";
import { textCells } from "./table-area";

/** A finding about texts, at the first of the cells. */
export function textFinding(table: string | undefined, cells: readonly CellRef[], message: Message): RuleFinding {
  const [cell] = cells;
  return { ...(table !== undefined && { table }), ...(cell && { cell }), message, cells: textCells(cells) };
}

/** Number and title of a table, for messages. */
export function nameOf({ definition }: ReadTable): { table: string; title: string } {
  return { table: definition.ordinal, title: definition.title };
}
