import { ExcelError } from "./wire-object";
import type { SheetModel, WorkbookModel } from "./workbook-model";

/** Throws what Excel answers to a name that a sheet cannot have. */
export function checkSheetName(book: WorkbookModel, name: unknown, own?: SheetModel): void {
  const isValid =
    typeof name === "string" &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name);
  if (!isValid) throw ExcelError.badArgument("Worksheet.name");
  const holder = book.find(name);
  if (holder !== undefined && holder !== own) {
    const message = "A resource with the same name or identifier already exists.";
    throw new ExcelError("ItemAlreadyExists", message, "Worksheet.name");
  }
}
