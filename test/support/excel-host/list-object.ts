import { isCellError } from "../../../src/core/workbook/snapshot";
import { overlaps } from "./range-areas";
import { ExcelError, method, property, type WireObject } from "./wire-object";
import type { CellArea, CellModel, ListModel, SheetModel, WorkbookModel } from "./workbook-model";

/** Excel's lists ("tables") of a sheet, or those that have cells in an area. */
export function listsObject(sheet: SheetModel, among: readonly ListModel[] = sheet.lists): WireObject {
  return { typeName: "TableCollection", members: {}, items: () => among.map((list) => listObject(sheet, list)) };
}

/** Those of all sheets: Microsoft's client finds a list again among them, by its id. */
export function allListsObject({ sheets }: WorkbookModel): WireObject {
  const all = (): WireObject[] => sheets.flatMap((sheet) => sheet.lists.map((list) => listObject(sheet, list)));
  return {
    typeName: "TableCollection",
    members: {},
    items: all,
    item: (key) => {
      const found = all().find(({ identity }) => identity?.["Id"] === key);
      if (found === undefined) throw ExcelError.notFound("TableCollection.getItem");
      return found;
    },
  };
}

/** Those with a cell in the area; with `wholly`, those that lie in it altogether. */
export function listsIn(sheet: SheetModel, area: CellArea, wholly = false): ListModel[] {
  return sheet.lists.filter((list) => overlaps(list.area, area) && (!wholly || isWithin(list.area, area)));
}

function isWithin(inner: CellArea, outer: CellArea): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

function listObject(sheet: SheetModel, list: ListModel): WireObject {
  return {
    typeName: "Table",
    identity: { Id: list.name },
    members: {
      Name: property(() => list.name),
      ConvertToRange: method(() => {
        sheet.lists = sheet.lists.filter((other) => other !== list);
        return { typeName: "Range", members: {} };
      }),
    },
  };
}

export function autoFilterObject(sheet: SheetModel): WireObject {
  return {
    typeName: "AutoFilter",
    members: {
      Enabled: property(() => sheet.filter !== undefined),
      Remove: method(() => {
        const { filter } = sheet;
        if (filter === undefined) return;
        for (const row of filteredRows(sheet, filter)) sheet.hiddenRows.delete(row);
        sheet.filter = undefined;
      }),
    },
  };
}

/** The rows that the filter hides. */
export function filteredRows(sheet: SheetModel, area: CellArea): ReadonlySet<number> {
  const { filter } = sheet;
  if (filter === undefined || !overlaps(filter, area)) return new Set();
  return new Set([...sheet.hiddenRows].filter((row) => row > filter.row && row < filter.row + filter.rowCount));
}

/**
 * What Excel makes of an input into a list: a head is always text; a formula is filled into the cells of its column that are
 * blank or hold a formula, unless the user has switched that off (office-js issues 2093, 5909).
 */
export function followInList(sheet: SheetModel, row: number, column: number, enter: (cell: CellModel) => void): void {
  const [list] = listsIn(sheet, { row, column, rowCount: 1, columnCount: 1 });
  const typed = sheet.peek(row, column);
  if (list === undefined || typed === undefined) return;
  if (row === list.area.row) {
    const { value } = typed;
    if (value === null) typed.value = `列${column - list.area.column + 1}`;
    else typed.value = isCellError(value) ? value.error : String(value);
    delete typed.formula;
    return;
  }
  const last = list.area.row + list.area.rowCount - (list.hasTotals === true ? 2 : 1);
  if (typed.formula === undefined || row > last) return;
  for (let other = list.area.row + 1; other <= last; other++) {
    const cell = sheet.cell(other, column);
    if (other !== row && (cell.formula !== undefined || cell.value === null)) enter(cell);
  }
}
