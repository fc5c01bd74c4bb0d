import { performance } from "node:perf_hooks";
import { checkWorkbook } from "../../src/core/check";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { largeUnit } from "../bench/large-unit";
import { drawUnit, plainLayout } from "../support/units/layout";
import { Random } from "../support/units/random";
import { makeUnit } from "../support/units/unit";
import { randomLayout } from "./layouts";

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

export interface Growth {
  /** Project rows of 表七. */
  readonly rows: number;
  /** Milliseconds. */
  readonly reading: number;
  readonly check: number;
}

/** How the time grows with the project rows of 表七. Throws when the check finds an error: it would be another path. */
export function growth(sizes: readonly number[]): Growth[] {
  checkWorkbook(drawUnit(largeUnit(100), plainLayout)); // The first run is also the compiler's.
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

/** Sorted milliseconds of the whole check of usual units, half of them exact and half rounded, in any layout. */
export function usualTimes(units: number): number[] {
  return Array.from({ length: units }, (_, index) => {
    const unit = makeUnit(index + 1, { exact: index % 2 === 0 });
    const snapshot = drawUnit(unit, randomLayout(new Random(index + 1)));
    return milliseconds(() => checkWorkbook(snapshot));
  }).sort((a, b) => a - b);
}
