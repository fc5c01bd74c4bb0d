import { headTexts, namePlaces, placedTables, type PlacedTable } from "../form/table-area";
import { nameOf, textFinding } from "../form/text-finding";
import { contentsEntries, numberBefore, numberOf, type ContentsEntry } from "../form/titles";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** Tables are numbered and ordered as on the contents page, and the contents page lists them all in order. */
export const tableOrder = createRule({
  meta: {
    id: "table-order",
    number: 44,
    name: { "zh-CN": "表号和顺序与目录一致", "en-US": "Numbers and order of the tables as on the contents page" },
    basis: "财预〔2016〕143号规定的公开表格；目录与正文应当一致",
    severity: "warning",
    fix: {
      "zh-CN": "按目录的编号和顺序排列各表；目录缺少的表补列。",
      "en-US": "Number and order the tables as the contents page does, and list missing ones there.",
    },
  },
  check: (context) => {
    const { reading, grids } = context;
    const contents = contentsEntries(grids, reading.standard.tables, reading.unitName);
    const placed = placedTables(reading, grids);
    return [
      ...placed.flatMap((table) => numberFinding(table, contents, context)),
      ...(contents ? contentsFindings(contents, placed, context) : []),
      ...orderFinding(placed, context),
    ];
  },
});

/** 表五 printed above the fourth table. */
function numberFinding(
  placed: PlacedTable,
  contents: readonly ContentsEntry[] | undefined,
  { reading }: RuleContext,
): RuleFinding[] {
  const { table } = placed;
  const entry = contents?.find((candidate) => candidate.table === table.definition);
  const expected = entry?.number ?? reading.standard.tables.indexOf(table.definition) + 1;
  for (const { cell, normal } of headTexts(placed)) {
    const alone = /^(?:附?件?表)([一二三四五六七八九十]{1,2}|\d{1,2})[:、.]?$/.exec(normal);
    const inTitle = cell.row === table.titleCell?.cell.row && cell.column === table.titleCell.cell.column;
    const number = alone ? numberOf(alone[1]) : inTitle ? numberBefore(normal) : undefined;
    if (number === undefined || number === expected) continue;
    const data = {
      ...nameOf(table),
      place: namePlaces([cell], reading),
      number: String(number),
      expected: String(expected),
    };
    return [textFinding(table.id, [cell], { key: "title.wrong-number", data })];
  }
  return [];
}

function contentsFindings(
  contents: readonly ContentsEntry[],
  placed: readonly PlacedTable[],
  { reading }: RuleContext,
): RuleFinding[] {
  const missing = placed.filter(({ table }) => !contents.some((entry) => entry.table === table.definition));
  const [first] = contents;
  const findings: RuleFinding[] = [];
  if (first && missing.length > 0) {
    const titles = missing.map(({ table }) => `${table.definition.ordinal}“${table.definition.title}”`).join("、");
    findings.push(
      textFinding(undefined, [first.printed.cell], {
        key: "contents.lacks",
        data: { titles, sheet: first.printed.cell.sheet },
      }),
    );
  }
  const positions = contents.map(({ table }) => reading.standard.tables.indexOf(table));
  const late = contents.find((_, index) => index > 0 && (positions[index] ?? 0) < (positions[index - 1] ?? 0));
  if (late) {
    const data = { place: namePlaces([late.printed.cell], reading), title: late.title };
    findings.push(textFinding(undefined, [late.printed.cell], { key: "contents.out-of-order", data }));
  }
  return findings;
}

/** One finding for the whole workbook: the tables stand in another order than they are numbered. */
function orderFinding(placed: readonly PlacedTable[], { grids }: RuleContext): RuleFinding[] {
  const sheets = grids.map(({ name }) => name);
  const standing = [...placed].sort(
    (a, b) => sheets.indexOf(a.place.sheet) - sheets.indexOf(b.place.sheet) || a.place.firstRow - b.place.firstRow,
  );
  const moved = standing.find(({ table }, index) => table !== placed[index]?.table);
  if (!moved) return [];
  const order = standing.map(({ table }) => table.definition.ordinal).join("、");
  const { sheet, firstRow: row, firstColumn: column } = moved.place;
  return [textFinding(undefined, [{ sheet, row, column }], { key: "contents.tables-out-of-order", data: { order } })];
}
