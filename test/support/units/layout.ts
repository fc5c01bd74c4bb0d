import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { BlockDefinition, Standard, TableDefinition } from "../../../src/core/standards/definition";
import type { CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { FactRow, Unit } from "./unit";

/** The ways in which one and the same budget may be laid out. */
export interface Layout {
  readonly stacked: boolean;
  readonly leadingRows: number;
  readonly leadingColumns: number;
  readonly codeStyle: "split" | "sparse" | "joined" | "number";
  readonly totalFirst: boolean;
  readonly nonEmptyRowsOnly: boolean;
  readonly unit: "万元" | "元";
  readonly numbersAsText: boolean;
  readonly zero: "blank" | "0" | "0.00" | "-";
  readonly title: "plain" | "year" | "ordinal" | "spaced";
  readonly wide: boolean;
  readonly spaces: boolean;
  readonly footnote: boolean;
  readonly hiddenRows: boolean;
  readonly numbering: boolean;
  readonly shuffledSheets: boolean;
  readonly sheetNames: "ordinal" | "Sheet" | "title";
}

export const plainLayout: Layout = {
  stacked: false,
  leadingRows: 0,
  leadingColumns: 0,
  codeStyle: "split",
  totalFirst: false,
  nonEmptyRowsOnly: false,
  unit: "万元",
  numbersAsText: false,
  zero: "blank",
  title: "plain",
  wide: false,
  spaces: false,
  footnote: false,
  hiddenRows: false,
  numbering: false,
  shuffledSheets: false,
  sheetNames: "ordinal",
};

type Line = (string | number | null)[];
interface Drawn {
  readonly lines: Line[];
  readonly hidden: ReadonlySet<number>;
}

/** Draws a unit's tables as a workbook in the given layout. */
export function drawUnit(unit: Unit, layout: Layout, standard: Standard = xinjiang2022): WorkbookSnapshot {
  const drawn = standard.tables.map((table) => ({ table, ...drawTable(unit, table, layout) }));
  if (layout.stacked) {
    const lines: Line[] = [];
    const hidden = new Set<number>();
    for (const table of drawn) {
      for (const row of table.hidden) hidden.add(lines.length + row);
      lines.push(...table.lines, [], []);
    }
    return { sheets: [sheetOf("预算公开", lines, hidden, layout)] };
  }
  const sheets = drawn.map(({ table, lines, hidden }, index) =>
    sheetOf(sheetName(table, index, layout), lines, hidden, layout),
  );
  return { sheets: layout.shuffledSheets ? [...sheets].reverse() : sheets };
}

function sheetName(table: TableDefinition, index: number, { sheetNames }: Layout): string {
  if (sheetNames === "Sheet") return `Sheet${index + 1}`;
  return sheetNames === "ordinal" ? table.ordinal : table.title.replace(/[“”]/g, "");
}

function sheetOf(name: string, lines: readonly Line[], hidden: ReadonlySet<number>, layout: Layout): SheetSnapshot {
  const rows = lines.map((line, index): RowSnapshot => {
    const cells = line.flatMap((value, column): CellSnapshot[] =>
      value === null || value === ""
        ? []
        : [
            {
              column: column + layout.leadingColumns,
              value,
              ...(typeof value === "number" && { format: layout.unit === "元" ? "General" : "0.00" }),
            },
          ],
    );
    return { index: index + layout.leadingRows, cells, ...(hidden.has(index) && { hidden: true }) };
  });
  return { name, visibility: "visible", rows: rows.filter(({ cells }) => cells.length > 0), hiddenColumns: [] };
}

/** The rows as `[key cells…, amounts…]`, block beside block. */
function drawTable(unit: Unit, table: TableDefinition, layout: Layout): Drawn {
  const blocks = table.blocks.map((block) => drawBlock(unit, table, block, layout));
  const depth = Math.max(...blocks.map(({ head }) => head.length));
  const head = beside(
    blocks.map((block) => [...Array.from({ length: depth - block.head.length }, () => [] as Line), ...block.head]),
    blocks,
  );
  const body = beside(
    blocks.map(({ body: lines }) => lines),
    blocks,
  );
  const width = blocks.reduce((sum, block) => sum + block.width, 0);
  const above: Line[] = [];
  const title =
    layout.title === "year"
      ? `${unit.year}年${table.title}`
      : layout.title === "spaced"
        ? [...table.title].join(" ")
        : table.title;
  if (layout.title === "ordinal") above.push([`${table.ordinal}：`]);
  above.push([title]);
  above.push([
    `编制单位：${unit.name}`,
    ...Array.from({ length: Math.max(0, width - 2) }, () => null),
    `单位：${layout.unit}`,
  ]);
  const numbering: Line[] =
    layout.numbering && table.blocks.length === 1 ? [numberingLine(blocks[0]?.keyWidth ?? 0, width)] : [];
  const lines = [...above, ...head, ...numbering, ...body];
  if (layout.footnote) lines.push(["注：以上数据以批复为准。"]);
  const firstBody = above.length + head.length + numbering.length;
  const hidden = new Set(layout.hiddenRows ? [firstBody + 1] : []);
  return { lines: layout.wide ? lines.map((line) => line.map(widen)) : lines, hidden };
}

function numberingLine(keys: number, width: number): Line {
  return Array.from({ length: width }, (_, column) =>
    column < keys ? (column === 0 ? "栏次" : null) : column - keys + 1,
  );
}

function widen(value: string | number | null): string | number | null {
  return typeof value === "string" ? value.replaceAll("(", "（").replaceAll(")", "）").replaceAll(":", "：") : value;
}

interface DrawnBlock {
  readonly head: Line[];
  readonly body: Line[];
  readonly width: number;
  readonly keyWidth: number;
}

function beside(parts: readonly (readonly Line[])[], blocks: readonly DrawnBlock[]): Line[] {
  const height = Math.max(...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    parts.flatMap((lines, index) =>
      Array.from({ length: blocks[index]?.width ?? 0 }, (_, column) => lines[row]?.[column] ?? null),
    ),
  );
}

/** The texts above each column, from the top down; equal neighbours are one spanning head. */
function headPaths(
  table: TableDefinition,
  block: BlockDefinition,
  layout: Layout,
): { keys: string[][]; amounts: string[][] } {
  const span = table.blocks.length > 1 ? block.columns[0]?.under?.[0] : undefined;
  const under = (path: string[]): string[] => (span === undefined ? path : [span, ...path]);
  const { label = [], code = [], name = [], project = [] } = block.rowHeaders;
  const levels = ["类", "款", "项"].slice(0, block.codes?.levels.length ?? 0);
  const split = layout.codeStyle === "split" || layout.codeStyle === "sparse";
  const codes = code.length === 0 ? [] : split ? levels.map((level) => [code[0] ?? "", level]) : [[code[0] ?? ""]];
  const hasLabels = block.lines.some(({ labels }) => labels.length > 0);
  const keys = [...codes, ...[name, project].filter((heads) => heads.length > 0).map((heads) => [heads[0] ?? ""])];
  if (keys.length === 0 && hasLabels) keys.push(under([label[0] ?? ""]));
  const amounts = block.columns.map((column) => {
    const own = span === undefined ? column.under?.[0] : undefined;
    return own === undefined ? under([column.headers[0] ?? ""]) : [own, column.headers[0] ?? ""];
  });
  return { keys, amounts };
}

function drawBlock(unit: Unit, table: TableDefinition, block: BlockDefinition, layout: Layout): DrawnBlock {
  const { keys, amounts } = headPaths(table, block, layout);
  const paths = [...keys, ...amounts];
  const depth = Math.max(...paths.map((path) => path.length));
  const spaced = (text: string): string =>
    layout.spaces && /^..$/.test(text) ? `${text.slice(0, 1)}  ${text.slice(1)}` : text;
  const head = Array.from({ length: depth }, (_, row) =>
    paths.map((path, column): string | null => {
      const text = path[row];
      const merged = row < path.length - 1 && paths[column - 1]?.[row] === text;
      return text === undefined || merged ? null : spaced(text);
    }),
  );
  const rows = (unit.blocks[`${table.id}.${block.id}`] ?? []).filter(
    (row) => !layout.nonEmptyRowsOnly || isNeeded(row, block),
  );
  const totals = rows.filter(({ line }) => line === "total");
  const first = layout.totalFirst && table.blocks.length === 1 && block.codes !== undefined;
  const ordered = first ? [...totals, ...rows.filter((row) => !totals.includes(row))] : rows;
  const body = ordered.map((row) => [
    ...keyCells(row, block, keys.length, layout),
    ...block.columns.map((column) => amountCell(row.amounts[column.id] ?? 0n, layout)),
  ]);
  return { head, body, width: paths.length, keyWidth: keys.length };
}

function isNeeded(row: FactRow, block: BlockDefinition): boolean {
  const essential = block.lines.some((line) => line.id === row.line && line.essential);
  return essential || Object.values(row.amounts).some((value) => value !== 0n);
}

function keyCells(row: FactRow, block: BlockDefinition, width: number, layout: Layout): Line {
  const label = block.lines.find(({ id }) => id === row.line)?.labels[0];
  if (width === 0) return [];
  if (width === 1) return [label ?? `${row.code ?? ""}${layout.spaces ? "  " : " "}${row.name ?? ""}`];
  const tail = block.projects ? 2 : 1;
  const codeWidth = width - tail;
  const name = label === undefined ? (row.name ?? "") : layout.spaces ? [...label].join(" ") : label;
  const codes =
    row.code === undefined ? Array.from({ length: codeWidth }, () => null) : codeCells(row.code, codeWidth, layout);
  return [...codes, name, ...(tail === 2 ? [row.project ?? null] : [])];
}

function codeCells(code: string, width: number, { codeStyle }: Layout): Line {
  if (width === 1) return [codeStyle === "number" ? Number(code) : code];
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, width);
  const last = parts.filter((part) => part !== "").length - 1;
  return parts.map((part, index) => (part === "" || (codeStyle === "sparse" && index < last) ? null : part));
}

/** Yuan as the table prints it. */
function amountCell(yuan: bigint, layout: Layout): string | number | null {
  if (yuan === 0n) return layout.zero === "blank" ? null : layout.zero;
  const text = layout.unit === "元" ? yuan.toString() : printWan(yuan);
  return layout.numbersAsText ? text : Number(text);
}

/** Half-up to 0.01 万元, in integers. */
function printWan(yuan: bigint): string {
  const hundredths = (yuan + 50n) / 100n;
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, "0")}`;
}
