import * as XLSX from "@e965/xlsx";
import { checkWorkbook } from "../../src/core/check";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { milliseconds, usualWorkbook } from "./timings";

/** One file, each time the least of a few runs, in milliseconds. */
export interface FileTimes {
  /** The xlsx library reads the file and nothing else is done. */
  readonly bare: number;
  /** We read the file into a snapshot. */
  readonly reading: number;
  /** We read the file and check it. */
  readonly whole: number;
}

const runs = 3;

/** Usual units as .xlsx files: what the whole check takes beside the bare reading of the same file. */
export function fileTimes(units: number): FileTimes[] {
  return Array.from({ length: units }, (_, index) => {
    const bytes = asFile(usualWorkbook(index + 1));
    const least = (work: () => void): number => Math.min(...Array.from({ length: runs }, () => milliseconds(work)));
    return {
      bare: least(() => XLSX.read(bytes)),
      reading: least(() => readWorkbookFile(bytes, "unit.xlsx")),
      whole: least(() => checkWorkbook(readWorkbookFile(bytes, "unit.xlsx"))),
    };
  });
}

/** The snapshot's values as the library writes them. */
function asFile(snapshot: WorkbookSnapshot): Uint8Array {
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
