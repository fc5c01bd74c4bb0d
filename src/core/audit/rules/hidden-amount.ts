import { isZero } from "../../money/amount";
import { figuresOf } from "../../reading/lookup";
import type { Figure } from "../../reading/reading";
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
    fix: {
      "zh-CN": "决定公开前是否显示这些行、列或工作表；不需要的删除。",
      "en-US": "Decide whether to show these rows, columns or sheets; delete what is not needed.",
    },
  },
  check: (context) => {
    const hiddenSheets = new Set(
      context.snapshot.sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [name])),
    );
    const concealed = context.reading.tables.flatMap((table) =>
      figuresOf(table).filter(({ cell, hidden, value }) => (hidden || hiddenSheets.has(cell.sheet)) && !isZero(value)),
    );
    const onHiddenSheets = concealed.filter(({ cell }) => hiddenSheets.has(cell.sheet));
    const inHiddenLines = concealed.filter(({ cell }) => !hiddenSheets.has(cell.sheet));
    return [
      ...findingOf("hidden.amounts", inHiddenLines, context),
      ...findingOf("hidden.sheet", onHiddenSheets, context),
    ];
  },
});

/** One finding a workbook, at the first of the amounts. */
function findingOf(
  key: "hidden.amounts" | "hidden.sheet",
  amounts: readonly Figure[],
  { reading }: RuleContext,
): RuleFinding[] {
  const [first] = amounts;
  if (!first) return [];
  const cells = amounts.map(({ cell }) => cell);
  const sheet = [...new Set(cells.map((cell) => cell.sheet))].join("、");
  const data = { place: namePlaces(cells, reading), count: String(cells.length), sheet };
  return [{ table: first.table, cell: first.cell, message: { key, data }, cells: textCells(cells) }];
}
