import { expandIdentities, type Expansion } from "../../src/core/identities/instances";
import { amount } from "../../src/core/money/amount";
import type { Figure, ReadBlock, Reading, ReadRow, ReadTable } from "../../src/core/reading/reading";
import type { BlockDefinition, IdentityDefinition, Standard } from "../../src/core/standards/definition";
import { localText } from "../../src/core/standards/identity-shapes";

/** A block by hand: "合计 30 10 20" is a line, "20101 5 5 0" a row of the code, "20101/甲 5 5 0" a project of it. */
export interface Block {
  readonly columns: readonly string[];
  /** Columns that a variant of the form may leave out, and this one does. */
  readonly leftOut?: readonly string[];
  readonly rows: readonly string[];
  /** Lines of the definition; with "!" those that the table cannot do without. */
  readonly lines?: readonly string[];
  readonly status?: ReadTable["status"];
  readonly unit?: Figure["amountUnit"];
}

const widths = [3, 5, 7];
const column = (id: string, optional: boolean): BlockDefinition["columns"][number] => ({
  id,
  name: localText(id, id),
  headers: [id],
  ...(optional && { optional: true as const }),
});

function blockOf(id: string, { columns, leftOut = [], rows, lines = ["合计"], unit = "万元" }: Block): ReadBlock {
  const figureOf = (text: string, row: number, place: number): Figure => ({
    cell: { sheet: id, row, column: place },
    table: id,
    block: `${id}.main`,
    column: columns[place] ?? "",
    value: amount(text === "x" || text === "_" ? "0" : text),
    exact: amount(text === "x" || text === "_" ? "0" : text),
    decimals: 2,
    amountUnit: unit,
    written: text === "x" ? "unreadable" : text === "_" ? "blank" : "number",
    hidden: false,
  });
  const definition: BlockDefinition = {
    id: "main",
    rowHeaders: { label: ["项目"] },
    columns: [...columns.map((name) => column(name, false)), ...leftOut.map((name) => column(name, true))],
    lines: lines.map((name) => ({
      id: name.replace("!", ""),
      name: localText(name, name),
      labels: [name],
      ...(name.endsWith("!") && { essential: true as const }),
    })),
    codes: { classification: "functional", levels: widths },
  };
  return {
    definition,
    id: `${id}.main`,
    columns: columns.map((name, place) => ({
      id: name,
      sheet: id,
      column: place,
      header: { cell: { sheet: id, row: 0, column: place }, text: name },
    })),
    rows: rows.map((text, row): ReadRow => {
      const [name = "", ...values] = text.split(" ");
      const [code = "", project] = name.split("/");
      const figures = new Map(columns.map((key, place) => [key, figureOf(values[place] ?? "_", row, place)]));
      const common = { name, label: { sheet: id, row, column: 99 }, figures };
      if (!/^\d+$/.test(code)) return { ...common, kind: "line", level: 0, line: name };
      const level = widths.indexOf(code.length) + 1;
      return project === undefined
        ? { ...common, kind: "code", level, code }
        : { ...common, kind: "project", level: level + 1, code, project };
    }),
  };
}

/** One table a block, called as the block. */
function readingOf(blocks: Readonly<Record<string, Block>>, identities: readonly IdentityDefinition[]): Reading {
  const tables = Object.entries(blocks).map(([id, block]): ReadTable => {
    const read = blockOf(id, block);
    const { unit = "万元", status = "read" } = block;
    return {
      definition: { id, ordinal: id, title: id, amountUnit: unit, decimals: 2, blocks: [read.definition] },
      id,
      status,
      amountUnit: unit,
      decimals: 2,
      blocks: status === "missing" ? [] : [read],
      unread: [],
      notes: [],
    };
  });
  const standard: Standard = {
    id: "small",
    name: localText("小", "small"),
    tables: tables.map(({ definition }) => definition),
    identities,
  };
  return { standard, unitName: undefined, year: undefined, tables, problems: [], pointers: [] };
}

/** An identity of which only the sides matter. */
export const identity = (
  more: Partial<IdentityDefinition> & Pick<IdentityDefinition, "left" | "right">,
): IdentityDefinition => ({
  id: "identity",
  number: 1,
  name: localText("等式", "identity"),
  basis: "made by hand",
  relation: "=",
  ...more,
});

export const expand = (blocks: Readonly<Record<string, Block>>, ...identities: IdentityDefinition[]): Expansion =>
  expandIdentities(readingOf(blocks, identities));

/** 201 with 20101, 202 with 20201 and 20202, and their total. */
export const spending: Block = {
  columns: ["total", "basic", "project"],
  rows: ["合计 30 10 20", "201 20 5 15", "20101 20 5 15", "202 10 5 5", "20201 4 4 0", "20202 6 1 5"],
};
