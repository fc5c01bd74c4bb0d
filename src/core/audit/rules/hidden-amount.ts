import type { ReadTable } from "../../reading/reading";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** A hidden row, column or sheet that holds an amount is counted; a reader of the printed table does not see it. */
export const hiddenAmount = createRule({
  meta: {
    id: "hidden-amount",
    number: 47,
    name: { "zh-CN": "隐藏的行列中的金额", "en-US": "Amounts in hidden rows or columns" },
    basis: "公开的表格应当完整显示",
    // Folded groups and hidden zero columns are usual in honest workbooks.
    severity: "info",
  },
  check: (context) => context.reading.tables.flatMap((table) => findingOf(table, context)),
});

function findingOf(table: ReadTable, { reading, snapshot }: RuleContext): RuleFinding[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.place?.sheet);
  const isSheetHidden = sheet !== undefined && sheet.visibility !== "visible";
  const cells = table.blocks.flatMap(({ rows }) =>
    rows.flatMap(({ figures }) =>
      [...figures.values()].flatMap(({ hidden, value, cell }) =>
        (hidden || isSheetHidden) && !value.eq("0") ? [cell] : [],
      ),
    ),
  );
  const [cell] = cells;
  if (!cell) return [];
  const data = { table: table.definition.ordinal, place: namePlaces(cells, reading), count: String(cells.length) };
  return [
    {
      table: table.id,
      cell,
      message: isSheetHidden
        ? { key: "hidden.sheet", data: { ...data, sheet: cell.sheet } }
        : { key: "hidden.amounts", data },
      cells: textCells(cells),
    },
  ];
}
