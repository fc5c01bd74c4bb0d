import { blankTables } from "../../core/blank/blank-workbook";
import { formColumns } from "../../core/blank/form-head";
import { codeEntry } from "../../core/classification/dictionary";
import type { BlockDefinition, Standard, TableDefinition } from "../../core/standards/definition";
import type { SheetContent } from "../../core/workbook/sheet-content";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";

const functional = ["2010504"];
const fund = ["2296002"];
const economic = ["30101", "30217"];

/** The blank form of a standard with a few codes and a project, every amount a zero: what the examples change. */
export function exampleWorkbook(standard: Standard): WorkbookSnapshot {
  const contents = blankTables(standard);
  return {
    sheets: contents.flatMap((content, index) => {
      const table = standard.tables[index];
      return table ? [filled(content, table, standard)] : [];
    }),
  };
}

function filled(content: SheetContent, table: TableDefinition, standard: Standard): SheetSnapshot {
  const keys = keyCells(content, table, standard);
  return {
    name: content.name,
    visibility: "visible",
    hiddenColumns: [],
    rows: content.rows.map((row, index) => ({
      index,
      cells: row.cells.flatMap((cell, column): CellSnapshot[] => {
        const key = keys.get(`${index} ${column}`);
        if (key !== undefined) return [{ column, value: key, format: "@" }];
        if (!cell) return [];
        if (cell.role === "amount" || cell.role === "total")
          return [{ column, value: 0, format: cell.format ?? "0.00" }];
        const value = cell.value === "编制单位：" ? "编制单位：示例单位" : cell.value;
        return value === "" ? [] : [{ column, value }];
      }),
    })),
  };
}

/** Codes, names and a project for the rows that a unit fills itself, by "row column". */
function keyCells(content: SheetContent, table: TableDefinition, standard: Standard): Map<string, string> {
  const cells = new Map<string, string>();
  const firstRow = content.frozenRows ?? 0;
  let firstColumn = 0;
  for (const block of table.blocks) {
    const columns = formColumns(table, block);
    rowsOf(block, codesNamed(standard, `${table.id}.${block.id}`)).forEach(({ code, project }, index) => {
      const put = (column: number, text: string): void => {
        cells.set(`${firstRow + index} ${firstColumn + column}`, text);
      };
      const { codeColumns, hasName, hasProject } = columns;
      const name = codeEntry(code, block.codes?.classification ?? "functional")?.name ?? "";
      if (codeColumns === 0) put(0, `${code} ${name}`);
      let start = 0;
      (block.codes?.levels ?? []).forEach((end, level) => {
        if (codeColumns > 0 && code.length >= end) put(level, code.slice(start, end));
        start = end;
      });
      if (hasName) put(codeColumns, name);
      if (hasProject && project !== undefined) put(codeColumns + (hasName ? 1 : 0), project);
    });
    firstColumn += columns.paths.length;
  }
  return cells;
}

/** The codes that identities name in the block. */
function codesNamed({ identities }: Standard, blockId: string): string[] {
  const terms = identities.flatMap(({ left, right }) => [...left, ...right]);
  return terms.flatMap(({ block, rows }) =>
    block === blockId && typeof rows === "object" && "codes" in rows ? rows.codes : [],
  );
}

function rowsOf(
  { codes, budget, projects }: BlockDefinition,
  named: readonly string[],
): { code: string; project?: string }[] {
  if (!codes || codes.printed) return [];
  const usual =
    codes.classification === "economic" ? economic : budget === "governmentManagedFundBudget" ? fund : functional;
  const withParents = [...usual, ...named].flatMap((code) =>
    codes.levels.filter((length) => length <= code.length).map((length) => code.slice(0, length)),
  );
  const rows = [...new Set(withParents)].sort().map((code) => ({ code }));
  const last = rows.at(-1);
  return projects && last ? [...rows, { ...last, project: "示例项目" }] : rows;
}
