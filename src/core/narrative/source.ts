import { scopeOf } from "../inputs/layout/known-facts";
import type { Facts } from "../inputs/facts";
import type { Reading } from "../reading/reading";
import { missingField } from "./quantity";
import type { Span } from "./span";
import type { Wording } from "./wording/official";

/** All that a section is written from. */
export interface NarrativeSource {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly wording: Wording;
}

export type Names = Readonly<Record<"unit" | "year" | "lastYear" | "scope", Span>>;

/** Unit, year, the year before and 部门 or 单位, for the placeholders of every phrase. */
export function namesOf({ reading, facts }: NarrativeSource): Names {
  const year = yearOf(reading, facts);
  const unit = facts.fields.get("unit.name")?.text ?? reading.unitName;
  const scope = facts.fields.get("unit.scope")?.text ?? scopeOf(reading);
  return {
    unit: unit === undefined ? missingField("unit.name") : { text: unit },
    year: year === undefined ? missingField("unit.year") : { text: String(year) },
    lastYear: year === undefined ? missingField("unit.year") : { text: String(year - 1) },
    scope: scope === undefined ? missingField("unit.scope") : { text: scope },
  };
}

function yearOf(reading: Reading, facts: Facts): number | undefined {
  const typed = facts.fields.get("unit.year")?.amount;
  return typed ? Number(typed.toFixed()) : reading.year;
}

/** A title with the names filled in as plain text. */
export function titleOf(phrase: string, names: Names): string {
  return phrase.replace(/\{(unit|year|scope)\}/g, (_, name: "unit" | "year" | "scope") => names[name].text);
}
