import { amount, sum, type Amount } from "../../src/core/money/amount";
import { expandIdentities, type IdentityInstance } from "../../src/core/identities/instances";
import type { Figure, Reading, ReadRow } from "../../src/core/reading/reading";
import { roundTo } from "../../src/core/money/rounding";
import { cellKey, type CellRef } from "../../src/core/workbook/address";
import type { Random } from "../support/units/random";

/** One cell with what it should hold and what a slip of the hand makes of it; null takes the value out. */
export interface FaultCell {
  readonly cell: CellRef;
  /** Block and column. */
  readonly place: string;
  readonly right: Amount;
  readonly wrong: Amount | null;
}

export type Fault = readonly FaultCell[];

/** A clean workbook in which faults can be put. */
export interface Ground {
  /** Every amount that is printed and is not zero. */
  readonly figures: readonly Figure[];
  readonly rows: readonly ReadRow[];
  readonly instances: readonly IdentityInstance[];
  /** Amounts were rounded for print: a change of the last digit alone would be what rounding explains. */
  readonly rounded: boolean;
}

export function groundOf(reading: Reading, rounded: boolean): Ground {
  const rows = reading.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  const figures = rows.flatMap((row) => [...row.figures.values()]).filter(({ value }) => !value.eq("0"));
  const { instances } = expandIdentities(reading);
  return { figures, rows, instances, rounded };
}

type MakeFault = (ground: Ground, random: Random) => Fault;

const changed = ({ cell, block, column, value }: Figure, wrong: Amount | null): FaultCell => ({
  cell,
  place: `${block} ${column}`,
  right: value,
  wrong,
});
const one = (figure: Figure, wrong: Amount | null): Fault => [changed(figure, wrong)];

