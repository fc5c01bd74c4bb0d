import { formulaReach } from "../../../src/core/workbook/formula-reach";

test.each([
  ["=SUM(B2:B5)", []],
  ["=$B$2+B:B*1.5E+3", []],
  ["=表二!F9", ["表二"]],
  ["='表二'!F9+'表 三'!A1:B2", ["表二", "表 三"]],
  ["='it''s'!A1", ["it's"]],
  ['=IF(A1="表三!",TRUE,表四!B2)', ["表四"]],
  ["=Sheet1!A1&SHEET2!A1", ["sheet1", "sheet2"]],
  ["=ROUND(SUM(C7:C9)/10000,2)", []],
] as const)("%s takes from %j", (formula, sheets) => {
  expect(formulaReach(formula)).toEqual({ sheets, anywhere: false });
});

test.each([
  "=合计",
  "=Total*2",
  '=INDIRECT("表一!A1")',
  "=SUM(表一:表三!A1)",
  "=SUM('表 一:表 三'!A1)",
  "=表1[金额]",
  "=OFFSET(A1,1,1)",
])("%s may take from anywhere", (formula) => {
  expect(formulaReach(formula).anywhere).toBe(true);
});
