import type { Language } from "../messages/message";
import { acrossFindings } from "./across";
import { departmentsOf, DepartmentSums } from "./departments";
import type { BatchEntry } from "./entry";
import type { BatchSummary, ListedFinding } from "./summary-workbook";
import { Tally } from "./totals";
import { unitFacts, unitRow, type RunFacts, type UnitFacts, type UnitRow } from "./unit-row";

/** One line of the results: the entry, and how the run went. */
export interface BatchLine extends BatchEntry {
  readonly run: RunFacts;
}

/** As many findings as a sheet can hold in comfort; the rest stands in the results. */
const mostListed = 50_000;
const mostNamed = 20;

/**
 * The summary of many workbooks. `lines` goes through them by file, one at a time, and is asked for as often as something
 * is shown of each: what is kept of a workbook in between is only what comparing it with others takes.
 * `linkTo` gives the path by which the summary leads to a file.
 */
export function summarise(
  lines: () => Iterable<BatchLine>,
  linkTo: BatchSummary["linkTo"],
  language: Language,
): BatchSummary {
  const tally = new Tally();
  const facts: UnitFacts[] = [];
  const failed: UnitRow[] = [];
  let listed = 0;
  for (const line of lines()) {
    const row = unitRow(line, line.run);
    tally.add(row, line.findings);
    facts.push(unitFacts(line, line.run.sha256));
    if (failed.length < mostNamed && isFailed(row)) failed.push(row);
    listed += row.counts.error + row.counts.warning;
  }
  const departments = departmentsOf(facts);
  const sums = new DepartmentSums(departments);
  if (departments.length > 0) for (const line of lines()) sums.add(line);
  return {
    totals: tally.totals(),
    rows: function* () {
      for (const line of lines()) yield unitRow(line, line.run);
    },
    failed,
    rules: tally.ruleRows(language),
    findings: () => firstFindings(lines()),
    findingsLeft: Math.max(0, listed - mostListed),
    across: acrossFindings(facts, departments, sums, language),
    linkTo,
  };
}

function isFailed({ verdict }: UnitRow): boolean {
  return verdict === "errors" || verdict === "unread";
}

function* firstFindings(lines: Iterable<BatchLine>): Generator<ListedFinding> {
  let left = mostListed;
  for (const { file, unitName = "", findings } of lines) {
    for (const finding of findings) {
      if (finding.severity !== "error" && finding.severity !== "warning") continue;
      if (left-- <= 0) return;
      yield { file, unitName, finding };
    }
  }
}
