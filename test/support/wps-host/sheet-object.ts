import { parseA1 } from "../../../src/core/workbook/address";
import {
  WPS,
  type WpsHyperlinks,
  type WpsNames,
  type WpsPageSetup,
  type WpsRange,
  type WpsSheet,
} from "../../../src/hosts/wps/object-model";
import { checkSheetName } from "../excel-host/sheet-name";
import { type CellArea, type NameModel, SHEET, type SheetModel } from "../excel-host/workbook-model";
import { placeOf, rangeObject } from "./range-object";
import type { RunningBook } from "./running-book";
import { strict } from "./strict";

const VISIBLE = { visible: WPS.xlSheetVisible, hidden: WPS.xlSheetHidden, veryHidden: WPS.xlSheetVeryHidden };
const models = new WeakMap<object, SheetModel>();

export function modelOf(sheet: WpsSheet): SheetModel {
  const model = models.get(sheet);
  if (model === undefined) throw new TypeError("not a sheet of WPS's");
  return model;
}

export function sheetObject(running: RunningBook, sheet: SheetModel): WpsSheet {
  const { book } = running;
  const refuse = (): void => {
    if (book.isProtected) throw new Error("工作簿受保护，不能更改。");
  };
  const object = strict<WpsSheet>("Worksheet", {
    get Name(): string {
      return sheet.name;
    },
    set Name(name: string) {
      refuse();
      checkSheetName(book, name, sheet);
      sheet.name = name;
    },
    get Visible(): number {
      return VISIBLE[sheet.visibility];
    },
    get ProtectContents(): boolean {
      return sheet.isProtected;
    },
    get UsedRange(): WpsRange {
      const used = sheet.usedIn(SHEET, false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      return rangeObject(running, sheet, used);
    },
    get Cells(): WpsRange {
      return rangeObject(running, sheet, SHEET);
    },
    get Names(): WpsNames {
      return namesObject(sheet);
    },
    get Hyperlinks(): WpsHyperlinks {
      return strict<WpsHyperlinks>("Hyperlinks", {
        Add: (anchor, address, subAddress) => {
          const { area } = placeOf(anchor);
          running.refuseLocked(sheet, area);
          const cell = sheet.cell(area.row, area.column);
          cell.link = { address, subAddress };
          cell.look.set("Font.Color", 0xc16305).set("Font.Underline", WPS.xlUnderlineStyleSingle);
          return undefined;
        },
      });
    },
    get PageSetup(): WpsPageSetup {
      return pageSetupObject(sheet);
    },
    Range: (address) => rangeObject(running, sheet, areaOf(address)),
    Activate: () => {
      if (sheet.visibility !== "visible") throw new Error("类 Worksheet 的 Activate 方法无效");
      book.active = sheet;
    },
    Delete: () => {
      refuse();
      if (running.asksBeforeDelete) throw new Error("WPS asks the user, who is not there");
      const others = book.sheets.filter((other) => other !== sheet);
      const shown = others.find(({ visibility }) => visibility === "visible");
      if (shown === undefined) throw new Error("工作簿至少含有一张可视工作表");
      running.tell("SheetBeforeDelete", sheet);
      book.sheets = others;
      if (book.active === sheet) book.active = shown;
      if (book.selection.sheet === sheet) book.selection = { ...book.selection, sheet: shown };
    },
    Move: (before) => {
      refuse();
      const others = book.sheets.filter((other) => other !== sheet);
      others.splice(others.indexOf(modelOf(before)), 0, sheet);
      book.sheets = others;
    },
    Protect: () => {
      sheet.isProtected = true;
    },
    Unprotect: () => {
      sheet.isProtected = false;
    },
  });
  models.set(object, sheet);
  return object;
}

/** "A1:C3" */
function areaOf(address: string): CellArea {
  const [first, last] = address.split(":").map(parseA1);
  if (first === undefined) throw new Error(`方法“Range”作用于对象“Worksheet”时失败：${address}`);
  const end = last ?? first;
  return { ...first, rowCount: end.row - first.row + 1, columnCount: end.column - first.column + 1 };
}

/** A sheet's own names are given with the sheet in front. */
function namesObject(sheet: SheetModel): WpsNames {
  const nameObject = ({ name, formula }: NameModel): ReturnType<WpsNames["Item"]> =>
    strict("Name", { Name: `'${sheet.name}'!${name}`, RefersTo: formula });
  return strict<WpsNames>("Names", {
    get Count(): number {
      return sheet.names.length;
    },
    Item: (index) => {
      const found = sheet.names[index - 1];
      if (found === undefined) throw new Error("下标越界");
      return nameObject(found);
    },
    Add: (name, formula, visible) => {
      const made = { name, formula, visible };
      sheet.names.push(made);
      return nameObject(made);
    },
  });
}

function pageSetupObject(sheet: SheetModel): WpsPageSetup {
  return strict<WpsPageSetup>("PageSetup", {
    set Orientation(value: number) {
      sheet.orientation = value === WPS.xlLandscape ? "Landscape" : "Portrait";
    },
    set Zoom(value: boolean | number) {
      sheet.zoom = value === false ? {} : { scale: value };
    },
    set FitToPagesWide(value: boolean | number) {
      sheet.zoom = { ...(sheet.zoom as object), wide: value };
    },
    set FitToPagesTall(value: boolean | number) {
      sheet.zoom = { ...(sheet.zoom as object), tall: value };
    },
    set PrintTitleRows(rows: string) {
      sheet.printTitleRows = rows;
    },
  });
}
