import type { IdentityInstance } from "../identities/instances";
import type { PublicationDates } from "../inputs/publication-dates";
import type { Facts } from "../inputs/facts";
import type { PriorFigures } from "../inputs/prior/prior-workbook";
import type { Message } from "../messages/message";
import type { Reading } from "../reading/reading";
import type { LocalText } from "../standards/definition";
import type { TextReading } from "../text/read-text";
import type { Grid } from "../workbook/grid";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Severity } from "./finding";
import type { FindingDraft } from "./identity-findings";

/** All that a rule on codes and form may look at. */
export interface RuleContext {
  readonly snapshot: WorkbookSnapshot;
  /** One a sheet, in the snapshot's order. */
  readonly grids: readonly Grid[];
  readonly reading: Reading;
  /** The standard's identities written out for this workbook. */
  readonly instances: readonly IdentityInstance[];
  readonly publication?: PublicationDates;
  /** What the input sheets tell, and last year's workbook or publication where they do not. */
  readonly facts?: Facts;
  readonly prior?: PriorFigures;
  /** Errors that the check of last year's workbook finds in it. */
  readonly priorErrors?: number;
  /** The published text beside the workbook, when one is checked too. */
  readonly text?: TextReading;
}

export interface RuleMeta {
  /** Also the name of the rule's file and of its test. */
  readonly id: string;
  /** Number in the catalogue of audit rules. */
  readonly number: number;
  readonly name: LocalText;
  /** The regulation or table form it follows from. */
  readonly basis: string;
  /** Of a finding that names no severity of its own. */
  readonly severity: Severity;
  /** What the user does about a finding. */
  readonly fix: LocalText;
}

/** A rule that did not look, and why; never counted as passed. */
export interface NotChecked {
  readonly kind: "not-applicable" | "could-not-evaluate";
  readonly why: Message;
}

export type RuleOutcome =
  { readonly kind: "passed" } | { readonly kind: "failed"; readonly findings: readonly FindingDraft[] } | NotChecked;

/** A finding as a rule writes it: the rule's own id, and its severity when none is given, are filled in. */
export type RuleFinding = Omit<FindingDraft, "rule" | "severity"> & { readonly severity?: Severity };

export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): RuleOutcome;
}

/**
 * Makes a rule of its meta data and a check that returns its findings (none: passed) or why it did not look.
 * The check is not called where the rule has nothing to look at: `applies`, by default whether any table was found.
 */
export function createRule(definition: {
  readonly meta: RuleMeta;
  readonly applies?: (context: RuleContext) => boolean;
  readonly check: (context: RuleContext) => readonly RuleFinding[] | NotChecked;
}): Rule {
  const { meta, applies = hasTables, check } = definition;
  return {
    meta,
    check(context) {
      if (!applies(context)) return { kind: "not-applicable", why: { key: "rule.nothing-to-check", data: {} } };
      const result = check(context);
      if ("kind" in result) return result;
      if (result.length === 0) return { kind: "passed" };
      const findings = result.map((finding) => ({ severity: meta.severity, ...finding, rule: meta.id }));
      return { kind: "failed", findings };
    },
  };
}

/** A rule on the sentences of a text; it does not apply where no text is checked. */
export function createTextRule(definition: {
  readonly meta: RuleMeta;
  readonly check: (text: TextReading, context: RuleContext) => readonly RuleFinding[];
}): Rule {
  const { meta, check } = definition;
  return createRule({
    meta,
    applies: ({ text }) => text !== undefined,
    check: (context) => (context.text ? check(context.text, context) : []),
  });
}

function hasTables({ reading }: RuleContext): boolean {
  return reading.tables.some(({ place }) => place !== undefined);
}

export interface RuleResult {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
}

export function runRules(rules: readonly Rule[], context: RuleContext): RuleResult[] {
  return rules.map((rule) => ({ rule, outcome: rule.check(context) }));
}

export function findingsOf(results: readonly RuleResult[]): FindingDraft[] {
  return results.flatMap(({ outcome }) => (outcome.kind === "failed" ? outcome.findings : []));
}
