import { lineFigure } from "../../reading/lookup";
import { printedFigure } from "../../text/judge";
import { sameQuantity } from "../../text/printed";
import { isReadable } from "../text/own-figures";
import { figureCell, printed, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** 机关运行经费 is the public expenses of an administrative unit; of another kind of unit a person decides. */
export const textOperatingExpenses = createTextRule({
  meta: {
    id: "text-operating-expenses",
    number: 61,
    name: { "zh-CN": "机关运行经费等于公用经费", "en-US": "Operating expenses are the public expenses" },
    basis: "财预〔2016〕143号：机关运行经费指行政单位和参公单位使用一般公共预算安排的公用经费",
    severity: "error",
    fix: {
      "zh-CN": "行政单位和参公单位按公用经费填写；其他事业单位核实是否应当公开。",
      "en-US": "Administrative units give their public expenses; other institutions check whether they publish it.",
    },
  },
  check: (text, { reading }) => {
    const where = reading.standard.text?.agencyOperatingExpenses;
    const figure = where && lineFigure(reading, where.block, where.line, where.column);
    if (!figure || !isReadable(figure)) return [];
    const kind = text.facts.fields.get("unit.kind")?.text;
    const severity = kind === "行政单位" || kind === "参公事业单位" ? "error" : "warning";
    return text.statements.flatMap(({ subject, current, section, sentence }) => {
      if (!current || !/机关运行/.test(subject.label) || !subject.figures.includes(figure)) return [];
      if (current.isApproximate || sameQuantity(printedFigure(figure), current.printed)) return [];
      const data = { thing: "机关运行经费", printed: printed(current), stated: printedFigureText(figure) };
      return [
        sentenceFinding(
          text,
          [{ section, sentence, place: current.place }],
          { key: "text.amount-differs", data },
          {
            severity,
            cells: [figureCell(figure)],
          },
        ),
      ];
    });
  },
});
