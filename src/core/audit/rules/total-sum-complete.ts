import { isZero } from "../../money/amount";
import type { Figure } from "../../reading/reading";
import type { CellRef } from "../../workbook/address";
import { addedRanges, FigureMap, hasLiveTotal, leafCounts, totalsOf, type TotalOf } from "../form/column-sums";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** The formula of a total adds up each of its parts once: no row left out, no subtotal beside its own parts. */
export const totalSumComplete = createRule({
  meta: {
    id: "total-sum-complete",
    number: 48,
    name: { "zh-CN": "合计公式不漏加、不重复", "en-US": "Total formulas add each part once" },
    basis: "预算公开表式：合计等于各组成项之和",
    severity: "warning",
    fix: {
      "zh-CN": "调整求和公式的范围，使每个组成项恰好计入一次。",
      "en-US": "Change the range of the formula so that it adds each part exactly once.",
    },
  },
  applies: ({ instances }) => hasLiveTotal(instances),
  check: (context) => {
    const totals = totalsOf(context.instances).filter(({ instance }) => instance.definition.severity !== "warning");
    const findings = (["down", "across"] as const).flatMap((direction) => check(totals, direction, context));
    return findings;
  },
});

function check(all: readonly TotalOf[], direction: TotalOf["direction"], context: RuleContext): RuleFinding[] {
  const totals = all.filter((total) => total.direction === direction);
  const findings: RuleFinding[] = [];
  for (const tableId of new Set(totals.map(({ total }) => total.table))) {
    const own = totals.filter(({ total }) => total.table === tableId);
    if (own.every(({ total }) => total.formula === undefined)) continue;
    const partsOf = new Map<Figure, readonly Figure[]>();
    const figures = new FigureMap();
    for (const { total, parts } of own) {
      if (!partsOf.has(total)) partsOf.set(total, parts);
      for (const figure of [total, ...parts]) figures.add(figure, direction);
    }
    for (const { total } of own) {
      const expected = partsOf.get(total) ?? [];
      findings.push(...checkOne(total, expected, direction, figures, partsOf, context));
    }
  }
  return findings;
}

function checkOne(
  total: Figure,
  expected: readonly Figure[],
  direction: TotalOf["direction"],
  figures: FigureMap,
  partsOf: ReadonlyMap<Figure, readonly Figure[]>,
  { reading }: RuleContext,
): RuleFinding[] {
  const added = total.formula === undefined ? undefined : addedFigures(total, direction, figures);
  if (!added || added.length === 0) return [];
  const wanted = leafCounts(expected, partsOf);
  const counted = leafCounts(
    added.filter((figure) => figure !== total),
    partsOf,
  );
  const missed = [...wanted.keys()].filter((figure) => !counted.has(figure));
  const twice = [...counted].flatMap(([figure, count]) => (count > 1 || !wanted.has(figure) ? [figure] : []));
  const data = { place: namePlaces([total.cell], reading), formula: total.formula ?? "" };
  const finding = (key: "sum.misses" | "sum.counts-twice", which: readonly Figure[]): RuleFinding[] => {
    const cells = which.filter(({ value }) => !isZero(value)).map(({ cell }): CellRef => cell);
    if (cells.length === 0) return [];
    const parts = namePlaces(cells, reading);
    return [
      {
        table: total.table,
        cell: total.cell,
        message: { key, data: { ...data, parts } },
        cells: textCells([total.cell, ...cells]),
      },
    ];
  };
  return [...finding("sum.misses", missed), ...finding("sum.counts-twice", twice)];
}

/** The figures that the formula adds up, when it only adds cells of the total's own column or row. */
function addedFigures(total: Figure, direction: TotalOf["direction"], figures: FigureMap): Figure[] | undefined {
  const { row, column } = total.cell;
  const found: Figure[] = [];
  for (const range of addedRanges(total.formula ?? "") ?? []) {
    const isDown = range.firstColumn === column && range.lastColumn === column;
    const isAcross = range.firstRow === row && range.lastRow === row;
    if (direction === "down" ? !isDown : !isAcross) return undefined;
    const added =
      direction === "down"
        ? figures.between(column, range.firstRow, range.lastRow)
        : figures.between(row, range.firstColumn, range.lastColumn);
    for (const figure of added) found.push(figure);
  }
  return found;
}
