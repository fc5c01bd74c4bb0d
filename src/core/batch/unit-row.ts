import type { Severity } from "../audit/finding";
import type { Verdict } from "../audit/check-result";
import type { ReportedFinding } from "../report/report";
import type { BatchEntry, Scope, YearAmounts } from "./entry";

/** What is kept of a workbook in memory to compare it with the others, so small that very many fit. */
export interface UnitFacts {
  /** Path below the folder, "/" between its parts; a workbook in an archive stands below the archive's name. */
  readonly file: string;
  readonly standard?: string;
  readonly unitName?: string;
  readonly year?: number;
  /** "unread" when the file could not be checked. */
  readonly verdict: Verdict | "unread";
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly scope?: Scope;
  readonly subordinates: readonly string[];
  readonly years: Readonly<Record<string, YearAmounts>>;
}

/** One workbook in the summary; made from its line whenever it is shown. */
export interface UnitRow extends UnitFacts {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings by rule; notes are not counted. */
  readonly rules: readonly RuleCount[];
  readonly coverage: { readonly numericCells: number; readonly checked: number; readonly unread: number };
  /** The finding to look at first, or why the file could not be checked. */
  readonly worst?: Pick<ReportedFinding, "message" | "sheet" | "cell">;
  /** The likeliest repair of the first fault. */
  readonly repair?: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly milliseconds: number;
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

/** What the run adds to an entry. */
export interface RunFacts {
  readonly milliseconds: number;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

const order: readonly Severity[] = ["error", "warning", "rounding"];

export function unitRow(entry: BatchEntry, { milliseconds, sha256 }: RunFacts): UnitRow {
  const { coverage, findings, error } = entry;
  const of = (wanted: Severity): ReportedFinding[] => findings.filter(({ severity }) => severity === wanted);
  const [worst] = [...of("error"), ...of("warning")];
  const [repair] = entry.repairs;
  return {
    ...unitFacts(entry, sha256),
    counts: {
      error: of("error").length,
      warning: of("warning").length,
      rounding: of("rounding").length,
      info: of("info").length,
    },
    rules: ruleCounts(order.flatMap(of)),
    coverage: {
      numericCells: coverage?.numericCells ?? 0,
      checked: coverage?.checked ?? 0,
      unread: coverage?.unread.length ?? 0,
    },
    ...(error && { error, worst: { message: error.message } }),
    ...(worst && {
      worst: {
        message: worst.message,
        ...(worst.sheet !== undefined && { sheet: worst.sheet }),
        ...(worst.cell !== undefined && { cell: worst.cell }),
      },
    }),
    ...(repair && { repair: repair.message }),
    milliseconds,
  };
}

const none: readonly never[] = [];

export function unitFacts(entry: BatchEntry, sha256: string): UnitFacts {
  const { file, standard, unitName, year, verdict = "unread", batch } = entry;
  return {
    file,
    ...(standard !== undefined && { standard }),
    ...(unitName !== undefined && { unitName }),
    ...(year !== undefined && { year }),
    verdict,
    sha256,
    ...(batch.scope && { scope: batch.scope }),
    subordinates: batch.subordinates ?? none,
    years: batch.years ?? {},
  };
}

function ruleCounts(findings: readonly ReportedFinding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
