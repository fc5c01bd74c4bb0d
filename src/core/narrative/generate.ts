import type { Facts } from "../inputs/facts";
import { projectsWithFacts, type ProjectWithFacts } from "../inputs/project-facts";
import type { Reading } from "../reading/reading";
import type { CellRef } from "../workbook/address";
import { formOf } from "./forms/registry";
import { withBlocked, type Doubts } from "./blocked";
import type { NarrativeSource } from "./source";
import type { Gap, Narrative, Section } from "./span";
import { officialWording, type Wording } from "./wording/official";

/**
 * The sections of the text that the standard asks for, from the tables and the facts. Amounts are in 万元 with two digits whatever unit the
 * tables count in; every printed number knows its cells; what is missing is a gap that names its field.
 * A sentence that rests on one of the `doubts` is marked as not to be published. Never throws on users' data.
 */
export function generateNarrative(
  reading: Reading,
  facts: Facts,
  wording: Wording = officialWording,
  doubts: Doubts = new Map(),
): Narrative {
  const source: NarrativeSource = { reading, facts, wording };
  const written = formOf(reading.standard.id).sections.map((section) => section(source));
  return { sections: withBlocked(written, doubts), gaps: gapsOf(source, written) };
}

/** Each missing field once, where it is first needed. */
function gapsOf(source: NarrativeSource, written: readonly Section[]): Gap[] {
  const gaps = new Map<string, Gap>();
  const projects = projectsWithFacts(source.reading, source.facts);
  for (const section of written) {
    const spans = section.paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.spans));
    for (const span of spans) {
      if (!("gap" in span) || gaps.has(span.gap)) continue;
      const cell = placeOf(source.facts, projects, span.gap);
      gaps.set(span.gap, { field: span.gap, section: section.id, ...(cell && { cell }) });
    }
  }
  return [...gaps.values()];
}

/** The cell of the input sheets where the field belongs; undefined for tables and for sheets that are not there. */
function placeOf(facts: Facts, projects: readonly ProjectWithFacts[], field: string): CellRef | undefined {
  const [, sheet, ordinal, column = ""] = /^(projects|performance)\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (sheet === undefined) return facts.places.get(field);
  const index = Number(ordinal) - 1;
  if (sheet === "performance") return facts.performanceTargets[index]?.places.get(column);
  return projects[index]?.facts?.places.get(column);
}
