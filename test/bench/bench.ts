// Speed and accuracy on generated units: npm run bench.
// The whole run writes docs/benchmarks.md and the table in README.md; with --only faults,usual it only prints these parts,
// and with --write besides it puts them in the place of their old sections. The part batch needs the built command line.
// --date 2026-01-31 states the day, --max-rows 10000 leaves out larger workbooks, --max-workbooks 10000
// adds the largest folder of the part batch.

import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { partNames, runPart, summaryOf, type PartName, type Results } from "./parts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: partNames.join() },
    date: { type: "string" },
    write: { type: "boolean", default: false },
    "max-rows": { type: "string", default: "100000" },
    "max-workbooks": { type: "string", default: "3000" },
  },
});
const date = values.date ?? new Date().toISOString().slice(0, 10);
const limits = { rows: Number(values["max-rows"]), workbooks: Number(values["max-workbooks"]) };
const chosen = values.only.split(",").map(partNamed);
if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`--date ${date} is no day: write it as 2026-01-31`);
if (!(limits.rows >= 100)) throw new Error(`--max-rows ${values["max-rows"]} is no number from 100 on`);
if (!(limits.workbooks >= 1000))
  throw new Error(`--max-workbooks ${values["max-workbooks"]} is no number from 1000 on`);

function partNamed(name: string): PartName {
  const part = partNames.find((candidate) => candidate === name);
  if (!part) throw new Error(`--only knows ${partNames.join(", ")}, not ${name}`);
  return part;
}

/** Puts sections in the place of those with the same heading, each with a line on when it was measured. */
async function renew(sections: readonly string[], measured: string): Promise<void> {
  const old = readFileSync(pathOf("docs/benchmarks.md"), "utf8").split(/^(?=## )/m);
  for (const section of sections) {
    const [heading = "", ...body] = section.split("\n");
    const at = old.findIndex((candidate) => candidate.startsWith(`${heading}\n`));
    const dated = [heading, "", measured, ...body].join("\n");
    if (at >= 0) old[at] = `${dated}\n`;
    else old.push(`${dated}\n`);
  }
  await write("docs/benchmarks.md", old.join("\n"));
}

async function bench(): Promise<void> {
  const processors = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const head = `# Benchmarks

Made by \`npm run bench\` on ${date}: ${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, Node ${process.version}.
Load average when it began: ${load}. Times are processor time unless a table says wall; much other work on the machine makes it longer too, but not by much.
Units, layouts and faults are generated from seeds: everything but the times comes out the same again.
`;
  process.stdout.write(head);
  const results: Results = {};
  const sections: string[] = [];
  for (const name of partNames.filter((candidate) => chosen.includes(candidate))) {
    const section = await pretty(await runPart(name, results, limits), "docs/benchmarks.md");
    process.stdout.write(`\n${section}`);
    sections.push(section);
  }
  if (chosen.length < partNames.length) {
    if (values.write) await renew(sections, `Measured on ${date}, at a load average of ${load}.`);
    return;
  }
  await write("docs/benchmarks.md", [head, ...sections].join("\n"));
  const readme = readFileSync(pathOf("README.md"), "utf8");
  const [before, , after] = readme.split(/<!-- (?:bench|\/bench) -->/);
  if (before === undefined || after === undefined)
    throw new Error("README.md has no place for the table of the benchmark");
  await write("README.md", `${before}<!-- bench -->\n\n${summaryOf(results, date)}\n\n<!-- /bench -->${after}`);
}

function pathOf(file: string): string {
  return join(__dirname, "..", "..", file);
}

async function pretty(text: string, file: string): Promise<string> {
  return format(text, { ...(await resolveConfig(pathOf(file))), parser: "markdown" });
}

async function write(file: string, text: string): Promise<void> {
  writeFileSync(pathOf(file), await pretty(text, file));
}

void bench();
