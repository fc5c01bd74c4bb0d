import { zero } from "../../money/amount";
import type { Figure } from "../../reading/reading";
import type { TextReading } from "../../text/read-text";
import { ownFigures } from "../text/own-figures";
import { figureCell, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** What the text calls not arranged has no amount in the tables. */
export const textNothingArranged = createTextRule({
  meta: {
    id: "text-nothing-arranged",
    number: 45,
    name: { "zh-CN": "写明未安排的内容表中没有金额", "en-US": "What is called not arranged has no amount" },
    basis: "财预〔2016〕143号：没有数据的表也应当公开并说明",
    severity: "error",
    fix: {
      "zh-CN": "核对表中的金额；确有安排的，改写这一句。",
      "en-US": "Check the amount in the table; where it stands, rewrite the sentence.",
    },
  },
  check: (text, { reading }) =>
    text.statements.flatMap((statement) => {
      const { notArranged, subject, section, sentence } = statement;
      if (!notArranged || !subject.isExact) return [];
      const figures = ownFigures(statement, reading);
      const [figure] = figures;
      // One table that has nothing is enough: the sentence may speak of that one.
      if (!figure || figures.some(isNothing)) return [];
      return [finding(text, { section, sentence, place: notArranged }, subject.label, figures, figure)];
    }),
});

function isNothing({ value }: Figure): boolean {
  return value.eq(zero);
}

function finding(
  text: TextReading,
  place: Parameters<typeof sentenceFinding>[1][number],
  thing: string,
  figures: readonly Figure[],
  first: Figure,
): ReturnType<typeof sentenceFinding> {
  const data = { thing, stated: printedFigureText(first) };
  const more = { cells: figures.map((figure) => figureCell(figure)) };
  return sentenceFinding(text, [place], { key: "text.arranged-after-all", data }, more);
}
