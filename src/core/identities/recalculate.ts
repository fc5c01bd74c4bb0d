import type { Amount } from "../money/amount";
import { sum, zero } from "../money/amount";
import { inUnit } from "../reading/lookup";
import type { Figure } from "../reading/reading";
import { cellKey } from "../workbook/address";
import type { IdentityInstance } from "./instances";

/** A subtotal or total beside what it comes to when everything below it is added up anew from the leaves. */
export interface Recalculation {
  readonly instance: IdentityInstance;
  readonly total: Figure;
  readonly recalculated: Amount;
  readonly parts: readonly Figure[];
}

/** Recalculates every figure that an identity of its own block defines as a sum. */
export function recalculate(instances: readonly IdentityInstance[]): Recalculation[] {
  const defining = instances.filter(isDefinition);
  const byTotal = new Map<string, IdentityInstance>();
  for (const instance of defining) {
    const key = cellKey(instance.subject.cell);
    if (!byTotal.has(key)) byTotal.set(key, instance);
  }
  const known = new Map<string, Amount>();
  const fromLeaves = (figure: Figure): Amount => {
    const key = cellKey(figure.cell);
    const before = known.get(key);
    if (before) return before;
    // A figure that stands for itself while it is being added up ends a circle of declarations.
    known.set(key, figure.value);
    const instance = byTotal.get(key);
    const value = instance ? sumOfParts(instance, fromLeaves) : figure.value;
    known.set(key, value);
    return value;
  };
  return defining.map((instance) => ({
    instance,
    total: instance.subject,
    recalculated: sumOfParts(instance, fromLeaves),
    parts: instance.terms.filter(({ side }) => side === "right").map(({ figure }) => figure),
  }));
}

function isDefinition({ definition, terms, subject }: IdentityInstance): boolean {
  const left = terms.filter(({ side }) => side === "left");
  const right = terms.filter(({ side }) => side === "right");
  return (
    definition.relation === "=" &&
    left.length === 1 &&
    right.length > 0 &&
    right.every(({ figure, coefficient }) => figure.block === subject.block && coefficient === -1)
  );
}

function sumOfParts({ terms, subject }: IdentityInstance, valueOf: (figure: Figure) => Amount): Amount {
  const parts = terms.filter(({ side }) => side === "right");
  if (parts.length === 0) return zero;
  return sum(parts.map(({ figure }) => inUnit(valueOf(figure), figure.amountUnit, subject.amountUnit)));
}
