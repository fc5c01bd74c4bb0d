import { isCellError } from "../../../src/core/workbook/snapshot";
import type { WpsRange } from "../../../src/hosts/wps/object-model";
import { typedInput } from "../excel-host/typed-input";
import { type CellArea, type CellModel, SHEET, type SheetModel } from "../excel-host/workbook-model";
import { formatConditionsObject } from "./format-conditions-object";
import { bordersObject, fontObject, interiorObject, setLook, type Look } from "./look-objects";
import type { RunningBook } from "./running-book";
import { strict } from "./strict";
import { validationObject } from "./validation-object";

const areas = new WeakMap<object, { readonly sheet: SheetModel; readonly area: CellArea }>();

/** Where the range lies. */
export function placeOf(range: unknown): { readonly sheet: SheetModel; readonly area: CellArea } {
  const place = areas.get(range as object);
  if (place === undefined) throw new TypeError("not a range of WPS's");
  return place;
}

/** A range of one sheet, one rectangle. */
export function rangeObject(running: RunningBook, sheet: SheetModel, area: CellArea): WpsRange {
  const { manner } = running;
  const part = (of: Partial<CellArea>): WpsRange => rangeObject(running, sheet, { ...area, ...of });
  const cells = (): (CellModel | undefined)[][] =>
    Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (__, column) => sheet.peek(area.row + row, area.column + column)),
    );
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const given = (of: (cell: CellModel | undefined) => unknown): unknown => {
    const rows = cells().map((line) => line.map(of));
    return isSingle ? rows[0]?.[0] : manner.several(rows);
  };
  const put = (input: unknown): void => {
    running.refuseLocked(sheet, area);
    if (!isSingle || Array.isArray(input)) throw new TypeError("this WPS takes one value for one cell");
    if (input === running.failsAt) throw new Error("WPS 未能完成");
    const isKept = running.keepsApostrophes && typeof input === "string" && input.startsWith("'");
    const typed = isKept ? { value: input } : typedInput(input, sheet.peek(area.row, area.column)?.format);
    running.type(sheet, area, typed);
  };
  const looks: Look = { running, sheet, area, cells: () => madeCells(sheet, area) };
  const range = strict<WpsRange>("Range", {
    Row: area.row + 1,
    Column: area.column + 1,
    get Count(): number {
      return area.rowCount * area.columnCount;
    },
    get Rows(): WpsRange {
      return countOf("Rows", area.rowCount);
    },
    get Columns(): WpsRange {
      return countOf("Columns", area.columnCount);
    },
    get EntireRow(): WpsRange {
      return part({ column: 0, columnCount: SHEET.columnCount });
    },
    get EntireColumn(): WpsRange {
      return part({ row: 0, rowCount: SHEET.rowCount });
    },
    get Value2(): unknown {
      return given((cell) => valueOf(running, cell));
    },
    set Value2(input: unknown) {
      put(input);
    },
    get Formula(): unknown {
      return given((cell) => cell?.formula ?? formulaOf(running, cell));
    },
    set Formula(input: unknown) {
      put(input);
    },
    get NumberFormat(): unknown {
      const formats = [...new Set(cells().flatMap((line) => line.map((cell) => cell?.format ?? "General")))];
      return formats.length === 1 ? formats[0] : manner.formats(formats);
    },
    set NumberFormat(format: unknown) {
      running.refuseLocked(sheet, area);
      for (const cell of madeCells(sheet, area)) {
        if (format === "General") delete cell.format;
        else cell.format = String(format);
      }
    },
    get Text(): unknown {
      return isSingle ? textOf(sheet.peek(area.row, area.column)) : null;
    },
    get PrefixCharacter(): unknown {
      return "";
    },
    get Locked(): unknown {
      const locked = [...new Set(cells().flatMap((line) => line.map((cell) => cell?.locked ?? true)))];
      return locked.length === 1 ? locked[0] : null;
    },
    get Hidden(): unknown {
      const hidden = hiddenOf(sheet, area);
      return hidden.all.length === 0 ? false : hidden.all.length === hidden.count ? true : null;
    },
    set Hidden(isHidden: unknown) {
      running.refuseLocked(sheet, area);
      if (isHidden !== false) throw new TypeError("hiding is not built");
      const { all, numbers } = hiddenOf(sheet, area);
      for (const number of all) numbers.delete(number);
    },
    get ColumnWidth(): number {
      return sheet.columnWidths.get(area.column) ?? 8.38;
    },
    set ColumnWidth(width: number) {
      running.refuseLocked(sheet, area);
      sheet.columnWidths.set(area.column, width);
    },
    get RowHeight(): number {
      return sheet.rowHeights.get(area.row) ?? 13.5;
    },
    set RowHeight(height: number) {
      running.refuseLocked(sheet, area);
      sheet.rowHeights.set(area.row, height);
    },
    get UseStandardHeight(): boolean {
      return sheet.rowHeights.size === 0;
    },
    set UseStandardHeight(_: boolean) {
      running.refuseLocked(sheet, area);
      sheet.rowHeights.clear();
    },
    get UseStandardWidth(): boolean {
      return sheet.columnWidths.size === 0;
    },
    set UseStandardWidth(_: boolean) {
      running.refuseLocked(sheet, area);
      sheet.columnWidths.clear();
    },
    set HorizontalAlignment(value: number) {
      setLook(looks, "HorizontalAlignment", value);
    },
    set VerticalAlignment(value: number) {
      setLook(looks, "VerticalAlignment", value);
    },
    set WrapText(value: boolean) {
      setLook(looks, "WrapText", value);
    },
    get MergeArea(): WpsRange {
      const merge = sheet.merges.find((one) => overlaps(one, area));
      return merge && isSingle ? part(merge) : range;
    },
    get Font() {
      return fontObject(looks);
    },
    get Interior() {
      return interiorObject(looks);
    },
    get Borders() {
      return bordersObject(looks);
    },
    get FormatConditions() {
      return formatConditionsObject(running, sheet, area);
    },
    get Validation() {
      return validationObject(running, sheet, area);
    },
    Item: (row, column) =>
      rangeObject(running, sheet, {
        row: area.row + row - 1,
        column: area.column + column - 1,
        rowCount: 1,
        columnCount: 1,
      }),
    Merge: () => {
      running.refuseLocked(sheet, area);
      sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), area];
    },
    UnMerge: () => {
      running.refuseLocked(sheet, area);
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    },
    Clear: () => {
      running.refuseLocked(sheet, area);
      for (const { row, column } of sheet.cellsIn(area)) sheet.remove(row, column);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !overlaps(format.area, area));
    },
    ClearContents: () => {
      running.refuseLocked(sheet, area);
      if (sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge)))
        throw new Error("不能对合并单元格做部分更改。");
      for (const { cell } of sheet.cellsIn(area)) {
        delete cell.formula;
        cell.value = null;
      }
      running.changed(sheet);
    },
    Select: () => {
      if (running.book.active !== sheet) throw new Error("类 Range 的 Select 方法无效");
      running.book.selection = { sheet, area };
    },
  });
  areas.set(range, { sheet, area });
  return range;
}

