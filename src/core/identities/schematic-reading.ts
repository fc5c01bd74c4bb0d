import { zero } from "../money/amount";
import type { Figure, ReadBlock, Reading, ReadRow } from "../reading/reading";
import type { BlockDefinition, CodeRows, Standard, TableDefinition } from "../standards/definition";

/** Two of everything below each class, so that a sum of one part cannot be taken for an equality. */
const branches = ["1", "2"];
const projectNames = ["项目甲", "项目乙"];

/**
 * A workbook that nobody has written: every line, column and level of the standard stands in it once, with codes two by
 * two and two projects below each item; all amounts are zero, so that every condition of an identity is met.
 */
export function schematicReading(standard: Standard): Reading {
  return {
    standard,
    unitName: undefined,
    year: undefined,
    tables: standard.tables.map((table) => ({
      definition: table,
      id: table.id,
      status: "read",
      amountUnit: table.amountUnit,
      decimals: table.decimals,
      blocks: table.blocks.map((block, index) => schematicBlock(standard, table, block, index)),
      unread: [],
      notes: [],
    })),
    problems: [],
    pointers: [],
  };
}

function schematicBlock(standard: Standard, table: TableDefinition, block: BlockDefinition, index: number): ReadBlock {
  const id = `${table.id}.${block.id}`;
  const keys = [...lineKeys(block), ...codeKeys(standard, block)];
  const rows = keys.map((key, row): ReadRow => {
    const figures = block.columns.map((column, position): [string, Figure] => [
      column.id,
      {
        cell: { sheet: table.id, row, column: index * 100 + position },
        table: table.id,
        block: id,
        column: column.id,
        value: zero,
        exact: zero,
        decimals: table.decimals,
        amountUnit: table.amountUnit,
        written: "number",
        hidden: false,
      },
    ]);
    return { ...key, name: "", label: { sheet: table.id, row, column: index * 100 + 99 }, figures: new Map(figures) };
  });
  const header = { cell: { sheet: table.id, row: 0, column: 0 }, text: "" };
  const columns = block.columns.map((column, position) => ({
    id: column.id,
    sheet: table.id,
    column: index * 100 + position,
    header,
  }));
  return { definition: block, id, columns, rows };
}

type Key = Pick<ReadRow, "kind" | "level" | "line" | "code" | "project">;

function lineKeys({ lines }: BlockDefinition): Key[] {
  return lines.map(({ id }) => ({ kind: "line", level: 0, line: id }));
}

function codeKeys(standard: Standard, block: BlockDefinition): Key[] {
  const { codes } = block;
  if (!codes) return [];
  const named = namedCodes(standard, codes.classification);
  const below = (code: string, level: number): Key[] => {
    const key: Key = { kind: "code", level, code };
    const width = codes.levels[level];
    if (width !== undefined) {
      const children = new Set([
        ...named
          .filter((other) => other.startsWith(code) && other.length >= width)
          .map((other) => other.slice(0, width)),
        ...branches.map((branch) => code + branch.padStart(width - code.length, "0")),
      ]);
      return [key, ...[...children].flatMap((child) => below(child, level + 1))];
    }
    if (block.projects !== true) return [key];
    return projectNames.map((project) => ({ ...key, kind: "project", level: level + 1, project }));
  };
  const usual = codes.classification === "functional" ? ["201", "202"] : ["301", "302"];
  const classes = new Set([...usual, ...named.map((code) => code.slice(0, codes.levels[0]))]);
  return [...classes].sort().flatMap((code) => below(code, 1));
}

/** Codes of this classification that identities call by their number: they must stand in the schema. */
function namedCodes({ identities, tables }: Standard, classification: CodeRows["classification"]): string[] {
  const blocks = new Map(tables.flatMap(({ id, blocks: list }) => list.map((block) => [`${id}.${block.id}`, block])));
  return identities
    .flatMap(({ left, right }) => [...left, ...right])
    .filter(({ block }) => blocks.get(block)?.codes?.classification === classification)
    .flatMap(({ rows }) => (typeof rows === "object" && "codes" in rows ? rows.codes : []));
}
