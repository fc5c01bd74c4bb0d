import { remembered } from "../../workbook/remembered";
import {
  bodyTexts,
  headTexts,
  namePlaces,
  placedTables,
  textCells,
  textsOutsideTables,
  type PrintedText,
} from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

interface PrintedYear {
  readonly printed: PrintedText;
  readonly years: readonly number[];
  /** Above a table: its budget year. Elsewhere another year may be meant. */
  readonly isHead: boolean;
  readonly table?: string;
}

/** One budget year everywhere; days of printing, approval and the like are other dates. */
export const yearConsistent = createRule({
  meta: {
    id: "year-consistent",
    number: 46,
    name: { "zh-CN": "预算年度前后一致", "en-US": "One budget year everywhere" },
    basis: "预算公开表式：各表、封面和说明填列同一个预算年度",
    severity: "warning",
    fix: {
      "zh-CN": "把各处的年度改成本次公开的预算年度。",
      "en-US": "Use the year of this budget everywhere.",
    },
  },
  check: (context) => {
    const years = printedYears(context);
    const expected = mostFrequent(years.filter(({ isHead }) => isHead)) ?? context.reading.year;
    if (expected === undefined) return { kind: "not-applicable", why: { key: "year.none", data: {} } };
    const isOdd = (printed: PrintedYear): boolean => !printed.years.includes(expected);
    const heads = years.filter(({ isHead }) => isHead);
    const oddHeads = heads.filter(isOdd).length;
    const isSettled = heads.length - oddHeads > Math.max(1, oddHeads);
    return years.filter(isOdd).map((printed) => findingOf(printed, expected, isSettled, context));
  },
});

function printedYears({ reading, grids }: RuleContext): PrintedYear[] {
  const tables = placedTables(reading, grids).flatMap((placed) => {
    const notes = bodyTexts(placed).filter(({ normal }) => saysEmpty(normal));
    return [
      ...headTexts(placed).map((printed) => ({ printed, isHead: true, table: placed.table.id })),
      ...notes.map((printed) => ({ printed, isHead: false, table: placed.table.id })),
    ];
  });
  const outside = textsOutsideTables(reading, grids)
    .filter(({ normal }) => /预算/.test(normal) && normal.length <= 40)
    .map((printed) => ({ printed, isHead: false }));
  return [...tables, ...outside].flatMap((found) => {
    const years = yearsIn(found.printed.normal);
    return years.length > 0 ? [{ ...found, years }] : [];
  });
}

/** Years of a text; none when it is a date ("2023年2月"). */
const yearsIn = remembered((normal: string): readonly number[] => {
  if (/日期|年\d{1,2}月/.test(normal)) return [];
  return [...normal.matchAll(/(?<!\d)(20\d{2})年/g)].map((match) => Number(match[1]));
});

const saysEmpty = remembered((normal: string): boolean => /空表|没有使用|无政府性基金/.test(normal));

function mostFrequent(printed: readonly PrintedYear[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { years } of printed) for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

function findingOf(
  { printed, years, isHead, table }: PrintedYear,
  expected: number,
  isSettled: boolean,
  { reading }: RuleContext,
): RuleFinding {
  return {
    ...(table !== undefined && { table }),
    cell: printed.cell,
    severity: isHead && isSettled ? "error" : "warning",
    message: {
      key: "year.differs",
      data: {
        place: namePlaces([printed.cell], reading),
        text: printed.text,
        year: String(years[0] ?? ""),
        expected: String(expected),
      },
    },
    cells: textCells([printed.cell]),
  };
}
