import { expandIdentities } from "../identities/instances";
import { readWorkbook } from "../reading/read-workbook";
import type { Reading } from "../reading/reading";
import type { BlockDefinition, Standard, TableDefinition } from "../standards/definition";
import { a1, cellKey } from "../workbook/address";
import { headSpans } from "../workbook/head-spans";
import type { ContentCell, ContentRange, ContentRow, SheetContent } from "../workbook/sheet-content";
import type { CellSnapshot, SheetSnapshot } from "../workbook/snapshot";
import { formColumns, headRows, type FormColumns } from "./form-head";
import { formRows, type FormRow } from "./form-rows";

interface DrawnBlock {
  readonly block: BlockDefinition;
  readonly columns: FormColumns;
  readonly rows: readonly (FormRow | undefined)[];
  readonly firstColumn: number;
}

const titleRows = 3;

/** The empty tables of a standard, one sheet a table, with live formulas for every total. */
export function blankTables(standard: Standard): SheetContent[] {
  const contents = standard.tables.map((table) => drawTable(standard, table));
  return withTotals(standard, contents);
}

/** The blank tables as read: for laying input sheets beside them. */
export function readBlank(standard: Standard, contents: readonly SheetContent[]): Reading {
  return readWorkbook({ sheets: contents.map((content) => snapshotOf(content, "")) }, standard);
}

