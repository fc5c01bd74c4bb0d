import { placeholderFilled } from "../../../../src/core/audit/rules/placeholder-filled";
import { brief, findings, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const total: Line = [null, "合计", 20, 12, 8];

test("a finished table passes, Latin names and times signs included", () => {
  expect(findings(placeholderFilled, workbook({ 表三: spendingTable("表三", statistics) }))).toEqual([]);
  const rows: Line[] = [["201", "一般公共服务支出", 20, 12, 8], ["20105", "XXL型设备 3×4米", 20, 12, 8], total];
  expect(findings(placeholderFilled, workbook({ 表三: spendingTable("表三", rows) }))).toEqual([]);
});

test("what the template left is found above and below a table and on the cover", () => {
  const found = findings(
    placeholderFilled,
    workbook({
      封面: [["XX县XX局"], ["待填写"]],
      表三: spendingTable("表三", statistics, { unitName: "编制单位：××局", notes: ["注：本单位有某某项目。"] }),
    }),
  );
  expect(brief(found)).toEqual([
    "placeholder.left 表三!A3",
    "placeholder.left 表三!A10",
    "placeholder.left 封面!A1",
    "placeholder.left 封面!A2",
  ]);
  expect(found[0]?.text).toBe("表三A3还留有模板的占位文字“编制单位：××局”，请填写完整。");
});

test("sheets that are no part of the publication are left alone", () => {
  expect(findings(placeholderFilled, workbook({ 备查: [["XX"]], 表三: spendingTable("表三", statistics) }))).toEqual(
    [],
  );
});
