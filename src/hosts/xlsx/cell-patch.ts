import { columnName, parseA1 } from "../../core/workbook/address";
import type { SetCellEdit } from "../../core/workbook/edit";
import { attribute, elements, escapeXml, firstElement, withAttribute, withInner, type XmlElement } from "./xml";

/** Sets cells in the XML of one worksheet; styles and everything around the cells stay. */
export function patchCells(xml: string, edits: readonly SetCellEdit[]): string {
  const byRow = new Map<number, SetCellEdit[]>();
  for (const edit of edits) {
    const row = byRow.get(edit.cell.row);
    if (row) row.push(edit);
    else byRow.set(edit.cell.row, [edit]);
  }
  const data = firstElement(xml, "sheetData");
  if (!data) throw new Error("worksheet without sheetData");
  const rows = elements(data.inner, "row");
  let inner = data.inner;
  // From the last row upwards, so that the positions of the rows above stay true.
  for (const row of [...byRow.keys()].sort((a, b) => b - a)) {
    inner = patchRow(inner, rows, row, byRow.get(row) ?? [], data.prefix);
  }
  return withInner(xml, data, "sheetData", inner);
}

function rowNumber(row: XmlElement, index: number): number {
  return Number(attribute(row.tag, "r") ?? index + 1) - 1;
}

function patchRow(
  inner: string,
  rows: readonly XmlElement[],
  row: number,
  edits: readonly SetCellEdit[],
  prefix: string,
): string {
  const found = rows.find((element, index) => rowNumber(element, index) === row);
  if (found) {
    const cells = edits.reduce((text, edit) => patchCell(text, edit, prefix), found.inner);
    return withInner(inner, found, "row", cells);
  }
  const next = rows.find((element, index) => rowNumber(element, index) > row);
  const at = next?.start ?? inner.length;
  const cells = edits.reduce((text, edit) => patchCell(text, edit, prefix), "");
  return `${inner.slice(0, at)}<${prefix}row r="${row + 1}">${cells}</${prefix}row>${inner.slice(at)}`;
}

function patchCell(rowXml: string, edit: SetCellEdit, prefix: string): string {
  const { row, column } = edit.cell;
  const address = `${columnName(column)}${row + 1}`;
  const cells = elements(rowXml, "c");
  const columnOf = (cell: XmlElement): number => parseA1(attribute(cell.tag, "r") ?? "")?.column ?? -1;
  const found = cells.find((cell) => columnOf(cell) === column);
  const fresh = cellXml(address, found ? attribute(found.tag, "s") : undefined, edit, prefix);
  if (found) return rowXml.slice(0, found.start) + fresh + rowXml.slice(found.end);
  const next = cells.find((cell) => columnOf(cell) > column);
  const at = next?.start ?? rowXml.length;
  return rowXml.slice(0, at) + fresh + rowXml.slice(at);
}

function cellXml(address: string, style: string | undefined, edit: SetCellEdit, prefix: string): string {
  const start = `<${prefix}c r="${address}"${style === undefined ? "" : ` s="${style}"`}`;
  if (edit.formula !== undefined) {
    const value = edit.value !== null && edit.number ? `<${prefix}v>${edit.value}</${prefix}v>` : "";
    return `${start}><${prefix}f>${escapeXml(edit.formula.replace(/^=/, ""))}</${prefix}f>${value}</${prefix}c>`;
  }
  if (edit.value === null) return `${start}/>`;
  if (edit.number) return `${start}><${prefix}v>${edit.value}</${prefix}v></${prefix}c>`;
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(edit.value)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** The dimension grows with cells written outside it. */
export function withDimension(xml: string, edits: readonly SetCellEdit[]): string {
  const dimension = firstElement(xml, "dimension");
  const ref = dimension && attribute(dimension.tag, "ref");
  const [from, to = from] = (ref ?? "").split(":").map((text) => parseA1(text));
  if (!dimension || !from || !to) return xml;
  const rows = edits.map(({ cell }) => cell.row);
  const columns = edits.map(({ cell }) => cell.column);
  const text =
    `${columnName(Math.min(from.column, ...columns))}${Math.min(from.row, ...rows) + 1}:` +
    `${columnName(Math.max(to.column, ...columns))}${Math.max(to.row, ...rows) + 1}`;
  const rest = xml.slice(dimension.start + dimension.tag.length);
  return xml.slice(0, dimension.start) + withAttribute(dimension.tag, "ref", text) + rest;
}
