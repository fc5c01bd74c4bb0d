import { codedBlocks, keyCells } from "../../../../src/core/audit/form/code-rows";
import {
  headTexts,
  namePlaces,
  placedTables,
  textsBetween,
  textsOutsideTables,
} from "../../../../src/core/audit/form/table-area";
import { nameOf, textFinding } from "../../../../src/core/audit/form/text-finding";
import { printedNames } from "../../../../src/core/audit/form/unit-names";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";
import { a1 } from "../../../../src/core/workbook/address";
import { Grid } from "../../../../src/core/workbook/grid";
import { spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const read = (sheets: Readonly<Record<string, readonly Line[]>>) => {
  const snapshot = workbook(sheets);
  return {
    snapshot,
    reading: readWorkbook(snapshot, xinjiang2022),
    grids: snapshot.sheets.map((sheet) => new Grid(sheet)),
  };
};
const three = spendingTable("表三", statistics, { notes: ["备注：青河县水利局无其他说明。"] });
const five = spendingTable("表五", statistics);
const cover: Line[] = [["封面"], [null, " 青河县水利局2022年单位预算 "], [2022]];

describe("the area of a table", () => {
  const stacked = read({ 封面: cover, 合表: [["总说明"], ...three, [null], ...five] });

  test("ends where the next one of its sheet begins, or with the sheet", () => {
    const placed = placedTables(stacked.reading, stacked.grids);
    expect(placed.map(({ table, grid }) => `${table.id} ${grid.name}`)).toEqual(["T3 合表", "T5 合表"]);
    const [first, second] = placed;
    expect(first?.endRow).toBe(second?.place.firstRow);
    expect(second?.endRow).toBe(second?.grid.rowCount);
  });

  test("has a head of title, name and unit line", () => {
    const [first] = placedTables(stacked.reading, stacked.grids);
    const texts = first ? headTexts(first).map(({ normal }) => normal) : [];
    expect(texts).toEqual(expect.arrayContaining(["单位支出总体情况表", "编制单位:青河县水利局", "单位:万元"]));
    expect(texts).not.toContain("合计人数");
    expect(texts).not.toContain("一般公共服务支出");
  });

  test("what stands on no table is the cover; what stands above a table is its head", () => {
    const outside = textsOutsideTables(stacked.reading, stacked.grids);
    expect(outside.map(({ text, cell }) => `${cell.sheet} ${a1(cell)} ${text}`)).toEqual([
      "封面 A1 封面",
      "封面 B2 青河县水利局2022年单位预算",
    ]);
  });

  test("texts are taken row by row, without numbers, blanks and what ends the stretch", () => {
    const [grid] = stacked.grids;
    expect(grid && textsBetween(grid, 0, 3).map(({ normal }) => normal)).toEqual([
      "封面",
      "青河县水利局2022年单位预算",
    ]);
    expect(grid && textsBetween(grid, 1, 1)).toEqual([]);
    expect(grid && textsBetween(grid, 0, 1).map(({ normal }) => normal)).toEqual(["封面"]);
  });
});

describe("places in words", () => {
  const { reading } = read({ 封面: cover, 表三: three, 表五: five });
  const cell = (sheet: string, row: number, column = 1) => ({ sheet, row, column });

  test("are named by their table, else by their sheet", () => {
    expect(namePlaces([cell("表三", 7), cell("表五", 5), cell("封面", 1)], reading)).toEqual({
      "zh-CN": "表三B8、表五B6、“封面”B2",
      "en-US": "表三 B8, 表五 B6, “封面” B2",
    });
    expect(namePlaces([cell("表三", 60)], reading)["zh-CN"]).toBe("“表三”B61");
  });

  test("are cut after six", () => {
    const cells = Array.from({ length: 8 }, (_, index) => cell("封面", index));
    expect(namePlaces(cells, reading)["zh-CN"]).toMatch(/“封面”B6等8处$/);
    expect(namePlaces(cells, reading)["en-US"]).toMatch(/“封面” B6 and 2 more$/);
    expect(namePlaces(cells.slice(0, 6), reading)["zh-CN"]).toMatch(/“封面”B6$/);
  });

  test("a finding about texts stands at the first of them", () => {
    const message = { key: "rule.nothing-to-check" as const, data: {} };
    expect(textFinding("T3", [cell("表三", 1), cell("表三", 2)], message)).toEqual({
      table: "T3",
      cell: cell("表三", 1),
      message,
      cells: [
        { cell: cell("表三", 1), role: "text" },
        { cell: cell("表三", 2), role: "text" },
      ],
    });
    expect(textFinding(undefined, [], message)).toEqual({ message, cells: [] });
    const [table] = reading.tables.filter(({ id }) => id === "T3");
    expect(table && nameOf(table).table).toBe("表三");
  });
});

describe("the cells that say which code a row is", () => {
  const keysOf = (rows: readonly Line[]): string[] => {
    const { reading, grids } = read({ 表三: spendingTable("表三", rows) });
    const [block] = codedBlocks(reading);
    return block?.rows.map((row) => `${row.code} ${keyCells(row, block.table, grids[0]).map(a1).join()}`) ?? [];
  };

  test("are the code and the name beside it; lines and blocks without codes have none", () => {
    expect(keysOf(statistics)).toEqual(["201 A6,B6", "20105 A7,B7", "2010504 A8,B8"]);
    expect(keysOf([[null, "合计", 20, 12, 8]])).toEqual([]);
  });

  test("may be a number", () => {
    expect(
      keysOf([
        [201, "一般公共服务支出", 20, 12, 8],
        [null, "合计", 20, 12, 8],
      ]),
    ).toEqual(["201 A6,B6"]);
  });
});

test("the unit's name is found behind its label, on the cover, in notes, and where it is only like it", () => {
  const slip = spendingTable("表五", statistics, { unitName: "编制单位：青河县水力局" });
  const context = read({
    封面: [["青河县水利局概况"], ["2022年青河县水利局单位预算"], ["第一部分"]],
    表三: three,
    表五: slip,
    说明: [["青河县水利局"]],
  });
  const names = printedNames({ ...context, instances: [] });
  expect(
    names.map(({ name, source, table, printed }) => `${printed.cell.sheet} ${name} ${source} ${table ?? "-"}`),
  ).toEqual([
    "表三 青河县水利局 label T3",
    "表三 青河县水利局 text T3",
    "表五 青河县水力局 label T5",
    "封面 青河县水利局 text -",
    "说明 青河县水利局 text -",
  ]);
});
