import type { Condition, IdentityDefinition, RowSelector, Term } from "../standards/definition";
import { derived } from "../workbook/derived";
import { inUnit } from "../reading/lookup";
import type { Figure, ReadBlock, Reading, ReadRow, TableStatus } from "../reading/reading";
import { isZero, sum, type Amount } from "../money/amount";
import { hierarchyOf, type Hierarchy } from "./hierarchy";

/** One identity written out for one row, column or code: Σ coefficient × figure (relation) 0. */
export interface IdentityInstance {
  readonly definition: IdentityDefinition;
  readonly terms: readonly InstanceTerm[];
  /** The figure a finding points at: the first on the left, else the first on the right. */
  readonly subject: Figure;
  readonly row?: ReadRow;
  readonly code?: string;
  readonly column?: string;
}

export interface InstanceTerm {
  readonly figure: Figure;
  readonly coefficient: 1 | -1;
  readonly side: "left" | "right";
}

/** What became of an identity: how often it was written out, and why not where it was not. */
export interface Expansion {
  readonly instances: readonly IdentityInstance[];
  readonly notApplicable: readonly IdentityDefinition[];
  /** Instances that hold a cell that could not be read, or lack an essential line. */
  readonly notEvaluated: readonly {
    readonly definition: IdentityDefinition;
    readonly why: "unreadable" | "line-missing";
  }[];
}

interface Binding {
  readonly row?: ReadRow;
  readonly code?: string;
  readonly column?: string;
}

/** Writes out every identity of the reading's standard. */
export function expandIdentities(reading: Reading): Expansion {
  const expander = new Expander(reading);
  for (const definition of reading.standard.identities) expander.expand(definition);
  return expander;
}

class Expander implements Expansion {
  readonly instances: IdentityInstance[] = [];
  readonly notApplicable: IdentityDefinition[] = [];
  readonly notEvaluated: { definition: IdentityDefinition; why: "unreadable" | "line-missing" }[] = [];
  private readonly hierarchies = new Map<ReadBlock, Hierarchy>();
  private readonly codeRows = new Map<ReadBlock, ReadonlyMap<string, readonly ReadRow[]>>();
  private readonly blocks: ReadonlyMap<string, ReadBlock>;
  private readonly statuses: ReadonlyMap<string, TableStatus>;

  constructor({ tables }: Reading) {
    this.blocks = new Map(tables.flatMap(({ blocks }) => blocks.map((block) => [block.id, block] as const)));
    this.statuses = new Map(tables.map(({ id, status }) => [id, status]));
  }

  expand(definition: IdentityDefinition): void {
    const terms = [...definition.left, ...definition.right];
    if (terms.some(({ block }) => (this.statusOf(block) ?? "missing") === "missing")) {
      this.notApplicable.push(definition);
      return;
    }
    const lacksLine = terms.some((term) => this.lacksEssentialLine(term));
    const left = definition.left.map((term) => this.prepare(term));
    const right = definition.right.map((term) => this.prepare(term));
    const when = (definition.when ?? []).map((condition) => this.condition(condition));
    for (const binding of this.bindings(definition)) {
      if (!when.every((holds) => holds(binding))) this.notApplicable.push(definition);
      else if (lacksLine) this.notEvaluated.push({ definition, why: "line-missing" });
      else this.write(definition, left, right, binding);
    }
  }

  private block(id: string): ReadBlock | undefined {
    return this.blocks.get(id);
  }

  private statusOf(block: string): TableStatus | undefined {
    return this.statuses.get(block.split(".", 1)[0] ?? "");
  }

  private bindings({ forEach }: IdentityDefinition): Binding[] {
    if (!forEach) return [{}];
    let bindings: Binding[] = [{}];
    if (forEach.rows) {
      const block = this.block(forEach.rows.block);
      const rows = block ? this.rowSet(block, forEach.rows.of) : [];
      bindings = rows.map((row) => ({ row, ...(row.code !== undefined && { code: row.code }) }));
    }
    if (forEach.codes) {
      const { blocks, level } = forEach.codes;
      // A table that leaves out a whole level cannot be compared at it.
      if (blocks.some((id) => this.leavesOutLevel(id, level))) return [];
      const codes = new Set(blocks.flatMap((id) => this.codesAt(id, level)));
      bindings = [...codes].map((code) => ({ code }));
    }
    if (!forEach.columns) return bindings;
    const columns = forEach.columns === "all" ? this.columnsOf(forEach.rows?.block ?? "") : forEach.columns;
    return bindings.flatMap((binding) => columns.map((column) => ({ ...binding, column })));
  }

