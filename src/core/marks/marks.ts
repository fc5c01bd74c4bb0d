import type { CheckResult } from "../audit/check-result";
import { doubtfulCells } from "../audit/doubtful-cells";
import { cellKey, type CellRef } from "../workbook/address";

/**
 * error: a figure that cannot be right. verify: something that a person looks at, or a figure that was not read.
 * suspect: one of the figures of a sum that does not tie where nothing says which of them is wrong.
 */
export type MarkKind = "error" | "verify" | "suspect";

/** A cell to be shown on its sheet. */
export interface Mark {
  readonly cell: CellRef;
  readonly kind: MarkKind;
  /** Ids of the findings about the cell, in the order of the report; empty for a figure that was not read. */
  readonly findings: readonly string[];
}

const worst: readonly MarkKind[] = ["error", "verify", "suspect"];

/**
 * What is worth showing on the sheets: each cell once, by the worst that is said of it, in the order of the findings.
 * What rounding explains, mere notes and what was let stand are not marked: nobody has to do anything about them.
 */
export function marksOf(result: Pick<CheckResult, "findings" | "repairs" | "coverage" | "prior">): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (cell: CellRef, kind: MarkKind, ids: readonly string[]): void => {
    // Last year's workbook is another file.
    if (cell.workbook !== undefined) return;
    const key = cellKey(cell);
    const known = marks.get(key);
    const kinds = known ? [known.kind, kind] : [kind];
    marks.set(key, {
      cell,
      kind: worst.find((candidate) => kinds.includes(candidate)) ?? kind,
      findings: [...new Set([...(known?.findings ?? []), ...ids])],
    });
  };
  const findings = result.findings.filter(({ ignored }) => ignored === undefined);
  for (const { id, severity, cell } of findings) {
    if (!cell || (severity !== "error" && severity !== "warning")) continue;
    add(cell, severity === "error" ? "error" : "verify", [id]);
  }
  for (const { cell } of result.coverage.unread) add(cell, "verify", []);
  const doubtful = doubtfulCells(result);
  for (const { id, cells } of findings) {
    for (const { cell } of cells) if (doubtful.get(cellKey(cell))?.includes(id)) add(cell, "suspect", [id]);
  }
  return [...marks.values()];
}
