import { checkWorkbook } from "../../src/core/check";
import type { CheckResult } from "../../src/core/audit/check-result";
import type { Finding } from "../../src/core/audit/finding";
import { renderMessage } from "../../src/core/messages/render";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { basicTable, sheetOf, spendingTable, workbook, type Line } from "./form-rules";

/** 表三 to 表九 of a small unit; 表九 is counted in 元. Amount columns are C to E, rows begin at 6. */
export const smallUnit = workbook({
  表三: spendingTable("表三", [
    ["201", "一般公共服务支出", 30, 12, 18],
    ["20105", "统计信息事务", 20, 12, 8],
    ["2010504", "信息事务", 15.5, 10, 5.5],
    ["2010505", "专项统计业务", 4.5, 2, 2.5],
    ["20199", "其他一般公共服务支出", 10, 0, 10],
    ["2019999", "其他一般公共服务支出", 10, 0, 10],
    [null, "合计", 30, 12, 18],
  ]),
  表六: basicTable([
    ["301", "工资福利支出", 9, 9, null],
    ["302", "商品和服务支出", 3, null, 3],
    ["30201", "办公费", 1.8, null, 1.8],
    ["30217", "公务接待费", 1.2, null, 1.2],
    [null, "合计", 12, 9, 3],
  ]),
  表九: spendingTable(
    "表九",
    [
      ["229", "其他支出", 45000, 0, 45000],
      [null, "合计", 45000, 0, 45000],
    ],
    { unitLine: "单位：元" },
  ),
});

/** The sheet of rules with the columns 启用, 规则, 程度, 说明; its rules begin in row 2. */
export function withRules(snapshot: WorkbookSnapshot, ...rows: readonly Line[]): WorkbookSnapshot {
  const sheet = sheetOf("自定义规则", [["启用", "规则", "程度", "说明"], ...rows]);
  return { ...snapshot, sheets: [...snapshot.sheets, sheet] };
}

export function checkRules(...rules: readonly string[]): CheckResult {
  return checkWorkbook(withRules(smallUnit, ...rules.map((rule) => [null, rule])));
}

export function customFindings({ findings }: CheckResult): readonly Finding[] {
  return findings.filter(({ rule }) => rule.startsWith("custom-"));
}

/** The only finding of one rule in both languages; "" when there is none. */
export function sentencesOf(rule: string): { readonly zh: string; readonly en: string } {
  const [finding] = customFindings(checkRules(rule));
  return {
    zh: finding ? renderMessage(finding.message, "zh-CN") : "",
    en: finding ? renderMessage(finding.message, "en-US") : "",
  };
}
