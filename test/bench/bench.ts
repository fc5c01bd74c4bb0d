// How time grows with the rows of a workbook, and how long a usual workbook takes: npm run bench.

import { performance } from "node:perf_hooks";

import { checkWorkbook } from "../../src/core/check";
import { checkRuleSet } from "../../src/core/identities/rule-set";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { standards } from "../../src/core/standards/registry";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { drawUnit, plainLayout } from "../support/units/layout";
import { makeUnit } from "../support/units/unit";
import { largeUnit } from "./large-unit";

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function growth(): void {
  console.log("rows of 表七 | reading ms | µs a row | whole check ms | µs a row");
  for (const rows of [100, 1_000, 10_000, 100_000]) {
    const snapshot = drawUnit(largeUnit(rows), plainLayout);
    let errors = 0;
    const reading = milliseconds(() => readWorkbook(snapshot, xinjiang2022));
    const check = milliseconds(() => {
      errors = checkWorkbook(snapshot).findings.filter(({ severity }) => severity === "error").length;
    });
    if (errors > 0) throw new Error(`the workbook with ${rows} rows is not consistent`);
    const each = (time: number): string => ((time * 1000) / rows).toFixed(1);
    console.log([rows, reading.toFixed(1), each(reading), check.toFixed(1), each(check)].join(" | "));
  }
}

function usual(): void {
  const times = Array.from({ length: 200 }, (_, seed) => {
    const snapshot = drawUnit(makeUnit(seed + 1, { exact: seed % 2 === 0 }), plainLayout);
    return milliseconds(() => checkWorkbook(snapshot));
  }).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`200 generated nine-table workbooks, whole check: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
}

/** The identities of every standard checked against each other before any workbook is read. */
function ruleSets(): void {
  for (const standard of standards) {
    const { rows, contradictory, listedTwice, dependent, free } = checkRuleSet(standard);
    const follow = [...dependent.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `${standard.id}: ${rows} identities on the schematic workbook, ${contradictory.length} contradictory, ` +
        `${listedTwice.length} listed twice, ${follow} follow from others and are kept, ${free.length} cells in none`,
    );
  }
}

ruleSets();
growth();
usual();
