import { recalculationLive } from "../../../../src/core/audit/rules/recalculation-live";
import {
  brief,
  findings,
  spendingTable,
  statistics,
  workbook,
  type Line,
  type Typed,
} from "../../../support/form-rules";

const f = (value: number, formula: string): Typed => ({ value, formula });
const table = (formula: string): Line[] =>
  spendingTable("表三", [...statistics.slice(0, 3), [null, "合计", f(20, formula), f(12, "=D6"), 8]]);

test("formulas within the workbook pass, tables and their square brackets included", () => {
  for (const formula of ["=C6", "=SUM(表五!C6:C9)", "='表 五'!C6", "=SUM(预算表[合计])"]) {
    expect(findings(recalculationLive, workbook({ 表三: table(formula) }))).toEqual([]);
  }
});

test("formulas that refer to other workbooks are named with their cells, whether or not the links are listed", () => {
  for (const formula of ["=[1]表一!C6", "='[上年预算.xlsx]表一'!C6", "=C6+'C:\\预算\\[上年.xlsx]表一'!C6"]) {
    const found = findings(recalculationLive, workbook({ 表三: table(formula) }, { externalLinks: ["上年预算.xlsx"] }));
    expect(brief(found)).toEqual(["links.cells 表三!C9"]);
  }
});

test("manual calculation and a link that no cell uses are two findings about the workbook", () => {
  const found = findings(
    recalculationLive,
    workbook({ 表三: table("=C6") }, { manualCalculation: true, externalLinks: ["上年预算.xlsx"] }),
  );
  expect(brief(found)).toEqual(["calculation.manual ", "links.files "]);
  expect(found[1]?.text).toContain("上年预算.xlsx");
});
