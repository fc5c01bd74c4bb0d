import { printedFigure } from "../../text/judge";
import { sameQuantity } from "../../text/printed";
import { ownFigures } from "../text/own-figures";
import { figureCell, printed, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** A sentence that names a thing of its section's tables prints the amount of the tables. */
export const textAmountTies = createTextRule({
  meta: {
    id: "text-amount-ties",
    number: 50,
    name: { "zh-CN": "说明中的金额与表一致", "en-US": "Amounts of the text stand in the tables" },
    basis: "财预〔2016〕143号：公开的情况说明应当与公开表数据一致",
    severity: "error",
    fix: {
      "zh-CN": "对照列出的单元格，改正说明中的金额；表有错的先改表。",
      "en-US": "Compare with the cells listed and correct the text; where the table is wrong, correct it first.",
    },
  },
  check: (text, { reading }) =>
    text.statements.flatMap((statement) => {
      const { current, subject, section, sentence } = statement;
      if (!current || !subject.isExact || current.isApproximate) return [];
      if (subject.figures.some((figure) => sameQuantity(printedFigure(figure), current.printed))) return [];
      const figures = ownFigures(statement, reading);
      if (figures.length === 0) return [];
      const stated = [...new Set(figures.map(printedFigureText))].join("、");
      const data = { thing: subject.label, printed: printed(current), stated };
      return [
        sentenceFinding(
          text,
          [{ section, place: current.place, sentence }],
          { key: "text.amount-differs", data },
          {
            cells: figures.map((one) => figureCell(one)),
          },
        ),
      ];
    }),
});
