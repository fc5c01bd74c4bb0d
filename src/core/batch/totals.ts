import type { Severity } from "../audit/finding";
import { rulePages } from "../audit/rule-page";
import type { Language } from "../messages/message";
import type { ReportedFinding } from "../report/report";
import { standards } from "../standards/registry";
import type { UnitRow } from "./unit-row";
import type { Totals } from "./words";

/** One rule over all workbooks. */
export interface RuleRow {
  readonly rule: string;
  /** What people call it; the id of a unit's own rule. */
  readonly name: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly units: number;
  /** A message of the rule's, of the first workbook that it fails in. */
  readonly example: string;
}

const order: readonly Severity[] = ["error", "warning", "rounding", "info"];

/** Counts workbooks by verdict and findings by rule, workbook after workbook, so that none has to be kept. */
export class Tally {
  private readonly counts = { all: 0, ready: 0, errors: 0, verify: 0, unread: 0 };
  private readonly rules = new Map<string, RuleRow>();

  add({ verdict, rules }: UnitRow, findings: readonly ReportedFinding[]): void {
    this.counts.all += 1;
    this.counts[verdict] += 1;
    for (const { rule, severity, count } of rules) {
      const key = `${rule} ${severity}`;
      const known = this.rules.get(key);
      const example =
        known?.example ?? findings.find((one) => one.rule === rule && one.severity === severity)?.message ?? "";
      this.rules.set(key, {
        rule,
        name: rule,
        severity,
        findings: (known?.findings ?? 0) + count,
        units: (known?.units ?? 0) + 1,
        example,
      });
    }
  }

  totals(): Totals {
    return this.counts;
  }

  /** Errors first, then by the number of workbooks that a rule concerns. */
  ruleRows(language: Language): RuleRow[] {
    const names = new Map(rulePages(standards).map(({ id, declarations }) => [id, declarations[0]?.name[language]]));
    return [...this.rules.values()]
      .map((row) => ({ ...row, name: names.get(row.rule) ?? row.rule }))
      .sort(
        (a, b) =>
          order.indexOf(a.severity) - order.indexOf(b.severity) || b.units - a.units || (a.rule < b.rule ? -1 : 1),
      );
  }
}
