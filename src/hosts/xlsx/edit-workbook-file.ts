import type { Edit, SetCellEdit } from "../../core/workbook/edit";
import { openPackage } from "./recognise-file";
import { WorkbookPackage } from "./workbook-package";

/**
 * A copy of the workbook with the edits applied, in which all that they do not concern is as it was; the given bytes stay as they are.
 * Throws a `FileProblem` when the file cannot be opened, or a sheet or cell cannot be written; then nothing is written.
 */
export function editWorkbookFile(bytes: Uint8Array, file: string, edits: readonly Edit[]): Uint8Array {
  const book = new WorkbookPackage(openPackage(bytes, file));
  const cells = new Map<string, SetCellEdit[]>();
  const writeCells = (): void => {
    for (const [sheet, sheetEdits] of cells) book.setCells(sheet, sheetEdits);
    cells.clear();
  };
  for (const edit of edits) {
    if (edit.kind === "set-cell") {
      const known = cells.get(edit.cell.sheet);
      if (known) known.push(edit);
      else cells.set(edit.cell.sheet, [edit]);
      continue;
    }
    // In the order given: a cell may stand on a sheet that was written just before, or be replaced with its sheet.
    writeCells();
    book.writeSheet(edit.content, { owned: true, ...(edit.position !== undefined && { position: edit.position }) });
  }
  writeCells();
  return book.toBytes();
}
