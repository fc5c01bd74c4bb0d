import type { Language } from "../messages/message";
import { acrossFindings } from "./across";
import { departmentsOf, DepartmentSums } from "./departments";
import type { BatchEntry } from "./entry";
import type { BatchSummary, ListedFinding } from "./summary-workbook";
import { ruleRows } from "./totals";
import { unitRow, type RunFacts, type UnitRow } from "./unit-row";

/** One line of the results: the entry, and how the run went. */
export interface BatchLine extends BatchEntry {
  readonly run: RunFacts;
}

/** As many findings as a sheet can hold in comfort; the rest stands in the results. */
const mostListed = 50_000;

/**
 * The summary of many workbooks. The lines are gone through twice, one at a time: what has to be kept of each is small.
 * `linkTo` gives the path by which the summary leads to a file.
 */
export async function summarise(
  lines: () => AsyncIterable<BatchLine>,
  linkTo: BatchSummary["linkTo"],
  language: Language,
): Promise<BatchSummary> {
  const rows: UnitRow[] = [];
  const examples = new Map<string, string>();
  for await (const line of lines()) {
    rows.push(unitRow(line, line.run));
    for (const { rule, severity, message } of line.findings) {
      const key = `${rule} ${severity}`;
      if (!examples.has(key)) examples.set(key, message);
    }
  }
  rows.sort(byFile);
  const departments = departmentsOf(rows);
  const sums = new DepartmentSums(departments);
  const rowOf = new Map(rows.map((row) => [row.file, row]));
  const findings: ListedFinding[] = [];
  let findingsLeft = 0;
  for await (const line of lines()) {
    sums.add(line);
    const row = rowOf.get(line.file);
    for (const finding of line.findings) {
      if (!row || (finding.severity !== "error" && finding.severity !== "warning")) continue;
      if (findings.length < mostListed) findings.push({ row, finding });
      else findingsLeft += 1;
    }
  }
  findings.sort((a, b) => byFile(a.row, b.row));
  return {
    rows,
    rules: ruleRows(rows, examples, language),
    findings,
    findingsLeft,
    across: acrossFindings(rows, departments, sums, language),
    linkTo,
  };
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
