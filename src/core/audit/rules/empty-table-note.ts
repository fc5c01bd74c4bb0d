import { isZero } from "../../money/amount";
import { normaliseText } from "../../reading/normalise";
import type { BlockDefinition, TableDefinition } from "../../standards/definition";
import type { Figure, Reading } from "../../reading/reading";
import { bodyTexts, namePlaces, placedTables, textCells, type PlacedTable } from "../form/table-area";
import { remembered } from "../../workbook/remembered";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** "本表为空表", "没有使用政府性基金预算拨款安排的支出", "无", but not "如为空表，请注明". */
const saysEmpty =
  /空表|本表无数据|无数据|不涉及|(?:没有|未|无)[^。；;]{0,40}(?:支出|预算|安排|拨款|收入|经费)|^(?:备注|注|说明)?:?无$/;
/** Without a condition: "如为空表，请注明" says nothing. */
const callsItEmpty = remembered(
  (normal: string): boolean => /空表|本表无数据/.test(normal) && !/如|若|[时则]应|的话|可以/.test(normal),
);

/** An empty table says so in a note; a filled table does not. */
export const emptyTableNote = createRule({
  meta: {
    id: "empty-table-note",
    number: 45,
    name: { "zh-CN": "空表有说明，非空表不称空表", "en-US": "An empty table says so, a filled one does not" },
    basis: "财预〔2016〕143号：没有数据的表格应当列出空表并予以说明",
    severity: "warning",
    fix: {
      "zh-CN": "没有数据的表在表下注明“本单位……，故此表为空表”；有数据的表删去这类说明。",
      "en-US": "Say below an empty table that it is empty and why; remove such a note from a filled one.",
    },
  },
  check: (context) =>
    placedTables(context.reading, context.grids).flatMap((placed) =>
      placed.table.status === "empty" ? emptyFindings(placed, context) : filledFindings(placed, context),
    ),
});

function emptyFindings(placed: PlacedTable, { reading }: RuleContext): RuleFinding[] {
  const { table, place } = placed;
  const elsewhere = moneyElsewhere(
    reading,
    table.blocks.map(({ definition }) => definition),
  );
  const start = { sheet: place.sheet, row: place.firstRow, column: place.firstColumn };
  const cell = table.titleCell?.cell ?? start;
  const data = { table: table.definition.ordinal, title: table.definition.title };
  const [first] = elsewhere;
  if (first) {
    const cells = elsewhere.map((figure) => figure.cell);
    return [
      {
        severity: "error",
        table: table.id,
        cell,
        message: { key: "empty.amounts-elsewhere", data: { ...data, place: namePlaces(cells, reading) } },
        cells: textCells([cell, ...cells]),
      },
    ];
  }
  const notes = bodyTexts(placed);
  if (notes.some(({ normal }) => saysEmpty.test(normal))) return [];
  return [{ table: table.id, cell, message: { key: "empty.without-note", data }, cells: textCells([cell]) }];
}

/** Amounts by code of the budget that the empty table shows, when every other table with such a column has some. */
function moneyElsewhere(reading: Reading, definitions: readonly BlockDefinition[]): Figure[] {
  // A table of projects shows a part of its budget only: without projects it is rightly empty.
  const budgets = definitions.flatMap(({ budget, codes, projects }) =>
    budget !== undefined && codes?.classification === "functional" && !projects ? [budget] : [],
  );
  const found: Figure[] = [];
  for (const budget of budgets) {
    for (const { blocks } of reading.tables) {
      for (const { definition, rows } of blocks) {
        if (!definition.codes || !definition.columns.some(({ id }) => id === budget)) continue;
        const amounts = rows.flatMap(({ kind, figures }) => (kind === "code" ? (figures.get(budget) ?? []) : []));
        const filled = amounts.filter(({ value }) => !isZero(value));
        if (filled.length === 0) return [];
        found.push(...filled);
      }
    }
  }
  return found;
}

function filledFindings(placed: PlacedTable, { reading }: RuleContext): RuleFinding[] {
  const { table } = placed;
  return bodyTexts(placed)
    .filter(({ normal }) => callsItEmpty(normal))
    .filter(({ normal }) => !namesAnother(normal, table.definition, reading))
    .map(({ cell, text }) => ({
      severity: "error" as const,
      table: table.id,
      cell,
      message: {
        key: "empty.called-empty" as const,
        data: { table: table.definition.ordinal, place: namePlaces([cell], reading), text },
      },
      cells: textCells([cell]),
    }));
}

/** True when the text names another table of the standard and not this one. */
function namesAnother(normal: string, own: TableDefinition, { standard }: Reading): boolean {
  const names = (table: TableDefinition): boolean => normal.includes(normaliseText(table.title));
  return !names(own) && standard.tables.some(names);
}
