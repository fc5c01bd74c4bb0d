import { readInputs } from "../../core/inputs/read-inputs";
import { lineFigure } from "../../core/reading/lookup";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { checkWorkbook, generate, readTables } from "../../ui/core-functions";
import { initialState, type PaneState } from "../../ui/state/pane-state";

/** The pane's states, each made by the core from the sample workbook or from a change of it. */
export const stories = {
  loading: () => ({ ...initialState, job: "reading" }),
  "workbook-empty": () => ({ ...read({ sheets: [{ ...emptySheet, name: "Sheet1" }] }), workbookEmpty: true }),
  "no-tables": () =>
    read({ sheets: [{ ...emptySheet, rows: [{ index: 0, cells: [{ column: 0, value: "通讯录" }] }] }] }),
  "partly-found": (sample) => read(spoilt(sample)),
  tables: (sample) => read(sample),
  "not-checked": (sample) => ({ ...read(sample), view: "check" }),
  checking: (sample) => ({ ...read(sample), job: "checking" }),
  errors: (sample) => checked(sample),
  "partly-checked": (sample) => checked(spoilt(sample)),
  "custom-rules": (sample) => checked(withRules(sample)),
  rounding: (sample) => checked(withRepair(sample)),
  ready: (sample) => ready(sample),
  "not-generated": (sample) => ({ ...checked(sample), view: "narrative" }),
  narrative: (sample) => generated(sample),
  "narrative-form": (sample) => generated(withoutFacts(sample)),
  "narrative-blocked": (sample) => generated(wrongTotal(sample)),
  "narrative-gaps": (sample) => generated(tablesOnly(sample)),
  written: (sample) => ({ ...generated(sample), notice: { kind: "narrative-written", sheets: ["预算情况说明"] } }),
  "inputs-added": (sample) => ({
    ...generated(tablesOnly(sample)),
    notice: { kind: "inputs-added", sheets: generate(tablesOnly(sample)).missingSheets },
  }),
  "host-problem": (sample) => ({
    ...read(sample),
    problem: { job: "checking", cause: { from: "host", kind: "cell-being-edited", detail: "" } },
  }),
  "host-lost": () => ({
    ...initialState,
    problem: { job: "reading", cause: { from: "host", kind: "not-connected", detail: "InvalidOrTimedOutSession" } },
  }),
} as const satisfies Readonly<Record<string, (sample: WorkbookSnapshot) => PaneState>>;

export type StoryName = keyof typeof stories;

export function isStory(name: string): name is StoryName {
  return name in stories;
}

const emptySheet = { name: "Sheet1", visibility: "visible", rows: [], hiddenColumns: [] } as const;

function read(snapshot: WorkbookSnapshot): PaneState {
  return { ...initialState, reading: readTables(snapshot) };
}

function checked(snapshot: WorkbookSnapshot): PaneState {
  const check = checkWorkbook(snapshot);
  return { ...initialState, view: "check", reading: check.reading, check };
}

function generated(snapshot: WorkbookSnapshot): PaneState {
  return { ...checked(snapshot), view: "narrative", generated: generate(snapshot) };
}

/** As if every warning had been settled: the sample itself keeps some. */
function ready(snapshot: WorkbookSnapshot): PaneState {
  const state = checked(withRepair(snapshot));
  if (state.check === undefined) return state;
  const findings = state.check.findings.filter(({ severity }) => severity === "rounding");
  return { ...state, check: { ...state.check, findings, verdict: "ready" } };
}

function tablesOnly(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const tables = new Set(readTables(snapshot).tables.flatMap(({ place }) => (place ? [place.sheet] : [])));
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => tables.has(name)) };
}

/** The first suggestion of the check carried out. */
function withRepair(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const changes = checkWorkbook(snapshot).repairs[0]?.changes ?? [];
  return changes.reduce(
    (changed, { cell, to }) => withValue(changed, cell.sheet, cell.row, cell.column, Number(to.toFixed())),
    snapshot,
  );
}

/** Rules of the unit: one that holds, one that does not, one misspelt. */
function withRules(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const rules = ["表八.公务接待费 <= 表六[30217].合计", "表三.项目支出 = 200", "表三[2010504].项目之出 = 1"];
  const rows = ["规则", ...rules].map((value, index) => ({ index, cells: [{ column: 0, value }] }));
  return { ...snapshot, sheets: [...snapshot.sheets, { ...emptySheet, name: "自定义规则", rows }] };
}

/** Two tables away, one with a heading nobody knows, words and an error value in amount cells. */
function spoilt(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const tables = readTables(snapshot).tables;
  const place = (id: string) => tables.find((table) => table.id === id)?.place;
  const gone = new Set([place("T2")?.sheet, place("T7")?.sheet]);
  const kept = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !gone.has(name)) };
  const figures = tables.find(({ id }) => id === "T3")?.blocks[0]?.rows[0]?.figures;
  const [first, second] = [...(figures?.values() ?? [])].map(({ cell }) => cell);
  const header = place("T6");
  let changed: WorkbookSnapshot = kept;
  if (first) changed = withValue(changed, first.sheet, first.row, first.column, "待定");
  if (second) changed = withValue(changed, second.sheet, second.row, second.column, { error: "#REF!" });
  if (header) changed = withoutRows(changed, header.sheet, header.firstDataRow - 2, header.firstDataRow - 1);
  return changed;
}

/** A few facts of the input sheets wiped out: a number, a choice, running text. */
function withoutFacts(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { places } = readInputs(snapshot);
  return [
    "lastYear.basicExpenditure",
    "lastYear.projectExpenditure.reason",
    "agencyOperatingExpenses.published",
    "procurement.goods",
  ].reduce((changed, field) => {
    const cell = places.get(field);
    return cell ? withValue(changed, cell.sheet, cell.row, cell.column, null) : changed;
  }, snapshot);
}

/** One total wrong, so that the sentence that prints it is blocked. */
function wrongTotal(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const cell = lineFigure(readTables(snapshot), "T3.main", "total", "projectExpenditure")?.cell;
  return cell ? withValue(snapshot, cell.sheet, cell.row, cell.column, 95.4) : snapshot;
}

type Value = WorkbookSnapshot["sheets"][number]["rows"][number]["cells"][number]["value"];

function withValue(
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  value: Value,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((candidate) =>
      candidate.name !== sheet
        ? candidate
        : {
            ...candidate,
            rows: candidate.rows.map((line) =>
              line.index !== row
                ? line
                : { ...line, cells: line.cells.map((cell) => (cell.column === column ? { ...cell, value } : cell)) },
            ),
          },
    ),
  };
}

function withoutRows(snapshot: WorkbookSnapshot, sheet: string, first: number, last: number): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((candidate) =>
      candidate.name !== sheet
        ? candidate
        : { ...candidate, rows: candidate.rows.filter(({ index }) => index < first || index > last) },
    ),
  };
}
