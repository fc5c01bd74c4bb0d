// The blank form of `new`, opened, calculated and filled in LibreOffice.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { blankTables, readBlank } from "../../src/core/blank/blank-workbook";
import { checkWorkbook } from "../../src/core/check";
import type { ReadBlock, Reading, ReadRow } from "../../src/core/reading/reading";
import { standards } from "../../src/core/standards/registry";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { cellKey, type CellRef } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edit";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { convertWithLibreOffice } from "../support/libreoffice";

jest.setTimeout(180_000);

const samplePath = join(__dirname, "..", "..", "assets", "sample", "workbook.xlsx");
const sample = checkWorkbook(readWorkbookFile(readFileSync(samplePath), "sample.xlsx")).reading;

test.each(standards.map((standard) => [standard.id, standard] as const))(
  "the blank form of %s calculates to zeros and checks clean",
  (_, standard) => {
    const calculated = convertWithLibreOffice(createWorkbook(blankTables(standard)), "xlsx");
    const result = checkWorkbook(readWorkbookFile(calculated, "blank.xlsx"));
    expect(result.reading.standard.id).toBe(standard.id);
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.coverage.unread).toEqual([]);
  },
);

const contents = blankTables(xinjiang2022);
const blank = readBlank(xinjiang2022, contents);
const formulas = new Set(
  contents.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [cellKey({ sheet: name, row, column })])),
    ),
  ),
);

function setNumber(cell: CellRef, value: string): Edit {
  return { kind: "set-cell", cell, value, number: true };
}

function rowKey({ line, code, project }: ReadRow): string {
  return [line ?? code, project ?? ""].join(" ");
}

/** Types the leaves of one block of the sample into the blank form: codes, names, projects and amounts that no formula gives. */
function typed(block: ReadBlock): Edit[] {
  const [table = ""] = block.id.split(".");
  const content = contents.find(({ name }) => name === xinjiang2022.tables.find(({ id }) => id === table)?.ordinal);
  const sheet = content?.name ?? "";
  const firstRow = content?.frozenRows ?? 0;
  const { codes, columns, projects } = block.definition;
  if (codes && !codes.printed) {
    const keyWidth = codes.levels.length + 1 + (projects ? 1 : 0);
    const leafLevel = codes.levels.length + (projects ? 1 : 0);
    const rows = block.rows.filter(({ kind }) => kind !== "line");
    return rows.flatMap((row, index) => {
      const at = (column: number): CellRef => ({ sheet, row: firstRow + index, column });
      const parts = codes.levels.map((width, level) => (row.code ?? "").slice(codes.levels[level - 1] ?? 0, width));
      const texts = [...parts, row.name, ...(projects ? [row.project ?? ""] : [])];
      const keys = texts.flatMap((value, column): Edit[] =>
        value === "" ? [] : [{ kind: "set-cell", cell: at(column), value }],
      );
      const amounts = columns.flatMap(({ id }, column): Edit[] => {
        const figure = row.figures.get(id);
        const isLeaf = row.level === leafLevel && id !== "total";
        return isLeaf && figure && !figure.value.eq("0")
          ? [setNumber(at(keyWidth + column), figure.value.toFixed())]
          : [];
      });
      return [...keys, ...amounts];
    });
  }
  return block.rows.flatMap((row) => {
    const form = blank.tables.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id);
    const formRow = form?.rows.find((candidate) => rowKey(candidate) === rowKey(row));
    return columns.flatMap(({ id }, column): Edit[] => {
      const figure = row.figures.get(id);
      // The one row of 表八 has no label: it is the first below the header.
      const cell = formRow?.figures.get(id)?.cell ?? { sheet, row: firstRow, column };
      if (!figure || figure.value.eq("0") || formulas.has(cellKey(cell))) return [];
      return [setNumber(cell, figure.value.toFixed())];
    });
  });
}

function figuresOf(reading: Reading): Map<string, string> {
  const figures = new Map<string, string>();
  for (const { blocks } of reading.tables) {
    for (const { id, rows } of blocks) {
      for (const row of rows) {
        for (const [column, { value }] of row.figures) {
          if (!value.eq("0")) figures.set(`${id} ${rowKey(row)} ${column}`, value.toFixed(2));
        }
      }
    }
  }
  return figures;
}

test("filled with the sample's leaves, the form's formulas give the sample's totals", () => {
  const edits = sample.tables.flatMap(({ blocks }) => blocks.flatMap(typed));
  const filled = editWorkbookFile(createWorkbook(contents), "blank.xlsx", edits);
  const reading = checkWorkbook(readWorkbookFile(convertWithLibreOffice(filled, "xlsx"), "filled.xlsx")).reading;
  const expected = figuresOf(sample);
  // Where the published figures do not tie, the formulas do: 表八's vehicle subtotal, and the rounding tail of 表六.
  expected.delete("T8.main amounts  officialVehicles");
  expected.set("T6.main total  total", "290.92");
  expect(Object.fromEntries(figuresOf(reading))).toEqual(Object.fromEntries(expected));
});
