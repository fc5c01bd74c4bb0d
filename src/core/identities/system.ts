import { amount, decimalsOf, scaled, shift, type Amount } from "../money/amount";
import type { RoundingMode } from "../money/rounding";
import type { AmountUnit } from "../standards/definition";
import { CellMap } from "../workbook/cell-map";
import type { Figure } from "../reading/reading";
import type { IdentityInstance } from "./instances";

/**
 * All identities of a workbook as one linear system in integers. Amounts are counted in grains: 分 (1/100 元), or
 * finer when a table prints more. A variable is a cell; its printed figure fixes it to an interval of grains.
 */
export interface LinearSystem {
  readonly variables: readonly Variable[];
  readonly rows: readonly SystemRow[];
  /** The rows that each variable stands in and its coefficient there, by variable index. */
  readonly places: readonly (readonly { readonly row: SystemRow; readonly coefficient: bigint }[])[];
  /** Digits of 元 that one grain stands for. */
  readonly grainDecimals: number;
}

export interface Variable {
  readonly index: number;
  readonly figure: Figure;
  /** The printed figure in grains. */
  readonly printed: bigint;
  /** The smallest and largest grains that print as this figure. */
  readonly low: bigint;
  readonly high: bigint;
  /** Grains that a figure typed here may hide below and above what it prints. */
  readonly hides: { readonly below: bigint; readonly above: bigint };
  /** Grains of one printed digit: 0.01 万元 = 10,000 分. */
  readonly step: bigint;
}

export interface SystemRow {
  readonly index: number;
  readonly instance: IdentityInstance;
  readonly relation: "=" | ">=";
  readonly terms: readonly { readonly variable: Variable; readonly coefficient: bigint }[];
  /** Σ coefficient × printed: zero when the identity holds as printed. */
  readonly residual: bigint;
  /** Smallest and largest residual that rounding of the printed figures allows. */
  readonly least: bigint;
  readonly most: bigint;
}

const yuanDigits: Record<AmountUnit, number> = { 元: 0, 万元: 4 };

/** Builds the system of these instances; `mode` says how the whole workbook was rounded. */
export function buildSystem(instances: readonly IdentityInstance[], mode: RoundingMode): LinearSystem {
  const grainDecimals = grainDecimalsOf(instances);
  const byCell = new CellMap<Variable>();
  const variables: Variable[] = [];
  const variableOf = (figure: Figure): Variable => {
    const known = byCell.get(figure.cell);
    if (known) return known;
    const variable = makeVariable(variables.length, figure, grainDecimals, mode);
    byCell.set(figure.cell, variable);
    variables.push(variable);
    return variable;
  };
  // By variable, the last row that named it: a second time in one row is a repetition.
  const lastRow: number[] = [];
  const numbers: VariableNumbers[] = [];
  const rows = instances.map((instance, index) => makeRow(index, instance, variableOf, lastRow, numbers));
  const places: { row: SystemRow; coefficient: bigint }[][] = variables.map(() => []);
  for (const row of rows) {
    for (const { variable, coefficient } of row.terms) places[variable.index]?.push({ row, coefficient });
  }
  return { variables, rows, places, grainDecimals };
}

function grainDecimalsOf(instances: readonly IdentityInstance[]): number {
  let decimals = 2;
  for (const { terms } of instances) {
    for (const { figure } of terms) decimals = Math.max(decimals, figure.decimals - yuanDigits[figure.amountUnit]);
  }
  return decimals;
}

/** A figure in grains, exact: the printed precision is never finer than a grain. */
export function inGrains(value: Amount, unit: AmountUnit, grainDecimals: number): bigint {
  return scaled(value, yuanDigits[unit] + grainDecimals);
}

/** Grains back as an amount of the unit, exact. */
export function fromGrains(grains: bigint, unit: AmountUnit, grainDecimals: number): Amount {
  return shift(amount(grains), -(yuanDigits[unit] + grainDecimals));
}

function makeVariable(index: number, figure: Figure, grainDecimals: number, mode: RoundingMode): Variable {
  const { amountUnit, value } = figure;
  const printed = inGrains(value, amountUnit, grainDecimals);
  const step = powerOfTen(yuanDigits[amountUnit] + grainDecimals - figure.decimals);
  const half = step / 2n;
  const hides =
    mode === "truncation" ? { below: 0n, above: step - 1n } : { below: half, above: half > 0n ? half - 1n : 0n };
  const { low, high } = intervalOf(figure, printed, hides, grainDecimals);
  return { index, figure, printed, step, hides, low, high };
}

