import type { SetCellEdit } from "../../core/workbook/edit";
import { a1 } from "../../core/workbook/address";
import type { LongSheetContent } from "../../core/workbook/sheet-content";
import { SHEET_COLUMNS, SHEET_ROWS } from "../sheets/sheet-size";
import { PartOfArray, patchCells, type PatchedSheet } from "./cell-patch";
import { fileProblem } from "./file-problem";
import { namespacesOf } from "./namespaces";
import type { PackageParts } from "./package/package-parts";
import { addContentType, addRelation, removeContentType, removeRelations } from "./package/relations";
import { sheetXml } from "./sheet-xml";
import { StyleBook } from "./styles";
import { emptyStyles } from "./style-lists";
import { isMarked, withFullCalculation, withMark, withRepeatedRow, withSheet } from "./workbook-structure";
import { findWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";

const typeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface SheetOptions {
  /** True for a sheet that the product may replace later. */
  readonly owned: boolean;
  /** At the end when absent. */
  readonly position?: number;
}

/** An .xlsx package whose parts are patched one by one; what is not touched stays byte for byte. */
export class WorkbookPackage {
  constructor(private readonly parts: PackageParts) {}

  toBytes(): Uint8Array {
    return this.parts.toBytes();
  }

  /** Throws a `FileProblem` when the sheet or a cell is not there to be written. */
  setCells(sheet: string, edits: readonly SetCellEdit[]): void {
    const book = this.book();
    const found = book.sheets.find(({ name, isWorksheet }) => isWorksheet && name === sheet);
    if (!found) throw fileProblem("sheet-not-in-file", this.parts.file, { where: sheet });
    for (const { cell } of edits) {
      if (cell.row < 0 || cell.row >= SHEET_ROWS || cell.column < 0 || cell.column >= SHEET_COLUMNS) {
        throw fileProblem("no-such-cell", this.parts.file, { where: sheet, cell: a1(cell) });
      }
    }
    const patched = this.patched(book, found, edits);
    this.parts.put(found.part, patched.xml);
    if (patched.formulasChanged) this.forgetChain(book);
    // Formulas elsewhere may rest on the changed cells.
    this.patchWorkbook(book, withFullCalculation);
  }

  /**
   * Adds the sheet, or replaces the one of that name that the product made; a user's sheet of that name is left alone.
   * Gives the name that the sheet got.
   */
  writeSheet(content: LongSheetContent, options: SheetOptions): string {
    const book = this.book();
    const workbookXml = this.parts.requiredText(book.workbook);
    const styles = new StyleBook(this.parts, this.stylesPart(book));
    const { name, own } = placeFor(content.name, book.sheets, (sheet, position) => {
      return options.owned && isMarked(workbookXml, sheet.name, position);
    });
    const hadFormulas = own !== undefined && holdsFormulas(this.parts.requiredText(own.part));
    const part = own?.part ?? this.freePart(book);
    const hasFormulas = this.drawSheet(part, sheetXml(content, styles, namespacesOf(workbookXml)));
    styles.save();
    if (!own) this.addSheet(book, name, part, options);
    else if (hadFormulas || hasFormulas) this.forgetChain(book);
    if (hasFormulas) this.patchWorkbook(book, withFullCalculation);
    const position = this.book().sheets.findIndex((sheet) => sheet.name === name);
    this.patchWorkbook(book, (text) => withRepeatedRow(text, { name, position }, content.repeatedRow));
    return name;
  }

  /** Whether there are formulas on it. */
  private drawSheet(part: string, pieces: Iterable<string>): boolean {
    let found = false;
    const watched = function* (): Generator<string> {
      for (const piece of pieces) {
        found ||= holdsFormulas(piece);
        yield piece;
      }
    };
    this.parts.putPieces(part, watched());
    return found;
  }

  private addSheet(book: WorkbookParts, name: string, part: string, options: SheetOptions): void {
    const names = namespacesOf(this.parts.requiredText(book.workbook));
    const relation = addRelation(this.parts, book.workbook, `${names.relationships}/worksheet`, part);
    addContentType(this.parts, part, `${typeBase}.worksheet+xml`);
    const position = Math.max(0, Math.min(options.position ?? book.sheets.length, book.sheets.length));
    this.patchWorkbook(book, (text) => withSheet(text, { name, relation, position }, names));
    if (options.owned) this.patchWorkbook(book, (text) => withMark(text, name, position));
  }

  private patched(book: WorkbookParts, sheet: SheetPart, edits: readonly SetCellEdit[]): PatchedSheet {
    let styles: StyleBook | undefined;
    const styleWithFormat = (style: number, format: string): number => {
      styles ??= new StyleBook(this.parts, this.stylesPart(book));
      return styles.withFormat(style, format);
    };
    try {
      const patched = patchCells(this.parts.requiredText(sheet.part), edits, styleWithFormat);
      styles?.save();
      if (patched) return patched;
    } catch (cause) {
      if (!(cause instanceof PartOfArray)) throw cause;
      const data = { where: sheet.name, cell: a1(cause.cell) };
      throw fileProblem("part-of-array", this.parts.file, data, { cause });
    }
    throw fileProblem("damaged", this.parts.file, { where: sheet.name });
  }

  /** The order of calculation, which Excel keeps beside the sheets and makes anew when it is not there. */
  private forgetChain(book: WorkbookParts): void {
    if (book.calculationChain === undefined) return;
    this.parts.remove(book.calculationChain);
    removeContentType(this.parts, book.calculationChain);
    removeRelations(this.parts, book.workbook, "calcChain");
  }

  private stylesPart(book: WorkbookParts): string {
    if (book.styles !== undefined) return book.styles;
    const part = `${folderOf(book.workbook)}styles.xml`;
    const names = namespacesOf(this.parts.requiredText(book.workbook));
    this.parts.put(part, emptyStyles(names));
    addRelation(this.parts, book.workbook, `${names.relationships}/styles`, part);
    addContentType(this.parts, part, `${typeBase}.styles+xml`);
    return part;
  }

  private freePart(book: WorkbookParts): string {
    for (let number = 1; ; number++) {
      const part = `${folderOf(book.workbook)}worksheets/sheet${number}.xml`;
      if (!this.parts.has(part)) return part;
    }
  }

  private patchWorkbook(book: WorkbookParts, patch: (xml: string) => string | undefined): void {
    const xml = this.parts.requiredText(book.workbook);
    const patched = patch(xml);
    if (patched === undefined) throw fileProblem("damaged", this.parts.file, { where: book.workbook });
    if (patched !== xml) this.parts.put(book.workbook, patched);
  }

  private book(): WorkbookParts {
    return findWorkbookParts(this.parts);
  }
}

function holdsFormulas(sheetXml: string): boolean {
  return /<(?:[\w.-]+:)?f[\s/>]/.test(sheetXml);
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

const longestName = 31;

/**
 * The name under which a sheet is written: the wanted one when it is free or our own earlier sheet bears it, otherwise the
 * first of "name (2)", "name (3)", … of which that is true. `own` is the sheet to write over.
 */
function placeFor(
  wanted: string,
  sheets: readonly SheetPart[],
  isOwn: (sheet: SheetPart, position: number) => boolean,
): { name: string; own?: SheetPart } {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, longestName - suffix.length) + suffix;
    // Excel takes names that differ in case only for the same.
    const position = sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const holder = sheets[position];
    if (!holder) return { name };
    if (holder.isWorksheet && isOwn(holder, position)) return { name: holder.name, own: holder };
  }
}
