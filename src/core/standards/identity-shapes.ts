import type { Condition, IdentityDefinition, LocalText, Quantifier, Term } from "./definition";

/** Shapes of identities that every nine-table standard declares, as data makers: they add nothing but brevity. */

export const tableForm = "预算公开表表式：表内合计关系";
export const disclosure = "财预〔2016〕143号：公开表之间数据应当一致";

export function localText(zh: string, en: string): LocalText {
  return { "zh-CN": zh, "en-US": en };
}

/** One line of a block. */
export function line(block: string, id: string, ...columns: readonly string[]): Term {
  return { block, rows: { lines: [id] }, columns };
}

/** Several lines of a block, one column. */
export function lines(block: string, ids: readonly string[], column: string): Term {
  return { block, rows: { lines: ids }, columns: [column] };
}

interface Declaration {
  readonly id: string;
  readonly number: number;
  readonly name: LocalText;
}

/** In every row of the block the total column is the sum of the parts. */
export function rowSum(declaration: Declaration, block: string, parts: readonly string[]): IdentityDefinition {
  return {
    ...declaration,
    basis: tableForm,
    forEach: { rows: { block, of: "all" } },
    left: [{ block, rows: "this", columns: ["total"] }],
    relation: "=",
    right: [{ block, rows: "this", columns: parts }],
  };
}

/** In every column each parent row is the sum of the rows one level below it. */
export function parentSum(declaration: Declaration, block: string): IdentityDefinition {
  return {
    ...declaration,
    basis: tableForm,
    forEach: { rows: { block, of: "parents" }, columns: "all" },
    left: [{ block, rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block, rows: "children", columns: "this" }],
  };
}

/** In every column a line is the sum of other rows: the highest of the hierarchy when nothing else is said. */
export function columnSum(
  declaration: Declaration,
  block: string,
  lineId: string,
  rows: Term["rows"] = "top",
): IdentityDefinition {
  return {
    ...declaration,
    basis: tableForm,
    forEach: { rows: { block, of: { lines: [lineId] } }, columns: "all" },
    left: [{ block, rows: "this", columns: "this" }],
    relation: "=",
    right: [{ block, rows, columns: "this" }],
  };
}

/** Two sums of figures that must agree. */
export function equal(
  declaration: Declaration,
  left: Term,
  right: Term | readonly Term[],
  options: { readonly when?: readonly Condition[]; readonly basis?: string } = {},
): IdentityDefinition {
  return {
    ...declaration,
    basis: options.basis ?? disclosure,
    left: [left],
    relation: "=",
    right: [right].flat(),
    ...(options.when && { when: options.when }),
  };
}

/** A block and its columns, compared code by code. */
export interface CodeColumns {
  readonly block: string;
  readonly columns: Term["columns"];
}

/** One figure of each code of a level, compared between blocks. */
export function byCode(
  declaration: Declaration,
  level: number,
  left: CodeColumns,
  right: readonly CodeColumns[],
  options: {
    readonly relation?: IdentityDefinition["relation"];
    readonly columns?: readonly string[];
    readonly when?: readonly Condition[];
  } = {},
): IdentityDefinition {
  const term = ({ block, columns }: CodeColumns): Term => ({ block, rows: "same-code", columns });
  const forEach: Quantifier = {
    codes: { blocks: [left, ...right].map(({ block }) => block), level },
    ...(options.columns && { columns: options.columns }),
  };
  return {
    ...declaration,
    basis: disclosure,
    forEach,
    left: [term(left)],
    relation: options.relation ?? "=",
    right: right.map(term),
    ...(options.when && { when: options.when }),
  };
}
