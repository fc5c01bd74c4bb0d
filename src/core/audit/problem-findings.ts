import type { MessageKey } from "../messages/message";
import type { Reading, ReadingProblem } from "../reading/reading";
import { a1 } from "../workbook/address";
import type { Severity } from "./finding";
import type { FindingDraft } from "./identity-findings";

/** What keeps a table from being read, by the rule of its findings. */
export const problemSeverities: Record<ReadingProblem["kind"], Severity> = {
  "table-missing": "warning",
  "table-twice": "warning",
  "table-other-year": "warning",
  "table-unreadable": "error",
  "total-row-missing": "error",
  "error-value": "error",
  "not-a-number": "error",
  "not-calculated": "error",
  "ambiguous-table": "warning",
};

/** What the reader stumbled over, as findings: what, where, and what to do. */
export function problemFindings(reading: Pick<Reading, "standard" | "problems">): FindingDraft[] {
  return reading.problems.map((problem) => {
    const definition = reading.standard.tables.find(({ id }) => id === problem.table);
    const names = (problem.candidates ?? []).map(
      (candidate) => reading.standard.tables.find(({ id }) => id === candidate)?.ordinal ?? candidate,
    );
    return {
      rule: problem.kind,
      severity: problemSeverities[problem.kind],
      ...(problem.table !== undefined && { table: problem.table }),
      ...(problem.cell && { cell: problem.cell }),
      message: {
        key: `problem.${problem.kind}` satisfies MessageKey,
        data: {
          table: definition?.ordinal ?? "",
          title: definition?.title ?? "",
          text: problem.text ?? "",
          line: problem.text ?? "",
          cell: problem.cell ? a1(problem.cell) : "",
          row: problem.cell ? String(problem.cell.row + 1) : "",
          sheet: problem.cell?.sheet ?? "",
          first: names[0] ?? "",
          second: names[1] ?? "",
          candidates: names.join("、"),
        },
      },
      cells: problem.cell ? [{ cell: problem.cell, role: "text" }] : [],
    };
  });
}
