import { hiddenAmount } from "../../../../src/core/audit/rules/hidden-amount";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { brief, findings, sheetOf, spendingTable, statistics, workbook, type Line } from "../../../support/form-rules";

const table = spendingTable("表三", statistics);

function withHidden(
  lines: readonly Line[],
  rows: readonly number[],
  columns: readonly number[] = [],
): WorkbookSnapshot {
  const sheet = sheetOf("表三", lines, { hiddenColumns: columns });
  return {
    sheets: [{ ...sheet, rows: sheet.rows.map((row) => (rows.includes(row.index) ? { ...row, hidden: true } : row)) }],
  };
}

test("visible amounts, and hidden rows without any, pass", () => {
  expect(findings(hiddenAmount, workbook({ 表三: table }))).toEqual([]);
  const zeros: Line[] = [
    ["201", "一般公共服务支出", 0, null, "-"],
    [null, "合计", 20, 12, 8],
  ];
  expect(findings(hiddenAmount, withHidden(spendingTable("表三", zeros), [5]))).toEqual([]);
});

test("a hidden row and a hidden column with amounts are told, and never more than told", () => {
  const rows = findings(hiddenAmount, withHidden(table, [7]));
  expect(rows.map(({ severity, at }) => `${severity} ${at}`)).toEqual(["info 表三!C8"]);
  expect(rows[0]?.cells).toEqual(["表三!C8", "表三!D8", "表三!E8"]);
  const columns = findings(hiddenAmount, withHidden(table, [], [4]));
  expect(columns[0]?.cells).toEqual(["表三!E6", "表三!E7", "表三!E8", "表三!E9"]);
});

test("a hidden sheet and a hidden row elsewhere are two findings", () => {
  const visible = withHidden(table, [5]).sheets;
  const hidden = sheetOf("表五", spendingTable("表五", statistics), { visibility: "hidden" });
  const found = findings(hiddenAmount, { sheets: [...visible, hidden] });
  expect(brief(found)).toEqual(["hidden.amounts 表三!C6", "hidden.sheet 表五!C6"]);
  expect(found[1]?.text).toBe("隐藏的工作表“表五”中有12个金额，已计入核对，公开前请确认是否应当显示。");
});
