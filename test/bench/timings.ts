import { checkWorkbook } from "../../src/core/check";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { drawUnit, plainLayout } from "../support/units/layout";
import { Random } from "../support/units/random";
import { makeUnit } from "../support/units/unit";
import { largeUnit } from "./large-unit";
import { randomLayout } from "./layouts";
import { spent } from "./spent";

function milliseconds(work: () => void): number {
  return spent(work).cpu;
}

export interface Growth {
  /** Project rows of 表七. */
  readonly rows: number;
  /** Milliseconds of the processor. */
  readonly reading: number;
  readonly check: number;
}

/** How the time grows with the project rows of 表七. Throws when the check finds an error: it would be another path. */
export function growth(sizes: readonly number[]): Growth[] {
  warmUp();
  return sizes.map((rows) => {
    const snapshot = drawUnit(largeUnit(rows), plainLayout);
    const reading = milliseconds(() => readWorkbook(snapshot, xinjiang2022));
    let errors = 0;
    const check = milliseconds(() => {
      errors = checkWorkbook(snapshot).findings.filter(({ severity }) => severity === "error").length;
    });
    if (errors > 0) throw new Error(`the generated workbook with ${rows} rows is not consistent: ${errors} errors`);
    return { rows, reading, check };
  });
}

/** Milliseconds of the processor for the whole check of usual units. */
export function usualTimes(units: number): number[] {
  warmUp();
  return Array.from({ length: units }, (_, index) => {
    const snapshot = usualWorkbook(index + 1);
    return milliseconds(() => checkWorkbook(snapshot));
  });
}

/** A usual unit in any layout: exact amounts for even seeds, rounded ones for odd. */
export function usualWorkbook(seed: number): WorkbookSnapshot {
  return drawUnit(makeUnit(seed, { exact: seed % 2 === 0 }), randomLayout(new Random(seed)));
}

const warmUpUnits = 20;

/** The first runs are also the compiler's. */
function warmUp(): void {
  for (let seed = 1; seed <= warmUpUnits; seed++) checkWorkbook(usualWorkbook(seed));
}
