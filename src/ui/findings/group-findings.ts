import type { Finding, Severity } from "../../core/audit/finding";
import type { TableDefinition } from "../../core/standards/definition";
import { cellKey } from "../../core/workbook/address";

export interface FindingGroup {
  /** Undefined for findings about the workbook as a whole. */
  readonly table: TableDefinition | undefined;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

const order: readonly Severity[] = ["error", "warning", "rounding", "info"];

function rank(finding: Finding): number {
  return order.indexOf(finding.severity);
}

/** By table: the table with the worst finding first, equals in the standard's order, the workbook before its tables. */
export function groupFindings(findings: readonly Finding[], tables: readonly TableDefinition[]): FindingGroup[] {
  const groups = [undefined, ...tables].map((table) => ({
    table,
    findings: findings
      .filter((finding) => tables.find(({ id }) => id === finding.table) === table)
      .sort((a, b) => rank(a) - rank(b)),
  }));
  return groups
    .filter((group) => group.findings.length > 0)
    .sort((a, b) => Math.min(...a.findings.map(rank)) - Math.min(...b.findings.map(rank)));
}

/** Names that stay with the findings from check to check, so that what is folded out and has the focus stays, too. */
export function lastingKeys(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, table, cell }) => {
    const name = `${rule} ${cell ? cellKey(cell) : (table ?? "")}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  });
}

/** A finding still to be dealt with: one that the user lets stand for a reason is not, unless it is an error. */
export function isOpen({ severity, ignored }: Finding): boolean {
  return severity === "error" || ignored === undefined;
}

/** How many open ones of each severity there are, worst first; severities without a finding are left out. */
export function countBySeverity(
  findings: readonly Finding[],
): { readonly severity: Severity; readonly count: number }[] {
  return order
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity && isOpen(finding)).length,
    }))
    .filter(({ count }) => count > 0);
}
