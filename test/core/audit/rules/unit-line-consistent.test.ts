import { unitLineConsistent } from "../../../../src/core/audit/rules/unit-line-consistent";
import { shanghaiDistrict2023 } from "../../../../src/core/standards/shanghai-district-2023";
import { drawUnit, plainLayout } from "../../../support/units/layout";
import { makeUnit } from "../../../support/units/unit";
import {
  basicTable,
  brief,
  findings,
  spendingTable,
  statistics,
  workbook,
  type Line,
} from "../../../support/form-rules";

const tables = (unitLine: string | null): Record<string, Line[]> => ({
  表三: spendingTable("表三", statistics),
  表五: spendingTable("表五", statistics, { unitLine }),
  表九: spendingTable("表九", [[null, "合计", null, null, null]]),
});

test("the same unit everywhere passes, in 万元 and in 元", () => {
  expect(findings(unitLineConsistent, workbook(tables("单位:万元")))).toEqual([]);
  expect(findings(unitLineConsistent, workbook(tables("（单位：万 元）")))).toEqual([]);
  expect(findings(unitLineConsistent, drawUnit(makeUnit(3, { exact: true }), { ...plainLayout, unit: "元" }))).toEqual(
    [],
  );
});

test("a line that the figures contradict names the factor of 10,000", () => {
  const found = findings(unitLineConsistent, workbook(tables("单位：元")));
  expect(brief(found)).toEqual(["unit.contradicts 表五!E3"]);
  expect(found[0]?.text).toBe(
    "表五E3写的是“单位：元”，但表五的金额按万元计才与其他表一致，两者相差一万倍，请改为“单位：万元”。",
  );
});

test("where no figure can tell, another unit than in the other tables is to be verified", () => {
  const sheets = {
    ...tables("单位：万元"),
    表九: spendingTable("表九", [[null, "合计", null, null, null]], { unitLine: "单位：元" }),
  };
  expect(brief(findings(unitLineConsistent, workbook(sheets)))).toEqual(["unit.differs 表九!E3"]);
});

test("tables without the line are one finding, an unknown unit is another", () => {
  const found = findings(
    unitLineConsistent,
    workbook({
      表三: spendingTable("表三", statistics, { unitLine: null }),
      表五: spendingTable("表五", statistics, { unitLine: "单位：千元" }),
      表六: basicTable(
        [
          ["301", "工资福利支出", 12, 12, null],
          [null, "合计", 12, 12, null],
        ],
        { unitLine: null },
      ),
    }),
  );
  expect(brief(found)).toEqual(["unit.missing 表三!A2", "unit.unknown 表五!E3"]);
  expect(found[0]?.text).toBe("表三、表六没有注明金额单位，请在表题下方补写“单位：万元”。");
});

test("a standard whose tables count in different units is consistent as declared", () => {
  const units = new Set(shanghaiDistrict2023.tables.map(({ amountUnit }) => amountUnit));
  expect(units.size).toBe(2);
  const head = (title: string, unitLine: string): Line[] => [
    [title],
    [null],
    ["编制单位：青河县小学", null, null, null, unitLine],
  ];
  const snapshot = workbook({
    支出: [
      ...head("2025年预算单位支出预算总表", "单位：元"),
      ["项目", null, "支出预算"],
      ["功能分类科目编码", "功能分类科目名称", "合计", "基本支出", "项目支出"],
      ["205", "教育支出", 500_000, 500_000, null],
      [null, "合计", 500_000, 500_000, null],
    ],
    三公: [
      ...head("2025年单位“三公”经费和机关运行经费预算表", "单位:万元"),
      ["“三公”经费预算数", null, null, null, null, null, "机关运行经费预算数"],
      ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", null, null, null],
      [null, null, null, "小计", "购置费", "运行费", null],
      [0.5, null, 0.5, null, null, null, null],
    ],
  });
  expect(findings(unitLineConsistent, snapshot, { standard: shanghaiDistrict2023 })).toEqual([]);
});
