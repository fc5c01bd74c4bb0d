import { inputSheetsOf } from "../definition/input-sheets";
import { projectSheet } from "../definition/projects";
import { noFacts, type Facts, type PerformanceTarget, type ProjectFacts } from "../facts";
import { projectsWithFacts } from "../project-facts";
import { formContent } from "./form-content";
import { withKnownFacts } from "./known-facts";
import { currentCell, lastYearRows } from "./last-year-rows";
import { rowsContent, type RowContent } from "./rows-content";
import type { Reading, ReadRow } from "../../reading/reading";
import type { SheetContent } from "../../workbook/sheet-content";
import { lastYearSheet } from "../definition/last-year";

/**
 * The input sheets as they are to be laid into the workbook, filled with what the tables tell (unit name, year, the
 * projects and items of this year with links to their amounts) and with the facts that are already known.
 */
export function inputSheetContents(reading: Reading, facts: Facts = noFacts): SheetContent[] {
  const known = withKnownFacts(reading, facts);
  return inputSheetsOf(reading.standard).map((sheet) => {
    if ("groups" in sheet) return formContent(sheet, known);
    if (sheet.id === lastYearSheet.id) return rowsContent(sheet, lastYearRows(reading, known), 6);
    if (sheet.id === projectSheet.id) return rowsContent(sheet, projectRows(reading, known), 10);
    return rowsContent(sheet, performanceRows(reading, known), 20);
  });
}

function projectRows(reading: Reading, facts: Facts): RowContent[] {
  const projects = projectsWithFacts(reading, facts);
  const used = new Set(projects.map(({ facts: own }) => own));
  // Facts of projects that 表七 does not have (any more) stay on the sheet: the user typed them.
  const orphans = facts.projects.filter((project) => !used.has(project));
  return [
    ...projects.flatMap(({ row, facts: own }) => rowsOfProject(reading, row, own)),
    ...orphans.flatMap((project) => rowsOfProject(reading, undefined, project)),
  ];
}

function rowsOfProject(reading: Reading, row: ReadRow | undefined, own: ProjectFacts | undefined): RowContent[] {
  const [first, ...others] = own?.uses ?? [];
  const unitName = reading.unitName === undefined ? undefined : { text: reading.unitName };
  const code = row?.code === undefined ? own?.values.get("code") : { text: row.code };
  const name = row ? { text: row.project ?? row.name } : own?.name;
  const total = row?.figures.get("total");
  return [
    {
      name,
      code,
      amount: total ? currentCell(reading, total) : own?.values.get("amount"),
      policyBasis: own?.values.get("policyBasis"),
      executor: own?.values.get("executor") ?? unitName,
      use: first?.use,
      useAmount: first?.amount,
      period: own?.values.get("period"),
    },
    ...others.map(({ use, amount }): RowContent => ({ use, useAmount: amount })),
  ];
}

function performanceRows(reading: Reading, facts: Facts): RowContent[] {
  if (facts.performanceTargets.length > 0) return facts.performanceTargets.flatMap(rowsOfTarget);
  return projectsWithFacts(reading, facts).map(({ row }): RowContent => {
    const total = row.figures.get("total");
    return { project: { text: row.project ?? row.name }, total: total && currentCell(reading, total) };
  });
}

function rowsOfTarget(target: PerformanceTarget): RowContent[] {
  const head: RowContent = {
    project: target.project,
    total: target.values.get("total"),
    fiscal: target.values.get("fiscal"),
    other: target.values.get("other"),
    goal: target.values.get("goal"),
  };
  if (target.indicators.length === 0) return [head];
  return target.indicators.map((indicator, index): RowContent => {
    const above = target.indicators[index - 1];
    const newLevel1 = indicator.level1 !== above?.level1;
    const newLevel2 = newLevel1 || indicator.level2 !== above.level2;
    return {
      ...(index === 0 ? head : {}),
      ...(newLevel1 && { level1: { text: indicator.level1 } }),
      ...(newLevel2 && { level2: { text: indicator.level2 } }),
      level3: indicator.level3,
      value: indicator.value,
    };
  });
}
