import fc from "fast-check";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import type { Reading } from "../../../src/core/reading/reading";
import { inUnit } from "../../../src/core/reading/lookup";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit } from "../../support/units/layout";
import { makeUnit, type Unit } from "../../support/units/unit";

/** Every amount other than zero as "block row column → yuan". */
function factsOf(unit: Unit): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [block, rows] of Object.entries(unit.blocks)) {
    for (const row of rows) {
      for (const [column, yuan] of Object.entries(row.amounts)) {
        const key = [block, row.line ?? row.code, row.project ?? "", column].join(" ");
        if (yuan !== 0n) facts.set(key, yuan.toString());
      }
    }
  }
  return facts;
}

function factsRead(reading: Reading): Map<string, string> {
  const facts = new Map<string, string>();
  for (const table of reading.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const [column, figure] of row.figures) {
          const key = [block.id, row.line ?? row.code, row.project ?? "", column].join(" ");
          if (!figure.value.eq("0")) facts.set(key, inUnit(figure.value, table.amountUnit, "元").toFixed());
        }
      }
    }
  }
  return facts;
}

test("any layout of the same facts reads to the same facts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const unit = makeUnit(seed, { exact: true });
      const reading = readWorkbook(drawUnit(unit, layout), xinjiang2022);
      expect(reading.problems).toEqual([]);
      expect(reading.unitName).toBe(unit.name);
      expect(reading.tables.flatMap((table) => table.unread)).toEqual([]);
      expect(factsRead(reading)).toEqual(factsOf(unit));
    }),
    { numRuns: 150 },
  );
});