const powers: readonly bigint[] = Array.from({ length: 16 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** A blank or a dash is nothing at all; a hidden tail of digits is known, so nothing about it is open. */
function intervalOf(
  figure: Figure,
  printed: bigint,
  hides: Variable["hides"],
  grainDecimals: number,
): { low: bigint; high: bigint } {
  if (figure.written === "blank" || figure.written === "dash") return nothing;
  const known =
    figure.exact !== figure.value &&
    !figure.exact.eq(figure.value) &&
    decimalsOf(figure.exact) - yuanDigits[figure.amountUnit] <= grainDecimals;
  if (known) {
    const exact = inGrains(figure.exact, figure.amountUnit, grainDecimals);
    return { low: exact, high: exact };
  }
  return intervalAround(printed, hides);
}

const nothing = { low: 0n, high: 0n };

/** The grains that print as this value; rounding and truncation go away from and towards zero, so they mirror there. */
export function intervalAround(value: bigint, hides: Variable["hides"]): { low: bigint; high: bigint } {
  if (value === 0n) return { low: 0n, high: hides.above };
  return value > 0n
    ? { low: value - hides.below, high: value + hides.above }
    : { low: value - hides.above, high: value + hides.below };
}

function makeRow(
  index: number,
  instance: IdentityInstance,
  variableOf: (figure: Figure) => Variable,
  lastRow: number[],
  numbers: VariableNumbers[],
): SystemRow {
  // "left ≤ right" is kept as "right − left ≥ 0".
  const flip = instance.definition.relation === "<=" ? -1 : 1;
  const all: { variable: Variable; coefficient: bigint }[] = [];
  let isRepeated = false;
  for (const { figure, coefficient } of instance.terms) {
    const variable = variableOf(figure);
    isRepeated ||= lastRow[variable.index] === index;
    lastRow[variable.index] = index;
    all.push({ variable, coefficient: coefficient === flip ? 1n : -1n });
  }
  const terms = isRepeated ? added(all) : all;
  const relation = instance.definition.relation === "=" ? "=" : ">=";
  return { index, instance, relation, terms, ...(sumsInNumbers(terms, numbers) ?? sumsOf(terms)) };
}

type RowSums = Pick<SystemRow, "residual" | "least" | "most">;

/** A variable's grains as numbers; NaN where one is too large to be exact in a number. */
interface VariableNumbers {
  readonly printed: number;
  readonly low: number;
  readonly high: number;
}

function numbersOf({ printed, low, high }: Variable): VariableNumbers {
  const exact = (grains: bigint): number => {
    const number = Number(grains);
    return Number.isSafeInteger(number) ? number : NaN;
  };
  return { printed: exact(printed), low: exact(low), high: exact(high) };
}

/**
 * The sums by integers that a number holds exactly, several times quicker than by bigints; undefined where a sum might
 * leave that range (or a coefficient is not ±1), and the bigints have to count.
 */
function sumsInNumbers(terms: SystemRow["terms"], numbers: VariableNumbers[]): RowSums | undefined {
  let residual = 0;
  let least = 0;
  let most = 0;
  let size = 0;
  for (const { variable, coefficient } of terms) {
    const { printed, low, high } = (numbers[variable.index] ??= numbersOf(variable));
    size += Math.abs(printed) + Math.abs(low) + Math.abs(high);
    if (coefficient === 1n) {
      residual += printed;
      least += low;
      most += high;
    } else if (coefficient === -1n) {
      residual -= printed;
      least -= high;
      most -= low;
    } else return undefined;
  }
  // No partial sum is larger than all of them together. NaN is no safe integer either.
  if (!Number.isSafeInteger(size)) return undefined;
  return { residual: asBigint(residual), least: asBigint(least), most: asBigint(most) };
}

function asBigint(integer: number): bigint {
  return integer === 0 ? 0n : BigInt(integer);
}

function sumsOf(terms: SystemRow["terms"]): RowSums {
  let residual = 0n;
  let least = 0n;
  let most = 0n;
  for (const { variable, coefficient } of terms) {
    const { printed, low, high } = variable;
    if (coefficient === 1n) {
      residual += printed;
      least += low;
      most += high;
    } else if (coefficient === -1n) {
      residual -= printed;
      least -= high;
      most -= low;
    } else {
      residual += coefficient * printed;
      least += coefficient * (coefficient > 0n ? low : high);
      most += coefficient * (coefficient > 0n ? high : low);
    }
  }
  return { residual, least, most };
}

/** A cell that an identity names more than once counts once, with the sum of its coefficients. */
function added(terms: SystemRow["terms"]): SystemRow["terms"] {
  const coefficients = new Map<Variable, bigint>();
  for (const { variable, coefficient } of terms) {
    coefficients.set(variable, (coefficients.get(variable) ?? 0n) + coefficient);
  }
  return [...coefficients].flatMap(([variable, coefficient]) =>
    coefficient === 0n ? [] : [{ variable, coefficient }],
  );
}

/** The rows that leave the least choice first; those of as many cells in the order of the system. */
export function shortestFirst(rows: readonly SystemRow[]): SystemRow[] {
  return [...rows].sort((a, b) => a.terms.length - b.terms.length || a.index - b.index);
}

/** True when the row holds for the figures as printed. */
export function holdsAsPrinted(row: SystemRow): boolean {
  return row.relation === "=" ? row.residual === 0n : row.residual >= 0n;
}

/** True when no rounding of its own figures can make the row hold. */
export function isBroken(row: SystemRow): boolean {
  return row.most < 0n || (row.relation === "=" && row.least > 0n);
}
