import fc from "fast-check";
import { describeField } from "../../../src/core/inputs/definition/input-sheets";
import { generateNarrative } from "../../../src/core/narrative/generate";
import type { Narrative, Span } from "../../../src/core/narrative/span";
import { Cells, recalculate } from "./provenance";
import { anyWrittenUnit } from "./written-units";

const options = { numRuns: 60 };

function spansOf(narrative: Narrative): { section: string; span: Span }[] {
  return narrative.sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ spans }) => spans.map((span) => ({ section: id, span }))),
    ),
  );
}

test("every printed figure is what its cells give", () => {
  fc.assert(
    fc.property(anyWrittenUnit, (unit) => {
      const cells = new Cells(unit);
      for (const { section, span } of spansOf(generateNarrative(unit.reading, unit.facts))) {
        if (!("cells" in span)) continue;
        expect(span.cells.length).toBeGreaterThan(0);
        expect({ section, ...span, text: recalculate(span, cells) }).toEqual({ section, ...span });
      }
    }),
    options,
  );
});

test("numbers stand in figure spans only: plain text counts nothing", () => {
  // Years, dates, document numbers, ordinals and the thresholds of the form itself.
  const uncounted = /\d+\s*[年月日号】〕]|^\d+\. |单位价值(50|100)万元|购置50万元|\d{4}年/g;
  fc.assert(
    fc.property(anyWrittenUnit, ({ reading, facts }) => {
      for (const { section, span } of spansOf(generateNarrative(reading, facts))) {
        if ("cells" in span || "gap" in span) continue;
        const rest = span.text.replace(uncounted, "").replace(/^(20\d\d)$/, "").replace(/20\d\d$/, "");
        expect({ section, text: /\d/.test(rest) ? span.text : "" }).toEqual({ section, text: "" });
      }
    }),
    options,
  );
});

test("every gap is listed once, describes its field and leads to its cell", () => {
  fc.assert(
    fc.property(anyWrittenUnit, ({ reading, facts }) => {
      const narrative = generateNarrative(reading, facts);
      const shown = new Set(spansOf(narrative).flatMap(({ span }) => ("gap" in span ? [span.gap] : [])));
      expect(narrative.gaps.map(({ field }) => field).sort()).toEqual([...shown].sort());
      for (const { field, cell } of narrative.gaps) {
        const description = describeField(field);
        expect(field.startsWith("table.") ? "table" : description?.label["zh-CN"]).toBeTruthy();
        const hasPlace = !/^(projects|performance|table)\b/.test(field);
        if (hasPlace) expect({ field, cell }).toEqual({ field, cell: expect.objectContaining({ column: expect.any(Number) }) });
      }
    }),
    options,
  );
});

test("what is given leaves no gap: a unit is complete when every fact asked for is filled", () => {
  fc.assert(
    fc.property(anyWrittenUnit, ({ reading, facts }) => {
      for (const { field } of generateNarrative(reading, facts).gaps) expect(facts.fields.has(field)).toBe(false);
    }),
    options,
  );
});
