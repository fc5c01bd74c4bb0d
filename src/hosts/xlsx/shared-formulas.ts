import { parseA1 } from "../../core/workbook/address";
import { shiftFormula } from "./formula-shift";
import { attribute, elements, escapeXml, firstElement, isPlainXml, unescapeXml, type XmlElement } from "./xml";

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Excel writes a formula that was copied down once, in a "master" cell, and refers to it by a number from the cells below.
 * When a master is overwritten its dependents would lose their formula: they get it written out.
 */
export function ownFormulas(xml: string, isOverwritten: (row: number, column: number) => boolean): string {
  if (!xml.includes("shared")) return xml;
  const lost = new Map<string, Master>();
  const pieces: string[] = [];
  let at = 0;
  for (const { cell, row, column } of formulaCells(xml)) {
    const formula = firstElement(cell.inner, "f");
    if (!formula || attribute(formula.tag, "t") !== "shared") continue;
    const number = attribute(formula.tag, "si") ?? "";
    if (formula.inner !== "") {
      // A number may be given out again further down: the last master counts.
      lost.delete(number);
      if (isOverwritten(row, column)) lost.set(number, { row, column, formula: unescapeXml(formula.inner) });
      continue;
    }
    const master = lost.get(number);
    if (!master) continue;
    const own = escapeXml(shiftFormula(master.formula, row - master.row, column - master.column));
    const start = cell.innerStart + formula.start;
    pieces.push(xml.slice(at, start), `<${formula.prefix}f>${own}</${formula.prefix}f>`);
    at = cell.innerStart + formula.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

function* formulaCells(xml: string): Generator<{ cell: XmlElement; row: number; column: number }> {
  const data = firstElement(xml, "sheetData");
  if (!data) return;
  let row = -1;
  const isPlain = isPlainXml(xml);
  for (const line of elements(xml, "row", data.innerStart, data.end)) {
    row = Number(attribute(line.tag, "r") ?? row + 2) - 1;
    let column = -1;
    for (const cell of elements(xml, "c", line.innerStart, line.end, isPlain)) {
      column = parseA1(attribute(cell.tag, "r") ?? "")?.column ?? column + 1;
      yield { cell, row, column };
    }
  }
}
