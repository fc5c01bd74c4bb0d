import { runRules, type Rule, type RuleOutcome } from "../../src/core/audit/rule";
import type { Facts } from "../../src/core/inputs/facts";
import type { PriorWorkbook } from "../../src/core/inputs/prior/prior-workbook";
import { expandIdentities } from "../../src/core/identities/instances";
import type { PublicationDates } from "../../src/core/inputs/publication-dates";
import { renderMessage } from "../../src/core/messages/render";
import { readWorkbook } from "../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import type { Standard } from "../../src/core/standards/definition";
import { a1 } from "../../src/core/workbook/address";
import { Grid } from "../../src/core/workbook/grid";
import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** A cell of a hand-made table: a value, or a value with its formula or number format. */
export type Typed = CellValue | { readonly value: CellValue; readonly formula?: string; readonly format?: string };
export type Line = readonly Typed[];

/** A workbook from lines of cells, one entry a sheet. */
export function workbook(
  sheets: Readonly<Record<string, readonly Line[]>>,
  more: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  return { sheets: Object.entries(sheets).map(([name, lines]) => sheetOf(name, lines)), ...more };
}

export function sheetOf(name: string, lines: readonly Line[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const rows = lines.map((line, index) => ({ index, cells: line.flatMap((typed, column) => cellOf(typed, column)) }));
  return {
    name,
    visibility: "visible",
    hiddenColumns: [],
    rows: rows.filter(({ cells }) => cells.length > 0),
    ...more,
  };
}

function cellOf(typed: Typed, column: number): CellSnapshot[] {
  if (typed === null) return [];
  const cell = typeof typed === "object" && "value" in typed ? typed : { value: typed };
  return [{ column, format: typeof cell.value === "number" ? "0.00" : "@", ...cell }];
}

export interface TableOptions {
  readonly title?: string;
  readonly unitName?: string | null;
  readonly unitLine?: string | null;
  readonly notes?: readonly string[];
}

function headOf(ordinal: string, title: string, width: number, options: TableOptions): Line[] {
  const { unitName = "编制单位：青河县水利局", unitLine = "单位：万元" } = options;
  return [
    [`${ordinal}：`],
    [options.title ?? title],
    [unitName, ...Array.from({ length: width - 2 }, () => null), unitLine],
  ];
}

/** 表三, 表五 or 表九: rows of [code, name, 合计, 基本支出, 项目支出]; columns A to E, rows from row 6 on. */
export function spendingTable(
  which: "表三" | "表五" | "表九",
  rows: readonly Line[],
  options: TableOptions = {},
): Line[] {
  const titles = {
    表三: ["单位支出总体情况表", "支出预算"],
    表五: ["一般公共预算支出情况表", "一般公共预算支出"],
    表九: ["政府性基金预算支出情况表", "政府性基金预算支出"],
  } as const;
  const [title, head] = titles[which];
  return [
    ...headOf(which, title, 5, options),
    ["项目", null, head],
    ["功能分类科目编码", "功能分类科目名称", "合计", "基本支出", "项目支出"],
    ...rows,
    ...(options.notes ?? []).map((note) => [note]),
  ];
}

/** 表六: rows of [code, name, 合计, 人员经费, 公用经费]; columns A to E, rows from row 6 on. */
export function basicTable(rows: readonly Line[], options: TableOptions = {}): Line[] {
  return [
    ...headOf("表六", "一般公共预算基本支出情况表", 5, options),
    ["项目", null, "一般公共预算基本支出"],
    ["经济分类科目编码", "经济分类科目名称", "合计", "人员经费", "公用经费"],
    ...rows,
  ];
}

/** 201 / 20105 / 2010504 with 合计, all of one amount. */
export const statistics: readonly Line[] = [
  ["201", "一般公共服务支出", 20, 12, 8],
  ["20105", "统计信息事务", 20, 12, 8],
  ["2010504", "信息事务", 20, 12, 8],
  [null, "合计", 20, 12, 8],
];

export interface Found {
  readonly severity: string;
  readonly key: string;
  /** "表三!B8"; empty when the finding points at no cell. */
  readonly at: string;
  readonly text: string;
  readonly english: string;
  readonly cells: readonly string[];
}

export interface RunOptions {
  readonly publication?: PublicationDates;
  readonly standard?: Standard;
  readonly facts?: Facts;
  readonly prior?: PriorWorkbook;
  readonly priorErrors?: number;
}

export function outcomeOf(rule: Rule, snapshot: WorkbookSnapshot, options: RunOptions = {}): RuleOutcome {
  const reading = readWorkbook(snapshot, options.standard ?? xinjiang2022);
  const { instances } = expandIdentities(reading);
  const grids = snapshot.sheets.map((sheet) => new Grid(sheet));
  const { publication, facts, prior, priorErrors } = options;
  const given = {
    ...(publication && { publication }),
    ...(facts && { facts }),
    ...(prior && { prior }),
    ...(priorErrors !== undefined && { priorErrors }),
  };
  const [result] = runRules([rule], { snapshot, grids, reading, instances, ...given });
  if (!result) throw new Error("no outcome");
  return result.outcome;
}

/** What the rule finds, rendered in both languages; fails when the rule did not look. */
export function findings(rule: Rule, snapshot: WorkbookSnapshot, options: RunOptions = {}): Found[] {
  const outcome = outcomeOf(rule, snapshot, options);
  if (outcome.kind === "passed") return [];
  if (outcome.kind !== "failed") throw new Error(`${rule.meta.id} ${outcome.kind}: ${outcome.why.key}`);
  const address = (cell: { sheet: string; row: number; column: number }): string => `${cell.sheet}!${a1(cell)}`;
  return outcome.findings.map(({ rule: id, severity, cell, message, cells }) => {
    expect(id).toBe(rule.meta.id);
    return {
      severity,
      key: message.key,
      at: cell ? address(cell) : "",
      text: renderMessage(message, "zh-CN"),
      english: renderMessage(message, "en-US"),
      cells: cells.map((weighed) => address(weighed.cell)),
    };
  });
}

/** "code.twice 表三!A8", for short expectations. */
export function brief(found: readonly Found[]): string[] {
  return found.map(({ key, at }) => `${key} ${at}`);
}
