import type { IdentityInstance } from "../identities/instances";
import { zero, type Amount } from "../money/amount";
import type { Figure } from "../reading/reading";
import { cellKey } from "../workbook/address";
import { sumFormula } from "./sum-formula";

/** One way in which the standard defines a figure: as the sum of others of its own block. */
export interface Definition {
  readonly total: Figure;
  /** Direct parts only: of a 类 its 款, never their 项 as well. */
  readonly parts: readonly Figure[];
  readonly instance: IdentityInstance;
}

/** Every figure that an identity of its own block defines as a sum, with all its definitions; by `cellKey`. */
export function definitionsOf(instances: readonly IdentityInstance[]): Map<string, Definition[]> {
  const definitions = new Map<string, Definition[]>();
  for (const instance of instances) {
    const { definition, terms, subject } = instance;
    const left = terms.filter(({ side }) => side === "left");
    const right = terms.filter(({ side }) => side === "right");
    const isSum =
      definition.relation === "=" &&
      definition.severity !== "warning" &&
      left.length === 1 &&
      right.length > 0 &&
      right.every(({ figure, coefficient }) => figure.block === subject.block && coefficient === -1);
    if (!isSum) continue;
    const key = cellKey(subject.cell);
    const parts = right.map(({ figure }) => figure);
    definitions.set(key, [...(definitions.get(key) ?? []), { total: subject, parts, instance }]);
  }
  return definitions;
}

/** The first of the definitions whose cells add up to exactly `to` in Excel, as a formula; undefined when none does. */
export function liveFormula(
  definitions: readonly Definition[],
  to: Amount,
  values: ReadonlyMap<string, Amount>,
): string | undefined {
  const fitting = definitions.find(
    ({ total, parts }) =>
      parts.every(isCounted(total)) &&
      // "=B6" would show the dash itself.
      (parts.length > 1 || parts[0]?.written !== "dash") &&
      sumOf(parts, values).eq(to),
  );
  return fitting && sumFormula(fitting.parts.map(({ cell }) => cell));
}

/** Excel adds up what cells of the same sheet hold: a number kept as text it passes over, and no number format moves a point. */
function isCounted(total: Figure): (part: Figure) => boolean {
  return ({ written, cell, moved = 0 }) =>
    (written === "blank" || written === "dash" || (written === "number" && moved === (total.moved ?? 0))) &&
    cell.sheet === total.cell.sheet;
}

/** What the cells hold in full, hidden digits included, with the changed ones as changed. */
export function sumOf(parts: readonly Figure[], values: ReadonlyMap<string, Amount>): Amount {
  return parts.reduce((total, { cell, exact }) => total.plus(values.get(cellKey(cell)) ?? exact), zero);
}
