// Workbooks as the core sees them: cells that hold anything, rows and columns that have been moved about.

import { checkWorkbook } from "../../../src/core/check";
import type { CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import type { Random } from "../../support/units/random";
import { anyValue, oddTexts } from "../mutations";
import { mustHoldTogether, orProblem, type Outcome } from "../properties";
import { anySnapshot, fileOf, withInputs } from "../seeds";
import { afterwards, published } from "./afterwards";

type ChangeSheet = (random: Random, sheet: SheetSnapshot) => SheetSnapshot;

function changed(
  random: Random,
  snapshot: WorkbookSnapshot,
  changes: readonly ChangeSheet[],
  most: number,
): WorkbookSnapshot {
  const sheets = [...snapshot.sheets];
  for (let count = random.int(1, most); count > 0; count--) {
    const at = random.int(0, sheets.length - 1);
    const sheet = sheets[at];
    if (sheet && sheet.rows.length > 0) sheets[at] = random.pick(changes)(random, sheet);
  }
  return { ...snapshot, sheets };
}

const setCell: ChangeSheet = (random, sheet) => {
  const at = random.int(0, sheet.rows.length - 1);
  return withRow(sheet, at, (row) => {
    const { column } =
      row.cells.length > 0 && random.chance(0.9) ? random.pick(row.cells) : { column: random.int(0, 12) };
    const old = row.cells.find((cell) => cell.column === column);
    const others = row.cells.filter((cell) => cell !== old);
    const value = anyValue(random);
    if (value === null) return { ...row, cells: others };
    const cell: CellSnapshot = {
      ...old,
      column,
      value,
      ...(random.chance(0.1) && {
        formula: random.pick(["=A1", "=SUM(A1:C9)", "=[1]表!A1", `=${random.pick(oddTexts)}`]),
      }),
      ...(random.chance(0.1) && { format: random.pick(["0.00", "0!.0000", "0%", "yyyy-mm-dd", ";;;", "0.00,,", "["]) }),
    };
    return { ...row, cells: [...others, cell].sort((a, b) => a.column - b.column) };
  });
};

const hideRow: ChangeSheet = (random, sheet) =>
  withRow(sheet, random.int(0, sheet.rows.length - 1), (row) => ({ ...row, hidden: true }));

/** Rows taken out, repeated further down or exchanged. */
const moveRows: ChangeSheet = (random, sheet) => {
  const rows = [...sheet.rows];
  const [one, other] = [random.int(0, rows.length - 1), random.int(0, rows.length - 1)];
  const [first, second] = [rows[one], rows[other]];
  if (!first || !second) return sheet;
  switch (random.int(0, 2)) {
    case 0:
      rows.splice(one, 1);
      break;
    case 1:
      rows.push({ ...first, index: (rows.at(-1)?.index ?? 0) + random.pick([1, 2, 50, 5000, 900_000]) });
      break;
    default:
      rows[one] = { ...second, index: first.index };
      rows[other] = { ...first, index: second.index };
  }
  return { ...sheet, rows };
};

/** Columns shifted, taken out, or moved far to the right. */
const moveColumns: ChangeSheet = (random, sheet) => {
  const from = random.int(0, 6);
  const by = random.pick([-1, 1, 2, 7, 200, 16_000]);
  const move = (cell: CellSnapshot): CellSnapshot[] => {
    if (cell.column < from) return [cell];
    const column = cell.column + by;
    return column < from || column >= 16_384 ? [] : [{ ...cell, column }];
  };
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.flatMap(move) })) };
};

const rename: ChangeSheet = (random, sheet) => ({
  ...sheet,
  name: random.pick([...oddTexts, "表一", "表八", "填报", "Sheet1"]),
});

/** No two sheets of a workbook bear one name: what holds two is refused before the core sees it. */
function withOwnNames({ sheets }: WorkbookSnapshot): WorkbookSnapshot {
  const taken = new Set<string>();
  const free = (name: string): string => (taken.has(name) ? free(`${name} (2)`) : name);
  return {
    sheets: sheets.map((sheet) => {
      const name = free(sheet.name);
      taken.add(name);
      return { ...sheet, name };
    }),
  };
}

function withRow(sheet: SheetSnapshot, at: number, change: (row: RowSnapshot) => RowSnapshot): SheetSnapshot {
  return { ...sheet, rows: sheet.rows.map((row, index) => (index === at ? change(row) : row)) };
}

/** Values through a file: what the writer writes the reader reads. */
export function cellValues(random: Random): Outcome {
  const bytes = fileOf(changed(random, anySnapshot(random), [setCell], 8));
  return orProblem(() => {
    const snapshot = readWorkbookFile(bytes, "单位.xlsx");
    const result = checkWorkbook(snapshot);
    const outcome = mustHoldTogether(snapshot, result);
    afterwards(random, { bytes, snapshot, result });
    return outcome;
  });
}

export function grid(random: Random): Outcome {
  const changes = [setCell, setCell, setCell, hideRow, moveRows, moveColumns, rename];
  const clean = anySnapshot(random);
  const again = random.chance(0.1) ? { sheets: [...clean.sheets, ...clean.sheets] } : clean;
  const snapshot = withOwnNames(changed(random, again, changes, 5));
  return mustHoldTogether(snapshot, checkWorkbook(snapshot));
}

/** The sheets that begin with 填报, and the text that is written from them. */
export function inputSheets(random: Random): Outcome {
  const { sheets } = withInputs();
  const tables = sheets.filter(({ name }) => !name.startsWith("填报"));
  const inputs = {
    sheets: random.some(
      sheets.filter(({ name }) => name.startsWith("填报")),
      random.int(1, 2),
    ),
  };
  const filled = changed(random, inputs, [setCell, setCell, setCell, moveRows, moveColumns], 8);
  const snapshot = { sheets: [...tables, ...filled.sheets] };
  const result = checkWorkbook(snapshot);
  const outcome = mustHoldTogether(snapshot, result);
  if (random.chance(0.5)) published({ bytes: new Uint8Array(), snapshot, result });
  return outcome;
}
