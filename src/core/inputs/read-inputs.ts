import type { WorkbookSnapshot } from "../workbook/snapshot";
import { gridOf } from "../workbook/grid";
import { formSheets } from "./definition/input-sheets";
import {
  codeItem,
  executedField,
  lastYearField,
  lastYearItems,
  lastYearSheet,
  purposeField,
  reasonField,
} from "./definition/last-year";
import { performanceSheet } from "./definition/performance";
import { projectSheet } from "./definition/projects";
import { FactCollector } from "./fact-collector";
import type { Fact, Facts, Indicator, LastYearCode, PerformanceTarget, ProjectFacts } from "./facts";
import { findInputSheet, normaliseLabel } from "./find-sheet";
import { readForm } from "./read-form";
import { readRows, type FactRow } from "./read-rows";

/**
 * The facts of the input sheets, found by titles and labels, with the cell of each. Sheets that are not there leave
 * their facts missing; a cell that cannot be understood is named in `problems`. Never throws on what a user typed.
 */
export function readInputs(snapshot: WorkbookSnapshot): Facts {
  const grids = snapshot.sheets.map(gridOf);
  const facts = new FactCollector();
  for (const sheet of formSheets) {
    const grid = findInputSheet(grids, sheet);
    if (grid) readForm(grid, sheet, facts);
  }
  const lastYear = findInputSheet(grids, lastYearSheet);
  const projects = findInputSheet(grids, projectSheet);
  const targets = findInputSheet(grids, performanceSheet);
  const lastYearCodes = lastYear ? takeLastYear(readRows(lastYear, lastYearSheet, "amount", facts), facts) : [];
  return {
    fields: facts.fields,
    lists: facts.lists,
    places: facts.places,
    lastYearCodes,
    projects: projects ? projectsOf(readRows(projects, projectSheet, "name", facts)) : [],
    performanceTargets: targets ? targetsOf(readRows(targets, performanceSheet, "level3", facts)) : [],
    problems: facts.problems,
  };
}

function takeLastYear(rows: readonly FactRow[], facts: FactCollector): LastYearCode[] {
  const items = new Map(lastYearItems.map((item) => [normaliseLabel(item.label["zh-CN"]), item.id]));
  const codes: LastYearCode[] = [];
  for (const { values, places } of rows) {
    const name = values.get("item");
    const code = values.get("code")?.text.replace(/\s/g, "");
    const id = code ? codeItem(code) : items.get(normaliseLabel(name?.text ?? ""));
    if (id === undefined) {
      if (name?.cell)
        facts.problems.push({ reason: "unknown-item", field: "lastYear", cell: name.cell, text: name.text });
      continue;
    }
    keep(facts, lastYearField(id), values.get("amount"), places, "amount");
    keep(facts, reasonField(id), values.get("reason"), places, "reason");
    keep(facts, executedField(id), values.get("executed"), places, "executed");
    keep(facts, purposeField(id), values.get("purpose"), places, "purpose");
    if (code && name && !codes.some((known) => known.code === code)) codes.push({ code, name });
  }
  return codes;
}

function keep(
  facts: FactCollector,
  field: string,
  fact: Fact | undefined,
  places: FactRow["places"],
  column: string,
): void {
  const place = places.get(column);
  if (place && !facts.places.has(field)) facts.places.set(field, place);
  if (!fact) return;
  if (!facts.fields.has(field)) facts.fields.set(field, fact);
  else if (fact.cell) facts.problems.push({ reason: "filled-twice", field, cell: fact.cell, text: fact.text });
}

/** A row without a name holds a further use of the project above it. */
function projectsOf(rows: readonly FactRow[]): ProjectFacts[] {
  const projects: (ProjectFacts & { uses: ProjectFacts["uses"][number][] })[] = [];
  for (const { values, places } of rows) {
    const name = values.get("name");
    if (name) projects.push({ name, values, uses: [], places });
    const use = values.get("use");
    const amount = values.get("useAmount");
    if (use ?? amount) projects.at(-1)?.uses.push({ ...(use && { use }), ...(amount && { amount }) });
  }
  return projects;
}

/** A blank project, level-one or level-two cell means the same as above. */
function targetsOf(rows: readonly FactRow[]): PerformanceTarget[] {
  const targets: (PerformanceTarget & { indicators: Indicator[] })[] = [];
  let level1 = "";
  let level2 = "";
  for (const { values, places } of rows) {
    const project = values.get("project");
    if (project && project.text !== targets.at(-1)?.project.text) {
      targets.push({ project, values, indicators: [], places });
      level1 = level2 = "";
    }
    const newLevel1 = values.get("level1")?.text;
    if (newLevel1 !== undefined) level2 = "";
    level1 = newLevel1 ?? level1;
    level2 = values.get("level2")?.text ?? level2;
    const level3 = values.get("level3");
    const value = values.get("value");
    if (level3) targets.at(-1)?.indicators.push({ level1, level2, level3, ...(value && { value }) });
  }
  return targets;
}
