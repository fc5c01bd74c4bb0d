import { isCellError } from "../../../src/core/workbook/snapshot";
import { conditionalFormatsObject } from "./conditional-formats-object";
import { formatObject } from "./format-object";
import { filteredRows, followInList, listsIn, listsObject } from "./list-object";
import { addressOf, boundingArea, checkedArea, overlaps, visibleAreas } from "./range-areas";
import { typedInput } from "./typed-input";
import { validationObject } from "./validation-object";
import { ExcelError, method, NULL_OBJECT, type Property, property, type WireObject } from "./wire-object";
import { type CellArea, type CellModel, SHEET, type SheetModel, type WorkbookModel } from "./workbook-model";

/** More cells than this Excel does not hand out at once. */
const CELLS_AT_ONCE = 5_000_000;

const areas = new WeakMap<WireObject, CellArea>();

/** A range of one sheet as the wire knows it. */
export function rangeObject(book: WorkbookModel, sheet: SheetModel, area: CellArea): WireObject {
  checkedArea(area);
  const at = (row: number, column: number, rowCount: number, columnCount: number): WireObject =>
    rangeObject(book, sheet, { row: area.row + row, column: area.column + column, rowCount, columnCount });
  const used = (valuesOnly: unknown): CellArea | undefined => sheet.usedIn(area, valuesOnly === true);
  const lines = (of: (cell: CellModel | undefined) => unknown): unknown[][] => grid(sheet, area, of);
  const put =
    (name: string, apply: (cell: CellModel, value: unknown, row: number, column: number) => void) =>
    (value: unknown): void => {
      fill(sheet, area, value, name, apply);
    };
  const input = (cell: CellModel, value: unknown, row: number, column: number): void => {
    type(book, sheet, cell, value);
    followInList(sheet, row, column, (other) => {
      type(book, sheet, other, value);
    });
  };
  const object: WireObject = {
    typeName: "Range",
    members: {
      Worksheet: property(() => ({ typeName: "Worksheet", members: { Name: property(() => sheet.name) } })),
      RowIndex: property(() => area.row),
      ColumnIndex: property(() => area.column),
      RowCount: property(() => area.rowCount),
      ColumnCount: property(() => area.columnCount),
      CellCount: property(() => area.rowCount * area.columnCount),
      Address: property(() => addressOf(sheet, area)),
      Values: property(() => lines(rawValue), put("values", input)),
      Formulas: property(() => lines((cell) => cell?.formula ?? rawValue(cell)), put("formulas", input)),
      ValueTypes: property(() => lines(valueType)),
      NumberFormat: property(
        () => lines((cell) => cell?.format ?? "General"),
        put("numberFormat", (cell, value) => {
          if (value === "General") delete cell.format;
          else cell.format = String(value);
        }),
      ),
      RowHidden: hiddenProperty(sheet, sheet.hiddenRows, area.row, area.rowCount),
      ColumnHidden: hiddenProperty(sheet, sheet.hiddenColumns, area.column, area.columnCount),
      Hyperlink: property(
        () => sheet.peek(area.row, area.column)?.link ?? null,
        (value) => {
          refuseLocked(sheet, area, "Range.hyperlink");
          const cell = sheet.cell(area.row, area.column);
          cell.link = value;
          cell.look.set("Font.Color", "#0563C1").set("Font.Underline", "Single");
        },
      ),
      Format: property(() => formatObject(sheet, area)),
      ConditionalFormats: property(() => conditionalFormatsObject(sheet, area)),
      DataValidation: property(() => validationObject(sheet, area)),
      GetUsedRangeOrNullObject: method((valuesOnly) => {
        const found = used(valuesOnly);
        return found === undefined ? NULL_OBJECT : rangeObject(book, sheet, found);
      }),
      GetCell: method((row, column) => at(Number(row), Number(column), 1, 1)),
      GetRow: method((row) => at(Number(row), 0, 1, area.columnCount)),
      GetColumn: method((column) => at(0, Number(column), area.rowCount, 1)),
      GetEntireRow: method(() => rangeObject(book, sheet, { ...area, column: 0, columnCount: SHEET.columnCount })),
      GetEntireColumn: method(() => rangeObject(book, sheet, { ...area, row: 0, rowCount: SHEET.rowCount })),
      GetBoundingRect: method((other) => rangeObject(book, sheet, boundingArea(area, areaOfRange(other)))),
      GetSpecialCellsOrNullObject: method((kind) => visibleObject(sheet, area, kind)),
      GetMergedAreasOrNullObject: method(() => {
        const merges = sheet.merges.filter((merge) => overlaps(merge, area));
        return merges.length === 0 ? NULL_OBJECT : areasObject(sheet, merges);
      }),
      GetVisibleView: method(() => viewObject(sheet, area)),
      GetTables: method((wholly) => listsObject(sheet, listsIn(sheet, area, wholly === true))),
      Merge: method(() => {
        refuseLocked(sheet, area, "Range.merge");
        if (listsIn(sheet, area).length > 0) throw ExcelError.badArgument("Range.merge");
        sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), area];
      }),
      Unmerge: method(() => {
        refuseLocked(sheet, area, "Range.unmerge");
        sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
      }),
      Clear: method((what) => {
        refuseLocked(sheet, area, "Range.clear");
        clear(sheet, area, what);
      }),
      Select: method(() => {
        if (book.active !== sheet) throw ExcelError.badArgument("Range.select");
        book.selection = { sheet, area };
      }),
      _ValidateArraySize: method((rows, columns) => {
        if (rows !== area.rowCount || columns !== area.columnCount) throw wrongSize("Range");
      }),
    },
  };
  areas.set(object, area);
  return object;
}

