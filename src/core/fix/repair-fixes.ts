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
  const held = new Map(changes.map(({ cell, to }) => [cellKey(cell), seen.heldFor(cell, to)] as const));
  return changes.map(({ cell, from, to, amountUnit, decimals }): CellChange => {
    const content = seen.content(cell);
    const isEmpty = content.value === null || content.value === undefined;
    return {
      cell,
      seen: content,
      from: isEmpty ? "" : printAmount(from, decimals),
      to,
      amountUnit,
      decimals,
      ...movedPoint(cell, seen),
      ...formulaOf(cell, to, definitions.get(cellKey(cell)) ?? [], { values, held }, seen),
      ...numberFormat(seen.at(cell), decimals),
      why: message,
    };
  });
}

/** The new amounts of all changed cells, by `cellKey`. */
export interface ChangedAmounts {
  /** As the cells are to show them. */
  readonly values: ReadonlyMap<string, Amount>;
  /** As the cells are to hold them. */
  readonly held: ReadonlyMap<string, Amount>;
}

export function movedPoint(cell: CellChange["cell"], seen: CellsSeen): Pick<CellChange, "moved"> {
  const moved = seen.moved(cell);
  return moved === 0 ? {} : { moved };
}

/** The cell's own formula when it will be right by itself, else one made from the standard's definition. */
export function formulaOf(
  cell: CellChange["cell"],
  to: Amount,
  definitions: readonly Definition[],
  changed: ChangedAmounts,
  seen: CellsSeen,
): Pick<CellChange, "formula" | "keepsFormula"> {
  const { formula } = seen.content(cell);
  if (formula !== undefined && seen.addition(cell, formula, changed.held)?.eq(seen.heldFor(cell, to)) === true) {
    return { formula, keepsFormula: true };
  }
  const live = liveFormula(definitions, to, changed.values);
  return live === undefined ? {} : { formula: live };
}

/** The present format stays where it prints numbers; a text, or a blank cell without one, gets one that shows the digits. */
export function numberFormat(held: CellSnapshot | undefined, decimals: number): Pick<CellChange, "format"> {
  const prints = typeof held?.value === "number" ? held.format !== "@" : decimalsOfFormat(held?.format) !== undefined;
  if (prints) return {};
  return { format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` };
}
