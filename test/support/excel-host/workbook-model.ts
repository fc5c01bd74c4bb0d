import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** Row and column counted from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const SHEET: CellArea = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

export interface CellModel {
  value: CellValue;
  formula?: string;
  /** Number format code; absent for General. */
  format?: string;
  locked?: boolean;
  link?: unknown;
  /** "Font.Bold" → true, "Fill.Color" → "#FFF9E5", …; only what differs from the default. */
  readonly look: Map<string, unknown>;
}

/** A list ("table") of Excel's: its first row holds the heads. */
export interface ListModel {
  readonly name: string;
  readonly area: CellArea;
  /** Its last row holds the totals. */
  readonly hasTotals?: boolean;
}

export interface NameModel {
  readonly name: string;
  formula: string;
  visible: boolean;
}

export interface ValidationModel {
  readonly area: CellArea;
  rule?: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly area: CellArea;
  readonly type: string;
  formula?: string;
  /** "Fill.Color" → "#FFC7CE", …; only what was set. */
  readonly look: Map<string, unknown>;
}

let sheetsMade = 0;

export class SheetModel {
  readonly id: string;
  visibility: SheetSnapshot["visibility"] = "visible";
  isProtected = false;
  frozenRows = 0;
  orientation = "Portrait";
  printTitleRows: string | undefined;
  zoom: unknown = { scale: 100 };
  merges: CellArea[] = [];
  names: NameModel[] = [];
  validations: ValidationModel[] = [];
  lists: ListModel[] = [];
  /** What the AutoFilter spans, its heads first; the rows that it hides are among the hidden ones. */
  filter: CellArea | undefined;
  /** The one with the highest priority first. */
  conditionalFormats: ConditionalFormatModel[] = [];
  /** True when one of them is of the kind that Excel cannot list. */
  hidesConditionalFormats = false;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  private readonly rows = new Map<number, Map<number, CellModel>>();

  constructor(public name: string) {
    sheetsMade += 1;
    this.id = `{00000000-0001-0000-0000-${String(sheetsMade).padStart(12, "0")}}`;
  }

  peek(row: number, column: number): CellModel | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made when it is not there yet. */
  cell(row: number, column: number): CellModel {
    const line = this.rows.get(row) ?? new Map<number, CellModel>();
    this.rows.set(row, line);
    const cell = line.get(column) ?? { value: null, look: new Map<string, unknown>() };
    line.set(column, cell);
    return cell;
  }

  remove(row: number, column: number): void {
    this.rows.get(row)?.delete(column);
  }

  /** The cells there are in the area, by rows, each from left to right. */
  cellsIn(area: CellArea): { readonly row: number; readonly column: number; readonly cell: CellModel }[] {
    const ascending = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];
    const inside = (at: number, first: number, count: number): boolean => at >= first && at < first + count;
    return [...this.rows]
      .filter(([row]) => inside(row, area.row, area.rowCount))
      .sort(ascending)
      .flatMap(([row, line]) =>
        [...line]
          .filter(([column]) => inside(column, area.column, area.columnCount))
          .sort(ascending)
          .map(([column, cell]) => ({ row, column, cell })),
      );
  }

  /** The smallest rectangle around the area's cells with a value or formula (or, on demand, any format). */
  usedIn(area: CellArea, valuesOnly: boolean): CellArea | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, cell } of this.cellsIn(area)) {
      const isFilled = cell.value !== null || cell.formula !== undefined;
      const isFormatted = cell.format !== undefined || cell.look.size > 0;
      if (!isFilled && (valuesOnly || !isFormatted)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}

/** An Excel with one workbook open, as plain data. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** True when sheets may not be added, deleted, renamed or moved. */
  isProtected = false;
  /** What the user did before and could take back. */
  undoStack: string[] = ["the user's last entry"];
  active: SheetModel;
  selection: { sheet: SheetModel; area: CellArea };
  /** What a formula gives; the test host calculates nothing itself. */
  calculate: (formula: string, sheet: SheetModel, book: WorkbookModel) => CellValue = () => 0;

  constructor(snapshot: WorkbookSnapshot) {
    this.sheets = snapshot.sheets.map(sheetOf);
    if (snapshot.manualCalculation === true) this.calculationMode = "Manual";
    const first = this.sheets.find(({ visibility }) => visibility === "visible") ?? this.sheets[0];
    if (first === undefined) throw new Error("a workbook has at least one sheet");
    this.active = first;
    this.selection = { sheet: first, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  sheet(name: string): SheetModel {
    const found = this.find(name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** By id or by name; case does not matter. */
  find(key: string): SheetModel | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  /** A deep copy as plain data, to compare before and after; what is empty in a row, and an empty row, is not there. */
  state(): unknown {
    const plain = (_key: string, value: unknown): unknown =>
      value instanceof Map
        ? Object.fromEntries([...value].filter(([, item]) => !isNothing(item)))
        : value instanceof Set
          ? [...value]
          : value;
    const { sheets, calculationMode, isProtected, undoStack, active, selection } = this;
    const selected = { sheet: selection.sheet.id, area: selection.area };
    return JSON.parse(
      JSON.stringify({ sheets, calculationMode, isProtected, undoStack, active: active.id, selected }, plain),
    );
  }
}

function isNothing(item: unknown): boolean {
  if (item instanceof Map) return [...(item as Map<number, unknown>).values()].every(isNothing);
  if (typeof item !== "object" || item === null || !("look" in item)) return false;
  const { value, look, ...more } = item as CellModel;
  return value === null && look.size === 0 && Object.keys(more).length === 0;
}

function sheetOf(snapshot: SheetSnapshot): SheetModel {
  const sheet = new SheetModel(snapshot.name);
  sheet.visibility = snapshot.visibility;
  sheet.isProtected = snapshot.isProtected === true;
  for (const column of snapshot.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const row of snapshot.rows) {
    if (row.hidden === true) sheet.hiddenRows.add(row.index);
    for (const { column, value, formula, format } of row.cells) {
      Object.assign(
        sheet.cell(row.index, column),
        { value },
        formula === undefined ? {} : { formula },
        format === undefined ? {} : { format },
      );
    }
  }
  return sheet;
}
