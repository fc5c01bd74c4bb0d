import { checkWorkbook } from "../../core/check";
import { readInputs } from "../../core/inputs/read-inputs";
import { lineFigure } from "../../core/reading/lookup";
import { pointerSheet, type Pointer } from "../../core/reading/pointers";
import { cellKey } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { readTables } from "../../ui/core-functions";

/** A sheet with nothing on it. */
export const emptySheet = { name: "Sheet1", visibility: "visible", rows: [], hiddenColumns: [] } as const;

/** Nothing but the sheets that hold tables. */
export function tablesOnly(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const tables = new Set(readTables(snapshot).tables.flatMap(({ place }) => (place ? [place.sheet] : [])));
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => tables.has(name)) };
}

/** The first suggestion of the check carried out. */
export function withRepair(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const changes = checkWorkbook(snapshot).repairs[0]?.changes ?? [];
  return changes.reduce(
    (changed, { cell, to }) => withValue(changed, cell.sheet, cell.row, cell.column, Number(to.toFixed())),
    snapshot,
  );
}

/** Rules of the unit: one that holds, one that does not, one misspelt. */
export function withRules(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const rules = ["表八.公务接待费 <= 表六[30217].合计", "表三.项目支出 = 200", "表三[2010504].项目之出 = 1"];
  const rows = ["规则", ...rules].map((value, index) => ({ index, cells: [{ column: 0, value }] }));
  return { ...snapshot, sheets: [...snapshot.sheets, { ...emptySheet, name: "自定义规则", rows }] };
}

/** Every typed number of 表六 under a formula that comes to the same: nothing in it can be moved. */
export function withFormulas(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheet = readTables(snapshot).tables.find(({ id }) => id === "T6")?.place?.sheet;
  const cells = <Cell extends { value: Value }>(row: readonly Cell[]): Cell[] =>
    row.map((cell) => (typeof cell.value === "number" ? { ...cell, formula: `=${cell.value}*1` } : cell));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name === sheet ? { ...one, rows: one.rows.map((row) => ({ ...row, cells: cells(row.cells) })) } : one,
    ),
  };
}

/** Two tables away, one with a heading nobody knows, words and an error value in amount cells. */
export function spoilt(snapshot: WorkbookSnapshot): WorkbookSnapshot {
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

/** 公用经费 of 表六 and 项目支出 of 表三 under heads that nobody knows. */
export function withUnknownHeads(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const unknown = new Set(["T6 publicExpenses", "T3 projectExpenditure"]);
  const heads = readTables(snapshot).tables.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ columns }) => columns.filter((column) => unknown.has(`${id} ${column.id}`))),
  );
  return heads.reduce((changed, { sheet, column, header: { text } }) => {
    const rows = changed.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const head = rows.find(({ cells }) => cells.some((cell) => cell.column === column && cell.value === text));
    return head ? withValue(changed, sheet, head.index, column, "其他") : changed;
  }, snapshot);
}

/** As if the user had pointed at 公用经费 of 表六 and at the whole of 表九. */
export function withAnswers(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const changed = withUnknownHeads(snapshot);
  const { standard, tables } = readTables(changed);
  const answers = tables.flatMap(({ id, place, unread }): Pointer[] => {
    if (id === "T9" && place) return [{ ...place, table: id }];
    const column = unread[0]?.cell.column;
    if (id !== "T6" || !place || column === undefined) return [];
    const whole = { firstRow: 0, lastRow: Infinity, firstColumn: column, lastColumn: column };
    return [{ table: id, column: { block: "main", id: "publicExpenses" }, sheet: place.sheet, ...whole }];
  });
  const { name, rows } = pointerSheet(standard, answers);
  const laid = rows.map(({ cells }, index) => ({
    index,
    cells: cells.flatMap((cell, column) => (cell ? [{ column, value: cell.value }] : [])),
  }));
  return { ...changed, sheets: [...changed.sheets, { ...emptySheet, name, rows: laid }] };
}

/** A few facts of the input sheets wiped out: a number, a choice, running text. */
export function withoutFacts(snapshot: WorkbookSnapshot): WorkbookSnapshot {
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

/** As if it were the workbook of the year before: every 2022 is a 2021, every amount was twice as large. */
export function lastYearOf(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const doubled = new Map(
    readTables(snapshot)
      .tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => [...figures.values()])),
      )
      .map(({ cell, value }) => [cellKey(cell), Number(value.times("2").toFixed())]),
  );
  const before = (value: Value): Value => (typeof value === "string" ? value.replaceAll("2022", "2021") : value);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          value: doubled.get(cellKey({ sheet: sheet.name, row: row.index, column: cell.column })) ?? before(cell.value),
        })),
      })),
    })),
  };
}

/** One total wrong, so that the sentence that prints it is blocked. */
export function wrongTotal(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const cell = lineFigure(readTables(snapshot), "T3.main", "total", "projectExpenditure")?.cell;
  return cell ? withValue(snapshot, cell.sheet, cell.row, cell.column, 95.4) : snapshot;
}

/** Two digits of 表三's total swapped: every other table holds against it. */
export function withSwappedDigits(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const cell = lineFigure(readTables(snapshot), "T3.main", "total", "total")?.cell;
  return cell ? withValue(snapshot, cell.sheet, cell.row, cell.column, 348.33) : snapshot;
}

/** So many more projects below those of 表七, each total of theirs another than its parts. */
export function withManyErrors(snapshot: WorkbookSnapshot, projects = 100): WorkbookSnapshot {
  const block = readTables(snapshot).tables.find(({ id }) => id === "T7")?.blocks[0];
  const total = block?.rows
    .filter(({ project }) => project !== undefined)
    .at(-1)
    ?.figures.get("total")?.cell;
  if (total === undefined) return snapshot;
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== total.sheet) return sheet;
    const rows = sheet.rows.flatMap((line) => {
      if (line.index !== total.row) return line.index < total.row ? line : { ...line, index: line.index + projects };
      return Array.from({ length: projects + 1 }, (_, index) => ({
        ...line,
        index: line.index + index,
        cells: line.cells.map((cell) =>
          index > 0 && cell.column === total.column ? { ...cell, value: 6.5 + (index % 7) / 10 } : cell,
        ),
      }));
    });
    return { ...sheet, rows };
  });
  const others = readTables(snapshot).tables.flatMap(({ id, blocks }) =>
    ["T2", "T5"].includes(id)
      ? blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => [...figures.values()].slice(0, 1)))
      : [],
  );
  return others.reduce<WorkbookSnapshot>(
    (changed, { cell, value }) =>
      withValue(changed, cell.sheet, cell.row, cell.column, Number(value.plus("0.37").toFixed())),
    { ...snapshot, sheets },
  );
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

/** The amounts of two tables as people paste them: as text, some with full-width digits. */
export function withTexts(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const tables = readTables(snapshot).tables.filter(({ id }) => id === "T3" || id === "T5");
  const figures = tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
  );
  return figures
    .filter(({ written }) => written === "number")
    .reduce((changed, { cell, value }, index) => {
      const text = value.toFixed(2);
      const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      return withValue(changed, cell.sheet, cell.row, cell.column, index % 4 === 0 ? wide : text);
    }, snapshot);
}
