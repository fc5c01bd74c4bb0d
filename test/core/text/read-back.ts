import fc from "fast-check";
import { textRules } from "../../../src/core/audit/text-rules";
import { findingsOf, runRules } from "../../../src/core/audit/rule";
import { renderMessage } from "../../../src/core/messages/render";
import { generateNarrative } from "../../../src/core/narrative/generate";
import { narrativeText } from "../../../src/core/narrative/render";
import type { Wording } from "../../../src/core/narrative/wording/official";
import { quoteOf } from "../../../src/core/text/normal-text";
import { readText } from "../../../src/core/text/read-text";
import { Random } from "../../support/units/random";
import { anyDrawn, everyFact, written } from "../narrative/shanghai/written-unit";
import type { WrittenUnit } from "../narrative/written-units";

export const anyShanghaiUnit: fc.Arbitrary<WrittenUnit> = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), anyDrawn)
  .map(([unit, drawn]) => written(unit, drawn, (reading) => everyFact(reading, new Random(unit))));

/** What the text check says of the unit's own narrative in a wording. */
export interface ReadBack {
  readonly source: string;
  /** The sections that were written and those that were found. */
  readonly written: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  /** Numbers of unknown source, each with its sentence. */
  readonly untied: readonly string[];
  readonly findings: readonly string[];
  readonly figures: number;
}

export function readBack({ reading, facts, snapshot }: WrittenUnit, wording: Wording): ReadBack {
  const narrative = generateNarrative(reading, facts, wording);
  const source = narrativeText(narrative);
  const text = readText(source, reading, facts);
  if (!text) throw new Error("the standard has a text");
  const findings = findingsOf(runRules(textRules, { snapshot, grids: [], reading, instances: [], text }));
  return {
    source,
    written: new Set(narrative.sections.map(({ id }) => id)),
    sections: new Set(text.sections.map(({ id }) => id).filter((id) => id !== "N0")),
    untied: text.claims
      .filter(({ status }) => status === "untied")
      .map(({ claim }) => `${quoteOf(source, claim.place)} in ${quoteOf(source, claim.sentence)}`),
    findings: findings.map(({ message, texts }) => `${renderMessage(message, "zh-CN")} ${texts?.[0]?.quote}`),
    figures: text.claims.length,
  };
}
