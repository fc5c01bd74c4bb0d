import type { Severity } from "../audit/finding";
import type { Language } from "../messages/message";
import type { ReportedFinding } from "../report/report";
import type { ContentCell, ContentRole, ContentRow, LongSheetContent } from "../workbook/sheet-content";
import type { AcrossFinding } from "./across-finding";
import type { RuleRow } from "./totals";
import type { UnitRow } from "./unit-row";
import { batchWords, type BatchWords, type Totals } from "./words";

/** A finding of one workbook, for the list of all. */
export interface ListedFinding {
  readonly file: string;
  readonly unitName: string;
  readonly finding: ReportedFinding;
}

export interface BatchSummary {
  readonly totals: Totals;
  /** Every workbook, by file. They are made one after the other each time that they are asked for, never held together. */
  readonly rows: () => Iterable<UnitRow>;
  /** The first few that have errors or could not be checked. */
  readonly failed: readonly UnitRow[];
  readonly rules: readonly RuleRow[];
  /** Errors and what is to be verified, by file; the first ones where there are very many. Made as they are asked for. */
  readonly findings: () => Iterable<ListedFinding>;
  /** How many more there are. */
  readonly findingsLeft: number;
  readonly across: readonly AcrossFinding[];
  /** Where the summary's links lead: the path of a file from the summary's own folder; undefined for one in an archive. */
  readonly linkTo: (file: string) => string | undefined;
}

const verdictRoles: Record<UnitRow["verdict"], ContentRole> = {
  ready: "good",
  errors: "error",
  verify: "warning",
  unread: "error",
};
const severityRoles: Record<Severity, ContentRole> = {
  error: "error",
  warning: "warning",
  rounding: "good",
  info: "label",
};

/** The summary workbook: one row a unit, then by rule, finding by finding, and what shows across units. */
export function summarySheets(summary: BatchSummary, language: Language): LongSheetContent[] {
  const words = batchWords[language];
  const { totals, rows, rules, findings, findingsLeft, across } = summary;
  const sheet = (
    name: keyof BatchWords["sheets"],
    heads: readonly string[],
    columnWidths: readonly number[],
    body: Iterable<ContentRow>,
    below: readonly ContentRow[] = [],
  ): LongSheetContent => {
    const above: readonly ContentRow[] = [
      { cells: [{ value: words.title, role: "title" }], height: 28 },
      { cells: [{ value: words.totals(totals), role: "subtitle" }] },
      { cells: heads.map((value) => ({ value, role: "heading" })) },
    ];
    const nothing = { cells: [plain(words.nothing)] };
    return {
      name: words.sheets[name],
      columnWidths,
      rows: joined(above, orElse(body, nothing), below),
      frozenRows: 3,
      landscape: true,
    };
  };
  return [
    sheet(
      "units",
      words.unitHeads,
      [6, 40, 30, 7, 11, 7, 8, 7, 7, 8, 8, 70, 16, 60, 10],
      each(rows(), (row, index) => unitCells(row, index, summary, words)),
    ),
    sheet(
      "rules",
      words.ruleHeads,
      [34, 50, 10, 9, 12, 80],
      rules.map((rule) => ruleCells(rule, words)),
    ),
    sheet(
      "findings",
      words.findingHeads,
      [30, 40, 10, 16, 9, 14, 14, 12, 7, 80, 34],
      each(findings(), (finding) => findingCells(finding, summary, words)),
      findingsLeft > 0 ? [{ cells: [plain(words.more(findingsLeft))] }] : [],
    ),
    sheet(
      "across",
      words.acrossHeads,
      [24, 30, 16, 16, 14, 80, 60],
      across.map((finding) => acrossCells(finding, summary, words)),
    ),
  ];
}

function* each<One>(list: Iterable<One>, draw: (one: One, index: number) => ContentRow): Generator<ContentRow> {
  let index = 0;
  for (const one of list) yield draw(one, index++);
}

