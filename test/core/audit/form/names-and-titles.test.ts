import { contentsEntries, neutralTitle, numberBefore, numberOf } from "../../../../src/core/audit/form/titles";
import { compareNames } from "../../../../src/core/audit/form/unit-names";
import { xinjiang2022 } from "../../../../src/core/standards/xinjiang-2022";
import { Grid } from "../../../../src/core/workbook/grid";
import { sheetOf, type Line } from "../../../support/form-rules";

test.each([
  ["青河县水利局", "青河县水利局", "none"],
  ["青河县 水利局", "青河县水利局", "none"],
  ["青河县水利局（本级）", "青河县水利局", "variant"],
  ["青河县水利局机关", "青河县水利局", "variant"],
  ["青河县水利局本级", "青河县水利局汇总", "variant"],
  ["水利局", "青河县水利局", "variant"],
  ["新疆青河县水利局", "青河县水利局", "variant"],
  ["克州水利局", "克孜勒苏柯尔克孜自治州水利局", "variant"],
  ["青河县水利", "青河县水利局", "near-miss"],
  ["青河县水力局", "青河县水利局", "near-miss"],
  ["青县水利局", "青河县水利局", "near-miss"],
  ["福海县教育委员会", "青河县水利局", "other"],
])("%s for %s: %s", (printed, expected, difference) => {
  expect(compareNames(printed, expected)).toBe(difference);
});

test.each([
  ["一", 1],
  ["十", 10],
  ["十一", 11],
  ["3", 3],
  ["12", 12],
  ["二十", undefined],
  ["甲", undefined],
  ["", undefined],
  [undefined, undefined],
])("the numeral %s is %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each([
  ["第三部分、表", 3],
  ["第二部分:目录", 2],
  ["(2)收入表", 2],
  ["4.收入表", 4],
  ["附表八.收入表", 8],
  ["收入表三", undefined],
  ["2022年收入表", undefined],
])("in front of %s stands %s", (text, number) => {
  expect(numberBefore(text)).toBe(number);
});

test("a title without unit or department, and without a remark behind it", () => {
  expect(neutralTitle("单位收支总体情况表")).toBe("收支总体情况表");
  expect(neutralTitle("预算部门收支总体情况表(空表)")).toBe("收支总体情况表");
  expect(neutralTitle("部门收支总体情况表")).toBe("收支总体情况表");
  expect(neutralTitle("财政(部门)收支表")).toBe("财政(部门)收支表");
});

describe("the entries of a contents page", () => {
  const entries = (
    name: string,
    lines: readonly Line[],
    more: readonly [string, readonly Line[]][] = [],
  ): string[] | undefined =>
    contentsEntries(
      [[name, lines] as const, ...more].map(([sheet, rows]) => new Grid(sheetOf(sheet, rows))),
      xinjiang2022.tables,
      "青河县水利局",
    )?.map(({ table, number, title }) => `${number ?? "-"} ${table.id} ${title}`);
  const three: Line[] = [
    ["一、单位收支总体情况表…1"],
    ["二、单位收入总体情况表…2"],
    ["青河县水利局单位支出总体情况表"],
  ];
  const found = ["1 T1 单位收支总体情况表", "2 T2 单位收入总体情况表", "- T3 单位支出总体情况表"];

  test("stand below a heading, or on a sheet of that name", () => {
    expect(entries("封面", [["目录"], ...three])).toEqual(found);
    expect(entries("封面", [["目 次"], ...three])).toEqual(found);
    expect(entries("目录", three)).toEqual(found);
    expect(entries("封面", three)).toBeUndefined();
  });

  test("are three at least; what names no table is passed over", () => {
    expect(entries("目录", three.slice(0, 2))).toBeUndefined();
    expect(entries("目录", [...three, ["名词解释"], ["其他情况说明表格"], ["第二部分"]])).toEqual(found);
  });

  test("are looked for on the next sheet where the first has none", () => {
    expect(entries("目录", [["目录"]], [["目录页", three]])).toEqual(found);
  });
});
