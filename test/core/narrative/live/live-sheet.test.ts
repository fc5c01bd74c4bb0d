import { checkWorkbook } from "../../../../src/core/check";
import { generateNarrative } from "../../../../src/core/narrative/generate";
import { liveNarrativeSheet } from "../../../../src/core/narrative/live/live-sheet";
import { staleMark } from "../../../../src/core/narrative/live/live-span";
import { narrativeSheet } from "../../../../src/core/narrative/render";
import type { Narrative, Span } from "../../../../src/core/narrative/span";
import type { SheetContent } from "../../../../src/core/workbook/sheet-content";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { sampleSnapshot } from "../../../support/sample-snapshot";
import { evaluateFormula } from "../../../support/sheet-formula";
import { withCell } from "../../../support/units/change";
import { cellAt } from "../../../support/xlsx/parts";

const sample = sampleSnapshot();
const { reading, facts } = checkWorkbook(sample);
const narrative = generateNarrative(reading, facts);
const live = liveNarrativeSheet(narrative, sample, reading);
const formulas = (sheet: SheetContent): string[] =>
  sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
const textOf = (sheet: SheetContent, snapshot: WorkbookSnapshot): string =>
  sheet.rows
    .flatMap(({ cells }) => cells)
    .map((cell) => (cell?.formula === undefined ? cell?.value : evaluateFormula(cell.formula, snapshot)))
    .join("\n");

test("calculated, the sheet reads like the plain one; most figures follow their cells", () => {
  const plain = narrativeSheet(narrative).rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
  expect(textOf(live, sample)).toBe(plain.join("\n"));
  const printed = narrative.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans)))
    .filter((span) => "cells" in span && ["value", "sum", "difference", "rate", "share"].includes(span.calculation));
  const followed =
    formulas(live)
      .join("")
      .match(/TEXT\(/g) ?? [];
  expect(printed.length).toBeGreaterThan(50);
  expect(followed.length / printed.length).toBeGreaterThan(0.95);
});

test("a formula stays under the limits of Excel, and holds no text of more than 255 characters", () => {
  expect(formulas(live).length).toBeGreaterThan(10);
  for (const formula of formulas(live)) {
    expect(formula.length).toBeLessThanOrEqual(8_192);
    for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257);
  }
});

test("a changed cell changes the figure, the change and the rate that rest on it", () => {
  const cell = cellAt("表三", "C6");
  const before = textOf(live, sample);
  const [changed] = [...narrative.sections]
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans)))
    .flatMap((span) => ("cells" in span && span.calculation === "rate" ? [span] : []));
  if (!changed) throw new Error("the sample prints a rate");
  const [now] = changed.cells;
  const edited = withCell(sample, now ?? cell, 900.5);
  const after = textOf(live, edited);
  expect(after).not.toBe(before);
  const again = checkWorkbook(edited);
  const fresh = generateNarrative(again.reading, again.facts);
  const rates = (text: string): string[] => text.match(/增长[\d.]+%/g) ?? [];
  const freshText = textOf(liveNarrativeSheet(fresh, edited, again.reading), edited);
  expect(rates(after)[0]).toBe(rates(freshText)[0]);
  expect(after).toContain("900.50万元");
});

const figure = (text: string, calculation: "rate" | "difference", ...addresses: string[]): Span => ({
  text,
  unit: "万元",
  calculation,
  cells: addresses.map((address) => cellAt("表一", address)),
});
const sheetOf = (snapshot: WorkbookSnapshot, ...spans: Span[]): SheetContent => {
  const paragraphs = [{ kind: "text" as const, sentences: [{ spans }] }];
  const made: Narrative = { sections: [{ id: "N1", title: "题", paragraphs }], gaps: [] };
  return liveNarrativeSheet(made, snapshot, checkWorkbook(snapshot).reading);
};
const book = (...values: (number | string)[]): WorkbookSnapshot => ({
  sheets: [
    {
      name: "表一",
      visibility: "visible",
      rows: values.map((value, index) => ({ index, cells: [{ column: 0, value }] })),
      hiddenColumns: [],
    },
  ],
});

test("a change whose direction has turned says so instead of a wrong word", () => {
  const snapshot = book(12, 10);
  const sheet = sheetOf(snapshot, { text: "增加" }, figure("2.00", "difference", "A1", "A2"), { text: "万元" });
  expect(textOf(sheet, snapshot)).toBe("题\n增加2.00万元");
  expect(textOf(sheet, book(9, 10))).toBe(`题\n增加${staleMark}万元`);
});

test("words that rest on cells are marked once one of these has changed", () => {
  const snapshot = book(0, 5);
  const restsOn = [cellAt("表一", "A1"), cellAt("表一", "A2")];
  const sheet = sheetOf(snapshot, { text: "未安排预算", restsOn }, { text: "。" });
  expect(textOf(sheet, snapshot)).toBe("题\n未安排预算。");
  expect(textOf(sheet, book(0.01, 5))).toBe(`题\n未安排预算${staleMark}。`);
});

test("a half that a double lies below is rounded up all the same", () => {
  // 24.69 / 200 is 12.345 %; 0.145 as a double lies below 0.145.
  const snapshot = book(224.69, 200);
  const sheet = sheetOf(snapshot, figure("12.35", "rate", "A1", "A2"));
  expect(formulas(sheet)).toHaveLength(1);
  expect(textOf(sheet, snapshot)).toBe("题\n12.35");
  const half = book(0.145);
  const amount: Span = { text: "0.15", unit: "万元", calculation: "value", cells: [cellAt("表一", "A1")] };
  expect(formulas(sheetOf(half, amount))).toHaveLength(1);
  expect(textOf(sheetOf(half, amount), half)).toBe("题\n0.15");
});

test.each([
  ["a cell that holds text", book("１２．００"), "12.00"],
  ["a figure that does not come to the printed text", book(13), "12.00"],
  ["an amount beyond exact doubles", book(123_456_789_012.25), "123456789012.25"],
])("%s is printed as text", (_, snapshot, text) => {
  const span: Span = { text, unit: "万元", calculation: "value", cells: [cellAt("表一", "A1")] };
  const sheet = sheetOf(snapshot, span);
  expect(formulas(sheet)).toEqual([]);
  expect(sheet.rows[1]?.cells[0]?.value).toBe(text);
});

test("a paragraph that is too long for one formula goes on in the next row", () => {
  const snapshot = book(12, 10);
  const spans = Array.from({ length: 120 }, (_, index): Span[] => [
    { text: `第${index}项增加` },
    figure("2.00", "difference", "A1", "A2"),
    { text: `万元，“${"长".repeat(260)}”。` },
  ]).flat();
  const sheet = sheetOf(snapshot, ...spans);
  expect(sheet.rows.length).toBeGreaterThan(3);
  for (const formula of formulas(sheet)) expect(formula.length).toBeLessThanOrEqual(8_192);
  expect(textOf(sheet, snapshot).replaceAll("\n", "")).toBe(`题${spans.map(({ text }) => text).join("")}`);
});
