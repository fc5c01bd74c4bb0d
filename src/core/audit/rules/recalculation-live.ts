import type { CellRef } from "../../workbook/address";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** `='[上年.xlsx]表一'!B6` and `=[1]表一!B6`: a file name or its number in square brackets in front of a sheet. */
const externalReference = /\[[^[\]]+\][^!()+*/,]*!/;

/** The amounts are what Excel would calculate now, from this workbook alone. */
export const recalculationLive = createRule({
  meta: {
    id: "recalculation-live",
    number: 48,
    name: { "zh-CN": "公式自动重算、不引用其他文件", "en-US": "Formulas recalculate and stay inside the workbook" },
    basis: "公开的数据应当是本工作簿当前计算的结果",
    severity: "warning",
    fix: {
      "zh-CN": "把计算选项改为自动，重新保存；把引用其他文件的公式改为本工作簿中的数。",
      "en-US":
        "Switch calculation to automatic and save; replace references to other files by figures of this workbook.",
    },
  },
  applies: () => true,
  check: (context) => [...manualCalculation(context), ...externalLinks(context)],
});

function manualCalculation({ snapshot }: RuleContext): RuleFinding[] {
  return snapshot.manualCalculation === true ? [{ message: { key: "calculation.manual", data: {} }, cells: [] }] : [];
}

function externalLinks({ snapshot, reading }: RuleContext): RuleFinding[] {
  const cells: CellRef[] = [];
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.rows) {
      for (const { column, formula } of row.cells) {
        if (formula !== undefined && externalReference.test(formula))
          cells.push({ sheet: sheet.name, row: row.index, column });
      }
    }
  }
  const files = (snapshot.externalLinks ?? []).join("、");
  const [cell] = cells;
  if (cell) {
    const table = reading.tables.find(({ place }) => place?.sheet === cell.sheet);
    const data = { place: namePlaces(cells, reading) };
    return [
      {
        ...(table && { table: table.id }),
        cell,
        message: { key: "links.cells", data },
        cells: textCells(cells),
      },
    ];
  }
  return files === "" ? [] : [{ message: { key: "links.files", data: { files } }, cells: [] }];
}