/** The printed digits without the point, and the way back. */
function digitsOf({ value, decimals }: Figure): { digits: string; back: (digits: string) => Amount } {
  const digits = value.toFixed(decimals).replace(".", "");
  const back = (text: string): Amount =>
    amount(decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`);
  return { digits, back };
}

function changeDigit({ figures, rounded }: Ground, random: Random): Fault {
  const figure = random.pick(figures);
  const { digits, back } = digitsOf(figure);
  const last = rounded && figure.amountUnit === "万元" ? digits.length - 2 : digits.length - 1;
  const at = random.int(0, last);
  const others = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].filter((digit) => digit !== digits[at]);
  return one(figure, back(digits.slice(0, at) + random.pick(others) + digits.slice(at + 1)));
}

function transpose({ figures }: Ground, random: Random): Fault {
  const places = (figure: Figure): number[] => {
    const { digits } = digitsOf(figure);
    return Array.from(digits).flatMap((digit, at) => (at > 0 && digit !== digits[at - 1] ? [at] : []));
  };
  const figure = random.pick(figures.filter((candidate) => places(candidate).length > 0));
  const { digits, back } = digitsOf(figure);
  const at = random.pick(places(figure));
  return one(
    figure,
    back(`${digits.slice(0, at - 1)}${digits[at] ?? ""}${digits[at - 1] ?? ""}${digits.slice(at + 1)}`),
  );
}

function slipPoint({ figures }: Ground, random: Random): Fault {
  const figure = random.pick(figures);
  const { digits, back } = digitsOf(figure);
  const down = digits.endsWith("0") && random.chance(0.5);
  return one(figure, down ? back(digits.slice(0, -1).padStart(digits.length, "0")) : back(`${digits}0`));
}

function flipSign({ figures }: Ground, random: Random): Fault {
  const figure = random.pick(figures);
  return one(figure, amount("0").minus(figure.value));
}

function drop({ figures }: Ground, random: Random): Fault {
  return one(random.pick(figures), null);
}

function slipUnit({ figures }: Ground, random: Random): Fault {
  const figure = random.pick(figures);
  const factor = amount(figure.amountUnit === "元" ? "0.0001" : "10000");
  return one(figure, figure.value.times(factor));
}

function moveColumn({ rows }: Ground, random: Random): Fault {
  const pairs = rows.flatMap((row) => {
    const figures = [...row.figures.values()].sort((a, b) => a.cell.column - b.cell.column);
    return figures.flatMap((figure, index) =>
      [figures[index - 1], figures[index + 1]].flatMap((to) =>
        to && to.value.eq("0") && !figure.value.eq("0") && Math.abs(to.cell.column - figure.cell.column) === 1
          ? [{ from: figure, to }]
          : [],
      ),
    );
  });
  const { from, to } = random.pick(pairs);
  return [changed(from, null), changed(to, from.value)];
}

/** The total as it was before one of its parts was entered. */
function staleTotal({ instances }: Ground, random: Random): Fault {
  const sums = instances.flatMap(({ definition, subject, terms }) => {
    const parts = terms.map(({ figure }) => figure).filter((figure) => figure !== subject && !figure.value.eq("0"));
    const added = definition.relation === "=" && sum(parts.map(({ value }) => value)).minus(subject.value);
    // Rounded parts add up to their total but for hundredths.
    const isSum = added !== false && added.abs().lt("0.2") && subject.amountUnit === parts[0]?.amountUnit;
    return isSum && parts.length > 1 ? [{ subject, parts }] : [];
  });
  const { subject, parts } = random.pick(sums);
  return one(subject, subject.value.minus(random.pick(parts).value));
}

/** A part and the total at the end of its own row, changed by the same amount: the row still adds up. */
function changeWithRowTotal({ rows }: Ground, random: Random): Fault {
  const pairs = rows
    .filter(({ kind, level }) => kind === "project" || level === 3)
    .flatMap(({ figures }) => {
      const total = figures.get("total");
      const parts = [...figures].filter(([column, { value }]) => column !== "total" && !value.eq("0"));
      return total ? parts.map(([, part]) => ({ part, total })) : [];
    });
  const { part, total } = random.pick(pairs);
  const by = amount(
    part.amountUnit === "元" ? `${random.int(10, 9999)}00` : `${random.int(1, 99)}.${random.int(1, 9)}0`,
  );
  return [part, total].map((figure) => changed(figure, figure.value.plus(by)));
}

/** The rows that a row's amounts are added up into: its superiors by code, and the total row. */
function above(row: ReadRow, rows: readonly ReadRow[]): ReadRow[] {
  const block = blockOfRow(row);
  return rows.filter(
    (other) =>
      other !== row &&
      blockOfRow(other) === block &&
      (other.line === "total" ||
        (other.kind === "code" && other.level < row.level && (row.code ?? "").startsWith(other.code ?? "-"))),
  );
}

const blockOfRow = ({ figures }: ReadRow): string => [...figures.values()][0]?.block ?? "";

/** One amount of a row other than its total, changed by this much together with all totals of its table. */
function withTotals(row: ReadRow, column: string, by: Amount, rows: readonly ReadRow[]): Fault {
  return [row, ...above(row, rows)].flatMap(({ figures }) =>
    [...new Set([column, "total"])].flatMap((id) => {
      const figure = figures.get(id);
      return figure ? [changed(figure, figure.value.plus(by))] : [];
    }),
  );
}

const hierarchies = ["T2.main", "T3.main", "T5.main", "T6.main", "T7.main", "T9.main"];

/** Blocks whose items stand in other tables too: a move inside 表六 or 表七 shows nowhere else. */
const repeated = ["T2.main", "T3.main", "T5.main"];

function entries(
  { rows }: Ground,
  wanted: (row: ReadRow) => boolean,
  blocks: readonly string[] = hierarchies,
): { row: ReadRow; column: string }[] {
  return rows
    .filter((row) => blocks.includes(blockOfRow(row)) && wanted(row))
    .flatMap((row) =>
      [...row.figures].flatMap(([column, { value }]) => (column === "total" || value.eq("0") ? [] : [{ row, column }])),
    );
}

const isLeaf = (row: ReadRow): boolean =>
  row.kind === "project" || (row.kind === "code" && row.level === (blockOfRow(row) === "T6.main" ? 2 : 3));

const someAmount = (figure: Figure | undefined, random: Random): Amount =>
  amount(figure?.amountUnit === "元" ? `${random.int(10, 9999)}00` : `${random.int(1, 99)}.${random.int(1, 9)}0`);

/** A wrong entry that the table's formulas carried into all its totals: only other tables disagree. */
function changeWithAllTotals(ground: Ground, random: Random): Fault {
  const { row, column } = random.pick(entries(ground, isLeaf));
  return withTotals(row, column, someAmount(row.figures.get(column), random), ground.rows);
}

/** A subtotal that does not come from its parts, carried into the totals above it. */
function changeSubtotal(ground: Ground, random: Random): Fault {
  const { row, column } = random.pick(entries(ground, (candidate) => candidate.kind === "code" && !isLeaf(candidate)));
  return withTotals(row, column, someAmount(row.figures.get(column), random), ground.rows);
}

/** Part of an amount entered in another row of the same column; all totals follow. */
function moveBetweenRows(ground: Ground, random: Random): Fault {
  const from = random.pick(entries(ground, isLeaf, repeated));
  const others = entries(ground, isLeaf, repeated).filter(
    ({ row, column }) => column === from.column && blockOfRow(row) === blockOfRow(from.row) && row !== from.row,
  );
  if (others.length === 0) return moveBetweenRows(ground, random);
  const to = random.pick(others);
  const figure = from.row.figures.get(from.column);
  const by = figure ? roundTo(figure.value.times("0.4"), figure.decimals, "truncation") : amount("0");
  if (by.eq("0")) return moveBetweenRows(ground, random);
  return merged([
    ...withTotals(from.row, from.column, by.times("-1"), ground.rows),
    ...withTotals(to.row, to.column, by, ground.rows),
  ]);
}

/** Changes of one cell added up; cells that come out right are no part of the fault. */
function merged(cells: Fault): Fault {
  const byCell = new Map<string, FaultCell>();
  for (const cell of cells) {
    const before = byCell.get(cellKey(cell.cell));
    const wrong = before?.wrong && cell.wrong ? before.wrong.plus(cell.wrong).minus(cell.right) : cell.wrong;
    byCell.set(cellKey(cell.cell), { ...cell, wrong });
  }
  return [...byCell.values()].filter(({ right, wrong }) => wrong === null || !wrong.eq(right));
}

/** Two slips of different cells that have nothing to do with each other. */
function twoFaults(ground: Ground, random: Random): Fault {
  const simple = [changeDigit, transpose, slipPoint, flipSign, drop, slipUnit];
  const first = random.pick(simple)(ground, random);
  const second = random.pick(simple)(ground, random);
  const same = second.some(({ cell }) => first.some((other) => cellKey(other.cell) === cellKey(cell)));
  return same ? twoFaults(ground, random) : [...first, ...second];
}

/** Every kind of slip, by the name that the benchmark prints. */
export const faultKinds: Readonly<Record<string, MakeFault>> = {
  "digit changed": changeDigit,
  "digits transposed": transpose,
  "decimal slip": slipPoint,
  "sign flip": flipSign,
  "value dropped": drop,
  "元/万元 slip": slipUnit,
  "moved to the neighbouring column": moveColumn,
  "stale total": staleTotal,
  "leaf changed with its row total": changeWithRowTotal,
  "entry changed with all its totals": changeWithAllTotals,
  "subtotal changed with the totals above": changeSubtotal,
  "moved to another row, totals following": moveBetweenRows,
  "two slips": twoFaults,
};
