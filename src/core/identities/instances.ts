import type { Condition, IdentityDefinition, RowSelector, Term } from "../standards/definition";
import { derived } from "../workbook/derived";
import { inUnit } from "../reading/lookup";
import type { Figure, Reading, ReadRow, TableStatus } from "../reading/reading";
import { isZero, sum, type Amount } from "../money/amount";
import { rowsOfBlock, type BlockRows } from "./block-rows";

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

/** What `this` means. */
interface Binding {
  readonly row: ReadRow | undefined;
  readonly code: string | undefined;
  readonly column: string | undefined;
}

const unbound: Binding = { row: undefined, code: undefined, column: undefined };

/** Writes out every identity of the reading's standard. */
export const expandIdentities = derived((reading: Reading): Expansion => {
  const expander = new Expander(reading);
  for (const definition of reading.standard.identities) expander.expand(definition);
  const { instances, notApplicable, notEvaluated } = expander;
  return { instances, notApplicable, notEvaluated };
});

class Expander implements Expansion {
  readonly instances: IdentityInstance[] = [];
  readonly notApplicable: IdentityDefinition[] = [];
  readonly notEvaluated: { definition: IdentityDefinition; why: "unreadable" | "line-missing" }[] = [];
  private readonly blocks = new Map<string, BlockRows>();
  private readonly statuses: ReadonlyMap<string, TableStatus>;

  constructor({ tables }: Reading) {
    for (const { blocks } of tables) for (const block of blocks) this.blocks.set(block.id, rowsOfBlock(block));
    this.statuses = new Map(tables.map(({ id, status }) => [id, status]));
  }

  expand(definition: IdentityDefinition): void {
    if (this.isMissing(definition.left) || this.isMissing(definition.right)) {
      this.notApplicable.push(definition);
      return;
    }
    const lacksLine = this.lacksLine(definition.left) || this.lacksLine(definition.right);
    const left = this.prepare(definition.left);
    const right = this.prepare(definition.right);
    const when = definition.when?.map((condition) => this.condition(condition)) ?? [];
    for (const binding of this.bindings(definition)) {
      if (!when.every((holds) => holds(binding))) this.notApplicable.push(definition);
      else if (lacksLine) this.notEvaluated.push({ definition, why: "line-missing" });
      else this.write(definition, left, right, binding);
    }
  }

  private isMissing(terms: readonly Term[]): boolean {
    return terms.some(({ block }) => (this.statusOf(block) ?? "missing") === "missing");
  }

  private lacksLine(terms: readonly Term[]): boolean {
    return terms.some((term) => this.lacksEssentialLine(term));
  }

  private statusOf(block: string): TableStatus | undefined {
    return this.statuses.get(block.split(".", 1)[0] ?? "");
  }

  private bindings({ forEach }: IdentityDefinition): readonly Binding[] {
    if (!forEach) return [unbound];
    const bindings = this.boundLines(forEach);
    if (!forEach.columns) return bindings;
    const columns = forEach.columns === "all" ? this.columnsOf(forEach.rows?.block ?? "") : forEach.columns;
    const inColumns: Binding[] = [];
    for (const { row, code } of bindings) for (const column of columns) inColumns.push({ row, code, column });
    return inColumns;
  }

  /** The rows or codes that a quantifier names, without its columns. */
  private boundLines({ rows, codes }: NonNullable<IdentityDefinition["forEach"]>): readonly Binding[] {
    if (codes) {
      const blocks = codes.blocks.flatMap((id) => this.blocks.get(id) ?? []);
      // A table that leaves out a whole level cannot be compared at it.
      if (blocks.some((block) => block.leavesOut(codes.level))) return [];
      const all = new Set(blocks.flatMap((block) => block.codesAt(codes.level)));
      return Array.from(all, (code) => ({ row: undefined, code, column: undefined }));
    }
    if (!rows) return [unbound];
    const block = this.blocks.get(rows.block);
    return (block ? rowSet(block, rows.of) : []).map((row) => ({ row, code: row.code, column: undefined }));
  }

  private columnsOf(blockId: string): string[] {
    return this.blocks.get(blockId)?.block.columns.map(({ id }) => id) ?? [];
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
    addTerms(terms, left, binding, "left");
    addTerms(terms, right, binding, "right");
    const subject = terms[0]?.figure;
    if (subject === undefined) return;
    for (const { figure } of terms) {
      if (figure.written !== "unreadable") continue;
      this.notEvaluated.push({ definition, why: "unreadable" });
      return;
    }
    const instance: Writable<IdentityInstance> = { definition, terms, subject };
    if (binding.row !== undefined) instance.row = binding.row;
    if (binding.code !== undefined) instance.code = binding.code;
    if (binding.column !== undefined) instance.column = binding.column;
    this.instances.push(instance);
  }

  /** Terms with their block looked up, and with their rows where they are the same for every binding. */
  private prepare(terms: readonly Term[]): PreparedTerm[] {
    return terms.map(({ block: id, rows, columns, minus }) => {
      const block = this.blocks.get(id);
      const fixedRows = block ? rowsWhateverBound(block, rows) : [];
      return { rows, columns, isSubtracted: minus === true, block, fixedRows };
    });
  }

