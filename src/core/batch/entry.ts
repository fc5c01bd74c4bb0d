import { yearPairsByItem } from "../audit/last-year-figures";
import type { CheckResult } from "../audit/check-result";
import { withKnownFacts } from "../inputs/layout/known-facts";
import type { Language } from "../messages/message";
import { amount, shift } from "../money/amount";
import { inUnit } from "../reading/lookup";
import type { ReadRow } from "../reading/reading";
import { workbookReport, type WorkbookReport } from "../report/report";
import { plainAddress } from "../workbook/address";

/**
 * One workbook of a batch as other programs read it: the report of `check`, and what is needed to compare units. Of very many
 * workbooks the ledger of what adds up (`recalculated`, `witness`) is two thirds of all bytes and read by nobody: it stands in
 * whole entries only.
 */
export interface BatchEntry extends WorkbookReport {
  readonly batch: BatchFacts;
}

export interface BatchFacts {
  /** Whose tables they are, by the input sheets or the titles; absent when neither says. */
  readonly scope?: Scope;
  /** The units below a department, as its input sheet names them. */
  readonly subordinates?: readonly string[];
  /** By item of the last-year sheet: this year's and last year's amount, 万元. */
  readonly years?: Readonly<Record<string, YearAmounts>>;
  /** By table, row and column: every amount of lines and codes. */
  readonly figures?: Readonly<Record<string, BatchFigure>>;
}

export type Scope = "unit" | "department";

/** Decimal texts. */
export type YearAmounts = readonly [thisYear: string, lastYear: string];

/** Amount in 元, value of its last printed digit in 元 (decimal texts), and its cell. */
export type BatchFigure = readonly [yuan: string, step: string, cell: string];

export function batchEntry(file: string, result: CheckResult, language: Language, whole = false): BatchEntry {
  const scope = scopeOf(result);
  const subordinates = subordinatesOf(result);
  return {
    ...workbookReport(file, result, language, whole),
    batch: {
      ...(scope && { scope }),
      ...(subordinates.length > 0 && { subordinates }),
      years: yearsOf(result),
      figures: figuresOf(result),
    },
  };
}

function scopeOf({ reading, facts }: CheckResult): Scope | undefined {
  const scope = withKnownFacts(reading, facts).fields.get("unit.scope")?.text;
  if (scope === undefined) return undefined;
  return scope === "部门" ? "department" : "unit";
}

function subordinatesOf({ facts }: CheckResult): string[] {
  const names = facts.fields.get("unit.subordinateNames")?.text.split(/[、，,；;\n]/) ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== "" && name !== "无");
}

function yearsOf({ reading, facts }: CheckResult): Record<string, YearAmounts> {
  return Object.fromEntries(
    yearPairsByItem(reading, facts).map(([item, { thisYear, lastYear }]) => [
      item,
      [thisYear.toFixed(), lastYear.toFixed()] as const,
    ]),
  );
}

/** Projects are left out: their names say nothing of other units. A key that stands twice counts once, added up. */
function figuresOf({ reading }: CheckResult): Record<string, BatchFigure> {
  const figures = new Map<string, BatchFigure>();
  for (const block of reading.tables.flatMap(({ blocks }) => blocks)) {
    for (const row of block.rows) {
      const key = rowKey(row);
      if (key === undefined) continue;
      for (const [column, figure] of row.figures) {
        if (figure.written !== "number" && figure.written !== "text") continue;
        const yuan = inUnit(figure.value, figure.amountUnit, "元");
        const step = inUnit(shift(amount("1"), -figure.decimals), figure.amountUnit, "元");
        const name = `${block.id}/${key}/${column}`;
        const known = figures.get(name);
        const sum = known ? amount(known[0]).plus(yuan) : yuan;
        figures.set(name, [sum.toFixed(), step.toFixed(), known?.[2] ?? plainAddress(figure.cell)]);
      }
    }
  }
  return Object.fromEntries(figures);
}

function rowKey({ kind, line, code }: ReadRow): string | undefined {
  if (kind === "line") return line;
  return kind === "code" ? code : undefined;
}
