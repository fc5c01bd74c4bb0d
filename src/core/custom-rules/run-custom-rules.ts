import type { CustomRuleResult } from "../audit/check-result";
import { FigurePlaces } from "../audit/describe";
import type { FindingDraft } from "../audit/identity-findings";
import type { Message } from "../messages/message";
import type { Figure, Reading } from "../reading/reading";
import type { CellRef } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import { evaluate } from "./evaluate";
import { brokenRule } from "./broken-rule";
import { parseRule } from "./parse-rule";
import { readRules, type WrittenRule } from "./read-rules";

/** What the unit's own rules found out, and the figures that they weighed. */
export interface CustomRules {
  readonly results: readonly CustomRuleResult[];
  readonly findings: readonly FindingDraft[];
  readonly weighed: readonly Figure[];
}

/** Evaluates every rule of the sheets 自定义规则. One that cannot be evaluated is a warning; it never passes. */
export function runCustomRules(grids: readonly Grid[], reading: Reading): CustomRules {
  const places = new FigurePlaces(reading);
  const { rules, withoutHeading } = readRules(grids);
  const outcomes = rules.map((rule) => runRule(rule, reading, places));
  return {
    results: outcomes.map(({ result }) => result),
    findings: [
      ...withoutHeading.map((cell) => remark("custom-rules", cell, { key: "custom.no-heading", data: {} })),
      ...outcomes.flatMap(({ findings }) => findings),
    ],
    weighed: outcomes.flatMap(({ weighed }) => weighed),
  };
}

/** Characters that a rule may have: brackets in brackets without end would exhaust the parser's stack. */
const longestRule = 1000;

interface Outcome {
  readonly result: CustomRuleResult;
  readonly findings: readonly FindingDraft[];
  readonly weighed: readonly Figure[];
}

function runRule(rule: WrittenRule, reading: Reading, places: FigurePlaces): Outcome {
  const { id, cell, text } = rule;
  const result = (outcome: CustomRuleResult["outcome"]): CustomRuleResult => ({ rule: id, cell, text, outcome });
  if (!rule.enabled) return { result: result("off"), findings: [], weighed: [] };
  const words = rule.unknownWords.map((word) =>
    remark(id, word.cell, { key: "custom.unknown-word", data: { text: word.text } }),
  );
  const unevaluated = (at: number, why: Message): Outcome => ({
    result: result("could-not-evaluate"),
    findings: [...words, remark(id, cell, { key: "custom.not-evaluated", data: { rule: marked(text, at), why } })],
    weighed: [],
  });
  if (text.length > longestRule) {
    return unevaluated(longestRule, { key: "custom.too-long", data: { most: String(longestRule) } });
  }
  const parsed = parseRule(text);
  if ("expected" in parsed) {
    return unevaluated(parsed.at, { key: "custom.syntax", data: { expected: parsed.expected } });
  }
  const evaluated = evaluate(parsed, reading);
  if (evaluated.kind === "problem") return unevaluated(evaluated.at, evaluated.why);
  return {
    result: result(evaluated.holds ? "passed" : "failed"),
    findings: evaluated.holds ? words : [...words, brokenRule(rule, parsed.relation, evaluated, places)],
    weighed: evaluated.figures.map(({ figure }) => figure),
  };
}

/** The text with a mark before the place that is meant. */
function marked(text: string, at: number): string {
  const after = text.slice(at);
  return `${text.slice(0, at)}▶${after.length > longestRule ? `${after.slice(0, 40)}……` : after}`;
}

function remark(rule: string, cell: CellRef, message: Message): FindingDraft {
  return { rule, severity: "warning", cell, message, cells: [{ cell, role: "text" }] };
}
