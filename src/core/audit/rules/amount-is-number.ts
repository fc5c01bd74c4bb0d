import { isZero } from "../../money/amount";
import { figuresOf } from "../../reading/lookup";
import { isCellError } from "../../workbook/snapshot";
import { namePlaces, placedTables, textCells, type PlacedTable } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** Amounts are numbers, not text; error values stand nowhere in a table. What cannot be read at all is told by the reader. */
export const amountIsNumber = createRule({
  meta: {
    id: "amount-is-number",
    number: 47,
    name: { "zh-CN": "金额以数字填列", "en-US": "Amounts are typed as numbers" },
    basis: "预算公开表式：金额单元格为数值，可以计算",
    severity: "warning",
    fix: {
      "zh-CN": "选中这些单元格，转换为数字；错误值要改正公式或直接填数。",
      "en-US": "Convert the cells to numbers; mend the formula of an error value or type the amount.",
    },
  },
  check: (context) => [
    ...textFinding(context),
    ...placedTables(context.reading, context.grids).flatMap((placed) => errorFindings(placed, context)),
  ],
});

/** One finding a workbook: such tables were pasted together. A zero kept as text does no harm. */
function textFinding({ reading, grids }: RuleContext): RuleFinding[] {
  const texts = reading.tables.flatMap((table) =>
    figuresOf(table).filter(({ written, exact }) => written === "text" && !isZero(exact)),
  );
  const [first] = texts;
  if (!first) return [];
  const printed = texts.map(({ cell }) => {
    const value = grids.find(({ name }) => name === cell.sheet)?.cell(cell.row, cell.column)?.value;
    return typeof value === "string" ? value.trim() : "";
  });
  const fullWidth = printed.find((text) => /[０-９，．－]/.test(text));
  const cells = texts.map(({ cell }) => cell);
  return [
    {
      table: first.table,
      cell: first.cell,
      message: {
        key: fullWidth === undefined ? "amount.as-text" : "amount.full-width",
        data: {
          place: namePlaces(cells, reading),
          text: fullWidth ?? printed[0] ?? "",
          count: String(cells.length),
        },
      },
      cells: textCells(cells),
    },
  ];
}

/** Error values outside the amounts that the reader has named already. */
function errorFindings({ table, place, grid, endRow }: PlacedTable, { reading }: RuleContext): RuleFinding[] {
  const named = new Set(table.unread.map(({ cell }) => `${cell.row} ${cell.column}`));
  const findings: RuleFinding[] = [];
  for (let row = place.firstRow; row < endRow; row++) {
    for (const { column, value } of grid.rowCells(row)) {
      if (!isCellError(value) || named.has(`${row} ${column}`)) continue;
      const cell = { sheet: grid.name, row, column };
      findings.push({
        table: table.id,
        cell,
        message: { key: "amount.error-beside", data: { place: namePlaces([cell], reading), text: value.error } },
        cells: textCells([cell]),
      });
    }
  }
  return findings;
}
