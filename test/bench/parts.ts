import { checkRuleSet } from "../../src/core/identities/rule-set";
import { standards } from "../../src/core/standards/registry";
import { fileTimes } from "./files";
import { injectFaults, type Injection } from "./injection";
import { roundTrips, tripSheets } from "./round-trips";
import { layoutShares } from "./same-facts";
import {
  faultTable,
  fileTable,
  growthTable,
  layoutTable,
  missTable,
  percentile,
  ruleSetTable,
  shortFaultTable,
  timesTable,
  tripTable,
} from "./tables";
import { growth, usualTimes } from "./timings";

export const partNames = ["rules", "trips", "growth", "usual", "files", "faults", "layouts"] as const;
export type PartName = (typeof partNames)[number];

/** What the summary needs of the parts that ran. */
export interface Results {
  usual?: readonly number[];
  injection?: Injection;
}

const usualUnits = 200;
const units = 40;
const unitsWithFaults = 8;
const unitsALayout = 10;

/** Runs one part, keeps what the summary needs, and gives its section in Markdown. */
export async function runPart(name: PartName, results: Results, maxRows: number): Promise<string> {
  switch (name) {
    case "rules":
      return `## Identities of the standards

Checked against each other on a schematic workbook before any workbook is read.

${ruleSetTable(standards.map((standard) => [standard.id, checkRuleSet(standard)]))}
`;
    case "trips":
      return `## Round trips to Excel

What each act of the pane costs on Microsoft's own client, with an Excel in memory behind it that knows the API set named
and refuses messages over 5 MB: for workbooks of ${tripSheets.join(", ")} sheets. The client of the npm package ends at
ExcelApi 1.15; beyond it the sets differ in what the add-in asks for only. A check writes nothing.

${tripTable(await roundTrips())}
`;
    case "growth":
      return growthSection(maxRows);
    case "usual":
      results.usual = usualTimes(usualUnits);
      return `## Whole check of usual units

Nine tables each, half of the units with exact and half with rounded amounts, in any layout.

${timesTable([["usual units", results.usual]])}
`;
    case "files":
      return `## Whole check of a file beside its bare reading

${units} usual units as .xlsx files. Bare: the xlsx library reads the file. Each time is the least of three runs.

${fileTable(fileTimes(units))}
`;
    case "faults":
      results.injection = injectFaults(unitsWithFaults);
      return faultsSection(results.injection);
    case "layouts":
      return `## Layouts read to the same facts

Each option on its own in a plain layout, ${unitsALayout} exact units each; then all options mixed.

${layoutTable(layoutShares(unitsALayout))}
`;
  }
}

function growthSection(maxRows: number): string {
  return `## Growth with the rows of a workbook

One consistent unit whose 表七 has more and more project rows, each measured once.

${growthTable(growth([10, 100, 1_000, 10_000, 100_000].filter((rows) => rows <= maxRows)))}
`;
}

function faultsSection(injection: Injection): string {
  const alarms = injection.falseAlarms.map(({ layout, seed }) => `${layout} ${seed}`).join(", ");
  const times = (exact: boolean): number[] =>
    injection.trials.filter((trial) => trial.exact === exact).map((trial) => trial.milliseconds);
  return `## Faults put in

${unitsWithFaults} units in each of ${injection.cleanUnits / unitsWithFaults} layouts, one fault of every kind each. In rounded units no fault changes only the last digit.
Units called rounded are so only where amounts are printed in 万元: the layout yuan prints them whole.
A repair is right when it changes the same cells to the same values, in rounded units to within 0.02.

${faultTable(injection)}

False alarms on the ${injection.cleanUnits} clean workbooks: ${injection.falseAlarms.length}${alarms === "" ? "" : ` (${alarms})`}.

### Time of the whole check with a fault

${timesTable([
  ["exact units", times(true)],
  ["rounded units", times(false)],
])}

### Misses

${missTable(injection)}
`;
}

/** The short form for the README, once the usual units and the faults were measured. */
export function summaryOf({ usual, injection }: Results, date: string): string {
  if (!usual || !injection) throw new Error("the summary needs the parts usual and faults");
  const faulty = injection.trials.map((trial) => trial.milliseconds);
  const times = (list: readonly number[]): string => `${percentile(list, 0.5)} and ${percentile(list, 0.95)} ms`;
  return `${shortFaultTable(injection)}

False alarms on ${injection.cleanUnits} clean workbooks: ${injection.falseAlarms.length}. The whole check takes ${times(usual)} (median and 95th percentile)
for a clean workbook, ${times(faulty)} for one with a fault.
Measured on ${date}; more in [docs/benchmarks.md](docs/benchmarks.md).`;
}
