import { codesNamed } from "../../classification/dictionary";
import { leafCodeRows } from "../../inputs/compared-figures";
import { sum, zero } from "../../money/amount";
import type { Figure, Reading, ReadRow } from "../../reading/reading";
import type { Claim, Statement } from "../../text/claims";
import { printedFigure } from "../../text/judge";
import { exactly } from "../../text/printed";
import { quoteOf } from "../../text/normal-text";
import type { TextReading } from "../../text/read-text";
import { ownTables } from "../../text/tie";
import type { Severity } from "../finding";
import { figureCell, printed, printedFigureText, sentenceFinding, type TextPlace } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** Fewer named lines are no list of all of them; nor is one that names less than half of them. */
const leastNamed = 3;

/** A statement that gives this year's amount. */
type Told = Statement & { readonly current: Claim };

/** A line of the table with its total. */
interface Line {
  readonly name: string;
  readonly total: Figure;
}

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
  check: (text, { reading }) =>
    reading.tables.flatMap(({ id, blocks }) =>
      blocks
        .filter(({ definition }) => definition.codes?.classification === "economic")
        .flatMap((block) => blockFindings(text, toldOf(text, reading, id), leafCodeRows(reading, block.id))),
    ),
});

/** What the sections of a table tell with an amount. */
function toldOf({ statements }: TextReading, reading: Reading, table: string): Told[] {
  return statements.flatMap(({ current, ...told }) =>
    current && ownTables(reading, told.section).includes(table) ? [{ ...told, current }] : [],
  );
}

function blockFindings(text: TextReading, told: readonly Told[], rows: readonly ReadRow[]): RuleFinding[] {
  const named = new Set(told.flatMap(({ subject }) => (subject.isExact ? subject.figures : [])));
  const lines = listedKinds(rows, named);
  const missing = lines.filter(({ total }) => !named.has(total));
  if (lines.length - missing.length < leastNamed) return [];
  // What amounts to nothing need not stand in the table.
  const foreign = told.filter(({ subject, current }) => !subject.isExact && !current.printed.value.eq(zero));
  // Lines told together under a name of their own.
  const together = sum(missing.map(({ total }) => exactly(printedFigure(total))));
  const ofForeign = sum(foreign.map(({ current }) => exactly(current.printed)));
  if (together.eq(ofForeign)) return [];
  const quotes = told.map(({ sentence }) => quoteOf(text.source, sentence));
  const isOpenEnded = quotes.some((quote) => /等[。;，、]|等$/.test(quote));
  const isOfMainOnes = quotes.some((quote) => /主要(?:包括|用于|是|有|为|安排)/.test(quote));
  return [
    ...foreign
      .filter(({ subject }) => codesNamed(subject.label, "economic").length > 0)
      .map((one) => foreignFinding(text, one)),
    ...(missing.length > 0 && !isOpenEnded
      ? [missingFinding(text, told.slice(0, 1), missing, isOfMainOnes ? "warning" : "error")]
      : []),
  ];
}

/** The lines of each kind, personnel or public expenses, that the text lists at all. */
function listedKinds(rows: readonly ReadRow[], named: ReadonlySet<Figure>): Line[] {
  const kinds = new Map<string, Line[]>();
  for (const { name, figures } of rows) {
    const total = figures.get("total");
    if (!total || total.value.eq(zero)) continue;
    const kind = [...figures.values()].flatMap(({ value, column }) => (value.eq(zero) ? [] : column)).join();
    kinds.set(kind, [...(kinds.get(kind) ?? []), { name, total }]);
  }
  return [...kinds.values()]
    .filter((lines) => lines.filter(({ total }) => named.has(total)).length * 2 >= lines.length)
    .flat();
}

function placeOf({ section, sentence, current }: Told): TextPlace {
  return { section, sentence, place: current.place };
}

function foreignFinding(text: TextReading, told: Told): RuleFinding {
  const data = { thing: told.subject.label, printed: printed(told.current) };
  return sentenceFinding(text, [placeOf(told)], { key: "text.not-in-table", data });
}

/** At the first amount of the list. */
function missingFinding(
  text: TextReading,
  first: readonly Told[],
  missing: readonly Line[],
  severity: Severity,
): RuleFinding {
  const lines = missing.map(({ name, total }) => `${name}${printedFigureText(total)}`).join("、");
  const cells = missing.map(({ total }) => figureCell(total));
  return sentenceFinding(text, first.map(placeOf), { key: "text.not-in-list", data: { lines } }, { severity, cells });
}
