import type { Amount } from "../money/amount";
import { isZero, sum, surelyAddUp, zero } from "../money/amount";
import { inUnit } from "../reading/lookup";
import type { Figure } from "../reading/reading";
import { CellMap } from "../workbook/cell-map";
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
  const byTotal = new CellMap<Total>();
  const totals = defining.map((instance): Total => ({ instance, parts: partsOf(instance), isOpen: false }));
  for (const total of totals) {
    const { cell } = total.instance.subject;
    if (!byTotal.has(cell)) byTotal.set(cell, total);
  }
  const fromLeaves = (figure: Figure): Amount => {
    const total = byTotal.get(figure.cell);
    // A figure that stands for itself while it is being added up ends a circle of declarations.
    if (!total || total.isOpen) return figure.value;
    if (total.value) return total.value;
    total.isOpen = true;
    total.value = sumOfParts(total, fromLeaves);
    total.isOpen = false;
    return total.value;
  };
  return totals.map((total) => ({
    instance: total.instance,
    total: total.instance.subject,
    recalculated:
      byTotal.get(total.instance.subject.cell) === total
        ? fromLeaves(total.instance.subject)
        : sumOfParts(total, fromLeaves),
    parts: total.parts,
  }));
}

/** True when the identity says what a total of its own block is: one figure on the left, its parts on the right. */
export function isDefinition({ definition, terms, subject }: IdentityInstance): boolean {
  if (definition.relation !== "=") return false;
  let left = 0;
  for (const { side, figure, coefficient } of terms) {
    if (side === "left") left++;
    else if (figure.block !== subject.block || coefficient !== -1) return false;
  }
  return left === 1 && terms.length > 1;
}

interface Total {
  readonly instance: IdentityInstance;
  readonly parts: readonly Figure[];
  value?: Amount;
  /** True while it is being added up. */
  isOpen: boolean;
}

function partsOf({ terms }: IdentityInstance): Figure[] {
  const parts: Figure[] = [];
  for (const { side, figure } of terms) if (side === "right") parts.push(figure);
  return parts;
}

function sumOfParts({ instance, parts }: Total, valueOf: (figure: Figure) => Amount): Amount {
  const { amountUnit, value, decimals } = instance.subject;
  const values = parts.map((figure) => inUnit(valueOf(figure), figure.amountUnit, amountUnit));
  if (surelyAddUp(value, values, decimals)) return isZero(value) ? zero : value;
  return sum(values);
}
