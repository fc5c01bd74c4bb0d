// Damaged and hostile input in great numbers: npm run fuzz -- --cases 200000 --seed 7.
// --case 1234 runs one case of the seed alone and shows its error.

import { parseArgs } from "node:util";
import { fuzz, longestCase } from "./fuzz-run";
import { runCase } from "./run-case";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
    from: { type: "string", default: "0" },
  },
});
const [cases, seed, from] = [values.cases, values.seed, values.from].map(Number) as [number, number, number];
if (![cases, seed, from].every(Number.isSafeInteger)) throw new Error("--cases, --seed and --from take whole numbers");

if (values.case !== undefined) {
  const report = runCase(seed, Number(values.case));
  console.log(report);
  process.exitCode = report.outcome === "fault" || report.milliseconds > longestCase ? 1 : 0;
} else {
  const began = process.cpuUsage();
  const summary = fuzz({ seed, from, cases }, (done) => {
    process.stderr.write(`${done} cases\n`);
  });
  const { user, system } = process.cpuUsage(began);
  console.log({ ...summary, cpuSeconds: Math.round((user + system) / 1e6) });
  process.exitCode = summary.faults.length > 0 ? 1 : 0;
}