/** Nothing but their number is asked of a range's rows or columns. */
function countOf(name: string, count: number): WpsRange {
  return strict(name, { Count: count }) as WpsRange;
}

function valueOf({ manner }: RunningBook, cell: CellModel | undefined): unknown {
  const value = cell?.value ?? null;
  if (isCellError(value)) return manner.error(value.error);
  return value === null ? manner.empty : value;
}

function formulaOf(running: RunningBook, cell: CellModel | undefined): unknown {
  const value = cell?.value ?? null;
  if (isCellError(value)) return value.error;
  return value === null ? running.manner.empty : running.manner.typed(value);
}

function textOf(cell: CellModel | undefined): string {
  const value = cell?.value ?? "";
  return isCellError(value) ? value.error : String(value);
}

function madeCells(sheet: SheetModel, area: CellArea): CellModel[] {
  if (area.rowCount * area.columnCount > 200_000) throw new TypeError("looks of whole rows or columns are not built");
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
    sheet.cell(area.row + Math.floor(index / area.columnCount), area.column + (index % area.columnCount)),
  );
}

/** Throws for a range that is not made of whole rows or columns. */
function hiddenOf(
  sheet: SheetModel,
  area: CellArea,
): { readonly all: number[]; readonly count: number; readonly numbers: Set<number> } {
  const isRows = area.columnCount === SHEET.columnCount;
  if (!isRows && area.rowCount !== SHEET.rowCount) throw new Error("不能取得类 Range 的 Hidden 属性");
  const [numbers, first, count] = isRows
    ? [sheet.hiddenRows, area.row, area.rowCount]
    : [sheet.hiddenColumns, area.column, area.columnCount];
  return { all: [...numbers].filter((number) => number >= first && number < first + count), count, numbers };
}

export function overlaps(one: CellArea, other: CellArea): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

function contains(outer: CellArea, inner: CellArea): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount &&
    outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}
