import type { Figure, Reading } from "../../reading/reading";
import type { Statement } from "../../text/claims";
import { ownTables } from "../../text/tie";

/** A cell that cannot be read holds no amount, not 0: nothing that a text says contradicts it. */
export function isReadable({ written }: Figure): boolean {
  return written !== "unreadable";
}

/** The figures of a statement's thing in the tables that its section tells of, as far as they can be read. */
export function ownFigures({ section, subject }: Statement, reading: Reading): Figure[] {
  const own = ownTables(reading, section);
  return subject.figures.filter((figure) => own.includes(figure.table) && isReadable(figure));
}
