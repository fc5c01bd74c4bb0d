// Makes src/core/classification/data/*.json from a folder with functional.tsv, economic.tsv, functional-retired.tsv and
// renames.tsv. Run:  npx tsx src/tools/import-classification.ts <folder>

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit, stderr } from "node:process";

type Row = Readonly<Record<string, string>>;

const target = join(__dirname, "..", "core", "classification", "data");

/** Values of the column `budget` that a whole section belongs to; general public budget is what is left. */
const specialBudgets = {
  governmentManagedFundBudget: "政府性基金预算",
  stateCapitalOperationsBudget: "国有资本经营预算",
  socialInsuranceFundBudget: "社会保险基金预算",
};

const economicGroups = { personnelExpenses: "人员经费", publicExpenses: "公用经费" };

function readTable(folder: string, name: string): Row[] {
  const [head = "", ...lines] = readFileSync(join(folder, name), "utf8").trimEnd().split(/\r?\n/);
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    if (cells.length > columns.length) throw new Error(`${name}: too many cells in "${line}"`);
    return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").trim()]));
  });
}

const field = (row: Row, name: string): string => {
  const value = row[name];
  if (value === undefined) throw new Error(`no column ${name}`);
  return value;
};
const code = (row: Row): string => field(row, "code");
const namesByCode = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [code(row), field(row, "name")]));
const codesWhere = (rows: readonly Row[], keep: (row: Row) => boolean): string[] => rows.filter(keep).map(code);
const yearsOf = (rows: readonly Row[], column: string): Record<string, number> =>
  Object.fromEntries(rows.filter((row) => field(row, column) !== "").map((row) => [code(row), Number(row[column])]));
const isSourced = (row: Row): boolean => Number(field(row, "sources_2018plus")) > 0;

/** "-2019", "2024-", "2018", "template", "year not known" → the years in which the name was or is printed. */
function period(when: string): { from: number | null; until: number | null } {
  const match = /^(\d{4})?(-)?(\d{4})?$/.exec(when);
  if (!match) return { from: null, until: null };
  const from = match[1] === undefined ? null : Number(match[1]);
  const until = match[3] !== undefined ? Number(match[3]) : match[2] === undefined ? from : null;
  return { from, until };
}

function otherNames(renames: readonly Row[], known: Readonly<Record<string, string>>): Record<string, unknown[]> {
  const names: Record<string, unknown[]> = {};
  for (const row of renames) {
    if (!(code(row) in known)) continue;
    const entry = { name: field(row, "other_name"), ...period(field(row, "when")) };
    names[code(row)] = [...(names[code(row)] ?? []), entry];
  }
  return names;
}

/** Codes that ended; a code that still exists under another name is a rename and left out. */
function retired(rows: readonly Row[], known: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = rows
    .filter((row) => !(code(row) in known))
    .map((row) => {
      const years = [...field(row, "last_year").matchAll(/\d{4}/g)].map(([year]) => Number(year));
      const named = [...field(row, "what_replaced_it").matchAll(/(?<!\d)[1-9]\d{2}(?:\d{2}){0,2}(?!\d)/g)];
      const successors = [...new Set(named.map(([other]) => other))].filter((other) => other in known);
      const name = field(row, "name").replace(/\(旧\).*$/, "");
      return [code(row), { name, lastYear: Math.max(...years), successors }] as const;
    });
  return Object.fromEntries(entries);
}

function write(name: string, data: unknown): void {
  writeFileSync(join(target, name), `${JSON.stringify(data, null, 1)}\n`);
}

function importFrom(folder: string): void {
  const functional = readTable(folder, "functional.tsv");
  const economic = readTable(folder, "economic.tsv");
  const renames = readTable(folder, "renames.tsv");
  const functionalNames = namesByCode(functional);
  const economicNames = namesByCode(economic);
  write("functional.json", {
    names: functionalNames,
    budgets: Object.fromEntries(
      Object.entries(specialBudgets).map(([id, name]) => [
        id,
        codesWhere(functional, (row) => code(row).length === 5 && field(row, "budget") === name),
      ]),
    ),
    sourced: codesWhere(functional, isSourced),
    validFrom: yearsOf(functional, "valid_from"),
    validUntil: yearsOf(functional, "valid_to"),
    otherNames: otherNames(renames, functionalNames),
  });
  write("economic.json", {
    names: economicNames,
    groups: Object.fromEntries(
      Object.entries(economicGroups).map(([id, name]) => [
        id,
        codesWhere(economic, (row) => code(row).length === 3 && field(row, "group") === name),
      ]),
    ),
    sourced: codesWhere(economic, isSourced),
    validFrom: yearsOf(economic, "valid_from"),
    otherNames: otherNames(renames, economicNames),
  });
  write("retired.json", retired(readTable(folder, "functional-retired.tsv"), { ...functionalNames, ...economicNames }));
}

const [folder] = argv.slice(2);
if (folder === undefined) {
  stderr.write("Usage: npx tsx src/tools/import-classification.ts <folder with the four .tsv files>\n");
  exit(2);
}
importFrom(folder);
