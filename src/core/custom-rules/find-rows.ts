import { hierarchyOf } from "../identities/hierarchy";
import { normaliseText } from "../reading/normalise";
import type { ReadBlock, ReadRow } from "../reading/reading";
import type { RowName } from "./expression";

/** The rows of a block that a name in brackets means; none when it means nothing there. */
export function rowsNamed(block: ReadBlock, name: RowName): readonly ReadRow[] {
  switch (name.kind) {
    case "all":
      return deepestRows(block);
    case "range":
      return block.rows.filter(
        ({ kind, code = "" }) =>
          kind === "code" && code.length === name.from.length && code >= name.from && code <= name.to,
      );
    case "code": {
      const rows = block.rows.filter(({ code }) => code === name.code);
      const own = rows.filter(({ kind }) => kind === "code");
      return own.length > 0 ? own : rows;
    }
    case "name": {
      const wanted = normaliseText(name.text);
      return block.rows.filter((row) => namesOf(row, block).some((known) => normaliseText(known) === wanted));
    }
  }
}

/** Without a name: the only row, or the only total. */
export function rowWithoutName(block: ReadBlock): readonly ReadRow[] {
  if (block.rows.length === 1) return block.rows;
  const [total, another] = block.definition.lines.filter(({ essential }) => essential);
  return total && !another ? block.rows.filter(({ line }) => line === total.id) : [];
}

/** As a row is called: for matching, and to tell which rows there are. */
export function namesOf(row: ReadRow, { definition }: ReadBlock): string[] {
  if (row.kind === "project") return [row.project ?? row.name];
  if (row.kind === "code") return [row.name, `${row.code ?? ""}${row.name}`];
  const line = definition.lines.find(({ id }) => id === row.line);
  return [row.name, ...(line ? [line.name["zh-CN"], ...line.labels] : [])];
}

/** How the message calls a row: "2010504信息事务", "合计". */
export function rowTitle(row: ReadRow, block: ReadBlock): string {
  const [name = ""] = namesOf(row, block);
  return row.kind === "code" ? `${row.code ?? ""}${name}` : name;
}

/** Neither totals nor rows with others below them: what may be added without counting anything twice. */
function deepestRows(block: ReadBlock): readonly ReadRow[] {
  const { children } = hierarchyOf(block);
  return block.rows.filter((row) => row.kind !== "line" && !children.has(row));
}
