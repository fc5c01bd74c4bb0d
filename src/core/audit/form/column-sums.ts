import { derived } from "../../workbook/derived";
import type { IdentityInstance } from "../../identities/instances";
import type { Figure } from "../../reading/reading";
import { parseA1 } from "../../workbook/address";

/** A figure that the standard says is the sum of others of the same table. */
export interface TotalOf {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly instance: IdentityInstance;
  /** down: total and parts stand in one column; across: in one row. */
  readonly direction: "down" | "across";
}

/** The instances that say total = Σ parts within one column or one row. */
export const totalsOf = derived((instances: readonly IdentityInstance[]): readonly TotalOf[] => {
  const totals: TotalOf[] = [];
  for (const instance of instances) {
    const total = instance.terms[0]?.figure;
    const direction = directionOf(instance);
    if (!total || !direction) continue;
    totals.push({ total, parts: instance.terms.slice(1).map(({ figure }) => figure), instance, direction });
  }
  return totals;
});

/** True when any total is a formula; most workbooks have typed ones only. */
export function hasLiveTotal(instances: readonly IdentityInstance[]): boolean {
  return (
    instances.some(({ terms: [first] }) => first?.figure.formula !== undefined) &&
    totalsOf(instances).some(({ total }) => total.formula !== undefined)
  );
}

/** How the one figure on the left stands to its parts on the right; undefined when the instance says something else. */
function directionOf({ definition, terms }: IdentityInstance): TotalOf["direction"] | undefined {
  const [left] = terms;
  if (definition.relation !== "=" || left?.side !== "left" || terms.length < 2) return undefined;
  const { cell, table } = left.figure;
  let isDown = true;
  let isAcross = true;
  for (const term of terms) {
    if (term === left) continue;
    const { figure } = term;
    // Terms of the left stand in front.
    if (term.side === "left" || term.coefficient === left.coefficient) return undefined;
    if (figure.table !== table || figure.cell.sheet !== cell.sheet) return undefined;
    isDown &&= figure.cell.column === cell.column;
    isAcross &&= figure.cell.row === cell.row;
  }
  return isDown ? "down" : isAcross ? "across" : undefined;
}

interface Reference {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The ranges that a plain addition adds up: "=SUM(B6:B9,B12)", "=B6+B7", "=ROUND(SUM(…),2)".
 * Undefined for anything else: subtraction, other functions, other sheets, names, constants.
 */
export function addedRanges(formula: string): Reference[] | undefined {
  let text = formula.replace(/^=/, "").replace(/\s+/g, "").replaceAll("$", "").toUpperCase();
  const rounded = /^ROUND\((.*),\d\)$/.exec(text);
  if (rounded) text = rounded[1] ?? "";
  text = text.replace(/^\+/, "");
  const parts: string[] = [];
  for (const part of splitTop(text, "+")) {
    const sum = /^SUM\(([^()]*)\)$/.exec(part);
    parts.push(...(sum ? (sum[1] ?? "").split(",") : [part]));
  }
  const ranges = parts.map(rangeOf);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** Parts between separators that stand in no brackets. */
function splitTop(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === separator && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${letter}`);
  }
  return parts;
}

function rangeOf(text: string): Reference | undefined {
  const [first = "", last = first, more] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to || more !== undefined) return undefined;
  return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column };
}

/** Figures of one table by row and column. */
export class FigureMap {
  private readonly lines = new Map<number, Map<number, Figure>>();

  add(figure: Figure, direction: TotalOf["direction"]): void {
    const { row, column } = figure.cell;
    const [line, place] = direction === "down" ? [column, row] : [row, column];
    const figures = this.lines.get(line) ?? new Map<number, Figure>();
    figures.set(place, figure);
    this.lines.set(line, figures);
  }

  /** The figures of a line whose place is in the range. */
  between(line: number, first: number, last: number): Figure[] {
    const figures = this.lines.get(line);
    if (!figures) return [];
    if (last - first > figures.size) {
      return [...figures].flatMap(([place, figure]) => (place >= first && place <= last ? [figure] : []));
    }
    const found: Figure[] = [];
    for (let place = first; place <= last; place++) {
      const figure = figures.get(place);
      if (figure) found.push(figure);
    }
    return found;
  }
}

/** How often each leaf enters the sum of these figures: a total counts as its own parts, down to what has none. */
export function leafCounts(
  figures: readonly Figure[],
  partsOf: ReadonlyMap<Figure, readonly Figure[]>,
): Map<Figure, number> {
  const counts = new Map<Figure, number>();
  const open = [...figures];
  // An identity that runs in a circle must not run forever.
  let steps = 0;
  for (let figure = open.pop(); figure && steps < mostSteps; figure = open.pop(), steps++) {
    const parts = partsOf.get(figure);
    if (parts) for (const part of parts) open.push(part);
    else counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return counts;
}

const mostSteps = 10_000_000;
