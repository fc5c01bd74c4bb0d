import { readWorkbook } from "../../src/core/reading/read-workbook";
import { inUnit } from "../../src/core/reading/lookup";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { drawUnit, plainLayout, type Layout } from "../support/units/layout";
import { Random } from "../support/units/random";
import { makeUnit, type Unit } from "../support/units/unit";
import { layoutValues, randomLayout } from "./layouts";

/** Whether the workbook reads to the unit's name and to exactly its amounts, with nothing unread and no problem. */
export function readsToItsFacts(unit: Unit, snapshot: WorkbookSnapshot): boolean {
  const reading = readWorkbook(snapshot, xinjiang2022);
  if (reading.problems.length > 0 || reading.unitName !== unit.name) return false;
  if (reading.tables.some(({ unread }) => unread.length > 0)) return false;
  const read = new Map<string, string>();
  for (const { blocks, amountUnit } of reading.tables) {
    for (const { id, rows } of blocks) {
      for (const { line, code, project, figures } of rows) {
        for (const [column, { value }] of figures) {
          if (!value.eq("0"))
            read.set([id, line ?? code, project ?? "", column].join(" "), inUnit(value, amountUnit, "元").toFixed());
        }
      }
    }
  }
  const written = Object.entries(unit.blocks).flatMap(([block, rows]) =>
    rows.flatMap(({ line, code, project, amounts }) =>
      Object.entries(amounts)
        .filter(([, yuan]) => yuan !== 0n)
        .map(([column, yuan]) => [[block, line ?? code, project ?? "", column].join(" "), yuan.toString()] as const),
    ),
  );
  return written.length === read.size && written.every(([key, yuan]) => read.get(key) === yuan);
}

export interface LayoutShare {
  readonly option: string;
  readonly value: string;
  readonly units: number;
  readonly same: number;
  /** Seeds of the units that read to something else. */
  readonly misses: readonly number[];
}

function share(option: string, value: string, units: number, layoutOf: (seed: number) => Layout): LayoutShare {
  const seeds = Array.from({ length: units }, (_, index) => index + 1);
  const misses = seeds.filter((seed) => {
    const unit = makeUnit(seed, { exact: true });
    return !readsToItsFacts(unit, drawUnit(unit, layoutOf(seed)));
  });
  return { option, value, units, same: units - misses.length, misses };
}

/** Every option's every value on its own in a plain layout, then all options mixed. */
export function layoutShares(units: number): LayoutShare[] {
  const alone = Object.entries(layoutValues).flatMap(([option, values]) =>
    values.map((value) => share(option, String(value), units, () => ({ ...plainLayout, [option]: value }))),
  );
  return [...alone, share("all mixed", "any", units * 5, (seed) => randomLayout(new Random(seed)))];
}
