import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { SetCellEdit } from "../../core/workbook/edit";
import type { SheetContent } from "../../core/workbook/sheet-content";
import { patchCells, withDimension } from "./cell-patch";
import { FileProblem } from "./file-problem";
import { sheetXml } from "./sheet-xml";
import { StyleBook } from "./styles";
import { attribute, elements, escapeXml, firstElement, withInner } from "./xml";

/** Zip entries carry no clock: the same input makes the same bytes. */
const zipDate = new Date(1980, 0, 1);
/** Hidden name on a sheet that the product made and may replace. */
const ownedName = "_bda_owned";
const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const worksheetRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const workbookPath = "xl/workbook.xml";
const relationsPath = "xl/_rels/workbook.xml.rels";
const typesPath = "[Content_Types].xml";

/** The parts of an .xlsx package, patched one by one; what is not touched stays byte for byte. */
export class WorkbookPackage {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array, file: string) {
    try {
      this.parts = unzipSync(bytes);
    } catch (error) {
      throw new FileProblem("damaged", file, { cause: error });
    }
    if (!this.parts[workbookPath]) throw new FileProblem("not-xlsx", file);
  }

  toBytes(): Uint8Array {
    const files: Zippable = {};
    for (const [name, bytes] of Object.entries(this.parts)) files[name] = [bytes, { mtime: zipDate }];
    return zipSync(files, { level: 6 });
  }

  sheetNames(): string[] {
    return this.sheetTags().map((tag) => attribute(tag, "name") ?? "");
  }

  setCells(sheet: string, edits: readonly SetCellEdit[]): void {
    const path = this.pathOf(sheet);
    const xml = path && this.text(path);
    if (!path || xml === undefined) throw new Error(`no sheet ${sheet}`);
    this.put(path, withDimension(patchCells(xml, edits), edits));
    this.forgetCalculation();
  }

  /** Adds the sheet, or replaces the one of that name that the product made; a user's sheet of that name is left alone. */
  writeSheet(content: SheetContent, options: { readonly owned: boolean; readonly position?: number }): string {
    const styles = new StyleBook(this.text("xl/styles.xml") ?? emptyStyles);
    const xml = sheetXml(content, styles);
    this.put("xl/styles.xml", styles.toXml());
    const owned = this.ownedSheets();
    if (options.owned && owned.has(content.name)) {
      const path = this.pathOf(content.name);
      if (path) this.put(path, xml);
      return content.name;
    }
    const name = freeName(content.name, this.sheetNames());
    this.addSheet(name, xml, options);
    return name;
  }

  private addSheet(name: string, xml: string, options: { readonly owned: boolean; readonly position?: number }): void {
    const path = this.freePath();
    const relation = this.addRelation(path);
    this.addContentType(path);
    this.put(path, xml);
    const workbook = this.text(workbookPath) ?? "";
    const list = firstElement(workbook, "sheets");
    if (!list) throw new Error("workbook part without sheets");
    const tags = elements(list.inner, "sheet");
    const ids = tags.map(({ tag }) => Number(attribute(tag, "sheetId")));
    const { prefix } = list;
    const entry = `<${prefix}sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${relation}"/>`;
    const index = Math.min(options.position ?? tags.length, tags.length);
    const at = tags[index]?.start ?? list.inner.length;
    const inner = list.inner.slice(0, at) + entry + list.inner.slice(at);
    this.put(workbookPath, withInner(workbook, list, "sheets", inner));
    if (index < tags.length) this.moveLocalNames(index);
    if (options.owned) this.addName(ownedName, index);
  }

  /** Names that belong to a sheet refer to its position: those behind the new sheet move by one. */
  private moveLocalNames(from: number): void {
    const workbook = this.text(workbookPath) ?? "";
    this.put(
      workbookPath,
      workbook.replace(/(\slocalSheetId=")(\d+)(")/g, (whole, before: string, digits: string, after: string) =>
        Number(digits) >= from ? `${before}${Number(digits) + 1}${after}` : whole,
      ),
    );
  }

  private addName(name: string, sheetIndex: number): void {
    const workbook = this.text(workbookPath) ?? "";
    const list = firstElement(workbook, "definedNames");
    const sheets = firstElement(workbook, "sheets");
    if (!sheets) throw new Error("workbook part without sheets");
    const { prefix } = sheets;
    const entry = `<${prefix}definedName name="${name}" localSheetId="${sheetIndex}" hidden="1">1</${prefix}definedName>`;
    if (list) {
      this.put(workbookPath, withInner(workbook, list, "definedNames", list.inner + entry));
      return;
    }
    // The schema's order: sheets, functionGroups, externalReferences, definedNames.
    const before = ["externalReferences", "functionGroups", "sheets"].flatMap(
      (part) => firstElement(workbook, part) ?? [],
    )[0];
    const at = before?.end ?? sheets.end;
    this.put(
      workbookPath,
      `${workbook.slice(0, at)}<${prefix}definedNames>${entry}</${prefix}definedNames>${workbook.slice(at)}`,
    );
  }

  private ownedSheets(): Set<string> {
    const workbook = this.text(workbookPath) ?? "";
    const names = this.sheetNames();
    return new Set(
      elements(workbook, "definedName").flatMap(({ tag }) =>
        attribute(tag, "name") === ownedName ? [names[Number(attribute(tag, "localSheetId"))] ?? ""] : [],
      ),
    );
  }

  private sheetTags(): string[] {
    const list = firstElement(this.text(workbookPath) ?? "", "sheets");
    return list ? elements(list.inner, "sheet").map(({ tag }) => tag) : [];
  }

  private pathOf(sheet: string): string | undefined {
    const tag = this.sheetTags().find((candidate) => attribute(candidate, "name") === sheet);
    const id = tag && /\s(?:\w+:)?id="([^"]*)"/.exec(tag.replace(/\ssheetId="[^"]*"/, ""))?.[1];
    const relation = elements(this.text(relationsPath) ?? "", "Relationship").find(
      ({ tag: entry }) => attribute(entry, "Id") === id,
    );
    const target = relation && attribute(relation.tag, "Target");
    return target?.startsWith("/") ? target.slice(1) : target && `xl/${target}`;
  }

  private freePath(): string {
    for (let number = 1; ; number++) {
      const path = `xl/worksheets/sheet${number}.xml`;
      if (!this.parts[path]) return path;
    }
  }

  private addRelation(path: string): string {
    const xml = this.text(relationsPath) ?? emptyRelations;
    const list = firstElement(xml, "Relationships");
    if (!list) throw new Error("relations part without Relationships");
    const ids = new Set(elements(list.inner, "Relationship").map(({ tag }) => attribute(tag, "Id")));
    let number = 1;
    while (ids.has(`rId${number}`)) number++;
    const entry = `<Relationship Id="rId${number}" Type="${worksheetRelation}" Target="/${path}"/>`;
    this.put(relationsPath, withInner(xml, list, "Relationships", list.inner + entry));
    return `rId${number}`;
  }

  private addContentType(path: string): void {
    const xml = this.text(typesPath) ?? "";
    const list = firstElement(xml, "Types");
    if (!list) throw new Error("content types part without Types");
    const entry = `<Override PartName="/${path}" ContentType="${worksheetType}"/>`;
    this.put(typesPath, withInner(xml, list, "Types", list.inner + entry));
  }

  /** Formulas elsewhere may rest on the changed cells: Excel calculates everything on opening. */
  private forgetCalculation(): void {
    const workbook = this.text(workbookPath) ?? "";
    const calculation = firstElement(workbook, "calcPr");
    if (!calculation || attribute(calculation.tag, "fullCalcOnLoad") === "1") return;
    const tag = calculation.tag.replace(/\s*\/?>$/, (end) => ` fullCalcOnLoad="1"${end}`);
    this.put(
      workbookPath,
      workbook.slice(0, calculation.start) + tag + workbook.slice(calculation.start + calculation.tag.length),
    );
  }

  private text(path: string): string | undefined {
    const bytes = this.parts[path];
    return bytes && strFromU8(bytes);
  }

  private put(path: string, xml: string): void {
    this.parts[path] = strToU8(xml);
  }
}

/** Excel: at most 31 characters, no two sheets alike whatever the case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
