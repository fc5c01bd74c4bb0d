import { comparedFigure, leafCodeRows } from "../../inputs/compared-figures";
import { amountSpan, fill, paragraph, resting } from "../compose";
import { pathName } from "../items";
import { isMissing, isNonZero, isZero, lineQuantity, tableQuantity } from "../quantity";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section } from "../span";

const block = "T9.main";

/** 九: the government-managed fund budget, or that there is none. */
export function fund(source: NarrativeSource): Section {
  const words = source.wording.fund;
  const names = namesOf(source);
  return { id: "N9", title: titleOf(words.title, names), paragraphs: fundParagraphs(source) };
}

function fundParagraphs(source: NarrativeSource): Paragraph[] {
  const { reading, wording } = source;
  const words = wording.fund;
  const names = namesOf(source);
  const column = (id: string, name: string) => lineQuantity(reading, block, "total", id, name);
  const total = column("total", "政府性基金预算支出合计");
  if (isZero(total)) {
    // "No fund expenditure" is true only when no other table shows fund income.
    const figure = comparedFigure(reading, "governmentManagedFundBudget");
    const stated = tableQuantity(reading, figure?.table ?? "T2", figure, "政府性基金预算拨款");
    const gap = { gap: "table.T9", text: "【表九没有列出支出，请补填表九】" };
    return isNonZero(stated)
      ? [paragraph({ spans: fill(words.unlisted, { amount: amountSpan(stated), gap }) })]
      : [paragraph({ spans: resting(fill(words.none, names), [total, stated]) })];
  }
  if (isMissing(total)) return [paragraph({ spans: [total] })];
  const items = leafCodeRows(reading, block).flatMap((row) => {
    const cell = (id: string) => tableQuantity(reading, "T9", row.figures.get(id), `“${row.name}”`);
    if (isZero(cell("total"))) return [];
    const name = pathName(reading, block, row.code ?? "", row.name);
    return [{ name, amount: cell("total"), basic: cell("basicExpenditure"), project: cell("projectExpenditure") }];
  });
  return [
    paragraph({
      spans: fill(words.total, {
        ...names,
        total: amountSpan(total),
        basic: amountSpan(column("basicExpenditure", "基本支出合计")),
        project: amountSpan(column("projectExpenditure", "项目支出合计")),
      }),
    }),
    ...items.map(({ name, amount, basic, project }, index) =>
      paragraph({
        spans: fill(words.item, {
          ...names,
          ordinal: String(index + 1),
          name,
          amount: amountSpan(amount),
          basic: amountSpan(basic),
          project: amountSpan(project),
        }),
      }),
    ),
  ];
}
