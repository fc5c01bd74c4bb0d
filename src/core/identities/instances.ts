import type { Condition, IdentityDefinition, RowSelector, Term } from "../standards/definition";
import { blockOf, tableOf } from "../reading/lookup";
import { inUnit } from "../reading/lookup";
import type { Figure, ReadBlock, Reading, ReadRow } from "../reading/reading";
import { amount, sum, type Amount } from "../money/amount";
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

  constructor(private readonly reading: Reading) {}

  expand(definition: IdentityDefinition): void {
    const blocks = new Set([...definition.left, ...definition.right].map((term) => term.block));
    if ([...blocks].some((id) => (tableOf(this.reading, id.split(".")[0] ?? "")?.status ?? "missing") === "missing")) {
      this.notApplicable.push(definition);
      return;
    }
    for (const binding of this.bindings(definition)) this.write(definition, binding);
  }

  private bindings({ forEach }: IdentityDefinition): Binding[] {
    if (!forEach) return [{}];
    let bindings: Binding[] = [{}];
    if (forEach.rows) {
      const block = blockOf(this.reading, forEach.rows.block);
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
    return blockOf(this.reading, blockId)?.columns.map(({ id }) => id) ?? [];
  }

  private codesAt(blockId: string, level: number): string[] {
    const block = blockOf(this.reading, blockId);
    const width = block?.definition.codes?.levels[level - 1];
    if (!block || width === undefined) return [];
    return block.rows.flatMap(({ code }) => (code?.length === width ? [code] : []));
  }

  private leavesOutLevel(blockId: string, level: number): boolean {
    const rows = blockOf(this.reading, blockId)?.rows ?? [];
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

  private write(definition: IdentityDefinition, binding: Binding): void {
    if (!(definition.when ?? []).every((condition) => this.holds(condition, binding))) {
      this.notApplicable.push(definition);
      return;
    }
    const all = [...definition.left, ...definition.right];
    if (all.some((term) => this.lacksEssentialLine(term))) {
      this.notEvaluated.push({ definition, why: "line-missing" });
      return;
    }
    if ([definition.left, definition.right].some((side) => side.every((term) => this.lacksColumns(term, binding)))) {
      this.notApplicable.push(definition);
      return;
    }
    const terms = [
      ...definition.left.flatMap((term) => this.termsOf(term, binding, "left")),
      ...definition.right.flatMap((term) => this.termsOf(term, binding, "right")),
    ];
    const subject = terms[0]?.figure;
    if (subject === undefined) return;
    if (terms.some(({ figure }) => figure.written === "unreadable")) {
      this.notEvaluated.push({ definition, why: "unreadable" });
      return;
    }
    this.instances.push({ definition, terms, subject, ...binding });
  }

  private termsOf(term: Term, binding: Binding, side: "left" | "right"): InstanceTerm[] {
    const positive = (side === "left") !== (term.minus === true);
    return this.figures(term, binding).map((figure) => ({ figure, coefficient: positive ? 1 : -1, side }));
  }

  private figures(term: Term, binding: Binding): Figure[] {
    const block = blockOf(this.reading, term.block);
    if (!block) return [];
    const columns = term.columns === "this" ? (binding.column === undefined ? [] : [binding.column]) : term.columns;
    return this.selectRows(block, term.rows, binding).flatMap((row) =>
      columns.flatMap((column) => row.figures.get(column) ?? []),
    );
  }

  private selectRows(block: ReadBlock, rows: RowSelector, binding: Binding): readonly ReadRow[] {
    const { code = "" } = binding;
    switch (rows) {
      case "this":
        return binding.row ? [binding.row] : [];
      case "children":
        return (binding.row && this.hierarchy(block).children.get(binding.row)) ?? [];
      case "same-code":
        return this.rowsOfCode(block, code).filter((row) => row.kind === "code");
      case "projects-of-code":
        return this.rowsOfCode(block, code).filter((row) => row.kind === "project");
      case "all-projects":
        return block.rows.filter((row) => row.kind === "project");
      case "top":
        return this.hierarchy(block).top;
    }
    if ("lines" in rows) return block.rows.filter((row) => row.line !== undefined && rows.lines.includes(row.line));
    if ("level" in rows) return block.rows.filter((row) => row.kind === "code" && row.level === rows.level);
    return rows.codes.flatMap((wanted) => this.rowsOfCode(block, wanted).filter((row) => row.kind === "code"));
  }

  /** True when a variant of the form has none of the columns this term needs. */
  private lacksColumns({ block: blockId, columns }: Term, binding: Binding): boolean {
    const block = blockOf(this.reading, blockId);
    if (!block) return false;
    const wanted = columns === "this" ? [binding.column ?? ""] : columns;
    return wanted.every(
      (id) =>
        block.definition.columns.some((column) => column.id === id && column.optional) &&
        !block.columns.some((column) => column.id === id),
    );
  }

  /** An empty table counts as zeros even without its total row. */
  private lacksEssentialLine({ block: blockId, rows }: Term): boolean {
    if (typeof rows === "string" || !("lines" in rows)) return false;
    const block = blockOf(this.reading, blockId);
    const status = tableOf(this.reading, blockId.split(".")[0] ?? "")?.status;
    if (!block || status === "empty") return false;
    return rows.lines.some(
      (id) =>
        block.definition.lines.some((line) => line.id === id && line.essential) &&
        !block.rows.some((row) => row.line === id),
    );
  }

  private holds(condition: Condition, binding: Binding): boolean {
    if ("zero" in condition) {
      return condition.zero.every((term) => totalInYuan(this.figures(term, binding)).eq(zeroAmount));
    }
    if ("present" in condition) {
      const block = blockOf(this.reading, condition.present.block);
      return block !== undefined && this.rowsOfCode(block, binding.code ?? "").length > 0;
    }
    if ("equal" in condition) {
      const [left, right] = [condition.equal.left, condition.equal.right].map((terms) =>
        sum(terms.flatMap((term) => this.figures(term, binding)).map(inYuan)),
      );
      return left !== undefined && right !== undefined && left.eq(right);
    }
    const { blocks, level } = condition.sameCodes;
    const sets = blocks.map((id) => [...new Set(this.codesAt(id, level))].sort().join());
    return sets.every((codes) => codes === sets[0]);
  }
}

const zeroAmount = amount("0");

function inYuan({ value, amountUnit }: Figure): Amount {
  return inUnit(value, amountUnit, "元");
}

/** Absolute values are added, so that amounts of opposite sign do not hide each other. */
function totalInYuan(figures: readonly Figure[]): Amount {
  return sum(figures.map((figure) => inYuan(figure).abs()));
}
