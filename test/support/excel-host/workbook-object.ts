import { allListsObject } from "./list-object";
import { rangeObject } from "./range-object";
import { checkSheetName } from "./sheet-name";
import { ExcelError, method, NULL_OBJECT, property, type WireObject } from "./wire-object";
import { SheetModel, type WorkbookModel } from "./workbook-model";
import { worksheetObject } from "./worksheet-object";

/** The root of everything that a request can reach. */
export function workbookObject(book: WorkbookModel): WireObject {
  return {
    typeName: "Workbook",
    members: {
      Application: property(() => applicationObject(book)),
      Worksheets: property(() => worksheetsObject(book)),
      Tables: property(() => allListsObject(book)),
      GetSelectedRange: method(() => rangeObject(book, book.selection.sheet, book.selection.area)),
      Protection: property(() => ({
        typeName: "WorkbookProtection",
        members: { Protected: property(() => book.isProtected) },
      })),
    },
  };
}

function applicationObject(book: WorkbookModel): WireObject {
  return { typeName: "Application", members: { CalculationMode: property(() => book.calculationMode) } };
}

/** Who listens is the client's business; the test says what happens. */
const eventMembers = Object.fromEntries(
  ["DataChanged", "Added", "Deleted"]
    .flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`])
    .map((name) => [name, method(() => undefined)]),
);

function worksheetsObject(book: WorkbookModel): WireObject {
  const item = (key: unknown): WireObject => {
    const found = book.find(String(key));
    if (found === undefined) throw ExcelError.notFound("WorksheetCollection.getItem");
    return worksheetObject(book, found);
  };
  return {
    typeName: "WorksheetCollection",
    members: {
      GetItem: method(item),
      GetItemOrNullObject: method((key) => {
        const found = book.find(String(key));
        return found === undefined ? NULL_OBJECT : worksheetObject(book, found);
      }),
      ...eventMembers,
      GetActiveWorksheet: method(() => worksheetObject(book, book.active)),
      Add: method((name) => {
        if (book.isProtected) throw ExcelError.accessDenied("WorksheetCollection.add");
        checkSheetName(book, name);
        const sheet = new SheetModel(String(name));
        book.sheets.push(sheet);
        return worksheetObject(book, sheet);
      }),
    },
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    item,
  };
}
