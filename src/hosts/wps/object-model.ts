// The part of WPS's object model for spreadsheets that this folder uses, under WPS's own names. Everything answers at once;
// rows, columns and items are counted from 1. A test holds each name and number against Kingsoft's own declarations.

export interface WpsApplication {
  /** There also when none is open. */
  readonly Workbooks: object;
  /** Null when no workbook is open. */
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveWindow: WpsWindow;
  readonly Calculation: number;
  /** False: no question before a sheet is deleted. */
  DisplayAlerts: boolean;
  ScreenUpdating: boolean;
  readonly ApiEvent: WpsApiEvent;
  readonly Name: string;
  readonly Version: string;
  readonly Build: number;
}

export interface WpsApiEvent {
  AddApiEventListener(event: WpsEventName, listener: WpsListener): void;
  RemoveApiEventListener(event: WpsEventName, listener: WpsListener): void;
}

export type WpsEventName = "SheetChange" | "WorkbookNewSheet" | "SheetBeforeDelete";
/** The first argument is the sheet, or the workbook for an event that begins with “Workbook”. */
export type WpsListener = (source: unknown) => void;

export interface WpsWorkbook {
  readonly FullName: string;
  readonly ProtectStructure: boolean;
  readonly Worksheets: WpsSheets;
}

export interface WpsSheets {
  readonly Count: number;
  Item(index: number): WpsSheet;
  Add(before: WpsSheet | undefined, after: WpsSheet | undefined): WpsSheet;
}

export interface WpsSheet {
  Name: string;
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Names: WpsNames;
  readonly Hyperlinks: WpsHyperlinks;
  readonly PageSetup: WpsPageSetup;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
  Move(before: WpsSheet): void;
  Protect(): void;
  Unprotect(): void;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Count: number;
  readonly Rows: WpsRange;
  readonly Columns: WpsRange;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  /** Of a single cell its value; of several an array of rows. */
  Value2: unknown;
  Formula: unknown;
  /** No text where the cells have different ones. */
  NumberFormat: unknown;
  readonly Text: unknown;
  readonly PrefixCharacter: unknown;
  readonly Locked: unknown;
  /** Of whole rows or columns. */
  Hidden: unknown;
  /** In characters. */
  ColumnWidth: number;
  /** In points. */
  RowHeight: number;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  UseStandardHeight: boolean;
  UseStandardWidth: boolean;
  readonly MergeArea: WpsRange;
  readonly Font: WpsFont;
  readonly Interior: WpsInterior;
  readonly Borders: WpsBorders;
  readonly FormatConditions: WpsFormatConditions;
  readonly Validation: WpsValidation;
  Item(row: number, column: number): WpsRange;
  Merge(): void;
  UnMerge(): void;
  Clear(): void;
  ClearContents(): void;
  Select(): void;
}

export interface WpsFont {
  Bold: boolean;
  Italic: boolean;
  Size: number;
  Color: number;
  Underline: number;
}

export interface WpsInterior {
  Color: number;
}

/** All lines of a range together. */
export interface WpsBorders {
  LineStyle: number;
  Color: number;
}

export interface WpsFormatConditions {
  readonly Count: number;
  Item(index: number): WpsFormatCondition;
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Font: WpsFont;
  readonly Interior: WpsInterior;
  readonly Borders: WpsBorders;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface WpsValidation {
  InCellDropdown: boolean;
  InputMessage: string;
  ErrorMessage: string;
  Add(type: number, alertStyle: number, operator: number, formula1: string, formula2?: string): void;
  Delete(): void;
}

export interface WpsNames {
  readonly Count: number;
  Item(index: number): WpsName;
  Add(name: string, refersTo: string, visible: boolean): WpsName;
}

export interface WpsName {
  readonly Name: string;
  readonly RefersTo: unknown;
}

export interface WpsHyperlinks {
  Add(anchor: WpsRange, address: string, subAddress: string): unknown;
}

export interface WpsPageSetup {
  Orientation: number;
  /** False: as many pages as the two numbers below say. */
  Zoom: boolean | number;
  FitToPagesWide: boolean | number;
  FitToPagesTall: boolean | number;
  PrintTitleRows: string;
}

export interface WpsWindow {
  /** The cells selected, also where a picture is selected above them. */
  readonly RangeSelection: WpsRange;
  readonly ActiveSheet: WpsSheet;
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
}

/** The numbers behind WPS's names. */
export const WPS = {
  xlCalculationManual: -4135,
  xlSheetVisible: -1,
  xlSheetHidden: 0,
  xlSheetVeryHidden: 2,
  xlExpression: 2,
  xlContinuous: 1,
  xlDash: -4115,
  xlDot: -4118,
  xlUnderlineStyleSingle: 2,
  xlUnderlineStyleDouble: -4119,
  xlHAlignLeft: -4131,
  xlHAlignCenter: -4108,
  xlHAlignRight: -4152,
  xlVAlignTop: -4160,
  xlVAlignCenter: -4108,
  xlPortrait: 1,
  xlLandscape: 2,
  xlValidateWholeNumber: 1,
  xlValidateDecimal: 2,
  xlValidateList: 3,
  xlValidateDate: 4,
  xlValidateTextLength: 6,
  xlValidAlertStop: 1,
  xlBetween: 1,
  xlLessEqual: 8,
  xlGreaterEqual: 7,
} as const;
