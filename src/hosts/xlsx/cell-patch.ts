import { a1, columnName, parseA1 } from "../../core/workbook/address";
import type { SetCellEdit } from "../../core/workbook/edit";
import { cellXml } from "./cell-xml";
import { ownFormulas } from "./shared-formulas";
import { attribute, elements, firstElement, withAttribute, withInner, withTag, type XmlElement } from "./xml";

export interface PatchedSheet {
  readonly xml: string;
  /** True when a formula came or went, so that the order of calculation is another one. */
  readonly formulasChanged: boolean;
}

/** A cell that cannot be written by itself. */
export class PartOfArray extends Error {
  constructor(readonly cell: { readonly row: number; readonly column: number }) {
    super(`${a1(cell)} is part of an array formula`);
    this.name = "PartOfArray";
  }
}

/**
 * Sets cells in the XML of one worksheet; styles and everything around the cells stay. The last edit of a cell wins.
 * `styleWithFormat` gives the number of a look like the given one in another number format.
 * Undefined when the XML has no sheetData. Throws `PartOfArray`.
 */
export function patchCells(
  xml: string,
  edits: readonly SetCellEdit[],
  styleWithFormat: (style: number, format: string) => number,
): PatchedSheet | undefined {
  const wanted = new Map<number, Map<number, SetCellEdit>>();
  for (const edit of edits) {
    const row = wanted.get(edit.cell.row) ?? new Map<number, SetCellEdit>();
    wanted.set(edit.cell.row, row.set(edit.cell.column, edit));
  }
  const isEdited = (row: number, column: number): boolean => wanted.get(row)?.has(column) === true;
  const own = ownFormulas(xml, isEdited);
  const data = firstElement(own, "sheetData");
  if (!data) return undefined;
  refuseArrays(data.inner, edits);
  const sheet = new SheetPatch(data.inner, data.prefix, wanted, styleWithFormat);
  const patched = withInner(own, data, "sheetData", sheet.patch());
  return { xml: withDimension(patched, edits), formulasChanged: sheet.formulasChanged };
}

/** A formula over several cells can only be changed as a whole. */
function refuseArrays(data: string, edits: readonly SetCellEdit[]): void {
  if (!/\bt\s*=\s*["']array/.test(data)) return;
  for (const { tag } of elements(data, "f")) {
    const [from, to] = (attribute(tag, "ref") ?? "").split(":").map((text) => parseA1(text));
    if (attribute(tag, "t") !== "array" || !from || !to) continue;
    const hit = edits.find(
      ({ cell: { row, column } }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    );
    if (hit) throw new PartOfArray(hit.cell);
  }
}

/** One pass over the rows, and in rows with edits over the cells, from the top. */
class SheetPatch {
  formulasChanged = false;

  constructor(
    private readonly inner: string,
    private readonly prefix: string,
    private readonly wanted: ReadonlyMap<number, ReadonlyMap<number, SetCellEdit>>,
    private readonly styleWithFormat: (style: number, format: string) => number,
  ) {}

  patch(): string {
    const open = [...this.wanted.keys()].sort((a, b) => a - b);
    const pieces: string[] = [];
    let at = 0;
    let row = -1;
    for (const element of elements(this.inner, "row")) {
      row = Number(attribute(element.tag, "r") ?? row + 2) - 1;
      pieces.push(this.inner.slice(at, element.start));
      while (open[0] !== undefined && open[0] < row) pieces.push(this.newRow(open.shift() ?? 0));
      if (open[0] === row) pieces.push(this.changedRow(open.shift() ?? 0, element));
      else pieces.push(this.inner.slice(element.start, element.end));
      at = element.end;
    }
    pieces.push(...open.map((next) => this.newRow(next)), this.inner.slice(at));
    return pieces.join("");
  }

  private newRow(row: number): string {
    return `<${this.prefix}row r="${row + 1}">${this.cells("", row)}</${this.prefix}row>`;
  }

  private changedRow(row: number, element: XmlElement): string {
    const text = this.inner.slice(element.start, element.end);
    const tag = withoutNarrowSpans(element.tag, this.wanted.get(row)?.keys() ?? []);
    const local = { ...element, tag, start: 0, end: text.length };
    return withInner(text, local, "row", this.cells(element.inner, row));
  }

  private cells(inner: string, row: number): string {
    const edits = this.wanted.get(row) ?? new Map<number, SetCellEdit>();
    const open = [...edits.keys()].sort((a, b) => a - b);
    const pieces: string[] = [];
    let at = 0;
    let column = -1;
    for (const element of elements(inner, "c")) {
      column = parseA1(attribute(element.tag, "r") ?? "")?.column ?? column + 1;
      pieces.push(inner.slice(at, element.start));
      while (open[0] !== undefined && open[0] < column) pieces.push(this.cell(edits.get(open.shift() ?? 0)));
      if (open[0] === column) pieces.push(this.cell(edits.get(open.shift() ?? 0), element));
      else pieces.push(inner.slice(element.start, element.end));
      at = element.end;
    }
    pieces.push(...open.map((next) => this.cell(edits.get(next))), inner.slice(at));
    return pieces.join("");
  }

  private cell(edit: SetCellEdit | undefined, old?: XmlElement): string {
    if (!edit) return "";
    const formula = old && firstElement(old.inner, "f");
    if (formula || edit.formula !== undefined) this.formulasChanged = true;
    const present = old && attribute(old.tag, "s");
    const style = edit.format === undefined ? present : this.styleWithFormat(Number(present ?? 0), edit.format);
    const text = {
      value: edit.value,
      isNumber: edit.number === true,
      ...(edit.formula !== undefined && { formula: edit.formula }),
    };
    return cellXml(a1(edit.cell), style === undefined ? "" : ` s="${style}"`, text, this.prefix);
  }
}

/** `spans` is a hint for speed; one that does not cover the row's cells is worse than none. */
function withoutNarrowSpans(tag: string, columns: Iterable<number>): string {
  const spans = attribute(tag, "spans");
  if (spans === undefined) return tag;
  const covered = [...columns].every((column) =>
    spans.split(" ").some((span) => {
      const [first = 0, last = 0] = span.split(":").map(Number);
      return column + 1 >= first && column + 1 <= last;
    }),
  );
  return covered ? tag : tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
}

/** The dimension grows with cells written outside it. */
function withDimension(xml: string, edits: readonly SetCellEdit[]): string {
  const dimension = firstElement(xml, "dimension", xml.search(/<(?:[\w.-]+:)?sheetData[\s/>]/));
  const ref = dimension && attribute(dimension.tag, "ref");
  const [from, to = from] = (ref ?? "").split(":").map((text) => parseA1(text));
  if (!dimension || !from || !to) return xml;
  let [top, bottom, left, right] = [from.row, to.row, from.column, to.column];
  for (const { cell } of edits) {
    top = Math.min(top, cell.row);
    bottom = Math.max(bottom, cell.row);
    left = Math.min(left, cell.column);
    right = Math.max(right, cell.column);
  }
  const text = `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
  return text === ref ? xml : withTag(xml, dimension, withAttribute(dimension.tag, "ref", text));
}