function drawTable(standard: Standard, table: TableDefinition): SheetContent {
  const depth = Math.max(
    ...table.blocks.map((block) => Math.max(...formColumns(table, block).paths.map((path) => path.length))),
  );
  const firstDataRow = titleRows + depth;
  let firstColumn = 0;
  const drawn = table.blocks.map((block): DrawnBlock => {
    const columns = formColumns(table, block);
    const rows = formRows(standard, `${table.id}.${block.id}`, block, columns, firstDataRow, firstColumn);
    const start = firstColumn;
    firstColumn += columns.paths.length;
    return { block, columns, rows, firstColumn: start };
  });
  const width = firstColumn;
  const decimals = table.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(table.decimals)}`;
  const heads = headRows(
    drawn.flatMap(({ columns }) => [...columns.paths]),
    depth,
  );
  const height = Math.max(...drawn.map(({ rows }) => rows.length));
  const blocks = drawn.map((block) => ({ ...block, rows: bottomAligned(block, height) }));
  const body = Array.from({ length: height }, (_, index): ContentRow => ({
    cells: blocks.flatMap((block) => rowCells(block, index, decimals)),
  }));
  const unitLine: ContentCell = { value: `单位：${table.amountUnit}`, role: "subtitle" };
  return {
    name: table.ordinal,
    columnWidths: blocks.flatMap(({ columns }) => widthsOf(columns)),
    frozenRows: firstDataRow,
    landscape: width > 8,
    rows: [
      { cells: [{ value: `${table.ordinal}：`, role: "subtitle" }] },
      { cells: [{ value: table.title, role: "title" }], height: 26 },
      {
        cells: [
          { value: "编制单位：", role: "subtitle" },
          ...Array.from({ length: Math.max(0, width - 2) }, () => null),
          unitLine,
        ],
      },
      ...heads.map((row): ContentRow => ({ cells: row.map((text) => ({ value: text ?? "", role: "heading" })) })),
      ...body,
      ...noteRows(table, {
        firstRow: firstDataRow,
        lastRow: firstDataRow + height - 1,
        firstColumn: blocks[0]?.columns.keyWidth ?? 0,
        lastColumn: width - 1,
      }),
    ],
    merges: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: width - 1 }, ...headMerges(heads)],
    validations: blocks.map(({ block, columns, firstColumn }) => ({
      range: {
        firstRow: firstDataRow,
        lastRow: firstDataRow + height - 1,
        firstColumn: firstColumn + columns.keyWidth,
        lastColumn: firstColumn + columns.keyWidth + block.columns.length - 1,
      },
      rule: { kind: "decimal" },
      error: "这里填写金额：只填数字，没有金额时留空。",
    })),
  };
}

/** The note of an empty table, which goes by itself as soon as an amount stands in this range. */
function noteRows({ emptyNote }: TableDefinition, amounts: ContentRange): ContentRow[] {
  if (emptyNote === undefined) return [];
  const from = a1({ row: amounts.firstRow, column: amounts.firstColumn });
  const to = a1({ row: amounts.lastRow, column: amounts.lastColumn });
  // Squares do not cancel each other out; texts and blanks count as nothing.
  const formula = `=IF(SUMSQ(${from}:${to})=0,"${emptyNote}","")`;
  return [{ cells: [{ value: emptyNote, formula, role: "subtitle" }] }];
}

/** Totals stand at the foot of the form, beside those of the neighbouring block. */
function bottomAligned({ block, rows }: DrawnBlock, height: number): (FormRow | undefined)[] {
  const foot = rows.findIndex((row) => block.lines.some(({ id, essential }) => id === row?.line && essential));
  const at = foot < 0 ? rows.length : foot;
  return [...rows.slice(0, at), ...Array.from({ length: height - rows.length }, () => undefined), ...rows.slice(at)];
}

function rowCells({ block, columns, rows }: DrawnBlock, index: number, format: string): (ContentCell | null)[] {
  const row = rows[index];
  if (!row) return columns.paths.map(() => ({ value: "", role: "label" }));
  const isTotal = row.line !== undefined;
  return [
    ...Array.from({ length: columns.keyWidth }, (_, key): ContentCell => ({
      value: row.keys[key] ?? "",
      role: "label",
      format: "@",
    })),
    ...block.columns.map(({ id }): ContentCell => {
      const formula = row.formulas.get(id);
      const cell = { value: "", role: isTotal ? "total" : "amount", format } as const;
      return formula === undefined ? cell : calculated(cell, formula);
    }),
  ];
}

/** What a sum of blank cells comes to stands beside it: a formula without a result would be taken for one never calculated. */
function calculated(cell: ContentCell, formula: string): ContentCell {
  return { ...cell, value: "0", kind: "number", formula };
}

function widthsOf({ codeColumns, hasName, hasProject, hasLabel, paths, keyWidth }: FormColumns): number[] {
  const keys = [
    ...Array.from({ length: codeColumns }, () => 6),
    ...(hasName ? [28] : []),
    ...(hasProject ? [28] : []),
    ...(hasLabel ? [34] : []),
  ];
  return [...keys, ...Array.from({ length: paths.length - keyWidth }, () => 14)];
}

/** The spans of the heads as merged cells of the sheet. */
function headMerges(heads: readonly (readonly (string | null)[])[]): ContentRange[] {
  return headSpans(heads)
    .filter(({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow || lastColumn > firstColumn)
    .map((span) => ({ ...span, firstRow: titleRows + span.firstRow, lastRow: titleRows + span.lastRow }));
}

/** Fixed rows get their sums from the identities themselves, written out for the blank form as for any workbook. */
function withTotals(standard: Standard, contents: readonly SheetContent[]): SheetContent[] {
  // With a zero in every amount cell each row of the form is recognised, also the one without a label.
  const reading = readWorkbook({ sheets: contents.map((content) => snapshotOf(content, "0")) }, standard);
  const formulas = new Map<string, string>();
  for (const { definition, terms, subject } of expandIdentities(reading).instances) {
    const left = terms.filter(({ side }) => side === "left");
    const right = terms.filter(({ side }) => side === "right");
    const isSum =
      definition.relation === "=" && left.length === 1 && right.every(({ figure }) => figure.block === subject.block);
    const key = cellKey(subject.cell);
    if (isSum && right.length > 0 && definition.severity !== "warning" && !formulas.has(key)) {
      formulas.set(key, `=SUM(${right.map(({ figure }) => a1(figure.cell)).join(",")})`);
    }
  }
  return contents.map((content) => ({
    ...content,
    rows: content.rows.map((row, rowIndex) => ({
      ...row,
      cells: row.cells.map((cell, column) => {
        const formula = formulas.get(cellKey({ sheet: content.name, row: rowIndex, column }));
        return cell && formula !== undefined && cell.formula === undefined ? calculated(cell, formula) : cell;
      }),
    })),
  }));
}

function snapshotOf({ name, rows }: SheetContent, amount: string): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    hiddenColumns: [],
    rows: rows.map((row, index) => ({
      index,
      cells: row.cells.flatMap((cell, column): CellSnapshot[] => {
        const value = cell && (cell.role === "amount" || cell.role === "total") ? amount : cell?.value;
        return value === undefined || value === "" ? [] : [{ column, value }];
      }),
    })),
  };
}
