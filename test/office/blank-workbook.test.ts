// The blank form of `new`, opened, calculated and filled in LibreOffice.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { blankTables, readBlank } from "../../src/core/blank/blank-workbook";
import { formColumns, type FormColumns } from "../../src/core/blank/form-head";
import { checkWorkbook } from "../../src/core/check";
import { inUnit } from "../../src/core/reading/lookup";
import type { Figure, ReadBlock, Reading, ReadRow, ReadTable } from "../../src/core/reading/reading";
import type { BlockDefinition, Standard, TableDefinition } from "../../src/core/standards/definition";
import { standards } from "../../src/core/standards/registry";
import { shanghaiDistrict2023 } from "../../src/core/standards/shanghai-district-2023";
import { xinjiang2022 } from "../../src/core/standards/xinjiang-2022";
import { cellKey, type CellRef } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edit";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { readWorkbookFile } from "../../src/hosts/xlsx/read-workbook-file";
import { convertWithLibreOffice } from "../support/libreoffice";
import { drawUnit, plainLayout } from "../support/units/layout";
import { makeShanghaiUnit } from "../support/units/shanghai";

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

function setNumber(cell: CellRef, value: string): Edit {
  return { kind: "set-cell", cell, value, number: true };
}

function rowKey({ line, code, project }: ReadRow): string {
  return [line ?? code, project ?? ""].join(" ");
}

/** The table's blocks with their values in the unit that the form prescribes. */
function inFormUnit({ definition, amountUnit, blocks }: ReadTable): ReadBlock[] {
  const converted = (figure: Figure): Figure => ({
    ...figure,
    value: inUnit(figure.value, amountUnit, definition.amountUnit),
  });
  return blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      figures: new Map([...row.figures].map(([id, figure]) => [id, converted(figure)])),
    })),
  }));
}

/** A blank form and the ways of typing into it. */
class Form {
  readonly contents: readonly SheetContent[];
  private readonly blank: Reading;
  private readonly formulas: ReadonlySet<string>;

  constructor(private readonly standard: Standard) {
    this.contents = blankTables(standard);
    this.blank = readBlank(standard, this.contents);
    this.formulas = new Set(
      this.contents.flatMap(({ name, rows }) =>
        rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [cellKey({ sheet: name, row, column })])),
        ),
      ),
    );
  }

  /** The form with the leaves of this reading typed in: codes, names, projects and amounts that no formula gives. */
  filledWith({ tables }: Reading): Uint8Array {
    const edits = tables.flatMap((table) => inFormUnit(table).flatMap((block) => this.typed(table.definition, block)));
    return editWorkbookFile(createWorkbook(this.contents), "blank.xlsx", edits);
  }

  private typed(table: TableDefinition, block: ReadBlock): Edit[] {
    const { codes } = block.definition;
    return codes && !codes.printed
      ? [...this.ownRows(table, block), ...this.fixedRows(table, block)]
      : this.fixedRows(table, block);
  }

  private ownRows(table: TableDefinition, { definition, rows }: ReadBlock): Edit[] {
    const { sheet, firstRow, firstColumn, columns } = this.placeOf(table, definition);
    const { keyWidth, codeColumns, hasName, hasProject } = columns;
    const levels = definition.codes?.levels ?? [];
    const leafLevel = levels.length + (hasProject ? 1 : 0);
    return rows
      .filter(({ kind }) => kind !== "line")
      .flatMap((row, index) => {
        const at = (column: number): CellRef => ({ sheet, row: firstRow + index, column: firstColumn + column });
        const parts = levels.map((width, level) => (row.code ?? "").slice(levels[level - 1] ?? 0, width));
        const split = [...parts, ...(hasName ? [row.name] : []), ...(hasProject ? [row.project ?? ""] : [])];
        const keys = codeColumns > 0 ? split : [`${row.code ?? ""} ${row.name}`];
        const amounts = definition.columns.flatMap(({ id }, column): Edit[] => {
          const value = row.figures.get(id)?.value;
          const isLeaf = codeColumns === 0 || (row.level === leafLevel && id !== "total");
          return isLeaf && value && !value.eq("0") ? [setNumber(at(keyWidth + column), value.toFixed())] : [];
        });
        const texts = keys.flatMap((value, column): Edit[] =>
          value === "" ? [] : [{ kind: "set-cell", cell: at(column), value }],
        );
        return [...texts, ...amounts];
      });
  }

  private fixedRows(table: TableDefinition, { definition, id, rows }: ReadBlock): Edit[] {
    const { sheet, firstRow, firstColumn } = this.placeOf(table, definition);
    const form = this.blank.tables.flatMap(({ blocks }) => blocks).find((block) => block.id === id);
    return rows.flatMap((row) => {
      const formRow = form?.rows.find((candidate) => rowKey(candidate) === rowKey(row));
      if (row.kind !== "line" && !formRow) return [];
      return definition.columns.flatMap((column, index): Edit[] => {
        const value = row.figures.get(column.id)?.value;
        // The one row of a table without labels is the first below the header.
        const cell = formRow?.figures.get(column.id)?.cell ?? { sheet, row: firstRow, column: firstColumn + index };
        if (!value || value.eq("0") || this.formulas.has(cellKey(cell))) return [];
        return [setNumber(cell, value.toFixed())];
      });
    });
  }

  private placeOf(
    table: TableDefinition,
    block: BlockDefinition,
  ): { sheet: string; firstRow: number; firstColumn: number; columns: FormColumns } {
    const content = this.contents[this.standard.tables.indexOf(table)];
    if (!content) throw new Error(`the form has no ${table.id}`);
    const before = table.blocks.slice(0, table.blocks.indexOf(block));
    const firstColumn = before.reduce((sum, left) => sum + formColumns(table, left).paths.length, 0);
    return { sheet: content.name, firstRow: content.frozenRows ?? 0, firstColumn, columns: formColumns(table, block) };
  }
}

