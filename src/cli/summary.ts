import type { CheckResult } from "../core/audit/check-result";
import type { Language } from "../core/messages/message";
import { renderMessage } from "../core/messages/render";
import { a1 } from "../core/workbook/address";
import { cliWords, fill } from "./words";

/** The result of one workbook as lines that a person reads. */
export function summaryLines(file: string, result: CheckResult, language: Language): string[] {
  const words = cliWords[language];
  const { reading, coverage, findings, repairs } = result;
  const lines = [
    `${file}　${reading.unitName ?? ""}　${reading.year ?? ""}　【${words.verdicts[result.verdict]}】`,
    words.tables,
  ];
  for (const { definition, status, place } of reading.tables) {
    const where = place ? `　${place.sheet}!${a1({ row: place.firstRow, column: place.firstColumn })}` : "";
    lines.push(`  ${definition.ordinal}　${definition.title}　${words.statuses[status]}${where}`);
  }
  const { numericCells: all, checked, unchecked, unread } = coverage;
  lines.push(fill(words.coverage, { all, checked, unchecked, unread: unread.length }));
  for (const { cell, text, why } of unread)
    lines.push(`  ${cell.sheet}!${a1(cell)}　${text}　${renderMessage(why, language)}`);
  if (findings.length === 0) return [...lines, words.noFindings];
  lines.push(words.findings);
  for (const { id, severity, message, cell } of findings) {
    const where = cell ? `${cell.sheet}!${a1(cell)}　` : "";
    lines.push(`  ${id} [${words.severities[severity]}] ${where}${renderMessage(message, language)}`);
  }
  if (repairs.length > 0) lines.push(words.repairs);
  for (const { group, rank, message } of repairs) lines.push(`  ${group}.${rank}　${renderMessage(message, language)}`);
  return lines;
}
