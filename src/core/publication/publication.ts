import type { Gap, Span } from "../narrative/span";
import type { PublishedTable } from "./published-table";

/** The whole document that a unit publishes, as data: each host draws it in its own way. */
export interface Publication {
  readonly cover: Cover;
  readonly parts: readonly Part[];
  /** Who publishes, and when: the seal goes over these lines. */
  readonly closing: { readonly unit: readonly Span[]; readonly date: readonly Span[] };
  /** Words of the document's frame. */
  readonly labels: { readonly contents: string };
  readonly properties: DocumentProperties;
  /** Facts that the document lacks beside those that the narrative lacks already. */
  readonly gaps: readonly Gap[];
}

/** The title in two lines: whose budget, and which. */
export interface Cover {
  readonly unit: readonly Span[];
  readonly title: readonly Span[];
  readonly date: readonly Span[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The unit's name; empty when nobody knows it. */
  readonly author: string;
}

/** 第一部分 … 第四部分 */
export interface Part {
  /** Also the bookmark: "part1". */
  readonly id: string;
  readonly title: readonly Span[];
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock;

/** Level 2: a section or a table, listed in the contents; level 3: a sub-heading such as （一）. */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 2 | 3;
  /** Bookmark; headings of level 3 have none. */
  readonly id?: string;
  readonly spans: readonly Span[];
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly spans: readonly Span[];
}

/** A table with its heading; it begins a page of its own where it is one of the standard's tables. */
export interface TableBlock {
  readonly kind: "table";
  readonly table: PublishedTable;
}

/** Whether the text must not be published as it stands: a fact is missing, or a figure is in doubt. */
export function needsAttention(span: Span): boolean {
  return "gap" in span || "mark" in span;
}

/** The text of spans without their sources. */
export function plainText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}
