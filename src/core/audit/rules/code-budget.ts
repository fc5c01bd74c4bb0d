import { budgetsOf, codeEntry, type BudgetKind } from "../../classification/dictionary";
import type { Reading } from "../../reading/reading";
import { codedBlocks, keyCells, type CodedBlock } from "../form/code-rows";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** A table of one budget holds codes of that budget only: no fund codes among general spending, nothing else among funds. */
export const codeBudget = createRule({
  meta: {
    id: "code-budget",
    number: 41,
    name: { "zh-CN": "科目与所在表的预算相符", "en-US": "Codes belong to the table's budget" },
    basis: "《政府收支分类科目》：政府性基金预算、国有资本经营预算、社会保险基金预算各有专用科目",
    severity: "warning",
    fix: {
      "zh-CN": "把这一行移到它所属预算的表里；如果编码写错，改正编码。",
      "en-US": "Move the row to the table of its budget, or correct the code.",
    },
  },
  applies: ({ reading }) => budgetBlocks(reading).length > 0,
  check: (context) => findings(context),
});

/** Blocks of functional codes that show the money of one budget. */
function budgetBlocks(reading: Reading): { readonly coded: CodedBlock; readonly budget: BudgetKind }[] {
  return codedBlocks(reading).flatMap((coded) => {
    const { budget } = coded.block.definition;
    return budget !== undefined && coded.codes.classification === "functional" ? [{ coded, budget }] : [];
  });
}

function findings({ reading, grids }: RuleContext): RuleFinding[] {
  return budgetBlocks(reading).flatMap(({ coded, budget }) => {
    const wrong = coded.rows.filter(({ code }) => {
      const budgets = budgetsOf(code);
      // An unknown code is another rule's matter.
      return budgets.length > 0 && !budgets.includes(budget);
    });
    const alreadyNamed = new Set(wrong.map(({ code }) => code));
    // The rows below a wrong section, and the further projects of a wrong code, repeat one mistake.
    const seen = new Set<string>();
    return wrong
      .filter(({ code }) => !alreadyNamed.has(code.slice(0, -2)) && !seen.has(code) && seen.add(code))
      .map((coding) => {
        const cells = keyCells(
          coding,
          coded.table,
          grids.find(({ name }) => name === coding.row.label.sheet),
        );
        const [cell] = cells;
        return {
          table: coded.table.id,
          ...(cell && { cell }),
          message: {
            key: "code.wrong-budget" as const,
            data: {
              place: namePlaces([coding.row.label], reading),
              code: coding.code,
              name: codeEntry(coding.code, "functional")?.name ?? coding.row.name,
              title: coded.table.definition.title,
              budget: { key: `budget.${budgetsOf(coding.code)[0] ?? budget}` as const, data: {} },
            },
          },
          cells: textCells(cells),
        };
      });
  });
}
