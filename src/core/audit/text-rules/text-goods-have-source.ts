import { blockOf, lineOf } from "../../reading/lookup";
import type { Figure, Reading } from "../../reading/reading";
import { sum } from "../../money/amount";
import type { GoodsSources } from "../../standards/definition";
import type { Claim } from "../../text/claims";
import { printedFigure } from "../../text/judge";
import { exactly } from "../../text/printed";
import { isReadable } from "../text/own-figures";
import { figureCell, printed, printedLike, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** Goods that are bought cost no more than the lines of the tables that pay for goods. */
export const textGoodsHaveSource = createTextRule({
  meta: {
    id: "text-goods-have-source",
    number: 62,
    name: { "zh-CN": "货物采购有资金来源", "en-US": "Goods that are bought have a source of money" },
    basis: "财预〔2016〕143号：政府采购预算应当与支出预算衔接",
    severity: "warning",
    fix: {
      "zh-CN": "核实货物采购由哪些科目或项目支付；属于服务或工程的，改正分类。",
      "en-US": "Find the lines or projects that pay for the goods; what is a service or a work is named so.",
    },
  },
  check: (text, { reading }) => {
    const sources = reading.standard.text?.goods;
    const figures = sources && figuresOf(reading, sources);
    if (!figures) return [];
    const most = sum(figures.map((figure) => exactly(printedFigure(figure))));
    const goods = text.claims.map(({ claim }) => claim).filter(isGoods);
    return goods
      .filter((claim) => exactly(claim.printed).gt(most))
      .map((claim) => {
        const decimals = Math.max(claim.printed.decimals, ...figures.map((figure) => figure.decimals));
        const finest = { ...claim, printed: { ...claim.printed, decimals } };
        const data = { printed: printed(claim), most: printedLike(most, finest) };
        return sentenceFinding(
          text,
          [claim],
          { key: "text.goods-exceed", data },
          { cells: figures.map((figure) => figureCell(figure, "addend")) },
        );
      });
  },
});

function isGoods({ kind, label, period, isApproximate }: Claim): boolean {
  return (
    kind === "amount" &&
    period === "this" &&
    !isApproximate &&
    /采购货物|货物(?:类)?(?:采购)?(?:预算|支出)?$/.test(label)
  );
}

/** What the tables pay for goods; undefined where a table is not there, or a cell cannot be read: it may hold the money. */
function figuresOf(reading: Reading, { economic, projects }: GoodsSources): Figure[] | undefined {
  const lines = blockOf(reading, economic.block)?.rows.filter(({ code = "" }) => economic.codes.includes(code));
  const total = lineOf(reading, projects.block, projects.line);
  if (!lines || !total) return undefined;
  const figures = [
    ...lines.flatMap((line) => line.figures.get(economic.column) ?? []),
    ...projects.columns.flatMap((column) => total.figures.get(column) ?? []),
  ];
  return figures.every(isReadable) ? figures : undefined;
}
