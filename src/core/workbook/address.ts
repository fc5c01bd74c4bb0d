/** One cell: the sheet's name, row and column counted from 0. */
export interface CellRef {
  /** File name of another workbook that is read beside the one at hand; absent for cells of the latter. */
  readonly workbook?: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Where the other file is a text: the words that stand there. Then `sheet` is its section, and row and column only tell places apart. */
  readonly words?: string;
}

/** Column 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. Upper or lower case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Row 5, column 2 → "C6". */
export function a1(cell: { readonly row: number; readonly column: number }): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** "C6" → row 5, column 2; undefined when the text is no cell address. `$` signs are ignored. */
export function parseA1(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim());
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
}

/** "表一", row 5, column 2 → "'表一'!C6" (sheet names are always quoted, quotes doubled). */
export function quotedAddress(cell: CellRef): string {
  return `'${cell.sheet.replaceAll("'", "''")}'!${a1(cell)}`;
}

/** "表一!C6", for a cell of another workbook "[去年.xlsx]表一!C6": as people write it, without quotes. */
export function plainAddress(cell: CellRef): string {
  const place = placeInFile(cell);
  return cell.workbook === undefined ? place : `[${cell.workbook}]${place}`;
}

/** The address without the file that it is in; of a text its section and words: "第5节“384.33万元”". */
export function placeInFile(cell: CellRef): string {
  return cell.words === undefined ? `${cell.sheet}!${a1(cell)}` : `${cell.sheet}“${cell.words}”`;
}

/** Two refs to the same cell have the same key. */
export function cellKey(cell: CellRef): string {
  const place = `${cell.sheet}!${cell.row}!${cell.column}`;
  return cell.workbook === undefined ? place : `[${cell.workbook}]${place}`;
}
