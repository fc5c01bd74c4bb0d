import type { FigurePlaces } from "../audit/describe";
import type { IdentityInstance } from "../identities/instances";
import { zero, type Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import type { Figure } from "../reading/reading";
import { cellKey } from "../workbook/address";
import type { CellChange } from "./change";
import type { CellsSeen } from "./cells-seen";
import { formulaOf, movedPoint, numberFormat } from "./repair-fixes";
import type { Definition } from "./sums";

/**
 * Every total as the leaves say it, from the bottom up: for faults that no small repair mends, when the user trusts the
 * details. A tail of rounding (`isRounding`) is left alone while its parts stay; a total that its definitions want to be
 * two different amounts is left alone too.
 */
export function recalculatedTotals(
  definitions: ReadonlyMap<string, readonly Definition[]>,
  isRounding: (instance: IdentityInstance) => boolean,
  seen: CellsSeen,
  places: FigurePlaces,
): CellChange[] {
  const values = new Map<string, Amount>();
  const valueOf = (figure: Figure): Amount => {
    const key = cellKey(figure.cell);
    const known = values.get(key);
    if (known) return known;
    // A figure that stands for itself while it is being added up ends a circle of declarations.
    values.set(key, figure.value);
    const wanted = (definitions.get(key) ?? []).map(({ parts, instance }) => {
      const sum = parts.reduce((total, part) => total.plus(valueOf(part)), zero);
      const unchanged = parts.every((part) => valueOf(part).eq(part.value));
      return unchanged && isRounding(instance) ? figure.value : sum;
    });
    const [first] = wanted;
    const value = first && wanted.every((other) => other.eq(first)) ? first : figure.value;
    values.set(key, value);
    return value;
  };
  const totals = [...definitions.values()].flatMap((own) => own.slice(0, 1).map(({ total }) => total));
  const changed = totals.filter((total) => !valueOf(total).eq(total.value));
  const exact = new Map(changed.map((total) => [cellKey(total.cell), valueOf(total)] as const));
  const held = new Map(
    changed.map(({ cell }) => [cellKey(cell), seen.heldFor(cell, exact.get(cellKey(cell)) ?? zero)]),
  );
  return changed.map((total): CellChange => {
    const { cell, amountUnit, decimals } = total;
    const to = valueOf(total);
    const from = total.written === "blank" ? "" : printAmount(total.value, decimals);
    return {
      cell,
      seen: seen.content(cell),
      from,
      to,
      amountUnit,
      decimals,
      ...movedPoint(cell, seen),
      ...formulaOf(cell, to, definitions.get(cellKey(cell)) ?? [], { values: exact, held }, seen),
      ...numberFormat(seen.at(cell), decimals),
      why: {
        key: "fix.total",
        data: { place: places.describe(total), to: printAmount(to, decimals), unit: amountUnit },
      },
    };
  });
}
