import { unzipSync } from "fflate";
import { FileProblem } from "../../../src/hosts/xlsx/file-problem";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { a1, parseA1 } from "../../../src/core/workbook/address";

/** Every part of a package, unpacked by another program than ours. */
export function unpack(bytes: Uint8Array): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part)]));
}

/** Names of the parts that came, went or are not byte for byte the same. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [unpack(before), unpack(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names.filter((name) => !old[name] || !fresh[name] || !old[name].equals(fresh[name])).sort();
}

/** Cells by "sheet!A1". */
export function cellsOf(book: WorkbookSnapshot): Map<string, CellSnapshot> {
  const cells = new Map<string, CellSnapshot>();
  for (const { name, rows } of book.sheets) {
    for (const { index, cells: line } of rows) {
      for (const cell of line) cells.set(`${name}!${a1({ row: index, column: cell.column })}`, cell);
    }
  }
  return cells;
}

export function cellAt(sheet: string, address: string): { sheet: string; row: number; column: number } {
  const place = parseA1(address);
  if (!place) throw new Error(`no address: ${address}`);
  return { sheet, ...place };
}

/** The problem that the action ends in; anything else fails the test. */
export function problemOf(action: () => unknown): FileProblem {
  try {
    action();
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("no problem was found");
}
