import type { ReadBlock, ReadRow } from "../reading/reading";
import { derived } from "../workbook/derived";
import { hierarchyOf, type Hierarchy } from "./hierarchy";

const none: readonly ReadRow[] = [];

/** The rows of a block by what identities ask for; an answer that takes a walk through the block is found once. */
export class BlockRows {
  /** Columns that this variant of the form does not have; undefined when it has all. */
  readonly lacked: ReadonlySet<string> | undefined;
  private readonly byCode = new Map<string, ReadRow[]>();
  private readonly projectsByCode = new Map<string, ReadRow[]>();
  private readonly byLine = new Map<string, ReadRow[]>();
  private readonly byLevel = new Map<number, readonly ReadRow[]>();
  private madeHierarchy: Hierarchy | undefined;

  constructor(readonly block: ReadBlock) {
    const { definition, columns, rows } = block;
    const lacked = definition.columns.flatMap(({ id, optional }) =>
      optional && !columns.some((column) => column.id === id) ? [id] : [],
    );
    this.lacked = lacked.length > 0 ? new Set(lacked) : undefined;
    for (const row of rows) {
      if (row.line !== undefined) collect(this.byLine, row.line, row);
      if (row.code === undefined) continue;
      if (row.kind === "code") collect(this.byCode, row.code, row);
      else if (row.kind === "project") collect(this.projectsByCode, row.code, row);
    }
  }

  get hierarchy(): Hierarchy {
    return (this.madeHierarchy ??= hierarchyOf(this.block));
  }

  /** Code rows with exactly this code. */
  ofCode(code: string): readonly ReadRow[] {
    return this.byCode.get(code) ?? none;
  }

  projectsOfCode(code: string): readonly ReadRow[] {
    return this.projectsByCode.get(code) ?? none;
  }

  allProjects(): readonly ReadRow[] {
    return this.block.rows.filter(({ kind }) => kind === "project");
  }

  hasLine(line: string): boolean {
    return this.byLine.has(line);
  }

  /** In the order of the sheet. */
  ofLines(lines: readonly string[]): readonly ReadRow[] {
    const [line] = lines;
    if (line !== undefined && lines.length === 1) return this.byLine.get(line) ?? none;
    return this.block.rows.filter((row) => row.line !== undefined && lines.includes(row.line));
  }

  /** Code rows of a level. */
  atLevel(level: number): readonly ReadRow[] {
    let rows = this.byLevel.get(level);
    if (!rows) {
      rows = this.block.rows.filter((row) => row.kind === "code" && row.level === level);
      this.byLevel.set(level, rows);
    }
    return rows;
  }

  /** Codes as long as those of a level, of projects too, each as often as it stands there. */
  codesAt(level: number): readonly string[] {
    const width = this.block.definition.codes?.levels[level - 1];
    if (width === undefined) return [];
    return this.block.rows.flatMap(({ code }) => (code?.length === width ? [code] : []));
  }

  /** True when there are codes, but none of this level. */
  leavesOut(level: number): boolean {
    return this.block.rows.some(({ code }) => code !== undefined) && this.codesAt(level).length === 0;
  }
}

function collect(groups: Map<string, ReadRow[]>, key: string, row: ReadRow): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

export const rowsOfBlock = derived((block: ReadBlock) => new BlockRows(block));
