import type { ReadBlock, ReadRow } from "../reading/reading";

/** Which rows stand below which: 类 above 款 above 项 above projects. Lines belong to no hierarchy. */
export interface Hierarchy {
  readonly children: ReadonlyMap<ReadRow, readonly ReadRow[]>;
  /** Rows without a parent, in the order of the sheet. */
  readonly top: readonly ReadRow[];
}

/**
 * A row's parent is the nearest row above whose code is the longest beginning of its own; where none stands above,
 * one further down counts (the order of codes is another rule's matter). A project's parent is the row of its code.
 */
export function hierarchyOf(block: ReadBlock): Hierarchy {
  const codeRows = block.rows.filter((row) => row.kind === "code");
  const above = new Map<string, ReadRow>();
  const anywhere = new Map(codeRows.map((row) => [row.code ?? "", row]));
  const lengths = [...new Set(codeRows.map((row) => row.code?.length ?? 0))].sort((a, b) => b - a);
  const children = new Map<ReadRow, ReadRow[]>();
  const top: ReadRow[] = [];
  for (const row of block.rows) {
    if (row.kind === "line") continue;
    const parent = parentOf(row, lengths, above) ?? parentOf(row, lengths, anywhere);
    if (parent) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(row);
      else children.set(parent, [row]);
    } else {
      top.push(row);
    }
    if (row.kind === "code") above.set(row.code ?? "", row);
  }
  return {
    children: new Map([...children].map(([parent, rows]) => [parent, nearestLevel(rows)])),
    top: nearestLevel(top),
  };
}

/**
 * A sum is made of one level. Rows whose own parent is missing hang on the level above it; beside rows of the right
 * level they do not count, so that the missing row shows.
 */
function nearestLevel(rows: readonly ReadRow[]): readonly ReadRow[] {
  const level = Math.min(...new Set(rows.map((row) => row.level)));
  return rows.filter((row) => row.level === level);
}

function parentOf(row: ReadRow, lengths: readonly number[], rows: ReadonlyMap<string, ReadRow>): ReadRow | undefined {
  const code = row.code ?? "";
  for (const length of lengths) {
    if (length > code.length || (length === code.length && row.kind === "code")) continue;
    const parent = rows.get(code.slice(0, length));
    if (parent) return parent;
  }
  return undefined;
}
