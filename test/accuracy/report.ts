// Measures speed and accuracy on generated units and writes docs/benchmarks.md: npm run bench:report.
// --date 2026-01-31 states the day, --max-rows 10000 leaves out larger workbooks.

import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { injectFaults } from "./injection";
import { layoutShares } from "./same-facts";
import { faultTable, growthTable, layoutTable, missTable, usualTable } from "./tables";
import { growth, usualTimes } from "./timings";

const unitsWithFaults = 8;
const usualUnits = 200;
const unitsALayout = 10;

const { values } = parseArgs({
  options: { date: { type: "string" }, "max-rows": { type: "string", default: "100000" } },
});
const date = values.date ?? new Date().toISOString().slice(0, 10);
const maxRows = Number(values["max-rows"]);
if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`--date ${date} is no day: write it as 2026-01-31`);
if (!(maxRows >= 100)) throw new Error(`--max-rows ${values["max-rows"]} is no number from 100 on`);

async function report(): Promise<void> {
  const processors = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const usual = usualTimes(usualUnits);
  const injection = injectFaults(unitsWithFaults);
  const shares = layoutShares(unitsALayout);
  const grown = growth([100, 1_000, 10_000, 100_000].filter((rows) => rows <= maxRows));
  const alarms = injection.falseAlarms.map(({ layout, seed }) => `${layout} ${seed}`).join(", ");
  const text = `# Benchmarks

Made by \`npm run bench:report\` on ${date}: ${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, Node ${process.version}.
Load average when it began: ${load}. Times are wall-clock times; a load above the number of cores makes them longer.
Units, layouts and faults are generated from seeds: everything but the times comes out the same again.

## Growth with the rows of a workbook

One consistent unit whose 表七 has more and more project rows, each measured once.

${growthTable(grown)}

## Whole check of usual units

Nine tables each, half of the units with exact and half with rounded amounts, in any layout.

${usualTable(usual)}

## Faults put in

${unitsWithFaults} units in each of ${injection.cleanUnits / unitsWithFaults} layouts, one fault of every kind each. In rounded units no fault changes only the last digit.
Units called rounded are so only where amounts are printed in 万元: the layout yuan prints them whole.
A repair is right when it changes the same cells to the same values, in rounded units to within 0.02.

${faultTable(injection)}

False alarms on the ${injection.cleanUnits} clean workbooks: ${injection.falseAlarms.length}${alarms === "" ? "" : ` (${alarms})`}.

### Misses

${missTable(injection)}

## Layouts read to the same facts

Each option on its own in a plain layout, ${unitsALayout} exact units each; then all options mixed.

${layoutTable(shares)}
`;
  const path = join(__dirname, "..", "..", "docs", "benchmarks.md");
  const pretty = await format(text, { ...(await resolveConfig(path)), parser: "markdown" });
  writeFileSync(path, pretty);
  process.stdout.write(pretty);
}

void report();
