import { checkRuleSet } from "../../src/core/identities/rule-set";
import { standards } from "../../src/core/standards/registry";
import { batchRuns } from "./batch-runs";
import { sideBySide } from "./files";
import { injectFaults, type Injection } from "./injection";
import { besideScript, type BesideScript } from "./plain-files";
import { paneRuns, paneTable, paneTimes, type PaneTimes } from "./pane-start";
import { roundTrips, tripSheets } from "./round-trips";
import { layoutShares } from "./same-facts";
import {
  faultTable,
  batchTable,
  calledTable,
  fileTable,
  growthTable,
  layoutTable,
  missTable,
  percentile,
  ruleSetTable,
  scriptTable,
  shortFaultTable,
  timesTable,
  tripTable,
} from "./tables";
import { growth, usualTimes } from "./timings";

export const partNames = ["rules", "trips", "growth", "usual", "files", "batch", "faults", "layouts", "pane"] as const;
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
const batchSizes = [100, 1000, 3000, 10_000];
const killedAt = 1000;

/** Larger sizes are left out. */
export interface Limits {
  readonly rows: number;
  readonly workbooks: number;
}

/** Runs one part, keeps what the summary needs, and gives its section in Markdown. */
export async function runPart(name: PartName, results: Results, limits: Limits): Promise<string> {
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
      return growthSection(limits.rows);
    case "usual":
      results.usual = usualTimes(usualUnits);
      return `## Whole check of usual units

Nine tables each, half of the units with exact and half with rounded amounts, in any layout.

${timesTable([["usual units", results.usual]])}
`;
    case "files":
      return filesSection();
    case "batch":
      return batchSection(
        await batchRuns(
          batchSizes.filter((size) => size <= limits.workbooks),
          killedAt,
        ),
      );
    case "faults":
      results.injection = injectFaults(unitsWithFaults);
      return faultsSection(results.injection);
    case "pane":
      return paneSection(await paneTimes());
    case "layouts":
      return `## Layouts read to the same facts

Each option on its own in a plain layout, ${unitsALayout} exact units each; then all options mixed.

${layoutTable(layoutShares(unitsALayout))}
`;
  }
}

function paneSection(times: PaneTimes | undefined): string {
  return `## The pane in Chromium

The production bundle as the preview serves it, beside a page of Fluent's provider and one button, built in the same run
with the same versions and settings. Wall time, ${paneRuns} runs in turns, each in a new context.

${times ? paneTable(times) : "No Chromium was found: not measured."}
`;
}

function growthSection(maxRows: number): string {
  return `## Growth with the rows of a workbook

One consistent unit whose 表七 has more and more project rows, each measured once.

${growthTable(growth([10, 100, 1_000, 10_000, 100_000].filter((rows) => rows <= maxRows)))}
`;
}

function filesSection(): string {
  const { plain, saved, office } = sideBySide(units);
  const script = besideScript(units);
  const known = plain.reduce((sum, { identities }) => sum + identities, 0);
  const calculated = plain.reduce((sum, { calculated: count }) => sum + count, 0);
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
  return `## Whole check of a file beside other programs

${units} usual units as .xlsx files. Processor time, each time the least of five runs; the machine's other work does not
count in it, but makes it longer all the same. Ratios are to the bare reading of the same file by the xlsx library.
HyperFormula (3.5.0, GPL-3.0, a development dependency for this comparison only; nothing of it is shipped) gets the same
identities as formulas: the cells of each are taken from our reading, which is not counted. It calculates in binary
floating point, tells no rounding from an error and proposes no repair; ${calculated} of ${known} formulas come to a number,
the others hold an amount that is kept as a text. LibreOffice reads, calculates and writes; it checks nothing.
${
  office
    ? `Its start alone takes ${seconds(office.one.spent.cpu)} s of the processor (with one file in the run); a file more in the same run is what stands below.`
    : "It is not installed here and was not measured."
}

### As the xlsx library writes them

Values only: no styles, no widths, no formats.

${fileTable(plain, office)}
${
  saved.length === 0
    ? ""
    : `
### As LibreOffice saves them

The same units with the styles that an office program writes.

${fileTable(saved, undefined)}
`
}
### Beside a script with openpyxl

${script ? scriptSection(script) : "Python with openpyxl was not there: not measured."}
`;
}

function scriptSection(script: BesideScript): string {
  return `\`test/bench/openpyxl_rules.py\` does rules 1 to 37 as a script does them: cells at fixed places, plain sums of decimals,
every difference an error. It knows the plain layout only, tells no rounding from an error and proposes no repair. ${script.times.length} units in
that layout; the time is the least of five runs in one process, the start of Python apart.

${scriptTable(script.times)}

How many of these workbooks, and of the same with one fault of each kind, the two call wrong:

${calledTable(script.called)}`;
}

function batchSection(measured: Awaited<ReturnType<typeof batchRuns>>): string {
  const { runs, resumed } = measured;
  const told = (totals: Readonly<Record<string, number>>): string =>
    Object.entries(totals)
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(", ");
  const whole = runs.find(({ workbooks }) => workbooks === killedAt);
  return `## Batch over many workbooks

\`batch --jobs 1\` over generated units, every one another, as the xlsx library writes them: in one thread, so that a CPU second
is a second of one core. The time holds everything: reading the folder, checking, results, summary workbook and page.

${batchTable(measured)}

${killedAt} workbooks once more, the process killed (SIGKILL) after ${resumed.kills.join(" and ")} results and started again each time:
${told(resumed.totals)}${resumed.same ? ", the same as in the run that was not disturbed." : ` instead of ${told(whole?.totals ?? {})}.`}
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
