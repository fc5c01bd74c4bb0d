import type { Message } from "../../messages/message";
import { normaliseText } from "../../reading/normalise";
import type { CellRef } from "../../workbook/address";
import { headTexts, namePlaces, placedTables, textCells, type PlacedTable } from "../form/table-area";
import { bareTitle, contentsEntries, neutralTitle, numberBefore, numberOf, type ContentsEntry } from "../form/titles";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** Titles, numbers and order of the tables are those of the contents page; without one, those of the standard. */
export const contentsAgreement = createRule({
  meta: {
    id: "contents-agreement",
    number: 44,
    name: { "zh-CN": "表名、表号和顺序与目录一致", "en-US": "Titles, numbers and order as on the contents page" },
    basis: "财预〔2016〕143号规定的公开表格；目录与正文应当一致",
    severity: "warning",
  },
  check: (context) => {
    const { reading, grids } = context;
    const contents = contentsEntries(grids, reading.standard.tables, reading.unitName);
    const placed = placedTables(reading, grids);
    return [
      ...placed.flatMap((table) => titleFinding(table, contents, context)),
      ...placed.flatMap((table) => numberFinding(table, contents, context)),
      ...(contents ? contentsFindings(contents, placed, context) : []),
      ...orderFinding(placed, context),
    ];
  },
});

function titleFinding(
  { table, place }: PlacedTable,
  contents: readonly ContentsEntry[] | undefined,
  { reading }: RuleContext,
): RuleFinding[] {
  const { definition, titleCell } = table;
  const start: CellRef = { sheet: place.sheet, row: place.firstRow, column: place.firstColumn };
  if (!titleCell) return [textFinding(table.id, [start], { key: "title.missing", data: nameOf(table) })];
  const printed = bareTitle(titleCell.text, reading.unitName);
  const entry = contents?.find((candidate) => candidate.table === definition);
  const data = { ...nameOf(table), place: namePlaces([titleCell.cell], reading), printed };
  if (!entry) {
    const known = [definition.title, ...(definition.titleVariants ?? [])].map(normaliseText);
    const isKnown = known.some((title) => title === printed || neutralTitle(title) === neutralTitle(printed));
    return isKnown ? [] : [textFinding(table.id, [titleCell.cell], { key: "title.not-standard", data })];
  }
  if (neutralTitle(printed) === neutralTitle(entry.title)) return [];
  const message: Message = {
    key: "title.contradicts-contents",
    data: { ...data, entry: entry.title, contents: namePlaces([entry.printed.cell], reading) },
  };
  // A prefix more or less (the unit's short name) is another wording of the same title.
  const isLonger = printed.endsWith(entry.title) || entry.title.endsWith(printed);
  return [
    {
      ...textFinding(table.id, [titleCell.cell, entry.printed.cell], message),
      severity: isLonger ? "warning" : "error",
    },
  ];
}

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

function nameOf({ definition }: PlacedTable["table"]): { table: string; title: string } {
  return { table: definition.ordinal, title: definition.title };
}

function textFinding(table: string | undefined, cells: readonly CellRef[], message: Message): RuleFinding {
  const [cell] = cells;
  return { ...(table !== undefined && { table }), ...(cell && { cell }), message, cells: textCells(cells) };
}
