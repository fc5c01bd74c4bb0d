import { codesNamed } from "../../classification/dictionary";
import { leafCodeRows } from "../../inputs/compared-figures";
import { sum, zero } from "../../money/amount";
import type { Figure, ReadBlock, Reading, ReadRow } from "../../reading/reading";
import type { Statement } from "../../text/claims";
import { printedFigure } from "../../text/judge";
import { exactly } from "../../text/printed";
import { quoteOf } from "../../text/normal-text";
import type { TextReading } from "../../text/read-text";
import { ownTables } from "../../text/tie";
import { figureCell, printed, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** Fewer named lines are no list of all of them; nor is one that names less than half of them. */
const leastNamed = 3;

/** The list of the economic classification names every line of the table that has an amount, and no other. */
export const textBasicListComplete = createTextRule({
  meta: {
    id: "text-basic-list-complete",
    number: 56,
    name: { "zh-CN": "基本支出明细与表逐项对应", "en-US": "The list of basic expenditure is the table's" },
    basis: "财预〔2016〕143号：一般公共预算基本支出公开到经济分类款级科目",
    severity: "error",
    fix: {
      "zh-CN": "对照经济分类表逐项增删。",
      "en-US": "Go through the table of the economic classification line by line.",
    },
  },
  check: (text, { reading }) => economicBlocks(reading).flatMap((block) => blockFindings(text, reading, block)),
});

function economicBlocks({ tables }: Reading): ReadBlock[] {
  return tables.flatMap(({ blocks }) =>
    blocks.filter(({ definition }) => definition.codes?.classification === "economic"),
  );
}

function blockFindings(text: TextReading, reading: Reading, block: ReadBlock): RuleFinding[] {
  const [table = ""] = block.id.split(".");
  const told = text.statements.filter(({ section, current }) => current && ownTables(reading, section).includes(table));
  const names = (statement: Statement, figure: Figure): boolean =>
    statement.subject.isExact && statement.subject.figures.includes(figure);
  const lines = listedKinds(leafCodeRows(reading, block.id), (line) => told.some((one) => names(one, line)));
  if (lines.filter((line) => told.some((one) => names(one, line))).length < leastNamed) return [];
  const missing = lines.filter((line) => !told.some((one) => names(one, line)));
  const foreign = told.filter(({ subject }) => !subject.isExact);
  // Lines told together under a name of their own.
  const together = sum(missing.map((line) => exactly(printedFigure(line))));
  const ofForeign = sum(foreign.flatMap(({ current }) => (current ? [exactly(current.printed)] : [])));
  if (missing.length > 0 && together.eq(ofForeign)) return [];
  const quotes = told.map(({ sentence }) => quoteOf(text.source, sentence));
  const openEnded = quotes.some((quote) => /等[。;，、]|等$/.test(quote));
  const isOfMainOnes = quotes.some((quote) => /主要(?:包括|用于|是|有|为|安排)/.test(quote));
  return [
    ...foreign
      .filter(({ subject }) => codesNamed(subject.label, "economic").length > 0)
      .map((one) => foreignFinding(text, one)),
    ...(missing.length > 0 && !openEnded
      ? [{ ...missingFinding(text, told, missing, reading), ...(isOfMainOnes && { severity: "warning" as const }) }]
      : []),
  ];
}

/** The totals of the lines of each kind, personnel or public expenses, that the text lists at all. */
function listedKinds(rows: readonly ReadRow[], isTold: (line: Figure) => boolean): Figure[] {
  const kinds = new Map<string, Figure[]>();
  for (const { figures } of rows) {
    const [total] = [...figures.values()].filter(isTotal);
    if (!total || total.value.eq(zero)) continue;
    const kind = [...figures.values()]
      .filter((one) => !isTotal(one) && !one.value.eq(zero))
      .map(({ column }) => column);
    kinds.set(kind.join("+"), [...(kinds.get(kind.join("+")) ?? []), total]);
  }
  return [...kinds.values()].filter((lines) => lines.filter(isTold).length * 2 >= lines.length).flat();
}

function isTotal({ column }: Figure): boolean {
  return column === "total";
}

function foreignFinding(text: TextReading, { section, sentence, current, subject }: Statement): RuleFinding {
  const places = current ? [{ section, sentence, place: current.place }] : [];
  const data = { thing: subject.label, printed: current ? printed(current) : "" };
  return sentenceFinding(text, places, { key: "text.not-in-table", data });
}

function missingFinding(
  text: TextReading,
  told: readonly Statement[],
  missing: readonly Figure[],
  reading: Reading,
): RuleFinding {
  const rows = leafCodeRows(reading, missing[0]?.block ?? "");
  const named = missing.map(
    (figure) =>
      `${rows.find((row) => [...row.figures.values()].includes(figure))?.name ?? ""}${printedFigureText(figure)}`,
  );
  const [first] = told;
  const places = first?.current
    ? [{ section: first.section, sentence: first.sentence, place: first.current.place }]
    : [];
  return sentenceFinding(
    text,
    places,
    { key: "text.not-in-list", data: { lines: named.join("、") } },
    {
      cells: missing.map((figure) => figureCell(figure)),
    },
  );
}
