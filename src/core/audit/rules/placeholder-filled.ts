import { remembered } from "../../workbook/remembered";
import {
  bodyTexts,
  headTexts,
  namePlaces,
  placedTables,
  textCells,
  textsOutsideTables,
  type PrintedText,
} from "../form/table-area";
import { createRule, type RuleContext } from "../rule";

/** XX县, ××局, 待填写, 某某, ____: what a template leaves to be filled in. Latin words and numbers such as XXL1 are none. */
const placeholder = /(?<![A-Za-z\d])[XxＸ]{2,}(?![A-Za-z\d])|×{2,}|\*{3,}|待填写?|待补充|待定|某某|请填写|_{3,}|□{2,}/;
const holdsPlaceholder = remembered((text: string): boolean => placeholder.test(text.normalize("NFKC")));
const coverPages = /封面|目录|首页/;

/** Nothing of the template is left over in titles, names and notes. */
export const placeholderFilled = createRule({
  meta: {
    id: "placeholder-filled",
    number: 46,
    name: { "zh-CN": "没有遗留的占位文字", "en-US": "No placeholder is left" },
    basis: "公开的表格应当填写完整",
    severity: "warning",
    fix: {
      "zh-CN": "用实际内容替换模板的占位文字。",
      "en-US": "Replace the template’s placeholder by the real content.",
    },
  },
  check: (context) =>
    searched(context).map(({ printed, table }) => ({
      ...(table !== undefined && { table }),
      cell: printed.cell,
      message: {
        key: "placeholder.left" as const,
        data: { place: namePlaces([printed.cell], context.reading), text: printed.text },
      },
      cells: textCells([printed.cell]),
    })),
});

/** Texts with a placeholder, on tables and on covers. */
function searched({ reading, grids }: RuleContext): { printed: PrintedText; table?: string }[] {
  const left = (texts: readonly PrintedText[]): PrintedText[] => texts.filter(({ text }) => holdsPlaceholder(text));
  const inTables = placedTables(reading, grids).flatMap((placed) =>
    [...left(headTexts(placed)), ...left(bodyTexts(placed))].map((printed) => ({ printed, table: placed.table.id })),
  );
  const covers = left(textsOutsideTables(reading, grids)).filter(({ cell }) => coverPages.test(cell.sheet));
  return [...inTables, ...covers.map((printed) => ({ printed }))];
}
