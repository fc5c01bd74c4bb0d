// Types of grammar.js, which `npm run grammar` makes of grammar.peggy.
import type { ParsedRule } from "../expression";

export declare function parse(text: string): ParsedRule;

export declare class SyntaxError extends Error {
  /** What could stand at the place, by the display names of the grammar ("other") or literally. */
  readonly expected: readonly { readonly type: string; readonly description?: string }[] | null;
  readonly found: string | null;
  readonly location: { readonly start: { readonly offset: number } };
}
