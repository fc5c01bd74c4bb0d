import * as XLSX from "@e965/xlsx";
import type {
  CellSnapshot,
  CellValue,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../core/workbook/snapshot";
import { SHEET_COLUMNS, SHEET_ROWS } from "../sheets/sheet-size";
import { fileProblem } from "./file-problem";
import type { PackageParts } from "./package/package-parts";
import { relationsOf } from "./package/relations";
import { openPackage } from "./recognise-file";
import { slimPackage, type SheetFeatures, type SlimPackage } from "./slim-package";
import { findWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";
import { attribute, firstElement, isWellFormed } from "./xml";

/**
 * The snapshot of an .xlsx file. `file` is the name that a `FileProblem` shows.
 * Formulas are not calculated: their cached values are taken, as Excel last saved them.
 */
export function readWorkbookFile(bytes: Uint8Array, file: string): WorkbookSnapshot {
  const parts = openPackage(bytes, file);
  const book = findWorkbookParts(parts);
  refuseAmbiguous(parts, book);
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const slim = slimPackage(parts, book, worksheets);
  const cells = readCells(slim, file);
  const sheets = worksheets.map((sheet, index): SheetSnapshot => {
    const lines = cells[String(index + 1)]?.["!data"];
    const features = slim.features[index];
    if (!lines || !features || lines.length > SHEET_ROWS) throw fileProblem("damaged", file, { where: sheet.name });
    return sheetSnapshot(file, sheet, lines, features);
  });
  const calculation = firstElement(parts.requiredText(book.workbook), "calcPr");
  const externalLinks = book.externalLinks.flatMap((link) => externalName(parts, link));
  return {
    sheets,
    ...(calculation && attribute(calculation.tag, "calcMode") === "manual" && { manualCalculation: true }),
    ...(externalLinks.length > 0 && { externalLinks }),
  };
}

/**
 * A list of sheets that breaks off; two sheets of one name, which no address can tell apart; two sheets on one part, by which a
 * small file would become a large one. No program writes any of them.
 */
function refuseAmbiguous(parts: PackageParts, { workbook, sheets }: WorkbookParts): void {
  if (!isWellFormed(parts.requiredText(workbook))) throw fileProblem("damaged", parts.file, { where: workbook });
  const names = new Set<string>();
  const taken = new Set<string>();
  for (const { name, part } of sheets) {
    if (names.has(name) || taken.has(part.toLowerCase())) throw fileProblem("damaged", parts.file, { where: name });
    names.add(name);
    taken.add(part.toLowerCase());
  }
}

type Lines = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

function readCells(
  { bytes, hasUncalculated }: SlimPackage,
  file: string,
): Readonly<Record<string, { readonly "!data"?: Lines }>> {
  try {
    return XLSX.read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
      nodim: true,
      // The library leaves out a formula without a value, which would pass for a blank cell, unless it keeps all cells.
      sheetStubs: hasUncalculated,
    }).Sheets;
  } catch (cause) {
    throw fileProblem("damaged", file, { where: "xl/worksheets" }, { cause });
  }
}

function sheetSnapshot(file: string, sheet: SheetPart, lines: Lines, features: SheetFeatures): SheetSnapshot {
  const rows: RowSnapshot[] = [];
  let lastColumn = -1;
  // forEach passes over the holes of a sparse sheet, whatever dimension it claims.
  lines.forEach((line, index) => {
    const cells: CellSnapshot[] = [];
    // Like one beyond the last row, a cell beyond the last column would have us walk to it.
    if (line && line.length > SHEET_COLUMNS) throw fileProblem("damaged", file, { where: sheet.name });
    line?.forEach((cell, column) => {
      const snapshot = cell && cellSnapshot(cell, column);
      if (snapshot) cells.push(snapshot);
    });
    if (cells.length === 0) return;
    lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? -1);
    rows.push({ index, cells, ...(features.hiddenRows.has(index) && { hidden: true }) });
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(features.isProtected && { isProtected: true }),
    rows,
    hiddenColumns: hiddenColumns(features, lastColumn),
  };
}

/** Only columns that hold something: a file may hide all 16,384. */
function hiddenColumns({ hiddenColumns: ranges }: SheetFeatures, lastColumn: number): number[] {
  const hidden = new Set<number>();
  for (const [first, last] of ranges) {
    for (let column = Math.max(0, first); column <= Math.min(last, lastColumn); column++) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}

function cellSnapshot(cell: XLSX.CellObject, column: number): CellSnapshot | undefined {
  const value = valueOf(cell);
  if ((value === null || value === "") && cell.f === undefined) return undefined;
  const format = typeof cell.z === "string" && cell.z !== "General" ? cell.z : undefined;
  return {
    column,
    value,
    ...(cell.f !== undefined && { formula: `=${cell.f}` }),
    ...(format !== undefined && { format }),
  };
}

const errorNames: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function valueOf(cell: XLSX.CellObject): CellValue {
  const { t: type, v: value } = cell;
  // Newer errors (#SPILL!, #CALC!) have no number in the library; what Excel shows in their place for old programs is #VALUE!.
  if (type === "e") return { error: errorNames[Number(value)] ?? cell.w ?? "#VALUE!" };
  if (type === "z" || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}

/** Address or file name of the other workbook that a link part leads to. */
function externalName(parts: PackageParts, link: string): string[] {
  const target = relationsOf(parts, link).find(({ isExternal }) => isExternal)?.target;
  if (target === undefined) return [];
  try {
    return [decodeURI(target)];
  } catch (error) {
    if (error instanceof URIError) return [target];
    throw error;
  }
}
