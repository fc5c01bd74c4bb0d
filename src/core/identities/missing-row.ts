import type { Judgement } from "./faults";
import type { SystemRow, Variable } from "./system";

/** A row that may have been left out below a total: with it every broken identity around it would hold. */
export interface MissingRow {
  /** The broken sums of the total's row, one a column. */
  readonly sums: readonly SystemRow[];
  /** What the row would hold: the total's cell of each column, and the grains that its parts lack. */
  readonly values: readonly { readonly total: Variable; readonly lacks: bigint }[];
}

interface ColumnSum {
  readonly row: SystemRow;
  readonly total: Variable;
  readonly parts: readonly Variable[];
  readonly lacks: bigint;
}

/**
 * Totals of one row that lack something in two columns or more, as they do when one of the rows below them was left out:
 * the other broken identities that add up the same rows lack as much, and none that holds would be broken by such a row.
 * One column alone is as well a wrong cell.
 */
export function missingRows({ system, errors }: Judgement): MissingRow[] {
  const broken = new Set(errors);
  const byRow = new Map<string, ColumnSum[]>();
  for (const row of errors) {
    const found = columnSum(row);
    if (!found) continue;
    const { sheet, row: line } = found.total.figure.cell;
    const key = `${line} ${sheet}`;
    byRow.set(key, [...(byRow.get(key) ?? []), found]);
  }
  return [...byRow.values()].flatMap((sums) => {
    if (sums.length < 2 || sums.some(({ lacks }) => lacks <= 0n)) return [];
    const own = new Set(sums.map(({ row }) => row));
    const fits = sums.every((sum) =>
      [sum.total, ...sum.parts].every((variable) =>
        (system.places[variable.index] ?? []).every(({ row }) => own.has(row) || allows(sum, row, broken.has(row))),
      ),
    );
    return fits ? [{ sums: [...own], values: sums.map(({ total, lacks }) => ({ total, lacks })) }] : [];
  });
}

/** A total of cells of its own column and table. */
function columnSum(row: SystemRow): ColumnSum | undefined {
  const subject = row.instance.subject;
  const total = row.terms.find(({ variable }) => variable.figure === subject);
  if (row.relation !== "=" || !total) return undefined;
  const parts = row.terms.filter((term) => term !== total);
  const isColumn = parts.every(
    ({ variable: { figure }, coefficient }) =>
      coefficient === -total.coefficient && figure.block === subject.block && figure.column === subject.column,
  );
  if (!isColumn || parts.length === 0) return undefined;
  return {
    row,
    total: total.variable,
    parts: parts.map(({ variable }) => variable),
    lacks: total.coefficient * row.residual,
  };
}

/** The row that is lacking mends this identity where it is broken, and does not break it where it holds. */
function allows(sum: ColumnSum, row: SystemRow, isBroken: boolean): boolean {
  const added = partsIn(row, sum);
  // Other cells of a part, or the total elsewhere: a row more below the total changes nothing there.
  if (added === 0) return !isBroken;
  // Of some parts only, it need not count the row that is lacking.
  return isBroken || added === sum.parts.length ? wouldHold(row, sum) : true;
}

/** How many parts the identity adds up; 0 when it names anything else of their table. */
function partsIn(row: SystemRow, { parts, total }: ColumnSum): number {
  const own = row.terms.filter(({ variable }) => variable.figure.block === total.figure.block);
  return own.every(({ variable }) => parts.includes(variable)) ? own.length : 0;
}

/** With the row that is lacking, to within what rounding hides. */
function wouldHold(row: SystemRow, { parts, lacks }: ColumnSum): boolean {
  const term = row.terms.find(({ variable }) => parts.includes(variable));
  const added = (term?.coefficient ?? 0n) * lacks;
  return row.most + added >= 0n && (row.relation === ">=" || row.least + added <= 0n);
}
