import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import {
  WPS,
  type WpsApplication,
  type WpsSheet,
  type WpsSheets,
  type WpsWindow,
  type WpsWorkbook,
} from "../../../src/hosts/wps/object-model";
import { SheetModel } from "../excel-host/workbook-model";
import { type Manner, MANNERS } from "./manner";
import { rangeObject } from "./range-object";
import { RunningBook } from "./running-book";
import { modelOf, sheetObject } from "./sheet-object";
import { strict } from "./strict";

export interface RunningWps {
  readonly running: RunningBook;
  readonly application: WpsApplication;
}

/** A WPS in memory with this workbook open, as its object model shows it to a page. */
export function startWps(snapshot: WorkbookSnapshot, manner: Manner = MANNERS.current): RunningWps {
  const running = new RunningBook(snapshot, manner);
  running.sheetObject = (sheet) => sheetObject(running, sheet);
  const { book } = running;
  const workbook = strict<WpsWorkbook>("Workbook", {
    get FullName(): string {
      return running.path;
    },
    get ProtectStructure(): boolean {
      return book.isProtected;
    },
    get Worksheets(): WpsSheets {
      return sheetsObject(running);
    },
  });
  const application = strict<WpsApplication>("Application", {
    Workbooks: {},
    Name: "WPS表格",
    Version: "12.0",
    Build: 20540,
    get ActiveWorkbook(): WpsWorkbook | null {
      return running.isOpen ? workbook : null;
    },
    get ActiveWindow(): WpsWindow {
      return windowObject(running);
    },
    get Calculation(): number {
      return book.calculationMode === "Manual" ? WPS.xlCalculationManual : -4105;
    },
    get DisplayAlerts(): boolean {
      return running.asksBeforeDelete;
    },
    set DisplayAlerts(asks: boolean) {
      running.asksBeforeDelete = asks;
    },
    get ScreenUpdating(): boolean {
      return running.isDrawing;
    },
    set ScreenUpdating(isDrawing: boolean) {
      running.isDrawing = isDrawing;
    },
    ApiEvent: strict("ApiEvent", {
      AddApiEventListener: (event, listener) => {
        const known = running.listeners.get(event) ?? new Set();
        running.listeners.set(event, known.add(listener));
      },
      RemoveApiEventListener: (event, listener) => {
        running.listeners.get(event)?.delete(listener);
      },
    }),
  });
  return { running, application };
}

function sheetsObject(running: RunningBook): WpsSheets {
  const { book } = running;
  return strict<WpsSheets>("Sheets", {
    get Count(): number {
      return book.sheets.length;
    },
    Item: (index) => {
      const found = book.sheets[index - 1];
      if (found === undefined) throw new Error("下标越界");
      return sheetObject(running, found);
    },
    Add: (before, after) => {
      if (book.isProtected) throw new Error("工作簿受保护，不能更改。");
      if (before !== undefined || after === undefined) throw new TypeError("not built");
      let number = 1;
      while (book.find(`Sheet${number}`)) number += 1;
      const sheet = new SheetModel(`Sheet${number}`);
      book.sheets.splice(book.sheets.indexOf(modelOf(after)) + 1, 0, sheet);
      // As in VBA, what is added comes to the front.
      book.active = sheet;
      running.tell("WorkbookNewSheet", sheet);
      return sheetObject(running, sheet);
    },
  });
}

function windowObject(running: RunningBook): WpsWindow {
  const { book } = running;
  return strict<WpsWindow>("Window", {
    get RangeSelection() {
      return rangeObject(running, book.selection.sheet, book.selection.area);
    },
    get ActiveSheet(): WpsSheet {
      return sheetObject(running, book.active);
    },
    set FreezePanes(isFrozen: boolean) {
      book.active.frozenRows = isFrozen ? running.splitRow : 0;
    },
    set SplitRow(rows: number) {
      running.splitRow = rows;
    },
    set SplitColumn(columns: number) {
      if (columns !== 0) throw new TypeError("not built");
    },
  });
}
