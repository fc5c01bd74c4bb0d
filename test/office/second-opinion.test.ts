// LibreOffice's opinion of what we calculate and of the files we write.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { checkWorkbook } from "../../src/core/check";
import { generateNarrative } from "../../src/core/narrative/generate";
import { readInputs } from "../../src/core/inputs/read-inputs";
import { narrativeSheet } from "../../src/core/narrative/render";
import { resultsSheet } from "../../src/core/report/results-sheet";
import { a1, cellKey } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edit";
import { Grid } from "../../src/core/workbook/grid";
import { isCellError, type WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { convertWithLibreOffice, textOfPdf } from "../support/libreoffice";

jest.setTimeout(180_000);

const SAMPLE = readFileSync(join(__dirname, "..", "..", "assets", "sample", "workbook.xlsx"));
const snapshot = readWorkbookFile(SAMPLE, "sample.xlsx");
const result = checkWorkbook(snapshot);

test("every total we calculate from the leaves up is what LibreOffice calculates by formulas", () => {
  const totals = [
    ...new Map(result.recalculated.map((total) => [cellKey(total.cell), total] as const).reverse()).values(),
  ];
  const formulas = totals.map(({ cell, parts }): Edit => ({
    kind: "set-cell",
    cell,
    value: null,
    formula: `=${parts.map((part) => a1(part)).join("+")}`,
  }));
  expect(totals.length).toBeGreaterThan(20);

  const calculated = gridsOf(convertWithLibreOffice(editWorkbookFile(SAMPLE, "sample.xlsx", formulas), "xlsx"));
  const theirs = totals.map(({ cell }) => Number(valueAt(calculated, cell)).toFixed(2));
  const ours = totals.map(({ recalculated }) => recalculated.toFixed(2));
  expect(theirs).toEqual(ours);
});

test("a workbook saved by LibreOffice is checked with the same result", () => {
  const again = checkWorkbook(readWorkbookFile(convertWithLibreOffice(SAMPLE, "xlsx"), "saved.xlsx"));
  expect(again.reading.tables.map(({ id, status }) => [id, status])).toEqual(
    result.reading.tables.map(({ id, status }) => [id, status]),
  );
  const findings = (from: typeof result): unknown[] =>
    from.findings.map(({ rule, severity, cell }) => [rule, severity, cell]);
  expect(findings(again)).toEqual(findings(result));
});

describe("the workbook with the results and the narrative", () => {
  const narrative = generateNarrative(result.reading, readInputs(snapshot));
  const added = [resultsSheet(result, "zh-CN"), narrativeSheet(narrative)];
  const written = editWorkbookFile(
    SAMPLE,
    "sample.xlsx",
    added.map((content): Edit => ({ kind: "write-sheet", content })),
  );

  test("LibreOffice reads every old cell and both new sheets", () => {
    const opened = readWorkbookFile(convertWithLibreOffice(written, "xlsx"), "opened.xlsx");
    const names = opened.sheets.map(({ name }) => name);
    expect(names).toEqual([...snapshot.sheets.map(({ name }) => name), ...added.map(({ name }) => name)]);
    for (const sheet of snapshot.sheets) {
      expect(valuesOf(opened, sheet.name)).toEqual(valuesOf(snapshot, sheet.name));
    }
    for (const { name } of added) expect(valuesOf(opened, name).length).toBeGreaterThan(5);
    const errors = opened.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ value }) => isCellError(value))),
    );
    expect(errors).toEqual([]);
  });

  test("the narrative is on the printed pages", () => {
    const text = textOfPdf(convertWithLibreOffice(written, "pdf")).replace(/\s+/g, "");
    expect(text).toContain("收支总预算384.33万元");
    expect(text).toContain("公务用车购置及运行费小计");
  });
});

function gridsOf(bytes: Uint8Array): Map<string, Grid> {
  return new Map(readWorkbookFile(bytes, "calculated.xlsx").sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
}

function valueAt(grids: ReadonlyMap<string, Grid>, cell: { sheet: string; row: number; column: number }): unknown {
  return grids.get(cell.sheet)?.cell(cell.row, cell.column)?.value;
}

/** [row, column, value] of every cell that shows something. */
function valuesOf(workbook: WorkbookSnapshot, name: string): unknown[] {
  const rows = workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.flatMap(({ index, cells }) =>
    cells.flatMap(({ column, value }) => (value === null || value === "" ? [] : [[index, column, value]])),
  );
}
