import type { CheckResult, Verdict } from "./audit/check-result";
import { coverageOf } from "./audit/coverage";
import type { Coverage, Finding, RecalculatedTotal, Repair, Severity } from "./audit/finding";
import { withIgnored } from "./audit/ignored/with-ignored";
import { completeWitness, identityFindings, type FindingDraft } from "./audit/identity-findings";
import { yearPairs } from "./audit/last-year-figures";
import { problemFindings } from "./audit/problem-findings";
import { repairDrafts, type RepairDraft } from "./audit/repair-list";
import { judge } from "./identities/faults";
import { expandIdentities } from "./identities/instances";
import type { Facts } from "./inputs/facts";
import { priorWorkbook, withPrior } from "./inputs/prior/prior-workbook";
import { readPublicationDates } from "./inputs/publication-dates";
import { readInputs } from "./inputs/read-inputs";
import { recalculate } from "./identities/recalculate";
import type { SystemRow } from "./identities/system";
import { gridOf } from "./workbook/grid";
import { findingsOf, runRules, type RuleContext } from "./audit/rule";
import { formRules } from "./audit/rules";
import { runCustomRules } from "./custom-rules/run-custom-rules";
import { isIgnoredSheet, repeatsTables } from "./reading/repeating-sheets";
import { isRuleSheet } from "./reading/rule-sheet-name";
import { textRules } from "./audit/text-rules";
import type { Reading } from "./reading/reading";
import { readWithBestStandard, readWorkbook } from "./reading/read-workbook";
import { standardById, standards } from "./standards/registry";
import { comparePublications } from "./text/compare";
import { priorPublication } from "./text/prior-publication";
import { readText } from "./text/read-text";
import { a1, cellKey } from "./workbook/address";
import type { WorkbookSnapshot } from "./workbook/snapshot";

export interface CheckOptions {
  /** Id of the standard; chosen by the tables found when left out. */
  readonly standardId?: string;
  /** Last year's workbook: its figures stand in where the input sheets say nothing. */
  readonly prior?: { readonly name: string; readonly snapshot: WorkbookSnapshot };
  /** Last year's publication as a text, in the same stead; its name is only printed. */
  readonly priorText?: { readonly name: string; readonly text: string };
  /** Last year's publication, for a comparison with `text`. */
  readonly compare?: { readonly name: string; readonly text: string };
  /** A published text to check beside the workbook; rows of its tables are lines with tabs between the cells. */
  readonly text?: string;
}

/**
 * The whole check of one workbook: read, recalculate, judge every identity, propose repairs. Pure and deterministic.
 * Throws only for an unknown `standardId`.
 */
export function checkWorkbook(snapshot: WorkbookSnapshot, options: CheckOptions = {}): CheckResult {
  const reading = readBest(snapshot, options.standardId);
  // The unit's own rules and reasons repeat the words of the tables: whatever looks at texts must not take them for the tables'.
  const tables = { ...snapshot, sheets: snapshot.sheets.filter((sheet) => !repeatsTables(sheet)) };
  const ruleGrids = snapshot.sheets.filter(isRuleSheet).map(gridOf);
  const grids = tables.sheets.map(gridOf);
  const publication = readPublicationDates(grids);
  const typed = readInputs(snapshot);
  const prior = options.prior && checkPrior(options.prior, reading, typed);
  const priorText = options.priorText && priorPublication(options.priorText, reading, typed);
  const facts = withPrior(withPrior(typed, prior?.workbook), priorText);
  const { instances } = expandIdentities(reading);
  const text = options.text === undefined ? undefined : readText(options.text, reading, facts);
  const comparison = text && options.compare && comparePublications(text, options.compare, reading);
  const judgement = judge(instances.filter(({ definition }) => definition.severity !== "warning"));
  const toVerify = instances.filter(({ definition }) => definition.severity === "warning");
  const years = judgement.errors.length > 0 ? yearPairs(reading, facts) : [];
  const repairs = repairDrafts(reading, judgement, years);
  const found = identityFindings(reading, judgement, toVerify).map(({ draft, row }) => ({
    row,
    draft: row ? pointedAtRepair(draft, row, repairs) : draft,
  }));
  const custom = runCustomRules(ruleGrids, reading);
  const context: RuleContext = {
    snapshot: tables,
    grids,
    reading,
    instances,
    publication,
    facts,
    ...(text && { text }),
    ...(priorText && { prior: priorText }),
    ...(prior && { prior: prior.workbook, priorErrors: errorsIn(prior.result.findings).length }),
  };
  const drafts: { draft: FindingDraft; row?: SystemRow | undefined }[] = [
    ...problemFindings(reading).map((draft) => ({ draft })),
    ...found,
    ...findingsOf(runRules([...formRules, ...textRules], context)).map((draft) => ({ draft })),
    ...custom.findings.map((draft) => ({ draft })),
  ];
  const ordered = drafts
    .map((entry, index) => ({ ...entry, index }))
    .sort(
      (a, b) =>
        tablePosition(reading, a.draft) - tablePosition(reading, b.draft) ||
        severityOrder[a.draft.severity] - severityOrder[b.draft.severity] ||
        a.index - b.index,
    );
  const findings = withIgnored(
    ordered.map(({ draft }, index): Finding => ({ id: `F${index + 1}`, ...draft })),
    snapshot.sheets.filter(isIgnoredSheet).map(gridOf),
  );
  const idOf = new Map(ordered.flatMap(({ row }, index) => (row ? [[row, `F${index + 1}`] as const] : [])));
  const coverage = coverageOf(reading, instances, custom.weighed);
  const witness = completeWitness(judgement);
  return {
    reading,
    findings,
    repairs: repairs.map((repair) => numbered(repair, idOf)),
    ...(witness && { witness }),
    coverage,
    recalculated: recalculatedTotals(instances),
    verdict: verdictOf(reading, findings, coverage),
    customRules: custom.results,
    facts,
    ...(prior && { prior }),
    ...(priorText && { priorText }),
    ...(comparison && { comparison }),
    ...(text && { text }),
  };
}

