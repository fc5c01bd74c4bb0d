import type { Message } from "../../messages/message";
import { normaliseText } from "../../reading/normalise";
import type { TextCell } from "../../reading/reading";
import type { CellRef } from "../../workbook/address";
import { headTexts, namePlaces, placedTables, type PlacedTable } from "../form/table-area";
import { nameOf, textFinding } from "../form/text-finding";
import { bareTitle, contentsEntries, neutralTitle, type ContentsEntry } from "../form/titles";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** Each title is the one on the contents page; without such a page, the standard's. */
export const titleAgreement = createRule({
  meta: {
    id: "title-agreement",
    number: 44,
    name: { "zh-CN": "表名与目录一致", "en-US": "Titles as on the contents page" },
    basis: "财预〔2016〕143号规定的公开表格；目录与正文应当一致",
    severity: "warning",
    fix: {
      "zh-CN": "把表题改成与目录和规定表名一致。",
      "en-US": "Use the prescribed title in the table and on the contents page.",
    },
  },
  check: (context) => {
    const { reading, grids } = context;
    const contents = contentsEntries(grids, reading.standard.tables, reading.unitName);
    return placedTables(reading, grids).flatMap((table) => titleFinding(table, contents, context));
  },
});

function titleFinding(
  placed: PlacedTable,
  contents: readonly ContentsEntry[] | undefined,
  { reading }: RuleContext,
): RuleFinding[] {
  const { table, place } = placed;
  const { definition } = table;
  const title = titleOf(placed);
  if (!title) {
    const start: CellRef = { sheet: place.sheet, row: place.firstRow, column: place.firstColumn };
    return [textFinding(table.id, [start], { key: "title.missing", data: nameOf(table) })];
  }
  const printed = bareTitle(title.text, reading.unitName);
  const entry = contents?.find((candidate) => candidate.table === definition);
  const data = (): Message["data"] => ({ ...nameOf(table), place: namePlaces([title.cell], reading), printed });
  if (!entry) {
    const known = [definition.title, ...(definition.titleVariants ?? [])].map(normaliseText);
    const isKnown = known.some((name) => name === printed || neutralTitle(name) === neutralTitle(printed));
    return isKnown ? [] : [textFinding(table.id, [title.cell], { key: "title.not-standard", data: data() })];
  }
  if (neutralTitle(printed) === neutralTitle(entry.title)) return [];
  const message: Message = {
    key: "title.contradicts-contents",
    data: { ...data(), entry: entry.title, contents: namePlaces([entry.printed.cell], reading) },
  };
  // A prefix more or less (the unit's short name) is another wording of the same title.
  const isLonger = printed.endsWith(entry.title) || entry.title.endsWith(printed);
  const finding = textFinding(table.id, [title.cell, entry.printed.cell], message);
  return [{ ...finding, severity: isLonger ? "warning" : "error" }];
}

/** The title as the reader recognised it, else the lowest line above the header that calls itself a table. */
function titleOf(placed: PlacedTable): TextCell | undefined {
  return (
    placed.table.titleCell ??
    headTexts(placed)
      .filter(({ normal }) => /.{4,}表(?:\([^()]*\))?$/.test(normal))
      .at(-1)
  );
}
