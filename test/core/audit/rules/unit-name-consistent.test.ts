import { unitNameConsistent } from "../../../../src/core/audit/rules/unit-name-consistent";
import {
  basicTable,
  findings,
  outcomeOf,
  spendingTable,
  statistics,
  workbook,
  type Line,
} from "../../../support/form-rules";

const basic: Line[] = [
  ["301", "工资福利支出", 12, 12, null],
  [null, "合计", 12, 12, null],
];
const check = (unitName: string, more: Record<string, Line[]> = {}): string[] =>
  findings(
    unitNameConsistent,
    workbook({
      ...more,
      表三: spendingTable("表三", statistics),
      表五: spendingTable("表五", statistics),
      表六: basicTable(basic),
      表九: spendingTable("表九", [[null, "合计", null, null, null]], { unitName }),
    }),
  ).map(({ severity, key, at }) => `${severity} ${key} ${at}`);

test("one name passes, however it is spaced and labelled", () => {
  for (const name of [
    "编制单位：青河县水利局",
    "编制单位:青河县 水利局",
    "编制部门：青河县水利局",
    "单位名称：青河县水利局",
  ]) {
    expect(check(name)).toEqual([]);
  }
  expect(check("编制单位：青河县水利局", { 封面: [["青河县水利局2022年单位预算"], ["青河县水利局概况"]] })).toEqual([]);
});

test("a name a few characters off is shown beside the usual one", () => {
  expect(check("编制单位：青河水利局")).toEqual(["error name.near-miss 表九!A3"]);
  expect(check("编制单位：清河县水利局")).toEqual(["error name.near-miss 表九!A3"]);
});

test("another unit's name is an error", () => {
  expect(check("编制单位：双桥坝市第三中学")).toEqual(["error name.other 表九!A3"]);
});

test("an abbreviation or 本级 behind the name is only to be verified", () => {
  expect(check("编制单位：青河县水利局（本级）")).toEqual(["warning name.near-miss 表九!A3"]);
  expect(check("编制单位：水利局")).toEqual(["warning name.near-miss 表九!A3"]);
});

test("two different names alone cannot tell which is wrong", () => {
  const snapshot = workbook({
    表三: spendingTable("表三", statistics),
    表五: spendingTable("表五", statistics, { unitName: "编制单位：双桥坝市第三中学" }),
  });
  expect(findings(unitNameConsistent, snapshot).map(({ severity }) => severity)).toEqual(["warning"]);
});

test("a doubled word in a note and on the cover are two findings, to be verified", () => {
  const notes = ["备注：青河县水利水利局2022年没有使用政府性基金预算拨款安排的支出，本表为空表。"];
  const found = findings(
    unitNameConsistent,
    workbook({
      封面: [["青河县水局2022年单位预算"]],
      表三: spendingTable("表三", statistics),
      表九: spendingTable("表九", [[null, "合计", null, null, null]], { notes }),
    }),
  );
  expect(found.map(({ severity, at }) => `${severity} ${at}`)).toEqual(["warning 表九!A7", "warning 封面!A1"]);
  expect(found[0]?.text).toBe(
    "表九A7的单位名称是“青河县水利水利局”，其他地方是“青河县水利局”，只差几个字，请核对并统一。",
  );
});

test("without any name the rule could not look", () => {
  const snapshot = workbook({ 表三: spendingTable("表三", statistics, { unitName: null }) });
  expect(outcomeOf(unitNameConsistent, snapshot)).toMatchObject({ kind: "could-not-evaluate" });
});
