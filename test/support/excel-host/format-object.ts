import { ExcelError, method, type Property, property, type WireObject } from "./wire-object";
import { type CellArea, type CellModel, SHEET, type SheetModel } from "./workbook-model";

/** As Excel has them in a new workbook; sizes in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  "Font.Bold": false,
  "Font.Italic": false,
  "Font.Underline": "None",
  "Font.Color": "#000000",
  "Font.Name": "宋体",
  "Font.Size": 11,
  "Fill.Color": "#FFFFFF",
  HorizontalAlignment: "General",
  VerticalAlignment: "Center",
  WrapText: false,
};
const ROW_HEIGHT = 13.5;
const COLUMN_WIDTH = 54;
/** Cells that a format may touch one by one; whole rows and columns are not built. */
const MOST_CELLS = 200_000;

/** What a range looks like; each property is null where the range's cells differ. */
export function formatObject(sheet: SheetModel, area: CellArea): WireObject {
  const look = (key: string): Property => lookProperty(sheet, area, key);
  const child = (typeName: string, names: readonly string[]): WireObject => ({
    typeName,
    members: Object.fromEntries(names.map((name) => [name, look(`${typeName.slice(5)}.${name}`)])),
  });
  return {
    typeName: "RangeFormat",
    members: {
      Font: property(() => child("RangeFont", ["Bold", "Italic", "Underline", "Color", "Name", "Size"])),
      Fill: property(() => child("RangeFill", ["Color"])),
      Borders: property(() => bordersObject(look)),
      Protection: property(() => protectionObject(sheet, area)),
      HorizontalAlignment: look("HorizontalAlignment"),
      VerticalAlignment: look("VerticalAlignment"),
      WrapText: look("WrapText"),
      ColumnWidth: sizeProperty(sheet, sheet.columnWidths, area.column, area.columnCount, COLUMN_WIDTH),
      RowHeight: sizeProperty(sheet, sheet.rowHeights, area.row, area.rowCount, ROW_HEIGHT),
      UseStandardWidth: standardSize(sheet, sheet.columnWidths, area.column, area.columnCount),
      UseStandardHeight: standardSize(sheet, sheet.rowHeights, area.row, area.rowCount),
      AutofitColumns: method(() => undefined),
      AutofitRows: method(() => undefined),
    },
  };
}

function bordersObject(look: (key: string) => Property): WireObject {
  return {
    typeName: "RangeBorderCollection",
    members: {},
    item: (edge) => ({
      typeName: "RangeBorder",
      identity: { Id: String(edge) },
      members: { Style: look(`Border.${String(edge)}.Style`), Color: look(`Border.${String(edge)}.Color`) },
    }),
  };
}

function protectionObject(sheet: SheetModel, area: CellArea): WireObject {
  const get = (): unknown => same(cellsOf(sheet, area).map((cell) => cell?.locked ?? true));
  const set = (value: unknown): void => {
    for (const cell of madeCells(sheet, area, "FormatProtection.locked")) cell.locked = value === true;
  };
  return { typeName: "FormatProtection", members: { Locked: property(get, set) } };
}

function lookProperty(sheet: SheetModel, area: CellArea, key: string): Property {
  return property(
    () => same(cellsOf(sheet, area).map((cell) => cell?.look.get(key) ?? DEFAULTS[key] ?? null)),
    (value) => {
      if (key.endsWith("Color") && !/^#[0-9a-f]{6}$/i.test(String(value))) throw ExcelError.badArgument(key);
      for (const cell of madeCells(sheet, area, `RangeFormat.${key}`)) cell.look.set(key, value);
    },
  );
}

function sizeProperty(
  sheet: SheetModel,
  sizes: Map<number, number>,
  first: number,
  count: number,
  usual: number,
): Property {
  const indexes = (): number[] => Array.from({ length: count }, (_, index) => first + index);
  return property(
    () => same(indexes().map((index) => sizes.get(index) ?? usual)),
    (value) => {
      if (sheet.isProtected) throw ExcelError.accessDenied("RangeFormat");
      if (typeof value !== "number" || value < 0 || value > 2000) throw ExcelError.badArgument("RangeFormat");
      for (const index of indexes()) sizes.set(index, value);
    },
  );
}

function standardSize(sheet: SheetModel, sizes: Map<number, number>, first: number, count: number): Property {
  const inside = (): number[] => [...sizes.keys()].filter((index) => index >= first && index < first + count);
  return property(
    () => inside().length === 0,
    (value) => {
      if (sheet.isProtected) throw ExcelError.accessDenied("RangeFormat");
      if (value === true) for (const index of inside()) sizes.delete(index);
    },
  );
}

function same(values: readonly unknown[]): unknown {
  return new Set(values).size === 1 ? values[0] : null;
}

function cellsOf(sheet: SheetModel, area: CellArea): (CellModel | undefined)[] {
  checkSize(area, "RangeFormat");
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
    sheet.peek(area.row + Math.floor(index / area.columnCount), area.column + (index % area.columnCount)),
  );
}

function madeCells(sheet: SheetModel, area: CellArea, location: string): CellModel[] {
  if (sheet.isProtected) throw ExcelError.accessDenied(location);
  checkSize(area, location);
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
    sheet.cell(area.row + Math.floor(index / area.columnCount), area.column + (index % area.columnCount)),
  );
}

function checkSize(area: CellArea, location: string): void {
  const isWhole = area.rowCount === SHEET.rowCount || area.columnCount === SHEET.columnCount;
  if (isWhole || area.rowCount * area.columnCount > MOST_CELLS)
    throw ExcelError.notBuilt(`${location} of so many cells`);
}
