import { normaliseText } from "../../reading/normalise";
import type { Reading } from "../../reading/reading";
import type { Fact, Facts, LastYearCode } from "../facts";
import { priorFigures } from "./prior-figures";

/** Why last year's workbook gives no figures; each is a sentence to the user. */
export type PriorProblem =
  | { readonly kind: "no-tables" }
  | { readonly kind: "no-figures" }
  | { readonly kind: "other-standard"; readonly found: string; readonly wanted: string }
  | { readonly kind: "other-unit"; readonly found: string; readonly wanted: string }
  | { readonly kind: "same-year"; readonly found: number; readonly wanted: number }
  | { readonly kind: "not-last-year"; readonly found: number; readonly wanted: number };

/** What a file of last year, a workbook or a publication, gives. */
export interface PriorFigures {
  /** Its file name. */
  readonly name: string;
  /** Absent: its figures are used. */
  readonly problem?: PriorProblem;
  /** What it does not say about itself, so that nobody could compare it: it is used all the same. */
  readonly unsaid: readonly ("unit" | "year")[];
  /** Last year's figures by field id, in 万元, each with its place in that file; none when there is a problem. */
  readonly figures: ReadonlyMap<string, Fact>;
  /** The functional items that it lists. */
  readonly codes: readonly LastYearCode[];
}

/** Last year's workbook as it was understood. */
export interface PriorWorkbook extends PriorFigures {
  readonly reading: Reading;
}

/**
 * Last year's figures out of last year's workbook, which was read with the same reading as this year's. A workbook of another
 * unit, year or standard gives none, and says why.
 */
export function priorWorkbook(name: string, reading: Reading, current: Reading, facts: Facts): PriorWorkbook {
  const unit = facts.fields.get("unit.name")?.text ?? current.unitName;
  const year = typedYear(facts) ?? current.year;
  const problem = problemOf(reading, current, unit, year);
  const unsaid = [
    ...(unit === undefined || reading.unitName === undefined ? (["unit"] as const) : []),
    ...(year === undefined || reading.year === undefined ? (["year"] as const) : []),
  ];
  if (problem) return { name, reading, problem, unsaid, figures: new Map(), codes: [] };
  return { name, reading, unsaid, ...priorFigures(name, reading, current) };
}

function typedYear(facts: Facts): number | undefined {
  const typed = facts.fields.get("unit.year")?.amount;
  return typed && Number(typed.toFixed());
}

function problemOf(
  prior: Reading,
  current: Reading,
  unit: string | undefined,
  year: number | undefined,
): PriorProblem | undefined {
  if (prior.tables.every(({ status }) => status === "missing")) return { kind: "no-tables" };
  if (prior.standard.id !== current.standard.id) {
    return {
      kind: "other-standard",
      found: prior.standard.name["zh-CN"],
      wanted: current.standard.name["zh-CN"],
    };
  }
  if (unit !== undefined && prior.unitName !== undefined && normaliseText(unit) !== normaliseText(prior.unitName)) {
    return { kind: "other-unit", found: prior.unitName, wanted: unit };
  }
  if (year === undefined || prior.year === undefined || prior.year === year - 1) return undefined;
  return { kind: prior.year === year ? "same-year" : "not-last-year", found: prior.year, wanted: year - 1 };
}

/** The facts with last year's workbook or publication behind them: what the user typed wins. */
export function withPrior(facts: Facts, prior: PriorFigures | undefined): Facts {
  if (!prior) return facts;
  const known = new Set(facts.lastYearCodes.map(({ code }) => code));
  return {
    ...facts,
    fields: new Map([...prior.figures, ...facts.fields]),
    lastYearCodes: [...facts.lastYearCodes, ...prior.codes.filter(({ code }) => !known.has(code))],
  };
}
