import fc from "fast-check";
import { describeField } from "../../../src/core/inputs/definition/input-sheets";
import { generateNarrative } from "../../../src/core/narrative/generate";
import type { Narrative, Span } from "../../../src/core/narrative/span";
import { Cells, recalculate } from "./provenance";
import { anyWrittenUnit } from "./written-units";

function spansOf(narrative: Narrative): { section: string; span: Span }[] {
  return narrative.sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ spans }) => spans.map((span) => ({ section: id, span }))),
    ),
  );
}

/** Years, dates, document numbers, ordinals and the thresholds of the form itself. */
const uncounted = /\d+\s*[年月日号】〕]|^\d+\. |单位价值(50|100)万元|购置50万元|^20\d\d$/g;

test("with any share of the facts: every number knows cells that give it, every gap its field and its place", () => {
  fc.assert(
    fc.property(anyWrittenUnit, (unit) => {
      const narrative = generateNarrative(unit.reading, unit.facts);
      const cells = new Cells(unit);
      const spans = spansOf(narrative);
      const wrong = spans.flatMap(({ section, span }): object[] => {
        if ("cells" in span) {
          const given = recalculate(span, cells);
          return span.cells.length > 0 && given === span.text ? [] : [{ section, ...span, given }];
        }
        if ("gap" in span) return [];
        return /\d/.test(span.text.replace(uncounted, "")) ? [{ section, ...span }] : [];
      });
      expect(wrong).toEqual([]);

      const shown = new Set(spans.flatMap(({ span }) => ("gap" in span ? [span.gap] : [])));
      expect(narrative.gaps.map(({ field }) => field)).toEqual([...shown]);
      for (const { field, cell } of narrative.gaps) {
        expect(unit.facts.fields.has(field)).toBe(false);
        expect({ field, known: describeField(field) !== undefined }).toEqual({ field, known: true });
        expect({ field, placed: cell !== undefined }).toEqual({ field, placed: field !== "performance" });
      }
    }),
    { numRuns: 25 },
  );
});
