import type { Severity } from "../audit/finding";
import { rulePages } from "../audit/rule-page";
import type { Language } from "../messages/message";
import { standards } from "../standards/registry";
import type { UnitRow } from "./unit-row";
import type { Totals } from "./words";

export function totalsOf(rows: readonly UnitRow[]): Totals {
  const of = (wanted: UnitRow["verdict"]): number => rows.filter(({ verdict }) => verdict === wanted).length;
  return { all: rows.length, ready: of("ready"), errors: of("errors"), verify: of("verify"), unread: of("unread") };
}

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

/** Errors first, then by the number of workbooks that a rule concerns. */
export function ruleRows(
  rows: readonly UnitRow[],
  examples: ReadonlyMap<string, string>,
  language: Language,
): RuleRow[] {
  const names = new Map(rulePages(standards).map(({ id, declarations }) => [id, declarations[0]?.name[language]]));
  const rules = new Map<string, RuleRow>();
  for (const { rule, severity, count } of rows.flatMap((row) => row.rules)) {
    const key = `${rule} ${severity}`;
    const known = rules.get(key);
    rules.set(key, {
      rule,
      name: names.get(rule) ?? rule,
      severity,
      findings: (known?.findings ?? 0) + count,
      units: (known?.units ?? 0) + 1,
      example: examples.get(key) ?? "",
    });
  }
  return [...rules.values()].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.units - a.units || (a.rule < b.rule ? -1 : 1),
  );
}
