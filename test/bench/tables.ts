import type { checkRuleSet } from "../../src/core/identities/rule-set";
import type { BatchRuns } from "./batch-runs";
import type { FileTimes, SideBySide } from "./files";
import type { Injection, Trial } from "./injection";
import { EXCEL_VERSIONS } from "../support/excel-host/start-excel";
import type { Called, PlainTimes } from "./plain-files";
import type { Spent } from "./spent";
import { tripSheets, tripVersions, type Trips } from "./round-trips";
import type { LayoutShare } from "./same-facts";
import type { Growth } from "./timings";

type Cells = readonly (string | number)[];

function table(head: Cells, rows: readonly Cells[]): string {
  return [head, head.map((_, column) => (column === 0 ? ":--" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? "–" : ((part * 100) / whole).toFixed(1)} % (${part}/${whole})`;

export function growthTable(growth: readonly Growth[]): string {
  const each = (time: number, rows: number): number => (time * 1000) / rows;
  const head = [
    "表七 project rows",
    "reading CPU ms",
    "reading µs a row",
    "whole check CPU ms",
    "whole check µs a row",
  ];
  const lines = growth.map(({ rows, reading, check }) => [
    rows,
    reading.toFixed(1),
    each(reading, rows).toFixed(1),
    check.toFixed(1),
    each(check, rows).toFixed(1),
  ]);
  const [first, last] = [growth[0], growth.at(-1)];
  if (!first || !last) return table(head, lines);
  const ratio = (time: (of: Growth) => number): string =>
    (each(time(last), last.rows) / each(time(first), first.rows)).toFixed(2);
  const ratios = ["last ÷ first, a row", "", ratio(({ reading }) => reading), "", ratio(({ check }) => check)];
  return table(head, [...lines, ratios]);
}

export function ruleSetTable(
  sets: readonly (readonly [standard: string, checked: ReturnType<typeof checkRuleSet>])[],
): string {
  const head = ["standard", "identities", "contradictory", "listed twice", "follow from others", "cells in none"];
  return table(
    head,
    sets.map(([standard, { rows, contradictory, listedTwice, dependent, free }]) => {
      const follow = [...dependent.values()].reduce((sum, count) => sum + count, 0);
      return [standard, rows, contradictory.length, listedTwice.length, follow, free.length];
    }),
  );
}

/** The time that this share of the runs stays within, with one digit. */
export function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1);
}

export function timesTable(measured: readonly (readonly [name: string, times: readonly number[]])[]): string {
  const head = ["", "workbooks", "median CPU ms", "95th percentile", "slowest"];
  return table(
    head,
    measured.map(([name, times]) => [name, times.length, ...[0.5, 0.95, 1].map((share) => percentile(times, share))]),
  );
}

/** One line a way of working, by processor time beside the bare reading of the same file. */
export function fileTable(files: readonly FileTimes[], office: SideBySide["office"]): string {
  const shares = [0.5, 0.95];
  const line = (name: string, time: (file: FileTimes) => Spent): Cells => {
    const ratios = files.map((file) => time(file).cpu / file.bare.cpu);
    const times = shares.map((share) =>
      percentile(
        files.map((file) => time(file).cpu),
        share,
      ),
    );
    const spread = [0.05, 0.5, 0.95].map((share) => percentile(ratios, share));
    const wall = percentile(
      files.map((file) => time(file).wall),
      0.5,
    );
    return [name, ...times, ...spread, wall];
  };
  const lines = [
    line("bare reading by the xlsx library", ({ bare }) => bare),
    line("our reading", ({ reading }) => reading),
    line("our reading and check", ({ whole }) => whole),
    line("library and HyperFormula", ({ formulas }) => formulas),
  ];
  if (office) {
    const { one, all } = office;
    const each = (measure: keyof Spent): number =>
      (all.spent[measure] - one.spent[measure]) / (all.files.length - one.files.length);
    const bare = Number(
      percentile(
        files.map((file) => file.bare.cpu),
        0.5,
      ),
    );
    const ratio = (each("cpu") / bare).toFixed(1);
    lines.push(["LibreOffice, a file more", each("cpu").toFixed(1), "", "", ratio, "", each("wall").toFixed(1)]);
  }
  return table(
    ["", "CPU ms, median", "95th percentile", "÷ bare, 5th percentile", "median", "95th percentile", "wall ms, median"],
    lines,
  );
}

/** One line a way of working, by processor time beside the bare reading of the same file. */
export function scriptTable(files: readonly PlainTimes[]): string {
  const line = (name: string, time: (file: PlainTimes) => number): Cells => {
    const times = [0.5, 0.95].map((share) => percentile(files.map(time), share));
    const ratios = files.map((file) => time(file) / file.bare);
    return [name, ...times, ...[0.05, 0.5, 0.95].map((share) => percentile(ratios, share))];
  };
  return table(
    ["", "CPU ms, median", "95th percentile", "÷ bare, 5th percentile", "median", "95th percentile"],
    [
      line("bare reading by the xlsx library", ({ bare }) => bare),
      line("our reading and check", ({ whole }) => whole),
      line("openpyxl's reading", ({ script }) => script.reading),
      line("openpyxl's reading and the script", ({ script }) => script.whole),
    ],
  );
}

export function calledTable(called: readonly Called[]): string {
  return table(
    ["amounts", "workbooks", "called wrong by the script", "by our check"],
    called.map(({ kind, workbooks, byScript, byUs }) => [
      kind,
      workbooks,
      percent(byScript, workbooks),
      percent(byUs, workbooks),
    ]),
  );
}

export function batchTable({ runs }: BatchRuns): string {
  return table(
    ["workbooks", "CPU s", "wall s", "workbooks a CPU second", "wall ÷ CPU", "peak memory MB"],
    runs.map(({ workbooks, spent, megabytes }) => [
      workbooks,
      (spent.cpu / 1000).toFixed(1),
      (spent.wall / 1000).toFixed(1),
      ((workbooks * 1000) / spent.cpu).toFixed(1),
      (spent.wall / spent.cpu).toFixed(2),
      megabytes.toFixed(0),
    ]),
  );
}

const count = (list: readonly Trial[], which: (trial: Trial) => boolean): string =>
  percent(list.filter(which).length, list.length);

/** One line a kind of fault. */
export function shortFaultTable({ trials }: Injection): string {
  const line = (name: string, list: readonly Trial[]): Cells => [
    name,
    count(list, ({ detected }) => detected),
    count(list, ({ first }) => first),
    count(list, ({ firstThree }) => firstThree),
  ];
  const kinds = [...new Set(trials.map(({ kind }) => kind))];
  const lines = kinds.map((name) =>
    line(
      name,
      trials.filter(({ kind }) => kind === name),
    ),
  );
  return table(["fault", "found at its cell", "first repair right", "in first three"], [...lines, line("all", trials)]);
}

export function faultTable({ trials }: Injection): string {
  const line = (name: string, amounts: string, list: readonly Trial[]): Cells => [
    name,
    amounts,
    count(list, ({ stopped }) => stopped),
    count(list, ({ detected }) => detected),
    count(list, ({ first }) => first),
    count(list, ({ firstThree }) => firstThree),
  ];
  const kinds = [...new Set(trials.map(({ kind }) => kind))];
  const head = [
    "fault",
    "amounts",
    "verdict is errors",
    "error weighs the cell",
    "first repair right",
    "in first three",
  ];
  const lines = kinds.flatMap((kind) =>
    [true, false].map((exact) =>
      line(
        kind,
        exact ? "exact" : "rounded",
        trials.filter((trial) => trial.kind === kind && trial.exact === exact),
      ),
    ),
  );
  return table(head, [...lines, line("all", "", trials)]);
}

/** Faults that no error weighs or the first repair does not mend, each with what makes it again. */
export function missTable({ trials }: Injection): string {
  const misses = trials.filter(({ detected, first }) => !detected || !first);
  if (misses.length === 0) return "None.";
  return table(
    ["fault", "layout", "seed", "cells", "right", "written", "missed"],
    misses.map(({ kind, layout, seed, fault, detected, firstThree }) => [
      kind,
      layout,
      seed,
      fault.map(({ place }) => place).join("; "),
      fault.map(({ right }) => right.toFixed()).join("; "),
      fault.map(({ wrong }) => wrong?.toFixed() ?? "nothing").join("; "),
      detected ? (firstThree ? "first repair" : "repair") : "cell not weighed",
    ]),
  );
}

export function layoutTable(shares: readonly LayoutShare[]): string {
  return table(
    ["option", "value", "same facts", "seeds that differ"],
    shares.map(({ option, value, units, same, misses }) => [option, value, percent(same, units), misses.join(", ")]),
  );
}

/** One column an Excel, its workbook sizes in one cell: "2, 2, 2", or "2" where all are alike. */
export function tripTable(trips: readonly Trips[]): string {
  const sizes = tripSheets.length;
  const counts = (list: readonly number[]): string => (new Set(list).size === 1 ? String(list[0]) : list.join(", "));
  const names = tripVersions.map((version) => `ExcelApi ${EXCEL_VERSIONS[version].ExcelApi}`);
  return table(
    ["act", "at most", ...names],
    trips.map(({ act, allowed, counts: all }) => [
      act,
      allowed,
      ...tripVersions.map((_, column) => counts(all.slice(column * sizes, (column + 1) * sizes))),
    ]),
  );
}
