import { a1 } from "../../../src/core/workbook/address";
import type { CellArea, SheetModel } from "./workbook-model";

/** The numbers under which Excel tells of its events. */
const EVENT = { changed: 10, added: 13, deleted: 15 } as const;

/** A message of Excel's as office.js takes it apart. */
export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
  }[];
}

/** To the workbook's handlers, and to those of the sheet itself. */
function told(type: number, sheet: SheetModel, data: object): EventMessage {
  const message = JSON.stringify({ worksheetId: sheet.id, source: "Local", ...data });
  const entry = { messageCategory: 65_536, messageType: type, message };
  return { entries: ["Workbook", sheet.id].map((targetId) => ({ ...entry, targetId })) };
}

function addressOf({ row, column, rowCount, columnCount }: CellArea): string {
  const first = a1({ row, column });
  return rowCount * columnCount === 1
    ? first
    : `${first}:${a1({ row: row + rowCount - 1, column: column + columnCount - 1 })}`;
}

export const events = {
  changed: (sheet: SheetModel, area: CellArea, data: object = {}): EventMessage =>
    told(EVENT.changed, sheet, { address: addressOf(area), changeType: "RangeEdited", ...data }),
  rowsMoved: (sheet: SheetModel, area: CellArea): EventMessage =>
    told(EVENT.changed, sheet, { address: addressOf(area), changeType: "RowInserted" }),
  added: (sheet: SheetModel): EventMessage => told(EVENT.added, sheet, {}),
  deleted: (sheet: SheetModel): EventMessage => told(EVENT.deleted, sheet, {}),
};
