import { isZero } from "../../money/amount";
import { decimalsOfFormat, decimalsOfValue, parseAmountText } from "../../reading/amount-text";
import { figuresOf } from "../../reading/lookup";
import type { Figure, ReadTable } from "../../reading/reading";
import type { Grid } from "../../workbook/grid";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext } from "../rule";

/** All amounts of a table are printed with the same number of decimals; zeros and blanks do not count. */
export const precisionConsistent = createRule({
  meta: {
    id: "precision-consistent",
    number: 43,
    name: { "zh-CN": "同一张表的小数位数一致", "en-US": "One precision throughout a table" },
    basis: "预算公开表式：金额按同一小数位数列示",
    severity: "warning",
    fix: {
      "zh-CN": "把整张表设置为相同的小数位数，不足的补零。",
      "en-US": "Give all amounts of the table one number of decimals.",
    },
  },
  check: ({ reading, grids }: RuleContext) => {
    const gridOf = new Map(grids.map((grid) => [grid.name, grid]));
    const odd = reading.tables.flatMap((table) => oddFigures(table, gridOf) ?? []);
    const cells = odd.flatMap(({ figures }) => figures.map(({ cell }) => cell));
    const [first] = odd;
    const [cell] = cells;
    if (!first || !cell) return [];
    // One finding a workbook: all tables were usually typed alike.
    return [
      {
        table: first.table.id,
        cell,
        message: {
          key: "precision.differs",
          data: {
            tables: odd.map(({ table }) => table.definition.ordinal).join("、"),
            place: namePlaces(cells, reading),
            usual: String(first.usual),
          },
        },
        cells: textCells(cells),
      },
    ];
  },
});

interface OddFigures {
  readonly table: ReadTable;
  readonly figures: readonly Figure[];
  readonly usual: number;
}

/** The figures printed with another number of decimals than most of the table; undefined when there are none. */
function oddFigures(table: ReadTable, gridOf: ReadonlyMap<string, Grid>): OddFigures | undefined {
  const byDigits = new Map<number, Figure[]>();
  for (const figure of figuresOf(table)) {
    if ((figure.written !== "number" && figure.written !== "text") || isZero(figure.exact)) continue;
    const digits = printedDigits(figure, gridOf, table.definition.decimals);
    const same = byDigits.get(digits);
    if (same) same.push(figure);
    else byDigits.set(digits, [figure]);
  }
  const [usual, ...odd] = [...byDigits].sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
  return usual && odd.length > 0
    ? { table, usual: usual[0], figures: odd.flatMap(([, figures]) => figures) }
    : undefined;
}

/** Digits after the point as the cell itself shows them, whatever the rest of the table prints. */
function printedDigits({ cell, exact }: Figure, gridOf: ReadonlyMap<string, Grid>, usual: number): number {
  const snapshot = gridOf.get(cell.sheet)?.cell(cell.row, cell.column);
  if (typeof snapshot?.value === "string") {
    const text = parseAmountText(snapshot.value);
    return text.kind === "amount" ? text.decimals : usual;
  }
  return decimalsOfFormat(snapshot?.format) ?? decimalsOfValue(exact, usual);
}
