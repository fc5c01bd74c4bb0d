import { amount } from "../../money/amount";
import { normaliseText, similarity } from "../../reading/normalise";
import type { Reading, ReadRow } from "../../reading/reading";
import { printedFigure } from "../../text/judge";
import type { PrintedTarget } from "../../text/performance";
import { sameQuantity } from "../../text/printed";
import { isSameProjectName } from "../../text/project-names";
import type { TextReading } from "../../text/read-text";
import { isReadable } from "../text/own-figures";
import { figureCell, linePlace, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule, type RuleFinding } from "../rule";

/** Each performance target belongs to one project of the table, told by name and amount together. */
export const textPerformanceProject = createTextRule({
  meta: {
    id: "text-performance-project",
    number: 66,
    name: { "zh-CN": "绩效目标与项目表逐项对应", "en-US": "A performance target is of one project" },
    basis: "财预〔2016〕143号：项目绩效目标与项目支出表的项目对应",
    severity: "error",
    fix: {
      "zh-CN": "把绩效目标的项目名称改为项目表中的名称，并核对金额。",
      "en-US": "Use the name of the table of projects, and check the amount.",
    },
  },
  check: (text, { reading }) => {
    const free = new Set(projectRows(reading));
    // By name and amount together first: equal names occur, and equal amounts.
    const ways: ((row: ReadRow, target: PrintedTarget) => boolean)[] = [
      (row, target) => nameOf(row) === target.project && isAmount(row, target),
      (row, target) => isSame(row, target) && isAmount(row, target),
      isSame,
    ];
    const rows = new Map<PrintedTarget, ReadRow>();
    for (const fits of ways) {
      for (const target of text.targets) {
        const row = rows.has(target) ? undefined : take(free, (one) => fits(one, target));
        if (row) rows.set(target, row);
      }
    }
    const pairs = text.targets.map((target) => ({ target, row: rows.get(target) }));
    return pairs.flatMap(({ target, row }) => {
      const known = row ?? take(free, (one) => isAmount(one, target), target.project);
      return known ? pairFinding(text, target, known, row !== undefined) : [];
    });
  },
});

function projectRows({ tables }: Reading): ReadRow[] {
  return tables.flatMap(({ blocks }) =>
    blocks
      .filter(({ definition }) => definition.projects)
      .flatMap(({ rows }) => rows.filter(({ kind }) => kind === "project")),
  );
}

/** Takes out the row that fits, the one of the likest name first. */
function take(free: Set<ReadRow>, fits: (row: ReadRow) => boolean, name = ""): ReadRow | undefined {
  const likeness = (row: ReadRow): number => similarity(name, nameOf(row));
  const [row] = [...free].filter(fits).sort((a, b) => likeness(b) - likeness(a));
  if (row) free.delete(row);
  return row;
}

function nameOf(row: ReadRow): string {
  return normaliseText(row.project ?? "");
}

/** One name holds the other, "…维护费" and "…维护费（2022年）", or they differ in what says nothing. */
function isSame(row: ReadRow, { project }: PrintedTarget): boolean {
  const name = nameOf(row);
  return project.includes(name) || name.includes(project) || isSameProjectName(project, name);
}

function isAmount(row: ReadRow, { total }: PrintedTarget): boolean {
  const figure = row.figures.get("total");
  return (
    figure !== undefined && sameQuantity(printedFigure(figure), { value: total, decimals: 2, scale: amount("10000") })
  );
}

function pairFinding(text: TextReading, target: PrintedTarget, row: ReadRow, isNamed: boolean): RuleFinding[] {
  const figure = row.figures.get("total");
  const place = linePlace(target.section, target.place);
  if (!isNamed) {
    const data = { name: target.project, project: row.project ?? "" };
    return [
      sentenceFinding(
        text,
        [place],
        { key: "text.target-name-differs", data },
        { cells: [{ cell: row.label, role: "text" }] },
      ),
    ];
  }
  if (!figure || !isReadable(figure) || isAmount(row, target)) return [];
  const data = {
    thing: target.project,
    printed: `${target.total.toFixed(2)}万元`,
    stated: printedFigureText(figure),
  };
  // A target may cover a part of the project's money only.
  return [
    sentenceFinding(
      text,
      [place],
      { key: "text.target-amount-differs", data },
      { severity: "warning", cells: [figureCell(figure)] },
    ),
  ];
}
