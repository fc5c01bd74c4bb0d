import type { Message, MessageKey } from "../messages/message";
import type { ParsedRule } from "./expression";
import { parse, SyntaxError } from "./generated/grammar";

/** Where a rule's text stops making sense, and what could stand there. */
export interface SyntaxProblem {
  /** Characters of the text before the place. */
  readonly at: number;
  readonly expected: readonly Message[];
}

/** What may stand at a place, in the order in which it is told; the display names of the grammar. */
const expectations = [
  "table",
  "open-row",
  "row",
  "close-row",
  "dot",
  "column",
  "number",
  "factor",
  "unit",
  "function",
  "open",
  "comma",
  "close",
  "plus",
  "minus",
  "times",
  "relation",
  "end",
] as const;

/** Reads the text of a rule; never throws on what people write. */
export function parseRule(text: string): ParsedRule | SyntaxProblem {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const described = new Set(error.expected?.map(({ description }) => description));
    return {
      at: error.location.start.offset,
      expected: expectations
        .filter((name) => described.has(name))
        .map((name): Message => ({ key: `custom.expects-${name}` satisfies MessageKey, data: {} })),
    };
  }
}
