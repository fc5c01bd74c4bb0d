import { checkWorkbook } from "../../../src/core/check";
import { doubtfulCells } from "../../../src/core/audit/doubtful-cells";
import { renderMessage } from "../../../src/core/messages/render";
import type { Language } from "../../../src/core/messages/message";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { type CellProvenance, provenance } from "../../../src/core/report/provenance";
import { cellKey, parseA1, type CellRef } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { withCell } from "../../support/units/change";
import { good } from "../../support/units/plain-unit";

const sample = sampleSnapshot();

function askOf(snapshot: WorkbookSnapshot): (cell: CellRef) => CellProvenance {
  const result = checkWorkbook(snapshot);
  return provenance(result, generateNarrative(result.reading, result.facts, undefined, doubtfulCells(result)));
}

function at(sheet: string, address: string): CellRef {
  const place = parseA1(address);
  if (!place) throw new Error(address);
  return { sheet, ...place };
}

const ask = askOf(sample);
const told = ({ held, identities }: CellProvenance, language: Language = "zh-CN"): string[] =>
  [held, ...identities.map(({ message }) => message)].map((message) => renderMessage(message, language));

test("a wrong cell: every identity that weighs it, those that do not hold first, by the very findings", () => {
  const about = ask(at("表八", "C6"));
  const outcomes = about.identities.map(({ outcome }) => outcome);
  expect(outcomes[0]).toBe("broken");
  expect(outcomes).toEqual([...outcomes].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  const { findings } = checkWorkbook(sample);
  for (const { outcome, finding, message } of about.identities) {
    expect(findings.find(({ id }) => id === finding)?.message).toEqual(outcome === "holds" ? undefined : message);
  }
});

const rank = ["broken", "verify", "rounding", "holds"];

test("a total that ties is told with both figures, and the sentences that print it are quoted", () => {
  const { reading } = checkWorkbook(sample);
  const total = reading.tables[0]?.blocks[0]?.rows.find(({ line }) => line === "total")?.figures.get("amount");
  if (!total) throw new Error("the sample has a total of income");
  const about = ask(total.cell);
  expect(about.identities.length).toBeGreaterThan(1);
  expect(about.identities.every(({ outcome }) => outcome === "holds")).toBe(true);
  const [held, first] = told(about);
  expect(held).toMatch(/表一“.+”的预算数（B\d+）为384\.33万元，/);
  expect(first).toMatch(/384\.33万元，按“.+”计算为384\.33万元，两者相符。$/);
  expect(about.sentences.length).toBeGreaterThan(0);
  for (const { pieces } of about.sentences) {
    expect(pieces.filter(({ isOwn }) => isOwn).some(({ text }) => text.includes("384.33"))).toBe(true);
  }
});

test("others of an identity are named without the cell itself, and counted where they are many", () => {
  const about = ask(at("表八", "C6"));
  for (const { others, otherCount } of about.identities) {
    expect(others.map(cellKey)).not.toContain(cellKey(about.cell));
    expect(others).toHaveLength(Math.min(8, otherCount));
  }
});

test("every figure that coverage counts as checked has an identity, and none that is unchecked", () => {
  const result = checkWorkbook(good);
  const asked = askOf(good);
  const figures = result.reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
  );
  const numbers = figures.filter(({ written }) => written === "number" || written === "text");
  const weighed = numbers.filter(({ cell }) => asked(cell).identities.length > 0);
  expect([weighed.length, numbers.length - weighed.length]).toEqual([
    result.coverage.checked,
    result.coverage.unchecked,
  ]);
});

test("an unread cell says what stands there and why it was not read", () => {
  const spoilt = withCell(sample, at("表八", "C6"), "伍万");
  const about = askOf(spoilt)(at("表八", "C6"));
  expect(told(about)).toEqual(["表八!C6填的是“伍万”，没有读作金额：不是数字；含有它的勾稽关系都没有核对。"]);
  expect(told(about, "en-US")[0]).toMatch(/holds “伍万”, which was not read as an amount/);
});

test("blank cells, formulas and numbers kept as text are told apart", () => {
  const cell = at("表八", "C6");
  const heldAs = (snapshot: WorkbookSnapshot): string => renderMessage(askOf(snapshot)(cell).held, "zh-CN");
  expect(heldAs(sample)).toMatch(/是直接录入的数。$/);
  expect(heldAs(withCell(sample, cell, null))).toMatch(/没有填数，合计时按零计算。$/);
  expect(heldAs(withCell(sample, cell, "3.5"))).toMatch(/为3\.50?万元，是以文本形式录入的数。$/);
  const calculated = {
    ...sample,
    sheets: sample.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((one) =>
          sheet.name === cell.sheet && row.index === cell.row && one.column === cell.column
            ? { ...one, formula: "=D6+E6" }
            : one,
        ),
      })),
    })),
  };
  expect(heldAs(calculated)).toMatch(/由公式 =D6\+E6 算出。$/);
});

test("a title has neither identity nor amount", () => {
  const about = ask(at("表八", "A1"));
  expect(told(about)).toEqual(["表八!A1不是九张表中的金额，没有勾稽关系涉及它。"]);
});

test("a fact of an input sheet leads to the sentences that print it", () => {
  const { reading, facts } = checkWorkbook(sample);
  const { sections } = generateNarrative(reading, facts);
  const fact = sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans)))
    .find((span) => "calculation" in span && span.calculation === "fact");
  const cell = fact && "cells" in fact ? fact.cells[0] : undefined;
  if (!cell) throw new Error("the sample's text prints facts");
  expect(ask(cell).sentences.length).toBeGreaterThan(0);
});

test("an identity that only rounding explains is told as such", () => {
  const rounding = checkWorkbook(sample).findings.find(({ severity, cell }) => severity === "rounding" && cell);
  if (!rounding?.cell) throw new Error("the sample has one");
  expect(ask(rounding.cell).identities.some(({ outcome }) => outcome === "rounding")).toBe(true);
});
