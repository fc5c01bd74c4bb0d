// Amounts as people write them, and workbooks that hold a table more than once.

import { checkWorkbook } from "../../../src/core/check";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { all, expected, good, readsAlike, rulesOf, sentences, unnamed } from "../../support/units/plain-unit";
import { cells, numbers, rewriteSheets, texts } from "../../support/units/rewrite";
import { makeUnit } from "../../support/units/unit";

describe("amounts", () => {
  const thousands = (value: number): string => value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
  test.each<[string, (value: number) => string]>([
    ["1,234.50", thousands],
    ["384. 33", (value) => value.toFixed(2).replace(".", ". ")],
    ["384。33", (value) => value.toFixed(2).replace(".", "。")],
    ["384.33万", (value) => `${value.toFixed(2)}万`],
    ["384.33 万元", (value) => `${value.toFixed(2)} 万元`],
    [
      "３８４．３３",
      (value) => value.toFixed(2).replace(/[\d.]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
    ],
  ])("written like %s are read", (_, write) => {
    readsAlike(all(numbers(write)));
  });

  test.each<[string, number]>([
    ["0!.0000", 4],
    ["0\\.0000_ ", 4],
    ['0"."0,', 4],
    ["#,##0.00,", 3],
  ])("cells that hold 元 and print 万元 or 千元 by the format %s are read as they print", (format, moved) => {
    const held = cells((cell) =>
      typeof cell.value === "number" ? { ...cell, value: Number((cell.value * 10 ** moved).toFixed(2)), format } : cell,
    );
    const plain = cells((cell) => (typeof cell.value === "number" ? { ...cell, format: "0.0000" } : cell));
    const amounts = (workbook: WorkbookSnapshot): string[] =>
      checkWorkbook(workbook).reading.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) =>
          rows.flatMap(({ figures }) => [...figures.values()].map(({ exact }) => exact.toFixed())),
        ),
      );
    expect(amounts(rewriteSheets(good, held))).toEqual(amounts(rewriteSheets(good, plain)));
  });

  test.each(["(12.00)", "（12.00）", "△12.00", "-12.00"])("%s is negative", (text) => {
    const workbook = rewriteSheets(
      good,
      cells((cell, { index }) => (index === 6 && cell.column === 4 ? { ...cell, value: text } : cell)),
      "表三",
    );
    const figures = checkWorkbook(workbook).reading.tables[2]?.blocks[0]?.rows[2]?.figures;
    expect(figures?.get("total")?.value.toFixed()).toBe("-12");
  });

  test.each([1.7e308, -1.7e308, 5e-324])(
    "an amount of %d, beyond what sums can hold, is judged like any other",
    (value) => {
      const strange = cells((cell, { index }) => (index === 6 && cell.column === 4 ? { ...cell, value } : cell));
      const result = checkWorkbook(rewriteSheets(good, strange, "表三"));
      expect(result.verdict).toBe("errors");
      expect(result.coverage).toEqual(expected.coverage);
    },
  );

  test.each(["9".repeat(32_000), `0.${"0".repeat(32_000)}1`])("an amount of thirty thousand digits is none", (text) => {
    const strange = cells((cell, { index }) => (index === 6 && cell.column === 4 ? { ...cell, value: text } : cell));
    const { coverage } = checkWorkbook(rewriteSheets(good, strange, "表三"));
    expect(coverage.unread.map(({ why }) => why.key)).toEqual(["coverage.not-a-number"]);
  });

  test("a format that asks for ten thousand digits behind the point does not set the table's precision", () => {
    const format = `0.${"0".repeat(10_000)}`;
    const strange = cells((cell) => (typeof cell.value === "number" ? { ...cell, format } : cell));
    const { reading } = checkWorkbook(rewriteSheets(good, strange, "表三"));
    expect(reading.tables[2]?.decimals).toBe(2);
  });

  test("formulas that were never calculated are not zeros", () => {
    const uncalculated = cells((cell) =>
      typeof cell.value === "number" ? { column: cell.column, value: null, formula: "=1" } : cell,
    );
    const one = checkWorkbook(rewriteSheets(good, uncalculated, "表三"));
    expect(one.coverage.unread.map(({ why }) => why.key)).toEqual(
      Array.from({ length: one.coverage.unread.length }, () => "coverage.not-calculated"),
    );
    expect(one.coverage.numericCells).toBe(expected.coverage.numericCells);
    expect(sentences(one, "not-calculated")).toEqual([
      `表三有${String(one.coverage.unread.length)}个公式没有计算结果（如E5），无法核对，请用Excel打开工作簿、重新计算并保存后再检查。`,
    ]);
  });

  test.each(["单位（万元）", "（万元）", "单位：万", "金额单位：人民币万元"])(
    "the unit line %s is understood",
    (text) => {
      const result = checkWorkbook(all(texts((old) => (old === "单位：万元" ? text : old))));
      expect(result.reading.tables.map(({ unitLine }) => unitLine?.unit)).toEqual(
        Array.from({ length: 9 }, () => "万元"),
      );
      expect(rulesOf(result)).toEqual(rulesOf(expected));
    },
  );
});

describe("several places", () => {
  const dated = drawUnit(makeUnit(11, { exact: true }), { ...plainLayout, title: "year" });
  const lastYear = (sheet: SheetSnapshot): SheetSnapshot =>
    texts((text) => text.replace(/^20\d\d年/, "2019年"))({ ...sheet, name: `${sheet.name}旧` });

  test("last year's tables in the same workbook are told apart by their year", () => {
    const plainNames = (sheets: readonly SheetSnapshot[], name: string): SheetSnapshot[] =>
      sheets.map((sheet, index) => ({ ...sheet, name: `${name}${index + 100}` }));
    const sheets = [...plainNames(dated.sheets.map(lastYear), "旧"), ...plainNames(dated.sheets, "新")];
    const result = checkWorkbook({ sheets });
    expect(result.reading.tables.every(({ place }) => place?.sheet.startsWith("新"))).toBe(true);
    expect(sentences(result, "table-other-year")[2]).toBe(
      "工作表“旧102”是2019年的表三“单位支出总体情况表”，本次已按“新102”核对；请把其他年度的表另存为单独的工作簿后重新检查。",
    );
    expect(result.verdict).not.toBe("ready");
  });

  test("of the same table twice the visible one is checked, and both are named", () => {
    const draft = rewriteSheets(good, (sheet) => ({ ...sheet, name: "底稿", visibility: "hidden" }), "表三");
    const [copy] = draft.sheets.filter(({ name }) => name === "底稿");
    if (!copy) throw new Error("no copy");
    const shown = unnamed(good).sheets;
    const result = checkWorkbook({ sheets: [copy, ...shown] });
    expect(result.reading.tables[2]?.place?.sheet).toBe("数据102");
    expect(sentences(result, "table-twice")).toEqual([
      "“数据102”和“底稿”两张工作表都像是表三“单位支出总体情况表”，已按“数据102”核对；请删去或改名另一张后重新检查。",
    ]);
  });

  test("a table that goes on under its head alone on the next sheet is read to its end", () => {
    const cut = rewriteSheets(
      good,
      (sheet) => [
        { ...sheet, rows: sheet.rows.filter(({ index }) => index < 9) },
        { ...sheet, name: "附页", rows: sheet.rows.filter(({ index }) => index >= 9 || index === 2 || index === 3) },
      ],
      "表六",
    );
    readsAlike(cut);
  });
});
