import { isZero } from "../../money/amount";
import { isDivided } from "../../classification/dictionary";
import { codedBlocks, keyCells, type CodedBlock, type CodedRow } from "../form/code-rows";
import { namePlaces, textCells } from "../form/table-area";
import { createRule, type RuleContext, type RuleFinding } from "../rule";

/** Functional codes are published down to 项, economic codes down to 款, as deep as the table's form goes. */
export const codeDepth = createRule({
  meta: {
    id: "code-depth",
    number: 40,
    name: { "zh-CN": "功能分类公开到项级、经济分类公开到款级", "en-US": "Codes are published to the required depth" },
    basis: "财预〔2016〕143号：支出按功能分类公开到项级科目，基本支出按经济分类公开到款级科目",
    severity: "warning",
    fix: {
      "zh-CN": "在该科目下补列明细：功能分类列到项级，经济分类列到款级。",
      "en-US": "Add the rows below the code: functional codes down to 项, economic codes down to 款.",
    },
  },
  applies: ({ reading }) => codedBlocks(reading).length > 0,
  check: (context) => codedBlocks(context.reading).flatMap((coded) => findingOf(coded, context)),
});

function findingOf(coded: CodedBlock, { reading, grids }: RuleContext): RuleFinding[] {
  // A project stands for its 项 too, where the form prints no row for the 项 itself.
  const parents = new Set(coded.rows.flatMap(({ code, row }) => [code.slice(0, -2), ...(row.project ? [code] : [])]));
  const shallow = coded.rows.filter((coding) => isShallow(coding, coded) && !parents.has(coding.code));
  const [first] = shallow;
  if (!first) return [];
  const cells = shallow.flatMap((row) =>
    keyCells(
      row,
      coded.table,
      grids.find(({ name }) => name === row.row.label.sheet),
    ),
  );
  const [cell] = cells;
  return [
    {
      table: coded.table.id,
      ...(cell && { cell }),
      message: {
        key: coded.codes.classification === "functional" ? "code.not-to-item" : "code.not-to-section",
        data: {
          place: namePlaces(
            shallow.map(({ row }) => row.label),
            reading,
          ),
          codes: shallow.map(({ code }) => code).join("、"),
        },
      },
      cells: textCells(cells),
    },
  ];
}

/** Has money, is above the deepest level, and the dictionary knows codes below it. */
function isShallow({ row, code }: CodedRow, { codes }: CodedBlock): boolean {
  return (
    row.kind === "code" &&
    row.level < codes.levels.length &&
    isDivided(code, codes.classification) &&
    [...row.figures.values()].some(({ value }) => !isZero(value))
  );
}
