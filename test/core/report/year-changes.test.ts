import { checkWorkbook } from "../../../src/core/check";
import { yearChanges } from "../../../src/core/report/year-changes";
import { sampleSnapshot } from "../../support/sample-snapshot";
import { withCell } from "../../support/units/change";

const sample = sampleSnapshot();

function told(snapshot = sample): string[] {
  const { reading, facts } = checkWorkbook(snapshot);
  return yearChanges(reading, facts).map(
    ({ name, thisYear, lastYear, rate }) =>
      `${name["zh-CN"]}: ${lastYear.toFixed(2)} → ${thisYear.toFixed(2)}, ${rate ?? "no rate"}`,
  );
}

test("the sample beside last year, in the order of the form", () => {
  const lines = told();
  expect(lines[0]).toBe("收入：一般公共预算: 268.22 → 384.33, 43.29");
  expect(lines).toContain("支出总计：项目支出: 93.40 → 93.40, 0.00");
  expect(lines.at(-1)).toMatch(/^信息事务: .*43\.29$/);
  expect(lines.some((line) => line.startsWith("收入：政府性基金预算"))).toBe(false);
});

test("what was zero last year has no rate but is told", () => {
  const sheet = sample.sheets.find(({ name }) => name === "填报-上年数据与原因");
  const row = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === "支出总计：项目支出"));
  if (!sheet || !row) throw new Error("the sample says nothing of last year's projects");
  const cell = { sheet: sheet.name, row: row.index, column: 3 };
  expect(told(withCell(sample, cell, 0))).toContain("支出总计：项目支出: 0.00 → 93.40, no rate");
});
