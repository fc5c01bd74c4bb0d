import type { IdentityInstance, InstanceTerm } from "../../identities/instances";
import { comparedCodeRows } from "../../inputs/compared-figures";
import { codeItem, lastYearField } from "../../inputs/definition/last-year";
import type { Facts } from "../../inputs/facts";
import { decimalsOf } from "../../money/amount";
import type { Figure, Reading } from "../../reading/reading";
import type { LedgerIdentity } from "../../standards/definition";

/** Fewest digits that last year's figures were published with. */
const publishedDecimals = 2;

/** The ledger of the standard over the facts, ready for the same judgement as the identities of the tables; an identity that lacks a figure it needs is left out. */
export function comparisonLedger(reading: Reading, facts: Facts): IdentityInstance[] {
  const { ledger = [] } = reading.standard.comparison ?? {};
  return ledger.flatMap((identity, index) => instanceOf(reading, facts, identity, index) ?? []);
}

function instanceOf(
  reading: Reading,
  facts: Facts,
  identity: LedgerIdentity,
  index: number,
): IdentityInstance | undefined {
  const figure = (item: string): Figure | undefined => figureOf(facts, item);
  const notZero = (identity.whenZero ?? []).some((item) => figure(item)?.value.eq("0") === false);
  if (notZero) return undefined;
  const left = sideOf(reading, facts, identity.left);
  const right = sideOf(reading, facts, identity.right);
  const isKnown = left.missing === 0 && right.missing === 0;
  // Of many sources of income the user is asked for those that he has: what usually holds may leave the rest out.
  const isUsual = identity.severity === "warning" && right.missing === 0 && left.figures.length > 0;
  const isListed = !identity.left.includes("codes");
  if (!isKnown && !(isUsual && isListed)) return undefined;
  const [subject = right.figures[0]] = left.figures;
  if (!subject) return undefined;
  return {
    definition: {
      id: `last-year-ledger-${index + 1}`,
      number: 55,
      name: identity.name,
      basis: "",
      severity: identity.severity,
      left: [],
      relation: identity.relation,
      right: [],
    },
    terms: [...termsOf(left.figures, "left"), ...termsOf(right.figures, "right")],
    subject,
  };
}

function termsOf(figures: readonly Figure[], side: InstanceTerm["side"]): InstanceTerm[] {
  return figures.map((figure) => ({ figure, coefficient: side === "left" ? 1 : -1, side }));
}

function sideOf(reading: Reading, facts: Facts, items: readonly string[]): { figures: Figure[]; missing: number } {
  const named = items.flatMap((item) => (item === "codes" ? codeItems(reading, facts) : [item]));
  const figures = named.flatMap((item) => figureOf(facts, item) ?? []);
  return { figures, missing: named.length - figures.length };
}

/** This year's functional items and those that only last year had. */
function codeItems(reading: Reading, facts: Facts): string[] {
  const current = comparedCodeRows(reading).flatMap(({ code }) => code ?? []);
  return [...new Set([...current, ...facts.lastYearCodes.map(({ code }) => code)])].map(codeItem);
}

function figureOf(facts: Facts, item: string): Figure | undefined {
  const fact = facts.fields.get(lastYearField(item));
  if (!fact?.amount || !fact.cell) return undefined;
  return {
    cell: fact.cell,
    table: "lastYear",
    block: "lastYear",
    column: item,
    value: fact.amount,
    exact: fact.amount,
    decimals: Math.max(publishedDecimals, decimalsOf(fact.amount)),
    amountUnit: "万元",
    written: "number",
    hidden: false,
  };
}