  private columnsOf(blockId: string): string[] {
    return this.block(blockId)?.columns.map(({ id }) => id) ?? [];
  }

  private codesAt(blockId: string, level: number): string[] {
    const block = this.block(blockId);
    const width = block?.definition.codes?.levels[level - 1];
    if (!block || width === undefined) return [];
    return block.rows.flatMap(({ code }) => (code?.length === width ? [code] : []));
  }

  private leavesOutLevel(blockId: string, level: number): boolean {
    const rows = this.block(blockId)?.rows ?? [];
    return rows.some((row) => row.code !== undefined) && this.codesAt(blockId, level).length === 0;
  }

  private rowSet(
    block: ReadBlock,
    of: NonNullable<NonNullable<IdentityDefinition["forEach"]>["rows"]>["of"],
  ): ReadRow[] {
    if (of === "all") return [...block.rows];
    if (of === "parents") return block.rows.filter((row) => this.hierarchy(block).children.has(row));
    if ("level" in of) return block.rows.filter((row) => row.level === of.level && row.kind === "code");
    return block.rows.filter((row) => row.line !== undefined && of.lines.includes(row.line));
  }

  private hierarchy(block: ReadBlock): Hierarchy {
    const known = this.hierarchies.get(block);
    if (known) return known;
    const made = hierarchyOf(block);
    this.hierarchies.set(block, made);
    return made;
  }

  /** Rows of a block by their code, projects among them; made once a block. */
  private rowsOfCode(block: ReadBlock, code: string): readonly ReadRow[] {
    let byCode = this.codeRows.get(block);
    if (!byCode) {
      const rows = new Map<string, ReadRow[]>();
      for (const row of block.rows) {
        if (row.code === undefined) continue;
        const same = rows.get(row.code);
        if (same) same.push(row);
        else rows.set(row.code, [row]);
      }
      byCode = rows;
      this.codeRows.set(block, byCode);
    }
    return byCode.get(code) ?? [];
  }

  private write(
    definition: IdentityDefinition,
    left: readonly PreparedTerm[],
    right: readonly PreparedTerm[],
    binding: Binding,
  ): void {
    if (lacksAllColumns(left, binding) || lacksAllColumns(right, binding)) {
      this.notApplicable.push(definition);
      return;
    }
    const terms: InstanceTerm[] = [];
    for (const term of left) this.addTerms(terms, term, binding, "left");
    for (const term of right) this.addTerms(terms, term, binding, "right");
    const subject = terms[0]?.figure;
    if (subject === undefined) return;
    for (const { figure } of terms) {
      if (figure.written !== "unreadable") continue;
      this.notEvaluated.push({ definition, why: "unreadable" });
      return;
    }
    this.instances.push({ definition, terms, subject, ...binding });
  }

  private addTerms(terms: InstanceTerm[], term: PreparedTerm, binding: Binding, side: "left" | "right"): void {
    const coefficient = (side === "left") !== (term.minus === true) ? 1 : -1;
    this.eachFigure(term, binding, (figure) => terms.push({ figure, coefficient, side }));
  }

  private figures(term: PreparedTerm, binding: Binding): Figure[] {
    const figures: Figure[] = [];
    this.eachFigure(term, binding, (figure) => figures.push(figure));
    return figures;
  }

  private eachFigure(term: PreparedTerm, binding: Binding, visit: (figure: Figure) => void): void {
    const columns = columnsOf(term, binding);
    for (const row of term.fixedRows ?? this.boundRows(term, binding)) {
      for (const column of columns) {
        const figure = row.figures.get(column);
        if (figure) visit(figure);
      }
    }
  }

  /** A term with its block looked up, and with its rows where they are the same for every binding. */
  private prepare(term: Term): PreparedTerm {
    const block = this.block(term.block);
    const fixedRows = block ? this.fixedRows(block, term.rows) : [];
    const lacked = block && columnsLacked(block).ids;
    return { ...term, ...(block && { inBlock: block }), ...(fixedRows && { fixedRows }), ...(lacked && { lacked }) };
  }