  /** An empty table counts as zeros even without its total row. */
  private lacksEssentialLine({ block: id, rows }: Term): boolean {
    if (typeof rows === "string" || !("lines" in rows)) return false;
    const found = this.blocks.get(id);
    if (!found || this.statusOf(id) === "empty") return false;
    const { lines } = found.block.definition;
    return rows.lines.some(
      (wanted) => !found.hasLine(wanted) && lines.some((line) => line.id === wanted && line.essential),
    );
  }

  /** Whether a condition holds, as a question about each binding; what does not depend on it is answered here. */
  private condition(condition: Condition): (binding: Binding) => boolean {
    if ("zero" in condition) {
      const terms = this.prepare(condition.zero);
      return (binding) => terms.every((term) => figuresOf(term, binding).every(({ value }) => isZero(value)));
    }
    if ("present" in condition) {
      const block = this.blocks.get(condition.present.block);
      return ({ code = "" }) =>
        block !== undefined && (block.ofCode(code).length > 0 || block.projectsOfCode(code).length > 0);
    }
    if ("equal" in condition) {
      const left = this.prepare(condition.equal.left);
      const right = this.prepare(condition.equal.right);
      return (binding) => totalInYuan(left, binding).eq(totalInYuan(right, binding));
    }
    const { blocks, level } = condition.sameCodes;
    const sets = blocks.map((id) => [...new Set(this.blocks.get(id)?.codesAt(level))].sort().join());
    const areSame = sets.every((codes) => codes === sets[0]);
    return () => areSame;
  }
}

type Writable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

interface PreparedTerm {
  readonly rows: RowSelector;
  readonly columns: Term["columns"];
  readonly isSubtracted: boolean;
  readonly block: BlockRows | undefined;
  /** Undefined where they depend on the binding. */
  readonly fixedRows: readonly ReadRow[] | undefined;
}

function rowSet(
  rows: BlockRows,
  of: NonNullable<NonNullable<IdentityDefinition["forEach"]>["rows"]>["of"],
): readonly ReadRow[] {
  if (of === "all") return rows.block.rows;
  if (of === "parents") return rows.block.rows.filter((row) => rows.hierarchy.children.has(row));
  return "level" in of ? rows.atLevel(of.level) : rows.ofLines(of.lines);
}

/** Rows that a selector means whatever is bound; undefined when that depends on the binding. */
function rowsWhateverBound(block: BlockRows, rows: RowSelector): readonly ReadRow[] | undefined {
  if (rows === "all-projects") return block.allProjects();
  if (rows === "top") return block.hierarchy.top;
  if (typeof rows === "string") return undefined;
  if ("lines" in rows) return block.ofLines(rows.lines);
  if ("level" in rows) return block.atLevel(rows.level);
  return rows.codes.flatMap((wanted) => block.ofCode(wanted));
}

const noRows: readonly ReadRow[] = [];

function rowsOf({ rows, block, fixedRows }: PreparedTerm, { row, code = "" }: Binding): readonly ReadRow[] {
  if (fixedRows) return fixedRows;
  if (!block) return noRows;
  if (rows === "this") return row ? [row] : noRows;
  if (rows === "children") return (row && block.hierarchy.children.get(row)) ?? noRows;
  return rows === "projects-of-code" ? block.projectsOfCode(code) : block.ofCode(code);
}

function addTerms(
  terms: InstanceTerm[],
  prepared: readonly PreparedTerm[],
  binding: Binding,
  side: "left" | "right",
): void {
  for (const term of prepared) {
    const coefficient = (side === "left") !== term.isSubtracted ? 1 : -1;
    const columns = columnsOf(term, binding);
    for (const row of rowsOf(term, binding)) {
      for (const column of columns) {
        const figure = row.figures.get(column);
        if (figure) terms.push({ figure, coefficient, side });
      }
    }
  }
}

function figuresOf(term: PreparedTerm, binding: Binding): Figure[] {
  const columns = columnsOf(term, binding);
  return rowsOf(term, binding).flatMap((row) => columns.flatMap((column) => row.figures.get(column) ?? []));
}

/** True when a variant of the form has none of the columns that these terms need. */
function lacksAllColumns(terms: readonly PreparedTerm[], binding: Binding): boolean {
  for (const term of terms) {
    if (!term.block) return false;
    for (const id of columnsOf(term, binding)) if (!term.block.lacked?.has(id)) return false;
  }
  return true;
}

function columnsOf({ columns }: PreparedTerm, { column }: Binding): readonly string[] {
  return columns !== "this" ? columns : column === undefined ? [] : [column];
}

function totalInYuan(terms: readonly PreparedTerm[], binding: Binding): Amount {
  return sum(terms.flatMap((term) => figuresOf(term, binding)).map(inYuan));
}

function inYuan({ value, amountUnit }: Figure): Amount {
  return inUnit(value, amountUnit, "元");
}
