import type { AmountUnit } from "../standards/definition";

/** A rule as written, before its names are looked up: Σ left (relation) Σ right. Made by the parser. */
export interface ParsedRule {
  readonly left: readonly Term[];
  readonly relation: Relation;
  readonly right: readonly Term[];
}

export type Relation = "=" | "<=" | ">=" | "<" | ">" | "<>";

export interface Term {
  readonly sign: 1 | -1;
  /** All of them multiply the operand. */
  readonly factors: readonly Factor[];
  readonly operand: Reference | Total | Constant;
}

/** "0.5", or "2" of a hundred. */
export interface Factor {
  readonly number: string;
  readonly percent: boolean;
}

/** `表三[2010504].项目支出`; the column may stand behind its spanning head: `表四[合计].财政拨款支出.合计`. */
export interface Reference {
  readonly kind: "reference";
  readonly table: WrittenName;
  readonly rows?: readonly RowName[];
  readonly column: readonly WrittenName[];
}

/** `合计(表七[*].项目支出合计)`: the only operand that may name several rows. */
export interface Total {
  readonly kind: "total";
  readonly of: readonly Reference[];
}

/** In its own unit, or in that of the first figure of the rule. */
export interface Constant {
  readonly kind: "constant";
  readonly number: string;
  readonly unit?: AmountUnit;
}

/** A name and the place in the rule's text where it begins. */
export interface WrittenName {
  readonly text: string;
  readonly at: number;
}

export type RowName = { readonly at: number } & (
  | { readonly kind: "all" }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "name"; readonly text: string }
);
