import type { Indicator, PerformanceTarget } from "../inputs/facts";
import { amountSpan, factText, fill } from "../narrative/compose";
import { amountFact, missingField } from "../narrative/quantity";
import { namesOf, type NarrativeSource } from "../narrative/source";
import type { Span } from "../narrative/span";
import type { PublishedCell, PublishedColumn, PublishedRow, PublishedTable } from "./published-table";

/** The eight columns that the official form is ruled in. */
const columns: readonly PublishedColumn[] = [11, 11, 5, 9, 12, 8, 9, 9].map((width) => ({ kind: "text", width }));

/** The performance targets of one project in their official form. */
export function performanceTable(source: NarrativeSource, target: PerformanceTarget, index: number): PublishedTable {
  const words = source.wording.publication;
  const names = namesOf(source);
  const number = index + 1;
  const money = (column: "total" | "fiscal" | "other"): Span => {
    const field = `performance.${number}.${column}`;
    return amountSpan(amountFact(target.values.get(column), field));
  };
  const goal = target.values.get("goal");
  const label = (column: number, text: string, columnSpan = 1): PublishedCell => ({
    ...cell(column, [{ text }], columnSpan),
    align: "center",
    heads: "row",
  });
  return {
    id: `performance${number}`,
    title: [{ text: words.performanceTitle }],
    isOfStandard: false,
    rightLine: fill(words.performanceYear, names)
      .map(({ text }) => text)
      .join(""),
    columns,
    head: [],
    rows: [
      {
        cells: [
          label(0, words.performanceUnit),
          cell(1, [names.unit], 3),
          label(4, words.performanceProject),
          cell(5, factText(target.project), 3),
        ],
      },
      {
        cells: [
          label(0, words.performanceFunds),
          label(1, words.performanceTotal, 2),
          { ...cell(3, [money("total")]), align: "right" },
          label(4, words.performanceFiscal),
          { ...cell(5, [money("fiscal")]), align: "right" },
          label(6, words.performanceOther),
          { ...cell(7, [money("other")]), align: "right" },
        ],
      },
      {
        cells: [
          label(0, words.performanceGoal),
          cell(1, goal ? [...factText(goal), { text: "。" }] : [missingField(`performance.${number}.goal`)], 7),
        ],
      },
      {
        cells: (
          [
            [0, words.performanceLevel1, 1],
            [1, words.performanceLevel2, 1],
            [2, words.performanceLevel3, 4],
            [6, words.performanceValue, 2],
          ] as const
        ).map(([column, text, span]) => ({ ...label(column, text, span), heads: "column" as const })),
      },
      ...indicatorRows(target.indicators),
    ],
    notes: [],
    summary: fill(words.performanceSummary, { project: target.project.text })
      .map(({ text }) => text)
      .join(""),
  };
}

function cell(column: number, spans: readonly Span[], columnSpan = 1): PublishedCell {
  return { column, spans, align: "left", ...(columnSpan > 1 && { columnSpan }) };
}

/** Equal levels that follow each other are one cell. */
function indicatorRows(indicators: readonly Indicator[]): PublishedRow[] {
  const level1 = runs(indicators.map((indicator) => indicator.level1));
  const level2 = runs(indicators.map((indicator) => `${indicator.level1}\n${indicator.level2}`));
  return indicators.map((indicator, index) => ({
    cells: [
      ...levelCell(0, indicator.level1, level1[index]),
      ...levelCell(1, indicator.level2, level2[index]),
      cell(2, factText(indicator.level3), 4),
      { ...cell(6, indicator.value ? factText(indicator.value) : [], 2), align: "center" },
    ],
  }));
}

function levelCell(column: number, text: string, run = 0): PublishedCell[] {
  if (run === 0) return [];
  return [{ ...cell(column, [{ text }]), align: "center", heads: "row", ...(run > 1 && { rowSpan: run }) }];
}

/** For the first of equal neighbours how many there are, for the others 0: a, a, b → 2, 0, 1. */
function runs(values: readonly string[]): number[] {
  return values.map((value, index) => {
    if (index > 0 && values[index - 1] === value) return 0;
    const end = values.findIndex((other, later) => later > index && other !== value);
    return (end < 0 ? values.length : end) - index;
  });
}
