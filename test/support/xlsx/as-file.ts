import * as XLSX from "@e965/xlsx";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** The snapshot's values as the library writes them. */
export function asFile(snapshot: WorkbookSnapshot): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows } of snapshot.sheets) {
    const lines: unknown[][] = [];
    for (const { index, cells } of rows) {
      const line: unknown[] = [];
      for (const { column, value } of cells) line[column] = value;
      lines[index] = line;
    }
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), name);
  }
  const bytes: unknown = XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("the library wrote no bytes");
  return bytes;
}
