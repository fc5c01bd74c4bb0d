import fc from "fast-check";
import { comparedCodeRows } from "../../../../src/core/inputs/compared-figures";
import {
  codeItem,
  executedField,
  lastYearField,
  purposeField,
  reasonField,
} from "../../../../src/core/inputs/definition/last-year";
import { vehicleKinds } from "../../../../src/core/inputs/definition/other-matters";
import { noFacts, type Fact, type Facts } from "../../../../src/core/inputs/facts";
import { inputSheetContents } from "../../../../src/core/inputs/layout/sheet-contents";
import { readInputs } from "../../../../src/core/inputs/read-inputs";
import { amount } from "../../../../src/core/money/amount";
import { generateNarrative } from "../../../../src/core/narrative/generate";
import { readWorkbook } from "../../../../src/core/reading/read-workbook";
import type { Reading } from "../../../../src/core/reading/reading";
import { shanghaiDistrict2023 } from "../../../../src/core/standards/shanghai-district-2023";
import { snapshotOf } from "../../../support/content-snapshot";
import { drawUnit, plainLayout, type Layout } from "../../../support/units/layout";
import { type Random } from "../../../support/units/random";
import { makeShanghaiUnit } from "../../../support/units/shanghai";

const layout = { ...plainLayout, title: "year" } as const;

const number = (text: string): Fact => ({ text, amount: amount(text) });

/** Every fact that the form asks for, last year's at random: the same, nothing, more or less. */
export function everyFact(reading: Reading, random: Random): Facts {
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
  for (const id of ["goods", "works", "services"])
    fields.set(`procurement.${id}`, number(random.pick(["12.50", "30.00"])));
  // What is reserved for the smallest is a part of what is reserved for the small.
  fields.set("procurement.smallAndMedium", number("12.50"));
  fields.set("procurement.smallAndMicro", number(random.pick(["0", "12.50"])));
  for (const { id } of vehicleKinds) fields.set(`vehicles.${id}`, number(random.pick(["0", "3"])));
  for (const id of ["assets.equipmentOver50", "assets.equipmentOver100"]) fields.set(id, number("1"));
  const values = new Map([["total", number("12")]]);
  const performanceTargets = [{ project: { text: "网络维护" }, values, indicators: [], places: new Map() }];
  return { ...noFacts, fields, performanceTargets };
}

/** A made-up unit's tables with the input sheets beside them, read back. */
export function written(seed: number, drawn: Partial<Layout>, facts: (reading: Reading) => Facts) {
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

export const anyDrawn = fc.record({
  unit: fc.constantFrom("元" as const, "万元" as const),
  zero: fc.constantFrom("blank" as const, "0.00" as const),
  nonEmptyRowsOnly: fc.boolean(),
});
