import fc from "fast-check";
import { comparedFigure, leafCodeRows } from "../../../src/core/inputs/compared-figures";
import { codeItem, lastYearField, lastYearItems, reasonField } from "../../../src/core/inputs/definition/last-year";
import { noFacts, type Fact, type Facts } from "../../../src/core/inputs/facts";
import { inputSheetContents } from "../../../src/core/inputs/layout/sheet-contents";
import { readInputs } from "../../../src/core/inputs/read-inputs";
import { amount, sum, type Amount } from "../../../src/core/money/amount";
import { percentage, printAmount, roundTo } from "../../../src/core/money/rounding";
import { generateNarrative } from "../../../src/core/narrative/generate";
import type { FigureSpan, Narrative, Span } from "../../../src/core/narrative/span";
import { parseAmountText } from "../../../src/core/reading/amount-text";
import { inUnit } from "../../../src/core/reading/lookup";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { Reading } from "../../../src/core/reading/reading";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { CellRef } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotOf } from "../../support/content-snapshot";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit } from "../../support/units/layout";
import { Random } from "../../support/units/random";
import { makeUnit } from "../../support/units/unit";

function spansOf(narrative: Narrative): Span[] {
  return narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans)),
  );
}

function figuresOf(narrative: Narrative): FigureSpan[] {
  return spansOf(narrative).flatMap((span) => ("cells" in span ? [span] : []));
}

/** The cell's amount in 万元, read from the snapshot alone; text and facts are in 万元, tables in their own unit. */
function wanAt(snapshot: WorkbookSnapshot, cell: CellRef, tableUnit: "元" | "万元"): Amount {
  const value = snapshot.sheets
    .find(({ name }) => name === cell.sheet)
    ?.rows.find(({ index }) => index === cell.row)
    ?.cells.find(({ column }) => column === cell.column)?.value;
  const parsed = parseAmountText(typeof value === "object" ? "" : String(value));
  const typed = parsed.kind === "amount" ? parsed.value : amount("0");
  return roundTo(inUnit(typed, cell.sheet.startsWith("填报") ? "万元" : tableUnit, "万元"), 2);
}

/** Last year's figures: some unchanged, some zero, some higher or lower, some left out; reasons for about half. */
function lastYearFacts(reading: Reading, random: Random): Facts {
  const fields = new Map<string, Fact>();
  const items = [
    ...lastYearItems.map(({ id }) => id),
    ...leafCodeRows(reading, "T5.main").map(({ code = "" }) => codeItem(code)),
  ];
  for (const item of items) {
    const figure = comparedFigure(reading, item);
    const now = figure ? roundTo(inUnit(figure.value, figure.amountUnit, "万元"), 2) : amount("0");
    const before = random.pick([now, amount("0"), now.plus("7.31"), now.times("0.5").round(2), amount("33.3")]);
    if (random.chance(0.9)) fields.set(lastYearField(item), { text: before.toFixed(), amount: before });
    if (random.chance(0.5)) fields.set(reasonField(item), { text: "人员调整" });
  }
  return { ...noFacts, fields };
}

function expectWellFormed(narrative: Narrative): void {
  expect(narrative.sections.map(({ id }) => id)).toEqual("1 2 3 4 5 6 7 8 9 10".split(" ").map((n) => `N${n}`));
  for (const { title, paragraphs } of narrative.sections) {
    expect(title).not.toMatch(/[{}]/);
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const { sentences } of paragraphs) {
      const text = sentences.flatMap(({ spans }) => spans.map((span) => span.text)).join("");
      expect(text).not.toMatch(/NaN|undefined|Infinity|[{}]|-0\.00|(增加|减少)0\.00|[，、。；]{2}|[、，]。|：。|^$/);
    }
  }
}

/** What the span claims to print, computed again from the cells it names. */
function recomputed(span: FigureSpan, amounts: readonly Amount[]): string | undefined {
  // Cells of this year, or of the part, come first; a compared total may have several cells for last year.
  const [first = amount("0"), ...others] = amounts;
  const second = sum(others);
  switch (span.calculation) {
    case "value":
      return printAmount(first);
    case "sum":
      return printAmount(sum(amounts));
    case "difference":
      return printAmount(first.minus(second).abs());
    case "rate":
      return percentage(first.minus(second).abs(), second);
    case "share":
      return percentage(first, second);
    default:
      return span.text;
  }
}

test("any unit's narrative prints nothing that its cells do not give", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const tables = drawUnit(makeUnit(seed, { exact: seed % 2 === 0 }), layout);
      const reading = readWorkbook(tables, xinjiang2022);
      const given = lastYearFacts(reading, new Random(seed));
      const snapshot = { sheets: [...tables.sheets, ...inputSheetContents(reading, given).map(snapshotOf)] };
      const facts = readInputs(snapshot);
      expect(facts.problems).toEqual([]);
      const narrative = generateNarrative(readWorkbook(snapshot, xinjiang2022), facts);
      expectWellFormed(narrative);
      for (const span of figuresOf(narrative)) {
        if (span.unit !== "万元" && span.unit !== "%") continue;
        seen.add(span.calculation);
        if (span.calculation === "value") expect(span.cells).toHaveLength(1);
        const amounts = span.cells.map((cell) => wanAt(snapshot, cell, layout.unit));
        expect({ ...span, text: recomputed(span, amounts) }).toEqual(span);
      }
    }),
    { numRuns: 80 },
  );
  expect([...seen].sort()).toEqual(["difference", "fact", "rate", "share", "sum", "value"]);
});

test("without facts nothing is compared and no reason is invented: every fact asked for is a gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const reading = readWorkbook(drawUnit(makeUnit(seed, { exact: true }), layout), xinjiang2022);
      const narrative = generateNarrative(reading, noFacts);
      expectWellFormed(narrative);
      // Numbers in the names of projects stand in 表七; nothing comes from an input sheet.
      const sheets = figuresOf(narrative).flatMap(({ cells }) => cells.map(({ sheet }) => sheet));
      expect(sheets.filter((sheet) => sheet.startsWith("填报"))).toEqual([]);
      const spans = spansOf(narrative);
      expect(spans.map(({ text }) => text).join("")).not.toMatch(/增长|下降|持平|比上年预算(增加|减少)/);
      const gaps = new Set(spans.flatMap((span) => ("gap" in span ? [span.gap] : [])));
      expect(new Set(narrative.gaps.map(({ field }) => field))).toEqual(gaps);
      expect(gaps).toContain("procurement.goods");
      expect([...gaps].some((gap) => gap.startsWith("lastYear."))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a change that needs a reason ends in the typed reason or in a gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const unit = makeUnit(seed, { exact: true });
      const reading = readWorkbook(drawUnit(unit, layout), xinjiang2022);
      const spans = spansOf(generateNarrative(reading, lastYearFacts(reading, new Random(seed))));
      for (const [index, span] of spans.entries()) {
        if (!/主要原因是：$/.test(span.text)) continue;
        const next = spans[index + 1];
        expect(next && "gap" in next && /\.reason$/.test(next.gap)).toBe(true);
      }
      const reasons =
        spans
          .map(({ text }) => text)
          .join("")
          .match(/主要原因是：.{4}/g) ?? [];
      for (const reason of reasons) expect(reason).toMatch(/^主要原因是：(人员调整|【请填写)$/);
    }),
    { numRuns: 40 },
  );
});
