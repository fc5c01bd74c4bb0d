import * as XLSX from "@e965/xlsx";
import type {
  CellSnapshot,
  CellValue,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../core/workbook/snapshot";
import { FileProblem } from "./file-problem";
import { recogniseFile } from "./recognise-file";

/**
 * The snapshot of an .xlsx file. `file` is the name that a `FileProblem` shows.
 * Formulas are not calculated: their cached values are taken, as Excel last saved them.
 */
export function readWorkbookFile(bytes: Uint8Array, file: string): WorkbookSnapshot {
  recogniseFile(bytes, file);
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    throw new FileProblem("damaged", file, { cause: error });
  }
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return sheet ? [sheetSnapshot(name, sheet, book.Workbook?.Sheets?.[index]?.Hidden)] : [];
  });
  const externalLinks = externalNames(sheets);
  return {
    sheets,
    ...(calculatesManually(book) && { manualCalculation: true }),
    ...(externalLinks.length > 0 && { externalLinks }),
  };
}

function sheetSnapshot(name: string, sheet: XLSX.WorkSheet, hidden: 0 | 1 | 2 | undefined): SheetSnapshot {
  const lines: unknown = sheet["!data"];
  const rowInfo = sheet["!rows"] ?? [];
  const rows: RowSnapshot[] = [];
  if (Array.isArray(lines)) {
    // forEach passes over the holes of a sparse sheet, whatever dimension it claims.
    (lines as (XLSX.CellObject[] | undefined)[]).forEach((line, index) => {
      const cells: CellSnapshot[] = [];
      line?.forEach((cell, column) => {
        const snapshot = cellSnapshot(cell, column);
        if (snapshot) cells.push(snapshot);
      });
      const isHidden = rowInfo[index]?.hidden === true;
      if (cells.length > 0) rows.push({ index, cells, ...(isHidden && { hidden: true }) });
    });
  }
  return {
    name,
    visibility: hidden === 2 ? "veryHidden" : hidden === 1 ? "hidden" : "visible",
    ...(sheet["!protect"] !== undefined && { isProtected: true }),
    rows,
    hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
  };
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

const errorNames: Record<number, string> = {
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
  if (type === "z" || value === undefined) return null;
  if (type === "e") return { error: errorNames[Number(value)] ?? cell.w ?? "#N/A" };
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}

function calculatesManually(book: XLSX.WorkBook): boolean {
  const properties: unknown = (book.Workbook as { CalcPr?: { calcMode?: string } } | undefined)?.CalcPr;
  return (properties as { calcMode?: string } | undefined)?.calcMode === "manual";
}

/** "[1]" or "[name.xlsx]" in front of a sheet name in a formula: another workbook. */
function externalNames(sheets: readonly SheetSnapshot[]): string[] {
  const names = new Set<string>();
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const { formula } of cells) {
        for (const match of formula?.matchAll(/\[([^\][]+)\][^!'(]*'?!/g) ?? []) names.add(match[1] ?? "");
      }
    }
  }
  return [...names];
}
