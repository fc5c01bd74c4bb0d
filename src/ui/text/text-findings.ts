import type { Finding } from "../../core/audit/finding";
import { countBySeverity } from "../findings/group-findings";
import type { Dictionary } from "../i18n/dictionary";
import type { TextSource } from "../engine";

/** Findings about the text beside the workbook. */
export function textFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(isAboutText);
}

export function isAboutText({ texts = [] }: Finding): boolean {
  return texts.length > 0;
}

/** "错误 12、待核实 9"; empty when there is nothing. */
export function textCounts(findings: readonly Finding[], words: Dictionary): string {
  return countBySeverity(textFindings(findings))
    .map(({ severity, count }) => words.severityCount(words.severity[severity], count))
    .join(words.listSeparator);
}

export function nameOf(source: TextSource, { text: words }: Dictionary): string {
  switch (source.kind) {
    case "file":
      return source.name;
    case "pasted":
      return words.pasted;
    case "sheet":
      return words.sheet(source.name);
  }
}
