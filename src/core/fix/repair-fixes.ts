import type { Repair } from "../audit/finding";
import type { Amount } from "../money/amount";
import { printAmount } from "../money/rounding";
import { decimalsOfFormat } from "../reading/amount-text";
import { cellKey } from "../workbook/address";
import type { CellSnapshot } from "../workbook/snapshot";
import type { CellChange, Fix } from "./change";
import type { CellsSeen } from "./cells-seen";
import { liveFormula, type Definition } from "./sums";

/** Each repair of the check as a fix; a repair of a cell whose content is no amount cannot be one. */
export function repairFixes(
  repairs: readonly Repair[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
  seen: CellsSeen,
): Fix[] {
  return repairs.map((repair) => ({
    id: `${repair.group}.${repair.rank}`,
    kind: "repair",
    group: repair.group,
    rank: repair.rank,
    resolves: repair.resolves,
    changes: changesOf(repair, definitions, seen),
  }));
}

function changesOf(
  { changes, message }: Repair,
  definitions: ReadonlyMap<string, readonly Definition[]>,
  seen: CellsSeen,
): CellChange[] {
  const values = new Map(changes.map(({ cell, to }) => [cellKey(cell), to] as const));
  return changes.map(({ cell, from, to, amountUnit, decimals }): CellChange => {
    const held = seen.content(cell);
    const isEmpty = held.value === null || held.value === undefined;
    return {
      cell,
      seen: held,
      from: isEmpty ? "" : printAmount(from, decimals),
      to,
      amountUnit,
      decimals,
      ...formulaOf(cell, to, definitions.get(cellKey(cell)) ?? [], values, seen),
      ...numberFormat(seen.at(cell), decimals),
      why: message,
    };
  });
}

/** The cell's own formula when it will be right by itself, else one made from the standard's definition. */
export function formulaOf(
  cell: CellChange["cell"],
  to: Amount,
  definitions: readonly Definition[],
  values: ReadonlyMap<string, Amount>,
  seen: CellsSeen,
): Pick<CellChange, "formula" | "keepsFormula"> {
  const { formula } = seen.content(cell);
  if (formula !== undefined && seen.addition(cell, formula, values)?.eq(to) === true) {
    return { formula, keepsFormula: true };
  }
  const live = liveFormula(definitions, to, values);
  return live === undefined ? {} : { formula: live };
}

/** The present format stays where it prints numbers; a text, or a blank cell without one, gets one that shows the digits. */
export function numberFormat(held: CellSnapshot | undefined, decimals: number): Pick<CellChange, "format"> {
  const prints = typeof held?.value === "number" ? held.format !== "@" : decimalsOfFormat(held?.format) !== undefined;
  if (prints) return {};
  return { format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` };
}
