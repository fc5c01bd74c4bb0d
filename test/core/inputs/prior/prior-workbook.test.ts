import fc from "fast-check";
import { checkWorkbook } from "../../../../src/core/check";
import { comparedFigure } from "../../../../src/core/inputs/compared-figures";
import { codeItem, lastYearField } from "../../../../src/core/inputs/definition/last-year";
import { inputSheetContents } from "../../../../src/core/inputs/layout/sheet-contents";
import { renderMessage } from "../../../../src/core/messages/render";
import { amount } from "../../../../src/core/money/amount";
import { printAmount } from "../../../../src/core/money/rounding";
import { doubtfulCells } from "../../../../src/core/audit/doubtful-cells";
import { generateNarrative } from "../../../../src/core/narrative/generate";
import { narrativeText } from "../../../../src/core/narrative/render";
import { shanghaiDistrict2023 } from "../../../../src/core/standards/shanghai-district-2023";
import { blankTables } from "../../../../src/core/blank/blank-workbook";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { snapshotOf } from "../../../support/content-snapshot";
import { anyLayout } from "../../../support/units/arbitrary";
import { withCell } from "../../../support/units/change";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit, type FactRow, type Unit } from "../../../support/units/unit";

const layout = { ...plainLayout, title: "year" } as const;

/** This year's unit, and another one's budget under the same name for the year before. */
function years(seed: number): { unit: Unit; before: Unit } {
  const unit = makeUnit(seed, { exact: true });
  return { unit, before: { ...makeUnit(seed + 1, { exact: true }), name: unit.name, year: unit.year - 1 } };
}

function wan(yuan: bigint): string {
  return amount(String(yuan)).div("10000").toFixed();
}

const rowOf = (unit: Unit, block: string, key: string): FactRow | undefined =>
  unit.blocks[block]?.find((row) => row.line === key || (row.code === key && row.project === undefined));

