import type { CheckResult } from "../../../src/core/audit/check-result";
import { checkWorkbook } from "../../../src/core/check";
import { renderMessage } from "../../../src/core/messages/render";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { drawUnit, plainLayout } from "./layout";
import { rewriteSheets, type RewriteSheet } from "./rewrite";
import { makeUnit } from "./unit";

/** A unit in the plain layout; nothing is wrong with it but the missing note of an empty table. */
export const good = drawUnit(makeUnit(11, { exact: true }), plainLayout);
export const expected = checkWorkbook(good);

export const all = (rewrite: RewriteSheet): WorkbookSnapshot => rewriteSheets(good, rewrite);

/** The same sheets under names that tell nothing. */
export const unnamed = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, name: `数据${String(index + 100)}` })),
});

/** The workbook's tables and amounts are found as in the plain layout, without an error. */
export function readsAlike(workbook: WorkbookSnapshot): void {
  const result = checkWorkbook(workbook);
  expect(result.reading.tables.map(({ status }) => status)).toEqual(
    expected.reading.tables.map(({ status }) => status),
  );
  expect(result.coverage).toEqual(expected.coverage);
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
}

export const rulesOf = ({ findings }: CheckResult): string[] => findings.map(({ rule }) => rule);

export const sentences = ({ findings }: CheckResult, rule: string): string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => renderMessage(message, "zh-CN"));

export function textOf(cell: { readonly value: CellValue } | undefined): string {
  return typeof cell?.value === "string" ? cell.value : "";
}