/** Every figure but zeros, in 万元. */
function figuresOf(reading: Reading): Map<string, string> {
  const figures = new Map<string, string>();
  for (const { blocks, amountUnit } of reading.tables) {
    for (const { id, rows } of blocks) {
      for (const row of rows) {
        for (const [column, { value }] of row.figures) {
          if (!value.eq("0"))
            figures.set(`${id} ${rowKey(row)} ${column}`, inUnit(value, amountUnit, "万元").toFixed(2));
        }
      }
    }
  }
  return figures;
}

/** Tables that say to be empty. */
const noted = ({ tables }: Reading): string[] => tables.flatMap(({ id, notes }) => (notes.length > 0 ? [id] : []));

test("filled with the sample's leaves, the form's formulas give the sample's totals", () => {
  const filled = new Form(xinjiang2022).filledWith(sample);
  const reading = checkWorkbook(readWorkbookFile(convertWithLibreOffice(filled, "xlsx"), "filled.xlsx")).reading;
  const expected = figuresOf(sample);
  // Where the published figures do not tie, the formulas do: 表八's vehicle subtotal, and the rounding tail of 表六.
  expected.delete("T8.main amounts  officialVehicles");
  expected.set("T6.main total  total", "290.92");
  expect(Object.fromEntries(figuresOf(reading))).toEqual(Object.fromEntries(expected));
  expect(noted(reading)).toEqual(["T9"]);
});

test.each([3, 8, 21])(
  "filled with the leaves of a consistent Shanghai unit (%i), the form gives its totals and no error",
  (seed) => {
    const drawn = drawUnit(makeShanghaiUnit(seed, { exact: true }), plainLayout, shanghaiDistrict2023);
    const unit = checkWorkbook(drawn, { standardId: shanghaiDistrict2023.id }).reading;
    const filled = new Form(shanghaiDistrict2023).filledWith(unit);
    const result = checkWorkbook(readWorkbookFile(convertWithLibreOffice(filled, "xlsx"), "filled.xlsx"));
    expect(result.reading.standard.id).toBe(shanghaiDistrict2023.id);
    expect(Object.fromEntries(figuresOf(result.reading))).toEqual(Object.fromEntries(figuresOf(unit)));
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.coverage.unread).toEqual([]);
    expect(noted(result.reading)).toEqual(unit.tables.flatMap(({ id, status }) => (status === "empty" ? [id] : [])));
  },
);