test("last year's figures come from its cells, whatever its layout, and add up", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, drawn) => {
      const { unit, before } = years(seed);
      const snapshot = drawUnit(before, { ...drawn, title: "year" });
      const result = checkWorkbook(drawUnit(unit, layout), { prior: { name: "去年.xlsx", snapshot } });
      expect(result.prior?.workbook.problem).toBeUndefined();
      const figure = (item: string): string | undefined =>
        result.facts.fields.get(lastYearField(item))?.amount?.toFixed();
      expect(figure("basicExpenditure")).toBe(
        wan(rowOf(before, "T3.main", "total")?.amounts["basicExpenditure"] ?? 0n),
      );
      expect(figure("generalPublicBudget")).toBe(
        wan(rowOf(before, "T2.main", "total")?.amounts["generalPublicBudget"] ?? 0n),
      );
      expect(figure("officialHospitality")).toBe(
        wan(rowOf(before, "T8.main", "amounts")?.amounts["officialHospitality"] ?? 0n),
      );
      const items = (one: Unit): string[] =>
        (one.blocks["T5.main"] ?? []).flatMap(({ code }) => (code?.length === 7 ? [code] : []));
      for (const code of new Set([...items(unit), ...items(before)])) {
        // A row of zeros may be left out of last year's table; only this year's items must know that.
        const read = figure(codeItem(code)) ?? (items(unit).includes(code) ? "unknown" : "0");
        expect([code, read]).toEqual([code, wan(rowOf(before, "T5.main", code)?.amounts["total"] ?? 0n)]);
      }
      for (const [field, { cell }] of result.facts.fields) {
        if (field.startsWith("lastYear.")) expect([field, cell?.workbook]).toEqual([field, "去年.xlsx"]);
      }
      expect(result.findings.filter(({ rule }) => /^(last-year|prior)/.test(rule))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("with last year's workbook no figure of last year is asked for, and vanished items are told", () => {
  const { unit, before } = years(11);
  const prior = { name: "去年.xlsx", snapshot: drawUnit(before, layout) };
  const { reading, facts } = checkWorkbook(drawUnit(unit, layout), { prior });
  const narrative = generateNarrative(reading, facts);
  expect(narrative.gaps.filter(({ field }) => /^lastYear\.(?!.*\.reason$)/.test(field))).toEqual([]);
  const text = narrativeText(narrative);
  expect(text).toMatch(/未安排预算，比上年预算减少[\d.]+万元/);
  expect(text).toContain("上年无此项预算");
});

function sentences(current: WorkbookSnapshot, prior: WorkbookSnapshot): string[] {
  const { findings, facts } = checkWorkbook(current, { prior: { name: "去年.xlsx", snapshot: prior } });
  const given = [...facts.fields.values()].filter(({ cell }) => cell?.workbook !== undefined);
  const said = findings
    .filter(({ rule }) => rule === "prior-workbook")
    .map(({ message }) => renderMessage(message, "zh-CN"));
  return said.length > 0 && given.length > 0 ? [...said, "（采用）"] : said;
}

describe("a workbook that is not last year's is not used, and a sentence says why", () => {
  const { unit, before } = years(11);
  const current = drawUnit(unit, layout);
  const blankShanghai = blankTables(shanghaiDistrict2023).map(snapshotOf);

  test.each<[string, WorkbookSnapshot, RegExp]>([
    ["another unit's", drawUnit({ ...before, name: "某某市图书馆" }, layout), /是“某某市图书馆”的.*没有采用/],
    ["this year's", drawUnit({ ...before, year: unit.year }, layout), /也是20\d\d年的，应当是20\d\d年的，没有采用/],
    ["of two years ago", drawUnit({ ...before, year: unit.year - 2 }, layout), /应当是20\d\d年的，没有采用/],
    ["of another standard", { sheets: blankShanghai }, /表式.*没有采用/],
    ["no budget at all", { sheets: [] }, /没有找到预算公开表，没有采用/],
  ])("%s", (_, prior, sentence) => {
    expect(sentences(current, prior)).toEqual([expect.stringMatching(sentence)]);
  });

  test("one that does not say its year is used, with a warning", () => {
    expect(sentences(current, drawUnit(before, plainLayout))).toEqual([
      expect.stringMatching(/没有写明年份.*请核实/),
      "（采用）",
    ]);
  });
});

test("errors of last year's workbook block the sentences that compare with the wrong cell", () => {
  const { unit, before } = years(11);
  const sound = drawUnit(before, layout);
  const cell = comparedFigure(checkWorkbook(sound).reading, "projectExpenditure")?.cell;
  if (!cell) throw new Error("no such figure");
  const prior = { name: "去年.xlsx", snapshot: withCell(sound, cell, 98765.43) };
  const result = checkWorkbook(drawUnit(unit, layout), { prior });
  expect(result.findings.map(({ rule }) => rule)).toContain("prior-workbook");
  const text = narrativeText(generateNarrative(result.reading, result.facts, undefined, doubtfulCells(result)));
  expect(text.match(/【待核实：.*?】/g)).toEqual([
    expect.stringMatching(/^【待核实：\[去年\.xlsx\]表三![A-Z]+\d+，见检查发现上年F.*】$/),
  ]);
});

test("what the user typed wins over last year's workbook, and a difference is a warning", () => {
  const { unit, before } = years(11);
  const tables = drawUnit(unit, layout);
  const read = checkWorkbook(tables, { prior: { name: "去年.xlsx", snapshot: drawUnit(before, layout) } });
  const typed = amount("12.34");
  const fields = new Map(read.facts.fields).set("lastYear.basicExpenditure", { text: "12.34", amount: typed });
  const sheets = inputSheetContents(read.reading, { ...read.facts, fields }).map(snapshotOf);
  const result = checkWorkbook(
    { sheets: [...tables.sheets, ...sheets] },
    { prior: { name: "去年.xlsx", snapshot: drawUnit(before, layout) } },
  );
  expect(result.facts.fields.get("lastYear.basicExpenditure")?.amount?.toFixed()).toBe("12.34");
  const differing = result.findings.filter(({ rule }) => rule === "last-year-agreement");
  expect(differing.map(({ severity, cell, stated, expected }) => [severity, cell?.sheet, stated, expected])).toEqual([
    [
      "warning",
      "填报-上年数据与原因",
      typed,
      amount(printAmount(read.facts.fields.get("lastYear.basicExpenditure")?.amount ?? typed)),
    ],
  ]);
  expect(differing[0]?.cells.map(({ cell }) => cell.workbook)).toEqual([undefined, "去年.xlsx"]);
});
