import type { Fact, Facts } from "../facts";
import type { Reading } from "../../reading/reading";
import { amount } from "../../money/amount";

/** The facts with what the tables themselves tell filled in where the user has said nothing. */
export function withKnownFacts(reading: Reading, facts: Facts): Facts {
  const fields = new Map(facts.fields);
  const fill = (id: string, fact: Fact) => {
    if (!fields.has(id)) fields.set(id, fact);
  };
  if (reading.unitName !== undefined) fill("unit.name", { text: reading.unitName });
  if (reading.year !== undefined) {
    fill("unit.year", { text: String(reading.year), amount: amount(String(reading.year)) });
  }
  const scope = scopeOf(reading);
  if (scope) fill("unit.scope", { text: scope });
  return { ...facts, fields };
}

/** 部门 or 单位, as the titles of the tables say; undefined when they say neither. */
export function scopeOf(reading: Reading): "部门" | "单位" | undefined {
  const titles = reading.tables.flatMap((table) => (table.titleCell ? [table.titleCell.text] : [])).join("");
  if (titles.includes("部门收支") || titles.includes("部门收入")) return "部门";
  return titles.includes("单位收支") || titles.includes("单位收入") ? "单位" : undefined;
}