function areaOfRange(range: unknown): CellArea {
  const area = areas.get(range as WireObject);
  if (area === undefined) throw ExcelError.badArgument("Range.getBoundingRect");
  return area;
}

function rawValue(cell: CellModel | undefined): unknown {
  const value = cell?.value ?? "";
  return isCellError(value) ? value.error : value;
}

function valueType(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  if (isCellError(value)) return "Error";
  if (value === null) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

function grid(sheet: SheetModel, area: CellArea, of: (cell: CellModel | undefined) => unknown): unknown[][] {
  if (area.rowCount * area.columnCount > CELLS_AT_ONCE) {
    throw new ExcelError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
      "Range",
    );
  }
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => of(sheet.peek(area.row + row, area.column + column))),
  );
}

/** Excel takes a matrix of the range's size or one value for all cells; null leaves a cell as it is. */
function fill(
  sheet: SheetModel,
  area: CellArea,
  value: unknown,
  name: string,
  apply: (cell: CellModel, value: unknown, row: number, column: number) => void,
): void {
  refuseLocked(sheet, area, `Range.${name}`);
  const matrix = Array.isArray(value) ? (value as unknown[]) : Array<unknown>(area.rowCount).fill(value);
  if (matrix.length !== area.rowCount) throw wrongSize(`Range.${name}`);
  // Of a range of several rows Excel leaves those alone that a filter hides (office-js issue 224).
  const skipped = area.rowCount > 1 ? filteredRows(sheet, area) : new Set<number>();
  matrix.forEach((line, index) => {
    const row = area.row + index;
    const values = Array.isArray(line) ? (line as unknown[]) : Array<unknown>(area.columnCount).fill(line);
    if (values.length !== area.columnCount) throw wrongSize(`Range.${name}`);
    values.forEach((item, column) => {
      const at = area.column + column;
      if (item !== null && !skipped.has(row)) apply(sheet.cell(row, at), item, row, at);
    });
  });
}

function type(book: WorkbookModel, sheet: SheetModel, cell: CellModel, value: unknown): void {
  const typed = typedInput(value, cell.format);
  delete cell.formula;
  cell.value = typed.value;
  if (typed.formula === undefined) return;
  cell.formula = typed.formula;
  cell.value = book.calculate(typed.formula, sheet, book);
}

function wrongSize(location: string): ExcelError {
  const message = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new ExcelError("InvalidArgument", message, location);
}

/** On a protected sheet only cells that were unlocked before may be changed. */
function refuseLocked(sheet: SheetModel, area: CellArea, location: string): void {
  if (!sheet.isProtected) return;
  const unlocked = sheet.cellsIn(area).filter(({ cell }) => cell.locked === false).length;
  if (unlocked !== area.rowCount * area.columnCount) throw ExcelError.accessDenied(location);
}

/** True or false when all are alike, null when not. */
function hiddenProperty(sheet: SheetModel, hidden: Set<number>, first: number, count: number): Property {
  const inside = (): number[] => [...hidden].filter((at) => at >= first && at < first + count);
  return property(
    () => (inside().length === 0 ? false : inside().length === count ? true : null),
    (value) => {
      if (sheet.isProtected) throw ExcelError.accessDenied("Range");
      if (value === true) throw ExcelError.notBuilt("hiding rows or columns");
      for (const at of inside()) hidden.delete(at);
    },
  );
}

function visibleObject(sheet: SheetModel, area: CellArea, kind: unknown): WireObject {
  if (kind !== "Visible") throw ExcelError.notBuilt(`Range.getSpecialCellsOrNullObject(${String(kind)})`);
  const visible = visibleAreas(sheet, area);
  if (visible.length === 0) return NULL_OBJECT;
  return areasObject(sheet, visible);
}

function areasObject(sheet: SheetModel, parts: readonly CellArea[]): WireObject {
  const address = parts.map((part) => addressOf(sheet, part)).join(",");
  return { typeName: "RangeAreas", members: { Address: property(() => address) } };
}

function viewObject(sheet: SheetModel, area: CellArea): WireObject {
  const cells = Array.from({ length: area.rowCount }, (_, row) => area.row + row)
    .filter((row) => !sheet.hiddenRows.has(row))
    .map((row) =>
      Array.from({ length: area.columnCount }, (_, column) => area.column + column)
        .filter((column) => !sheet.hiddenColumns.has(column))
        .map((column) => addressOf(sheet, { row, column, rowCount: 1, columnCount: 1 })),
    );
  if (cells.flat().length === 0) throw ExcelError.notFound("Range.getVisibleView");
  return { typeName: "RangeView", members: { CellAddresses: property(() => cells) } };
}

function clear(sheet: SheetModel, area: CellArea, what: unknown): void {
  for (const { row, column, cell } of sheet.cellsIn(area)) {
    if (what === "Contents" || what === "Formats") throw ExcelError.notBuilt(`Range.clear(${what})`);
    if (cell.locked === false) Object.assign(cell, { value: null });
    sheet.remove(row, column);
  }
}