function* orElse(rows: Iterable<ContentRow>, instead: ContentRow): Generator<ContentRow> {
  let isEmpty = true;
  for (const row of rows) {
    isEmpty = false;
    yield row;
  }
  if (isEmpty) yield instead;
}

function* joined(...lists: readonly Iterable<ContentRow>[]): Generator<ContentRow> {
  for (const list of lists) yield* list;
}

function plain(value: string): ContentCell {
  return { value, role: "label" };
}

function count(value: number): ContentCell {
  return { value: String(value), kind: "number", role: "label", format: "0" };
}

function figure(value: string | undefined): ContentCell {
  if (value === undefined) return plain("");
  const decimals = value.split(".")[1]?.length ?? 0;
  return { value, kind: "number", role: "amount", format: decimals > 0 ? `0.${"0".repeat(decimals)}` : "0" };
}

/** Excel opens the file, at the cell where there is one. A text in a formula may have 255 characters. */
function linked(text: string, target: string | undefined, place = ""): ContentCell {
  const address = target === undefined ? "" : place === "" ? target : `[${target}]${place}`;
  const arguments_ = [address, text].map((part) => `"${part.replaceAll('"', '""')}"`);
  if (address === "" || arguments_.some(({ length }) => length > 255)) return plain(text);
  return { value: text, role: "label", formula: `=HYPERLINK(${arguments_.join(",")})` };
}

function placeOf({ sheet, cell }: { readonly sheet?: string; readonly cell?: string }): string {
  return sheet === undefined || cell === undefined ? "" : `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

function unitCells(row: UnitRow, index: number, { linkTo }: BatchSummary, words: BatchWords): ContentRow {
  const { file, unitName = "", year, verdict, counts, coverage, worst, repair = "", milliseconds } = row;
  const place = placeOf(worst ?? {});
  return {
    cells: [
      count(index + 1),
      linked(file, linkTo(file)),
      plain(unitName),
      plain(year === undefined ? "" : String(year)),
      { value: words.verdicts[verdict], role: verdictRoles[verdict] },
      ...[counts.error, counts.warning, counts.rounding].map(count),
      ...[coverage.numericCells, coverage.checked, coverage.unread].map(count),
      plain(worst?.message ?? ""),
      place === "" ? plain("") : linked(`${worst?.sheet ?? ""}!${worst?.cell ?? ""}`, linkTo(file), place),
      plain(repair),
      count(milliseconds),
    ],
  };
}

function ruleCells({ rule, name, severity, findings, units, example }: RuleRow, words: BatchWords): ContentRow {
  return {
    cells: [
      plain(rule),
      plain(name),
      { value: words.severities[severity], role: severityRoles[severity] },
      count(findings),
      count(units),
      plain(example),
    ],
  };
}

function findingCells(
  { file, unitName, finding }: ListedFinding,
  { linkTo }: BatchSummary,
  words: BatchWords,
): ContentRow {
  const { severity, sheet = "", cell = "", stated, expected, difference, amountUnit = "", message, rule } = finding;
  return {
    cells: [
      plain(unitName),
      plain(file),
      { value: words.severities[severity], role: severityRoles[severity] },
      plain(sheet),
      cell === "" ? plain("") : linked(cell, linkTo(file), placeOf(finding)),
      ...[stated, expected, difference].map(figure),
      plain(amountUnit),
      plain(message),
      plain(rule),
    ],
  };
}

function acrossCells(finding: AcrossFinding, { linkTo }: BatchSummary, words: BatchWords): ContentRow {
  const { kind, unitName, files, cell = "", stated, expected, message } = finding;
  const [first = ""] = files;
  return {
    cells: [
      { value: words.across[kind], role: "warning" },
      plain(unitName),
      plain(cell),
      figure(stated),
      figure(expected),
      plain(message),
      files.length === 1 ? linked(first, linkTo(first)) : plain(files.join("\n")),
    ],
  };
}
