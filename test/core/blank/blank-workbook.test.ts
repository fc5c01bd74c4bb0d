import { blankTables, readBlank } from "../../../src/core/blank/blank-workbook";
import { standards } from "../../../src/core/standards/registry";
import { checkWorkbook } from "../../../src/core/check";
import { createWorkbook } from "../../../src/hosts/xlsx/create-workbook";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";

describe.each(standards.map((standard) => [standard.id, standard] as const))("the blank form of %s", (_, standard) => {
  const contents = blankTables(standard);

  test("is recognised as nine empty tables of its own standard", () => {
    const reading = readBlank(standard, contents);
    expect(reading.tables.map(({ status }) => status)).toEqual(standard.tables.map(() => "empty"));
    expect(reading.problems).toEqual([]);
  });

  test("takes numbers only in the amount columns of every block", () => {
    for (const [index, { validations = [], rows }] of contents.entries()) {
      const blocks = standard.tables[index]?.blocks ?? [];
      expect(validations.map(({ range }) => range.lastColumn - range.firstColumn + 1)).toEqual(
        blocks.map(({ columns }) => columns.length),
      );
      for (const { range } of validations) {
        const first = rows[range.firstRow]?.cells.slice(range.firstColumn, range.lastColumn + 1) ?? [];
        expect(first.every((cell) => cell?.format !== "@")).toBe(true);
      }
    }
  });

  test("has a live formula in every total, and checks without an error", () => {
    const snapshot = readWorkbookFile(createWorkbook(contents), "空白.xlsx");
    const result = checkWorkbook(snapshot);
    expect(result.reading.standard.id).toBe(standard.id);
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    // What sums come to in rows that are still blank is no number without a row.
    expect(result.coverage.unread).toEqual([]);
    for (const content of contents) {
      const totals = content.rows.filter(({ cells }) => cells.some((cell) => cell?.role === "total"));
      const formulas = totals.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
      expect(formulas.length).toBeGreaterThan(0);
    }
  });

  test("says below each table that units leave empty that it is empty, in words that the rule accepts", () => {
    const { findings, reading } = checkWorkbook(readWorkbookFile(createWorkbook(contents), "空白.xlsx"));
    const noted = standard.tables.flatMap(({ id, emptyNote }) => (emptyNote === undefined ? [] : [id]));
    expect(noted.length).toBeGreaterThan(0);
    expect(reading.tables.flatMap(({ id, notes }) => (notes.length > 0 ? [id] : []))).toEqual(noted);
    const asked = findings.flatMap(({ rule, table }) => (rule === "empty-table-note" ? [table] : []));
    expect(asked).toEqual(standard.tables.map(({ id }) => id).filter((id) => !noted.includes(id)));
  });
});
