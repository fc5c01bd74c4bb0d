import { codedBlocks } from "../../../../src/core/audit/form/code-rows";
import { judgeCode } from "../../../../src/core/audit/form/judge-code";
import { namePlaces, textsBetween } from "../../../../src/core/audit/form/table-area";
import { numberOf } from "../../../../src/core/audit/form/titles";
import { printedNames } from "../../../../src/core/audit/form/unit-names";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";
import { Grid } from "../../../../src/core/workbook/grid";
import { sheetOf, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const read = (sheets: Readonly<Record<string, readonly Line[]>>) => {
  const snapshot = workbook(sheets);
  const grids = snapshot.sheets.map((sheet) => new Grid(sheet));
  return { snapshot, grids, reading: readWorkbook(snapshot, xinjiang2022), instances: [] };
};

test("a code that was renamed goes on under its old name, until its last year and after it", () => {
  const verdict = (year: number): string => judgeCode("2013804", "市场主体管理", "functional", year).kind;
  expect([2022, 2023, 2024, 2025].map(verdict)).toEqual(["right", "right", "right", "right"]);
  expect(judgeCode("2130153", "农田建设", "functional", 2025).kind).toBe("right");
  expect(judgeCode("2013804", "经营主体管理", "functional", 2024).kind).toBe("right");
  expect(judgeCode("2013804", "经营主体管理", "functional", 2023).kind).toBe("other-name");
});

test("an unknown code that no name belongs to says nothing of another", () => {
  expect(judgeCode("29999", "没有这个科目", "functional", 2022)).toStrictEqual({ kind: "unknown" });
});

test("a table of two on one sheet is named by where the cell stands, whichever comes first", () => {
  const five = spendingTable("表五", statistics);
  const { reading } = read({ 合表: [...five, [null], ...spendingTable("表三", statistics)] });
  const placeOf = (row: number): string => namePlaces([{ sheet: "合表", row, column: 0 }], reading)["zh-CN"];
  expect(placeOf(6)).toBe("表五A7");
  expect(placeOf(five.length + 7)).toBe("表三A17");
});

test("a cell of blanks is no text", () => {
  const grid = new Grid(sheetOf("封面", [["  ", "预算", "\u3000"]]));
  expect(textsBetween(grid, 0, 1).map(({ normal }) => normal)).toEqual(["预算"]);
});

test.each(["表3", "3表"])("%s is no numeral", (text) => {
  expect(numberOf(text)).toBeUndefined();
});

test("blocks without a coded row are left out, whether they have codes or none", () => {
  const { reading } = read({ 表三: spendingTable("表三", [[null, "合计", 20, 12, 8]]) });
  expect(reading.tables.map(({ id }) => id)).toContain("T3");
  expect(codedBlocks(reading)).toEqual([]);
});

test("rows of a table do not name the unit, its notes do", () => {
  const rows: Line[] = [
    ["2010504", "青河县水力局", 20, 12, 8],
    ["2010505", "青河县水力局说明", 20, 12, 8],
    ...statistics,
  ];
  const context = read({
    表三: spendingTable("表三", rows, { notes: ["说明：青河县水力局无其他说明。", "青河县水力局附注"] }),
    表五: spendingTable("表五", statistics),
  });
  expect(context.reading.unitName).toBe("青河县水利局");
  const texts = printedNames(context).flatMap(({ name, source, printed }) =>
    source === "text" ? [`${printed.text} ${name}`] : [],
  );
  expect(texts).toEqual(["说明：青河县水力局无其他说明。 青河县水力局"]);
});
