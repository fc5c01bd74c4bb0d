import fc from "fast-check";
import { doubtfulCells } from "../../../src/core/audit/doubtful-cells";
import { checkWorkbook } from "../../../src/core/check";
import { noFacts } from "../../../src/core/inputs/facts";
import { blockedSentences } from "../../../src/core/narrative/blocked";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { narrativeJson, narrativeSheet } from "../../../src/core/narrative/render";
import type { Narrative, Sentence } from "../../../src/core/narrative/span";
import { cellKey } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

function sentencesOf({ sections }: Narrative): Sentence[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));
}

function textOf({ spans }: Sentence): string {
  return spans.map(({ text }) => text).join("");
}

function narrated(snapshot: WorkbookSnapshot): { narrative: Narrative; doubts: ReturnType<typeof doubtfulCells> } {
  const result = checkWorkbook(snapshot);
  const doubts = doubtfulCells(result);
  return { narrative: generateNarrative(result.reading, noFacts, undefined, doubts), doubts };
}

/** The figure of a table's row and column changed by a factor. */
function spoilt(snapshot: WorkbookSnapshot, block: string, line: string, column: string): WorkbookSnapshot {
  const { reading } = checkWorkbook(snapshot);
  const rows = reading.tables.flatMap((table) => table.blocks).find(({ id }) => id === block)?.rows ?? [];
  const cell = rows.find((row) => row.line === line || row.code === line)?.figures.get(column)?.cell;
  if (!cell) throw new Error(`no ${block} ${line} ${column}`);
  return {
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((old) =>
          sheet.name === cell.sheet && row.index === cell.row && old.column === cell.column
            ? { ...old, value: Number(old.value) + 70 }
            : old,
        ),
      })),
    })),
  };
}

const unit = drawUnit(makeUnit(11, { exact: true }), plainLayout);

test("nothing is marked while every identity holds", () => {
  const { narrative, doubts } = narrated(unit);
  expect(doubts.size).toBe(0);
  expect(blockedSentences(narrative)).toEqual([]);
  expect(sentencesOf(narrative).map(textOf).join("")).not.toContain("待核实");
});

test("one wrong cell blocks the sentences that print it, and no other sentence", () => {
  const { narrative, doubts } = narrated(spoilt(unit, "T3.main", "total", "basicExpenditure"));
  expect([...doubts.keys()]).toHaveLength(1);
  const blocked = blockedSentences(narrative);
  expect(blocked.map(({ section }) => section)).toEqual(["N3"]);
  expect(blocked[0]?.text).toMatch(
    /^基本支出[\d.]+万元，占[\d.]+%【待核实：表三![A-Z]+\d+，见检查发现F1(、F\d+)*】，【请填写/,
  );
  const json = JSON.stringify(narrativeJson(narrative));
  expect(json).toContain('"mark":"unverified"');
  expect(json).toContain('"blockedBy":["F1"');
  const marked = narrativeSheet(narrative).rows.flatMap(({ cells }) => cells.filter((cell) => cell?.role === "error"));
  expect(marked.map((cell) => cell?.value)).toEqual([blocked[0]?.text]);
});

test("words that rest on a doubtful zero are blocked as well, though they print no figure", () => {
  const bare = makeUnit(11, { exact: true });
  const cell = { sheet: "表一", row: 0, column: 0 };
  const { reading } = checkWorkbook(drawUnit(bare, plainLayout));
  const zero = reading.tables
    .flatMap(({ blocks }) => blocks)
    .find(({ id }) => id === "T2.main")
    ?.rows.find(({ line }) => line === "total")
    ?.figures.get("stateCapitalOperationsBudget");
  const doubts = new Map([[cellKey(zero?.cell ?? cell), ["F7"]]]);
  const blocked = blockedSentences(generateNarrative(reading, noFacts, undefined, doubts));
  expect(blocked.map(({ section, blockedBy }) => [section, blockedBy])).toEqual([["N2", ["F7"]]]);
  expect(blocked[0]?.text).toMatch(/^国有资本经营预算未安排【待核实：表二![A-Z]+\d+，见检查发现F7】。$/);
});

test("whatever is in doubt: each figure on a doubtful cell stands in a marked sentence, and only the marks are new", () => {
  let blockedOnes = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, fc.nat(), (seed, layout, pick) => {
      const { reading } = checkWorkbook(drawUnit(makeUnit(seed, { exact: true }), layout));
      const figures = reading.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
      );
      const doubts = new Map(
        figures.filter((_, index) => index % 5 === pick % 5).map(({ cell }) => [cellKey(cell), ["F1"]]),
      );
      const before = sentencesOf(generateNarrative(reading, noFacts)).map(textOf);
      const after = sentencesOf(generateNarrative(reading, noFacts, undefined, doubts));
      expect(after.map((sentence) => textOf(sentence).replace(/【待核实：[^】]*】/, ""))).toEqual(before);
      for (const { spans, blockedBy } of after) {
        const suspects = spans.filter((span) => "cells" in span && span.cells.some((at) => doubts.has(cellKey(at))));
        if (suspects.length > 0) expect(blockedBy).toEqual(["F1"]);
        for (const span of spans) if ("cells" in span) expect("blockedBy" in span).toBe(suspects.includes(span));
        expect(spans.filter((span) => "mark" in span)).toHaveLength(blockedBy ? 1 : 0);
        const text = textOf({ spans });
        expect(text).not.toMatch(/\d【待核实|。【待核实/);
        if (blockedBy) blockedOnes++;
      }
    }),
    { numRuns: 30 },
  );
  expect(blockedOnes).toBeGreaterThan(30);
});
