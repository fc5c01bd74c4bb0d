import type { Message } from "../messages/message";
import { a1 } from "../workbook/address";
import { amount, shift, sum, zero, type Amount } from "../money/amount";
import { inUnit } from "../reading/lookup";
import type { Figure, Reading } from "../reading/reading";
import type { AmountUnit } from "../standards/definition";
import type { Factor, ParsedRule, Relation, Term } from "./expression";
import { resolve, type ResolveProblem } from "./resolve";

export interface Evaluated {
  readonly kind: "evaluated";
  readonly holds: boolean;
  /** The first figure of the rule: its unit counts, and a finding points at it. */
  readonly subject: Figure;
  /** Both sides in the subject's unit, exact. */
  readonly left: Amount;
  readonly right: Amount;
  readonly figures: readonly SidedFigure[];
}

export interface SidedFigure {
  readonly figure: Figure;
  readonly side: "left" | "right";
  readonly sign: 1 | -1;
}

/** A rule about cells that do not exist, or cannot be read, says nothing. */
export type Evaluation = Evaluated | ResolveProblem;

const holds: Record<Relation, (left: Amount, right: Amount) => boolean> = {
  "=": (left, right) => left.eq(right),
  "<=": (left, right) => left.lte(right),
  ">=": (left, right) => left.gte(right),
  "<": (left, right) => left.lt(right),
  ">": (left, right) => left.gt(right),
  "<>": (left, right) => !left.eq(right),
};

/** Weighs the figures as printed, exactly; amounts of tables in different units are brought to one. */
export function evaluate(rule: ParsedRule, reading: Reading): Evaluation {
  const left = lookUp(rule.left, reading);
  if ("kind" in left) return left;
  const right = lookUp(rule.right, reading);
  if ("kind" in right) return right;
  const figures = [...sided(left, "left"), ...sided(right, "right")];
  const [first] = figures;
  if (!first) return { kind: "problem", at: 0, why: { key: "custom.no-cell", data: {} } };
  const unreadable = figures.find(({ figure }) => figure.written === "unreadable");
  if (unreadable) return { kind: "problem", at: 0, why: unreadableMessage(unreadable.figure) };
  const unit = first.figure.amountUnit;
  const sums = { left: total(left, unit), right: total(right, unit) };
  return {
    kind: "evaluated",
    holds: holds[rule.relation](sums.left, sums.right),
    subject: first.figure,
    ...sums,
    figures,
  };
}

interface FoundTerm {
  readonly term: Term;
  readonly figures: readonly Figure[];
}

function lookUp(terms: readonly Term[], reading: Reading): readonly FoundTerm[] | ResolveProblem {
  const found: FoundTerm[] = [];
  for (const term of terms) {
    const figures: Figure[] = [];
    for (const reference of referencesOf(term)) {
      const resolved = resolve(reading, reference, term.operand.kind === "total");
      if (resolved.kind === "problem") return resolved;
      figures.push(...resolved.figures);
    }
    found.push({ term, figures });
  }
  return found;
}

function referencesOf({ operand }: Term) {
  if (operand.kind === "total") return operand.of;
  return operand.kind === "reference" ? [operand] : [];
}

function sided(terms: readonly FoundTerm[], side: SidedFigure["side"]): SidedFigure[] {
  return terms.flatMap(({ term, figures }) => figures.map((figure) => ({ figure, side, sign: term.sign })));
}

function total(terms: readonly FoundTerm[], unit: AmountUnit): Amount {
  return sum(
    terms.map(({ term, figures }) => {
      const { operand } = term;
      const value =
        operand.kind === "constant"
          ? inUnit(amount(operand.number), operand.unit ?? unit, unit)
          : sum(figures.map((figure) => inUnit(figure.value, figure.amountUnit, unit)));
      const scaled = term.factors.reduce((product, factor) => product.times(factorOf(factor)), value);
      return term.sign === 1 ? scaled : zero.minus(scaled);
    }),
  );
}

function factorOf({ number, percent }: Factor): Amount {
  return percent ? shift(amount(number), -2) : amount(number);
}

function unreadableMessage({ cell }: Figure): Message {
  return { key: "custom.unreadable", data: { cell: `${cell.sheet}!${a1(cell)}` } };
}
