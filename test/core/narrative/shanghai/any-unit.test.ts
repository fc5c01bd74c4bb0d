import fc from "fast-check";
import { describeField, inputSheetsOf } from "../../../../src/core/inputs/definition/input-sheets";
import { noFacts } from "../../../../src/core/inputs/facts";
import { narrativeText } from "../../../../src/core/narrative/render";
import type { Narrative, Span } from "../../../../src/core/narrative/span";
import { shanghaiDistrict2023 } from "../../../../src/core/standards/shanghai-district-2023";
import { Random } from "../../../support/units/random";
import { Cells, recalculate } from "../provenance";

import { anyDrawn, everyFact, written } from "./written-unit";

function spansOf(narrative: Narrative): Span[] {
  return narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans)),
  );
}

/** Years, dates, ordinals and the thresholds of the form itself. */
const uncounted = /\d+\s*[年月日]|^\d+\. |单价(50|100)万元|^20\d\d$/g;

test("with every fact given no gap is left, and each printed number is what its cells give", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyDrawn, (seed, drawn) => {
      const unit = written(seed, drawn, (reading) => everyFact(reading, new Random(seed)));
      expect(unit.narrative.gaps).toEqual([]);
      expect(unit.narrative.sections.map(({ id }) => id)).toEqual(["N1", "N2"]);
      const cells = new Cells(unit);
      for (const span of spansOf(unit.narrative)) {
        if ("cells" in span) {
          seen.add(span.calculation);
          expect({ ...span, given: recalculate(span, cells) }).toEqual({ ...span, given: span.text });
          expect(span.cells.length).toBeGreaterThan(0);
        } else {
          expect(span.text.replace(uncounted, "")).not.toMatch(/\d/);
        }
      }
      expect(narrativeText(unit.narrative)).not.toMatch(
        /NaN|undefined|Infinity|[{}]|-\d|(增加|减少)0\.00|[，、。；]{2}|[、，]。|：。/,
      );
    }),
    { numRuns: 40 },
  );
  expect([...seen].sort()).toEqual(["count", "difference", "fact", "rate", "sum", "value"]);
});

test("without facts every gap is a field of the input sheets with its cell, none is a table, and nothing is compared", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyDrawn, (seed, drawn) => {
      const { narrative } = written(seed, drawn, () => noFacts);
      expect(narrative.gaps.length).toBeGreaterThan(10);
      for (const { field, cell } of narrative.gaps) {
        expect([field, describeField(field) !== undefined]).toEqual([field, true]);
        expect([field, cell !== undefined]).toEqual([field, field !== "performance"]);
      }
      expect(narrativeText(narrative)).not.toMatch(/预算(增加|减少)|持平|执行数(增加|减少)|原因是：(?!【)/);
    }),
    { numRuns: 30 },
  );
});

test("its input sheets ask only what its text needs", () => {
  const asked = inputSheetsOf(shanghaiDistrict2023).flatMap((sheet) =>
    "groups" in sheet ? sheet.groups.flatMap(({ fields }) => fields.map(({ id }) => id)) : [sheet.id],
  );
  expect(asked).toContain("vehicles.emergency");
  for (const unasked of ["projects", "assets.houseArea", "assets.generalVehicleCount", "purchases.vehicles"]) {
    expect(asked).not.toContain(unasked);
  }
});