function checkPrior(
  { name, snapshot }: NonNullable<CheckOptions["prior"]>,
  current: Reading,
  facts: Facts,
): NonNullable<CheckResult["prior"]> {
  const result = checkWorkbook(snapshot);
  return { workbook: priorWorkbook(name, result.reading, current, facts), result };
}

function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, rounding: 2, info: 3 };

function readBest(snapshot: WorkbookSnapshot, standardId: string | undefined): Reading {
  if (standardId !== undefined) {
    const standard = standardById(standardId);
    if (!standard) throw new RangeError(`unknown standard ${standardId}`);
    return readWorkbook(snapshot, standard);
  }
  return readWithBestStandard(snapshot, standards);
}

function tablePosition(reading: Reading, draft: FindingDraft): number {
  const position = reading.standard.tables.findIndex(({ id }) => id === draft.table);
  return position < 0 ? reading.standard.tables.length : position;
}

/** A finding names the one cell that is wrong, when the only likeliest repair changes just one cell of its identity. */
function pointedAtRepair(draft: FindingDraft, row: SystemRow, repairs: readonly RepairDraft[]): FindingDraft {
  const best = repairs.find((repair) => repair.rank === 1 && repair.rows.includes(row));
  const cells = new Set(best?.changes.map(({ cell }) => cellKey(cell)));
  const [wrong, another] = row.terms.filter(({ variable }) => cells.has(cellKey(variable.figure.cell)));
  if (!wrong || another) return draft;
  const { cell } = wrong.variable.figure;
  return { ...draft, cell, message: { ...draft.message, data: { ...draft.message.data, cell: a1(cell) } } };
}

function numbered({ rows, ...repair }: RepairDraft, idOf: ReadonlyMap<SystemRow, string>): Repair {
  return { ...repair, resolves: rows.flatMap((row) => idOf.get(row) ?? []) };
}

function recalculatedTotals(instances: ReturnType<typeof expandIdentities>["instances"]): RecalculatedTotal[] {
  return recalculate(instances).map(({ instance, total, recalculated, parts }) => ({
    rule: instance.definition.id,
    cell: total.cell,
    stated: total.value,
    recalculated,
    amountUnit: total.amountUnit,
    decimals: total.decimals,
    parts: parts.map(({ cell }) => cell),
  }));
}

/**
 * Nothing passes while a table is missing, a cell is unread or a person still has to verify something. A warning with the
 * user's reason is verified; an error cannot be right whatever the reason, and counts.
 */
function verdictOf(reading: Reading, findings: readonly Finding[], coverage: Coverage): Verdict {
  if (errorsIn(findings).length > 0) return "errors";
  const complete = coverage.unread.length === 0 && reading.tables.every(({ status }) => status !== "missing");
  return complete && findings.every(({ severity, ignored }) => severity !== "warning" || ignored !== undefined)
    ? "ready"
    : "verify";
}
