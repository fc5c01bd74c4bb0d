import type { CheckResult } from "../audit/check-result";
import type { Finding, Severity, WeighedCell, WitnessValue } from "../audit/finding";
import { pageNameOf } from "../audit/rule-address";
import type { Language } from "../messages/message";
import { renderMessage } from "../messages/render";
import type { Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import type { ReadTable, TableStatus } from "../reading/reading";
import { a1 } from "../workbook/address";
import { place } from "./place";
import { comparisonEntry, textEntry } from "./text-entry";

/** The report of one workbook as other programs read it: amounts are decimal strings, fields are only ever added. */
export interface WorkbookReport {
  readonly file: string;
  readonly standard?: string;
  readonly unitName?: string;
  readonly year?: number;
  readonly verdict?: CheckResult["verdict"];
  readonly tables: readonly ReportedTable[];
  readonly coverage?: ReportedCoverage;
  readonly findings: readonly ReportedFinding[];
  readonly repairs: readonly ({ readonly message: string } & Readonly<Record<string, unknown>>)[];
  /** Where a finding is `rounding`: yuan of every weighed cell, with which all identities outside the errors hold. */
  readonly witness?: readonly object[];
  readonly recalculated?: readonly object[];
  readonly customRules?: readonly object[];
  readonly text?: object;
  /** This year's text against last year's. */
  readonly comparison?: object;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface ReportedTable {
  readonly id: string;
  readonly title: string;
  readonly printedTitle?: string;
  readonly sheet?: string;
  readonly range?: string;
  readonly amountUnit: string;
  readonly status: TableStatus;
}

/** One finding as the report shows it; amounts as decimal texts. The fields of its proof are not listed here. */
export interface ReportedFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly table?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly section?: string;
  readonly quote?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly amountUnit?: string;
  readonly message: string;
}

export interface ReportedCoverage {
  readonly numericCells: number;
  readonly checked: number;
  readonly unchecked: number;
  readonly unread: readonly object[];
}

/** `whole` is false where the ledger is left out: every total recalculated, and the witness of all roundings together. */
export function workbookReport(file: string, result: CheckResult, language: Language, whole = true): WorkbookReport {
  const { reading, coverage } = result;
  return {
    file,
    standard: reading.standard.id,
    ...(reading.unitName !== undefined && { unitName: reading.unitName }),
    ...(reading.year !== undefined && { year: reading.year }),
    verdict: result.verdict,
    tables: reading.tables.map(tableEntry),
    coverage: {
      numericCells: coverage.numericCells,
      checked: coverage.checked,
      unchecked: coverage.unchecked,
      unread: coverage.unread.map(({ cell, text, why }) => ({
        ...place(cell),
        text,
        why: renderMessage(why, language),
      })),
    },
    findings: result.findings.map((finding) => findingEntry(finding, language)),
    repairs: result.repairs.map(({ group, rank, changes, resolves, kind, message }) => ({
      group,
      rank,
      changes: changes.map(({ cell, from, to, decimals, amountUnit, follows }) => ({
        ...place(cell),
        from: printAmount(from, decimals),
        to: printAmount(to, decimals),
        amountUnit,
        ...(follows && { follows }),
      })),
      resolves,
      kind,
      message: renderMessage(message, language),
    })),
    ...(whole && ledger(result)),
    customRules: result.customRules.map(({ rule, cell, text, outcome }) => ({ rule, ...place(cell), text, outcome })),
    ...(result.text && { text: textEntry(result.text) }),
    ...(result.comparison && { comparison: comparisonEntry(result.comparison) }),
  };
}

function ledger({ witness, recalculated }: CheckResult): Pick<WorkbookReport, "witness" | "recalculated"> {
  return {
    ...(witness && { witness: witness.map(witnessEntry) }),
    recalculated: recalculated.map(({ rule, cell, stated, recalculated: own, amountUnit, decimals, parts }) => ({
      rule,
      ...place(cell),
      stated: printAmount(stated, decimals),
      recalculated: printAmount(own, decimals),
      difference: printAmount(stated.minus(own), decimals),
      amountUnit,
      parts: parts.map(place),
    })),
  };
}

/** The entry of a file that could not be checked. */
export function failedReport(file: string, code: string, message: string): WorkbookReport {
  return { file, tables: [], findings: [], repairs: [], error: { code, message } };
}

function tableEntry({ id, definition, place: where, amountUnit, status, titleCell }: ReadTable): ReportedTable {
  return {
    id,
    title: definition.title,
    ...(titleCell && { printedTitle: titleCell.text }),
    ...(where && {
      sheet: where.sheet,
      range: `${a1({ row: where.firstRow, column: where.firstColumn })}:${a1({ row: where.lastRow, column: where.lastColumn })}`,
    }),
    amountUnit,
    status,
  };
}

function findingEntry(finding: Finding, language: Language): ReportedFinding & Readonly<Record<string, unknown>> {
  const { id, rule, severity, table, cell, texts = [], stated, expected, amountUnit, decimals = 2, witness } = finding;
  const { ignored } = finding;
  const print = (value: Amount): string => printAmount(value, decimals);
  return {
    id,
    rule,
    page: `docs/rules/${pageNameOf(rule)}.md`,
    severity,
    ...(table !== undefined && { table }),
    ...(cell && place(cell)),
    ...(texts[0] && { section: texts[0].section, quote: texts[0].quote }),
    ...(stated && { stated: print(stated) }),
    ...(expected && { expected: print(expected) }),
    ...(stated && expected && { difference: print(stated.minus(expected)) }),
    ...(amountUnit && { amountUnit }),
    message: renderMessage(finding.message, language),
    cells: [
      ...texts.map(({ section, quote }) => ({ section, quote, role: "text" })),
      ...finding.cells.map(weighedEntry),
    ],
    ...(ignored && { ignored: { reason: ignored.reason, ...place(ignored.cell) } }),
    ...(witness && { witness: witness.map(witnessEntry) }),
  };
}

function witnessEntry({ cell, yuan }: WitnessValue): object {
  return { ...place(cell), yuan: yuan.toFixed() };
}

function weighedEntry({ cell, role, value, decimals = 2 }: WeighedCell): object {
  return { ...place(cell), role, ...(value && { value: printAmount(value, decimals) }) };
}
