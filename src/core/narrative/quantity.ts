import { sum, zero, type Amount } from "../money/amount";
import { roundTo } from "../money/rounding";
import { blockOf, inUnit, lineOf, tableOf } from "../reading/lookup";
import type { Figure, Reading } from "../reading/reading";
import { describeField } from "../inputs/definition/input-sheets";
import type { Fact } from "../inputs/facts";
import type { CellRef } from "../workbook/address";
import type { FigureSpan } from "./span";

/** Digits after the point of every amount and every rate in the text. */
export const printedDecimals = 2;

/**
 * A number that the text may print: amounts in 万元 at the printed precision, so that a reader who adds and subtracts
 * the printed figures arrives at ours; counts as they are.
 */
export interface Quantity {
  readonly value: Amount;
  readonly cells: readonly CellRef[];
  readonly calculation: FigureSpan["calculation"];
}

/** A number that is not there: the field to fill and what to print in its place. */
export interface Missing {
  readonly gap: string;
  readonly text: string;
}

export type MaybeQuantity = Quantity | Missing;

export function isMissing(quantity: object): quantity is Missing {
  return "gap" in quantity;
}

/** The value of a quantity, undefined when it is missing. */
export function valueOf(quantity: MaybeQuantity): Amount | undefined {
  return isMissing(quantity) ? undefined : quantity.value;
}

export function isZero(quantity: MaybeQuantity): boolean {
  return valueOf(quantity)?.eq("0") === true;
}

export function isNonZero(quantity: MaybeQuantity): boolean {
  return valueOf(quantity)?.eq("0") === false;
}

/**
 * A table's figure. A column or line that the table leaves out counts as zero, evidenced by the table's title;
 * it is missing when the whole table, a line that it cannot do without (`essential`) or the number in its cell is.
 */
export function tableQuantity(
  reading: Reading,
  table: string,
  figure: Figure | undefined,
  name: string,
  essential = false,
): MaybeQuantity {
  const read = tableOf(reading, table);
  if (!read || figure?.written === "unreadable") return tableGap(reading, table, name);
  if (figure) {
    const value = roundTo(inUnit(figure.value, figure.amountUnit, "万元"), printedDecimals);
    return { value, cells: [figure.cell], calculation: "value" };
  }
  const isLeftOut = read.status === "empty" || (read.status === "read" && !essential);
  return isLeftOut && read.titleCell
    ? { value: zero, cells: [read.titleCell.cell], calculation: "value" }
    : tableGap(reading, table, name);
}

/** The figure of a fixed line: `lineQuantity(reading, "T3.main", "total", "basicExpenditure", "基本支出合计")`. */
export function lineQuantity(
  reading: Reading,
  block: string,
  line: string,
  column: string,
  name: string,
): MaybeQuantity {
  const table = block.split(".")[0] ?? "";
  const row = lineOf(reading, block, line);
  // A total that is left out is not zero; neither is anything in a block that is not there.
  const definition = blockOf(reading, block)?.definition.lines.find(({ id }) => id === line);
  const essential = row ? column === "total" : definition === undefined || definition.essential === true;
  return tableQuantity(reading, table, row?.figures.get(column), name, essential);
}

function tableGap(reading: Reading, table: string, name: string): Missing {
  const read = tableOf(reading, table);
  const gap = `table.${table}`;
  if (!read) return { gap, text: `【本套表中没有${name}】` };
  const { ordinal, title } = read.definition;
  if (read.status === "missing") return { gap, text: `【缺少${ordinal}《${title}》，无法取得${name}】` };
  return { gap, text: `【${ordinal}中没有读到${name}，请核对】` };
}

/** An amount in 万元 that the user typed. */
export function amountFact(fact: Fact | undefined, field: string): MaybeQuantity {
  const amount = fact?.amount;
  if (!fact || !amount) return missingField(field);
  return { value: roundTo(amount, printedDecimals), cells: cellsOf(fact), calculation: "fact" };
}

/** A count or measure that the user typed, as typed. */
export function countFact(fact: Fact | undefined, field: string): MaybeQuantity {
  if (!fact?.amount) return missingField(field);
  return { value: fact.amount, cells: cellsOf(fact), calculation: "fact" };
}

export function cellsOf(fact: Fact): readonly CellRef[] {
  return fact.cell ? [fact.cell] : [];
}

/** The gap of a field: "【请填写：在职人数（填报-单位与人员）】". `owner` names the project it belongs to. */
export function missingField(field: string, owner?: string): Missing {
  const described = describeField(field);
  const label = described?.label["zh-CN"] ?? field;
  const where = described ? `（${described.sheet}）` : "";
  return { gap: field, text: `【请填写：${owner === undefined ? "" : `“${owner}”`}${label}${where}】` };
}

/** The cells of a change (this year's first) or a share (the part's first), and how many come first where nobody could tell. */
export function changeCells(now: Quantity, before: Quantity): Pick<FigureSpan, "cells" | "currentCells"> {
  const count = now.cells.length;
  return { cells: [...now.cells, ...before.cells], ...(count !== 1 && { currentCells: count }) };
}

/** Sum of all; missing as soon as one of them is. */
export function sumOf(quantities: readonly MaybeQuantity[]): MaybeQuantity {
  const known: Quantity[] = [];
  for (const quantity of quantities) {
    if (isMissing(quantity)) return quantity;
    known.push(quantity);
  }
  return {
    value: sum(known.map(({ value }) => value)),
    cells: known.flatMap(({ cells }) => cells),
    calculation: "sum",
  };
}
