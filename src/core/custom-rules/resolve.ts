import type { Message } from "../messages/message";
import type { Figure, Reading, ReadRow, ReadTable } from "../reading/reading";
import type { Reference, RowName } from "./expression";
import { columnsNamed, columnsOf, columnTitle, type FoundColumn } from "./find-column";
import { rowsNamed, rowTitle, rowWithoutName } from "./find-rows";
import { tablesNamed } from "./find-table";
import { nearNames } from "../reading/near-names";

/** The figures that a reference means, or why it means none: what, and the place in the rule's text. */
export type Resolved = { readonly kind: "figures"; readonly figures: readonly Figure[] } | ResolveProblem;

export interface ResolveProblem {
  readonly kind: "problem";
  readonly why: Message;
  readonly at: number;
}

/**
 * Looks a reference up in the tables as read. `many`: it stands in a sum and may mean several rows.
 * A table published empty counts as zeros, so a code of it means no figure at all.
 */
export function resolve(reading: Reading, reference: Reference, many: boolean): Resolved {
  const { table: name } = reference;
  const tables = tablesNamed(reading, name.text);
  const [table] = tables;
  if (!table)
    return problem(name.at, "custom.unknown-table", { name: name.text, near: near(name.text, titles(reading)) });
  if (tables.length > 1) {
    return problem(name.at, "custom.ambiguous", { name: name.text, candidates: tables.map(tableTitle) });
  }
  if (table.status === "missing" || table.status === "unreadable") {
    return problem(name.at, "custom.table-missing", { table: tableTitle(table) });
  }
  return inTable(table, reference, many);
}

function inTable(table: ReadTable, { table: name, rows, column: path }: Reference, many: boolean): Resolved {
  const ordinal = table.definition.ordinal;
  const last = path.at(-1);
  const columns = columnsNamed(table, path);
  if (columns.length === 0) {
    const known = columnsOf(table).map(({ column }) => column.name["zh-CN"]);
    if (!last) return problem(name.at, "custom.column-needed", { table: ordinal, near: known.slice(0, 4) });
    return problem(last.at, "custom.unknown-column", {
      table: ordinal,
      name: last.text,
      near: near(last.text, known),
    });
  }
  const found: { column: FoundColumn; rows: readonly ReadRow[] }[] = [];
  for (const column of columns) {
    const chosen = chosenRows(column, rows, many);
    if ("kind" in chosen) return chosen;
    if (chosen.length > 0) found.push({ column, rows: chosen });
  }
  const [only, another] = found;
  if (only && another) {
    const candidates = found.map(({ column }) => columnTitle(column));
    return problem(last?.at ?? name.at, "custom.ambiguous", { name: last?.text ?? name.text, candidates });
  }
  if (only) return figuresOf(only.column, only.rows, last?.at ?? name.at);
  if (table.status === "empty" && !rows?.some(({ kind }) => kind === "name")) return { kind: "figures", figures: [] };
  return noRow(table, columns, rows, name.at);
}

/** The rows of one block that all names together mean, each once. */
function chosenRows(
  { block }: FoundColumn,
  names: readonly RowName[] | undefined,
  many: boolean,
): readonly ReadRow[] | ResolveProblem {
  if (!names) return rowWithoutName(block);
  const chosen = new Set<ReadRow>();
  for (const name of names) {
    if (name.kind === "range" && name.from.length !== name.to.length) {
      return problem(name.at, "custom.range-uneven", { name: textOf(name) });
    }
    const rows = rowsNamed(block, name);
    if (!isOneThing(name, rows, many)) {
      const candidates = rows.slice(0, 4).map((row) => rowTitle(row, block));
      const key = name.kind === "name" ? "custom.ambiguous" : "custom.several-rows";
      return problem(name.at, key, { name: textOf(name), count: String(rows.length), candidates });
    }
    // In a list no name may be passed over.
    if (rows.length === 0) return [];
    for (const row of rows) chosen.add(row);
  }
  const [first, second] = names;
  if (first && second && !many) {
    return problem(first.at, "custom.several-rows", { name: names.map(textOf).join(","), count: String(chosen.size) });
  }
  return [...chosen];
}

/**
 * A code without a row of its own is its projects. All rows and a range need 合计, also where the year has one row only;
 * a name that fits several rows is no name, unless all are projects that are added up.
 */
function isOneThing({ kind }: RowName, rows: readonly ReadRow[], many: boolean): boolean {
  if (kind === "all" || kind === "range") return many;
  const areProjects = rows.every((row) => row.kind === "project");
  return rows.length <= 1 || (areProjects && (many || kind === "code"));
}

function noRow(
  { definition }: ReadTable,
  columns: readonly FoundColumn[],
  names: readonly RowName[] | undefined,
  at: number,
): ResolveProblem {
  const blocks = [...new Set(columns.map(({ block }) => block))];
  const titlesOf = blocks.flatMap((block) => block.rows.map((row) => rowTitle(row, block)));
  if (!names) return problem(at, "custom.row-needed", { table: definition.ordinal, near: titlesOf.slice(0, 4) });
  const unknown = names.find((name) => blocks.every((block) => rowsNamed(block, name).length === 0)) ?? names[0];
  const text = unknown ? textOf(unknown) : "";
  return problem(unknown?.at ?? at, "custom.unknown-row", {
    table: definition.ordinal,
    name: text,
    near: near(text, titlesOf),
  });
}

function figuresOf({ column }: FoundColumn, rows: readonly ReadRow[], at: number): Resolved {
  const figures = rows.flatMap((row) => row.figures.get(column.id) ?? []);
  if (figures.length === rows.length) return { kind: "figures", figures };
  return problem(at, "custom.column-absent", { name: column.name["zh-CN"] });
}

function problem(at: number, key: Message["key"], data: Message["data"]): ResolveProblem {
  return { kind: "problem", at, why: { key, data } };
}

function near(written: string, names: readonly string[]): Message["data"][string] {
  const found = nearNames(written, names);
  return found.length > 0 ? found : { key: "custom.no-names", data: {} };
}

function titles(reading: Reading): string[] {
  return reading.tables.flatMap(({ definition }) => [definition.ordinal, definition.title]);
}

function tableTitle({ definition }: ReadTable): string {
  return `${definition.ordinal}《${definition.title}》`;
}

function textOf(name: RowName): string {
  switch (name.kind) {
    case "all":
      return "*";
    case "range":
      return `${name.from}-${name.to}`;
    case "code":
      return name.code;
    case "name":
      return name.text;
  }
}
