import { generate } from "peggy";

/** From the project's root. */
export const grammarFiles = {
  grammar: "src/core/custom-rules/grammar.peggy",
  parser: "src/core/custom-rules/generated/grammar.js",
} as const;

/**
 * The parser as a module that needs nothing at run time. It is kept with the sources, so that webpack, the tests and the
 * scripts need no step of their own for it; a test says when it is older than its grammar.
 */
export function generateGrammar(grammar: string): string {
  return generate(grammar, { output: "source", format: "es", grammarSource: "grammar.peggy" });
}
