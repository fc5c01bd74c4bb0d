import { autoFilterObject, listsObject } from "./list-object";
import { areaOf } from "./range-areas";
import { rangeObject } from "./range-object";
import { checkSheetName } from "./sheet-name";
import { ExcelError, method, NULL_OBJECT, property, type WireObject } from "./wire-object";
import { type NameModel, SHEET, type SheetModel, type WorkbookModel } from "./workbook-model";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** One sheet as the wire knows it. */
export function worksheetObject(book: WorkbookModel, sheet: SheetModel): WireObject {
  const range = (row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): WireObject =>
    rangeObject(book, sheet, {
      row: Number(row),
      column: Number(column),
      rowCount: Number(rowCount),
      columnCount: Number(columnCount),
    });
  return {
    typeName: "Worksheet",
    identity: { Id: sheet.id },
    members: {
      Id: property(() => sheet.id),
      Name: property(
        () => sheet.name,
        (name) => {
          if (book.isProtected) throw ExcelError.accessDenied("Worksheet.name");
          checkSheetName(book, name, sheet);
          sheet.name = String(name);
        },
      ),
      Visibility: property(() => VISIBILITY[sheet.visibility]),
      Position: property(
        () => book.sheets.indexOf(sheet),
        (position) => {
          const others = book.sheets.filter((other) => other !== sheet);
          if (Number(position) < 0 || Number(position) > others.length)
            throw ExcelError.badArgument("Worksheet.position");
          book.sheets = [...others.slice(0, Number(position)), sheet, ...others.slice(Number(position))];
        },
      ),
      Protection: property(() => ({
        typeName: "WorksheetProtection",
        members: {
          Protected: property(() => sheet.isProtected),
          Protect: method(() => {
            if (sheet.isProtected) throw ExcelError.accessDenied("WorksheetProtection.protect");
            sheet.isProtected = true;
          }),
          Unprotect: method(() => {
            sheet.isProtected = false;
          }),
        },
      })),
      _RegisterDataChangedEvent: method(() => undefined),
      _UnregisterDataChangedEvent: method(() => undefined),
      Names: property(() => namesObject(sheet)),
      Tables: property(() => listsObject(sheet)),
      AutoFilter: property(() => autoFilterObject(sheet)),
      FreezePanes: property(() => freezePanesObject(sheet)),
      PageLayout: property(() => pageLayoutObject(sheet)),
      GetRange: method((address) => rangeObject(book, sheet, areaOf(address))),
      GetRangeByIndexes: method(range),
      GetCell: method((row, column) => range(row, column, 1, 1)),
      GetUsedRangeOrNullObject: method((valuesOnly) => {
        const used = sheet.usedIn(SHEET, valuesOnly === true);
        return used === undefined ? NULL_OBJECT : rangeObject(book, sheet, used);
      }),
      Delete: method(() => {
        if (book.isProtected) throw ExcelError.accessDenied("Worksheet.delete");
        const others = book.sheets.filter((other) => other !== sheet);
        const shown = others.find(({ visibility }) => visibility === "visible");
        if (shown === undefined) throw ExcelError.badArgument("Worksheet.delete");
        book.sheets = others;
        if (book.active === sheet) book.active = shown;
        if (book.selection.sheet === sheet) book.selection = { ...book.selection, sheet: shown };
      }),
      Activate: method(() => {
        if (sheet.visibility !== "visible") throw ExcelError.badArgument("Worksheet.activate");
        book.active = sheet;
      }),
    },
  };
}

function namesObject(sheet: SheetModel): WireObject {
  const find = (name: unknown): NameModel | undefined =>
    sheet.names.find((item) => item.name.toLowerCase() === String(name).toLowerCase());
  return {
    typeName: "NamedItemCollection",
    members: {
      Add: method((name, formula) => {
        if (sheet.isProtected) throw ExcelError.accessDenied("NamedItemCollection.add");
        if (find(name) !== undefined)
          throw new ExcelError("ItemAlreadyExists", "The name already exists.", "NamedItemCollection.add");
        const made = { name: String(name), formula: String(formula), visible: true };
        sheet.names.push(made);
        return nameObject(made);
      }),
    },
    items: () => sheet.names.map(nameObject),
    item: (name) => {
      const found = find(name);
      if (found === undefined) throw ExcelError.notFound("NamedItemCollection.getItem");
      return nameObject(found);
    },
  };
}

function nameObject(item: NameModel): WireObject {
  return {
    typeName: "NamedItem",
    identity: { _Id: item.name },
    members: {
      Name: property(() => item.name),
      Formula: property(() => item.formula),
      Visible: property(
        () => item.visible,
        (visible) => {
          item.visible = visible === true;
        },
      ),
    },
  };
}

function freezePanesObject(sheet: SheetModel): WireObject {
  return {
    typeName: "WorksheetFreezePanes",
    members: {
      FreezeRows: method((count) => {
        sheet.frozenRows = Number(count);
      }),
      Unfreeze: method(() => {
        sheet.frozenRows = 0;
      }),
    },
  };
}

function pageLayoutObject(sheet: SheetModel): WireObject {
  return {
    typeName: "PageLayout",
    members: {
      Orientation: property(
        () => sheet.orientation,
        (value) => {
          sheet.orientation = String(value);
        },
      ),
      SetPrintTitleRows: method((rows) => {
        if (!/^\$\d+:\$\d+$/.test(String(rows))) throw ExcelError.badArgument("PageLayout.setPrintTitleRows");
        sheet.printTitleRows = String(rows);
      }),
      Zoom: property(
        () => sheet.zoom,
        (value) => {
          sheet.zoom = value;
        },
      ),
    },
  };
}