  /** Rows that a selector means whatever is bound; undefined when that depends on the binding. */
  private fixedRows(block: ReadBlock, rows: RowSelector): readonly ReadRow[] | undefined {
    if (rows === "all-projects") return block.rows.filter((row) => row.kind === "project");
    if (rows === "top") return this.hierarchy(block).top;
    if (typeof rows === "string") return undefined;
    if ("lines" in rows) return block.rows.filter((row) => row.line !== undefined && rows.lines.includes(row.line));
    if ("level" in rows) return block.rows.filter((row) => row.kind === "code" && row.level === rows.level);
    return rows.codes.flatMap((wanted) => this.rowsOfCode(block, wanted).filter((row) => row.kind === "code"));
  }

  private boundRows({ rows, inBlock: block }: PreparedTerm, { row, code = "" }: Binding): readonly ReadRow[] {
    if (!block) return [];
    if (rows === "this") return row ? [row] : [];
    if (rows === "children") return (row && this.hierarchy(block).children.get(row)) ?? [];
    const kind = rows === "projects-of-code" ? "project" : "code";
    return this.rowsOfCode(block, code).filter((candidate) => candidate.kind === kind);
  }

  /** An empty table counts as zeros even without its total row. */
  private lacksEssentialLine({ block: blockId, rows }: Term): boolean {
    if (typeof rows === "string" || !("lines" in rows)) return false;
    const block = this.block(blockId);
    if (!block || this.statusOf(blockId) === "empty") return false;
    return rows.lines.some(
      (id) =>
        block.definition.lines.some((line) => line.id === id && line.essential) &&
        !block.rows.some((row) => row.line === id),
    );
  }

  /** Whether a condition holds, as a question about each binding; what does not depend on it is answered here. */
  private condition(condition: Condition): (binding: Binding) => boolean {
    if ("zero" in condition) {
      const terms = condition.zero.map((term) => this.prepare(term));
      return (binding) => terms.every((term) => this.figures(term, binding).every(({ value }) => isZero(value)));
    }
    if ("present" in condition) {
      const block = this.block(condition.present.block);
      return ({ code = "" }) => block !== undefined && this.rowsOfCode(block, code).length > 0;
    }
    if ("equal" in condition) {
      const left = condition.equal.left.map((term) => this.prepare(term));
      const right = condition.equal.right.map((term) => this.prepare(term));
      return (binding) => this.totalInYuan(left, binding).eq(this.totalInYuan(right, binding));
    }
    const { blocks, level } = condition.sameCodes;
    const sets = blocks.map((id) => [...new Set(this.codesAt(id, level))].sort().join());
    const areSame = sets.every((codes) => codes === sets[0]);
    return () => areSame;
  }

  private totalInYuan(terms: readonly PreparedTerm[], binding: Binding): Amount {
    return sum(terms.flatMap((term) => this.figures(term, binding)).map(inYuan));
  }
}

interface PreparedTerm extends Term {
  readonly inBlock?: ReadBlock;
  readonly fixedRows?: readonly ReadRow[];
  /** Present where the block lacks columns that a variant of the form does not have. */
  readonly lacked?: ReadonlySet<string>;
}

const columnsLacked = derived(({ definition, columns }: ReadBlock): { readonly ids?: ReadonlySet<string> } => {
  const ids = definition.columns.flatMap(({ id, optional }) =>
    optional && !columns.some((column) => column.id === id) ? [id] : [],
  );
  return ids.length > 0 ? { ids: new Set(ids) } : {};
});

/** True when a variant of the form has none of the columns that these terms need. */
function lacksAllColumns(terms: readonly PreparedTerm[], binding: Binding): boolean {
  return terms.every(
    (term) => term.inBlock !== undefined && columnsOf(term, binding).every((id) => term.lacked?.has(id) === true),
  );
}

function columnsOf({ columns }: Term, { column }: Binding): readonly string[] {
  return columns !== "this" ? columns : column === undefined ? [] : [column];
}

function inYuan({ value, amountUnit }: Figure): Amount {
  return inUnit(value, amountUnit, "元");
}
