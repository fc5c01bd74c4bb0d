import { checkWorkbook } from "../../../src/core/check";
import { resultsSheet } from "../../../src/core/report/results-sheet";
import type { Edit } from "../../../src/core/workbook/edit";
import type { SheetContent } from "../../../src/core/workbook/sheet-content";
import { editWorkbookFile } from "../../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { sample } from "../../support/command-line";
import { cellAt } from "../../support/xlsx/parts";

function results(...edits: Edit[]): ReturnType<typeof checkWorkbook> {
  return checkWorkbook(readWorkbookFile(editWorkbookFile(sample, "a.xlsx", edits), "a.xlsx"));
}

function rows(sheet: SheetContent): (string | undefined)[][] {
  return sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value));
}

const result = results();
const sheet = resultsSheet(result, "zh-CN");

test("one row a finding, under heads of as many columns", () => {
  const [heads, ...found] = rows(sheet).slice(3, -1);
  expect(heads).toContain("建议修改");
  expect(found).toHaveLength(result.findings.length);
  for (const row of found) expect(row).toHaveLength(heads?.length ?? 0);
  expect(sheet.columnWidths).toHaveLength(heads?.length ?? 0);
});

test("an error has its table, a link to its cell, both figures, their difference and the suggested repair", () => {
  const index = result.findings.findIndex(({ severity, expected }) => severity === "error" && expected?.eq("0"));
  const row = sheet.rows[4 + index]?.cells ?? [];
  expect(row.slice(1, 9).map((cell) => cell?.value)).toEqual([
    "错误",
    "表八",
    "表八",
    "C6",
    "0.50",
    "0.00",
    "0.50",
    "万元",
  ]);
  expect(row[4]?.link).toBe("'表八'!C6");
  expect(row[5]).toMatchObject({ kind: "number", format: "0.00" });
  expect(row[10]?.value).toMatch(/由0\.50改为0\.00/);
});

test("rows are as high as their longest text needs, so that nothing is hidden", () => {
  const long = sheet.rows.filter(({ cells }) => (cells[9]?.value.length ?? 0) > 60);
  expect(long.length).toBeGreaterThan(0);
  for (const { height } of long) expect(height).toBeGreaterThanOrEqual(45);
});

test("what could not be read stands below the findings, with the reason", () => {
  const broken = results({ kind: "set-cell", cell: cellAt("表八", "F6"), value: "约半万" });
  const last = rows(resultsSheet(broken, "zh-CN")).at(-2) ?? [];
  expect(broken.coverage.unread).toHaveLength(1);
  expect([last[1], last[3], last[4], last[5]]).toEqual(["未能读取", "表八", "F6", "约半万"]);
  expect(last[9]).toBe("不是数字");
});

test("in English the words are English", () => {
  const english = resultsSheet(result, "en-US");
  expect(english.name).toBe("Check results");
  expect(rows(english)[3]).toContain("Suggested change");
});

test("the last row says what the marks on the sheets mean; every printed page repeats the heads", () => {
  expect(rows(sheet).at(-1)?.[0]).toMatch(/^点“单元格”一列.*双下划线/);
  expect(sheet.repeatedRow).toBe(3);
  expect(sheet.landscape).toBe(true);
});
