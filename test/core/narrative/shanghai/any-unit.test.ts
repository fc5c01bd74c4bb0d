import fc from "fast-check";
import { comparedCodeRows } from "../../../../src/core/inputs/compared-figures";
import {
  codeItem,
  executedField,
  lastYearField,
  purposeField,
  reasonField,
} from "../../../../src/core/inputs/definition/last-year";
import { describeField, inputSheetsOf } from "../../../../src/core/inputs/definition/input-sheets";
import { vehicleKinds } from "../../../../src/core/inputs/definition/other-matters";
import { noFacts, type Fact, type Facts } from "../../../../src/core/inputs/facts";
import { inputSheetContents } from "../../../../src/core/inputs/layout/sheet-contents";
import { readInputs } from "../../../../src/core/inputs/read-inputs";
import { amount } from "../../../../src/core/money/amount";
import { generateNarrative } from "../../../../src/core/narrative/generate";
import { narrativeText } from "../../../../src/core/narrative/render";
import type { Narrative, Span } from "../../../../src/core/narrative/span";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import type { Reading } from "../../../../src/core/reading/reading";
import { shanghaiDistrict2023 } from "../../../../src/core/standards/shanghai-district-2023";
import { snapshotOf } from "../../../support/content-snapshot";
import { drawUnit, plainLayout, type Layout } from "../../../support/units/layout";
import { Random } from "../../../support/units/random";
import { makeShanghaiUnit } from "../../../support/units/shanghai";
import { Cells, recalculate } from "../provenance";

const layout = { ...plainLayout, title: "year" } as const;

function spansOf(narrative: Narrative): Span[] {
  return narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ spans }) => spans)),
  );
}

const number = (text: string): Fact => ({ text, amount: amount(text) });

/** Every fact that the form asks for, last year's at random: the same, nothing, more or less. */
function everyFact(reading: Reading, random: Random): Facts {
  const fields = new Map<string, Fact>([["unit.kind", { text: "行政单位" }]]);
  const before = (): Fact => number(random.pick(["0", "33.30", "812.07", "12345.67"]));
  for (const { id } of reading.standard.comparison?.items ?? []) {
    fields.set(lastYearField(id), before());
    fields.set(reasonField(id), { text: "人员增加8人" });
  }
  for (const { code = "" } of comparedCodeRows(reading)) {
    const item = codeItem(code);
    fields.set(executedField(item), before());
    fields.set(purposeField(item), { text: "日常运转" });
    fields.set(reasonField(item), { text: "人员增加8人" });
  }
  for (const id of ["goods", "works", "services", "smallAndMedium", "smallAndMicro"]) {
    fields.set(`procurement.${id}`, number(random.pick(["0", "12.50"])));
  }
  for (const { id } of vehicleKinds) fields.set(`vehicles.${id}`, number(random.pick(["0", "3"])));
  for (const id of ["assets.equipmentOver50", "assets.equipmentOver100"]) fields.set(id, number("1"));
  const values = new Map([["total", number("12")]]);
  const performanceTargets = [{ project: { text: "网络维护" }, values, indicators: [], places: new Map() }];
  return { ...noFacts, fields, performanceTargets };
}

function written(seed: number, drawn: Partial<Layout>, facts: (reading: Reading) => Facts) {
  const tables = drawUnit(
    makeShanghaiUnit(seed, { exact: seed % 2 === 0 }),
    { ...layout, ...drawn },
    shanghaiDistrict2023,
  );
  const reading = readWorkbook(tables, shanghaiDistrict2023);
  const sheets = inputSheetContents(reading, facts(reading)).map(snapshotOf);
  const snapshot = { sheets: [...tables.sheets, ...sheets] };
  const read = readInputs(snapshot);
  expect(read.problems).toEqual([]);
  const again = readWorkbook(snapshot, shanghaiDistrict2023);
  return { snapshot, reading: again, facts: read, narrative: generateNarrative(again, read) };
}

const anyDrawn = fc.record({
  unit: fc.constantFrom("元" as const, "万元" as const),
  zero: fc.constantFrom("blank" as const, "0.00" as const),
  nonEmptyRowsOnly: fc.boolean(),
});

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
