import type { WpsEventName, WpsListener, WpsSheet } from "../../../src/hosts/wps/object-model";
import { type CellArea, type SheetModel, WorkbookModel } from "../excel-host/workbook-model";
import type { Typed } from "../excel-host/typed-input";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { Manner } from "./manner";

/** A workbook that a WPS in memory has open, and what that WPS tells of it. */
export class RunningBook {
  readonly book: WorkbookModel;
  readonly listeners = new Map<WpsEventName, Set<WpsListener>>();
  /** Gives the sheet as WPS hands it out. */
  sheetObject: (sheet: SheetModel) => WpsSheet = () => {
    throw new Error("not started");
  };
  isOpen = true;
  /** An input at which this WPS gives up. */
  failsAt: unknown;
  /** This WPS takes a leading apostrophe for a part of the text. */
  keepsApostrophes = false;
  isDrawing = true;
  /** The user would be asked before a sheet is deleted. */
  asksBeforeDelete = true;
  /** Where the window would be split. */
  splitRow = 0;
  path = "C:\\预算\\工作簿.xlsx";

  constructor(
    snapshot: WorkbookSnapshot,
    readonly manner: Manner,
  ) {
    this.book = new WorkbookModel(snapshot);
  }

  /** On a protected sheet only cells that were unlocked before may be changed. */
  refuseLocked(sheet: SheetModel, area: CellArea): void {
    if (!sheet.isProtected) return;
    const unlocked = sheet.cellsIn(area).filter(({ cell }) => cell.locked === false).length;
    if (unlocked !== area.rowCount * area.columnCount)
      throw new Error("您试图更改的单元格或图表位于受保护的工作表中。");
  }

  /** Puts a value or formula into the area's first cell. */
  type(sheet: SheetModel, { row, column }: CellArea, { value, formula }: Typed): void {
    const cell = sheet.cell(row, column);
    delete cell.formula;
    cell.value = value;
    if (formula !== undefined) {
      cell.formula = formula;
      cell.value = this.book.calculate(formula, sheet, this.book);
    }
    this.changed(sheet);
  }

  changed(sheet: SheetModel): void {
    this.tell("SheetChange", sheet);
  }

  tell(event: WpsEventName, sheet: SheetModel): void {
    for (const listener of this.listeners.get(event) ?? []) listener(this.sheetObject(sheet));
  }
}
