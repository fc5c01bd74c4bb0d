import type { FigurePlaces } from "../../audit/describe";
import type { IdentityInstance } from "../../identities/instances";
import {
  buildSystem,
  fromGrains,
  holdsAsPrinted,
  type LinearSystem,
  type SystemRow,
  type Variable,
} from "../../identities/system";
import { printAmount, type RoundingMode } from "../../money/rounding";
import { cellKey } from "../../workbook/address";
import type { CellsSeen } from "../cells-seen";
import type { CellChange } from "../change";
import { movedPoint, numberFormat } from "../repair-fixes";
import type { Definition } from "../sums";
import { balanceProblem, type BalanceProblem } from "./balance-problem";
import { fewestMoves } from "./balance-search";

export interface Balance {
  /** balanced: `changes` make everything hold. impossible: single units cannot. not-decided: the search hit its bound. */
  readonly outcome: "balanced" | "impossible" | "not-decided";
  /** Of a balance: proven that no fewer cells do it. */
  readonly isFewest: boolean;
  readonly changes: readonly CellChange[];
}

/** What the check knows that balancing rests on. */
export interface TailsFound {
  /** The identities whose tails the check explained. */
  readonly isRounding: (instance: IdentityInstance) => boolean;
  readonly mode: RoundingMode;
  /** `cellKey` of cells that another fix changes; they stay. */
  readonly taken: ReadonlySet<string>;
}

/**
 * 舍位平衡: the fewest cells, each one unit of its last digit up or down, with which every identity that is no error holds
 * as printed. Zeros, whole numbers, formulas and what they add up, and cells of broken identities stay; details with the
 * largest figures are tried first.
 */
export function balanceTails(
  instances: readonly IdentityInstance[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
  { isRounding, mode, taken }: TailsFound,
  seen: CellsSeen,
  places: FigurePlaces,
): Balance {
  const system = buildSystem(instances, mode);
  const explained = new Set(system.rows.filter((row) => !holdsAsPrinted(row) && isRounding(row.instance)));
  const problem = balanceProblem(system, (row) => explained.has(row), taken);
  const result = problem ? fewestMoves(problem, preference(problem, definitions)) : { kind: "none" as const };
  if (!problem || result.kind !== "found") {
    return { outcome: result.kind === "undecided" ? "not-decided" : "impossible", isFewest: false, changes: [] };
  }
  const moved = new Map<Variable, bigint>();
  for (const [group, direction] of result.moves) {
    for (const cell of problem.groups[group]?.cells ?? [])
      moved.set(cell, cell.printed + BigInt(direction) * cell.step);
  }
  const changes = [...moved]
    .sort(([a], [b]) => a.index - b.index)
    .map(([cell, to]) => change(cell, to, system, explained, seen, places));
  return { outcome: "balanced", isFewest: result.isFewest, changes };
}

/** Fewer cells first, then details before totals, then the larger figure, where a unit weighs least. */
function preference(
  { groups }: BalanceProblem,
  definitions: ReadonlyMap<string, readonly Definition[]>,
): (a: number, b: number) => number {
  const keys = groups.map(({ cells }) => ({
    size: cells.length,
    totals: cells.filter(({ figure }) => definitions.has(cellKey(figure.cell))).length,
    printed: cells[0]?.printed ?? 0n,
  }));
  return (a, b) => {
    const [one, other] = [keys[a], keys[b]];
    if (!one || !other) return a - b;
    const bySize = one.size - other.size || one.totals - other.totals;
    if (bySize !== 0) return bySize;
    return one.printed === other.printed ? a - b : one.printed > other.printed ? -1 : 1;
  };
}

function change(
  { figure, index }: Variable,
  to: bigint,
  system: LinearSystem,
  explained: ReadonlySet<SystemRow>,
  seen: CellsSeen,
  places: FigurePlaces,
): CellChange {
  const { cell, amountUnit, decimals, value } = figure;
  const amount = fromGrains(to, amountUnit, system.grainDecimals);
  const rows = (system.places[index] ?? []).map(({ row }) => row);
  const mended = rows.filter((row) => explained.has(row));
  const names = (mended.length > 0 ? mended : rows).map(({ instance }) => instance.definition.name);
  const [from, after] = [printAmount(value, decimals), printAmount(amount, decimals)];
  return {
    cell,
    seen: seen.content(cell),
    from,
    to: amount,
    amountUnit,
    decimals,
    ...movedPoint(cell, seen),
    ...numberFormat(seen.at(cell), decimals),
    why: {
      key: "fix.balance",
      data: { place: places.describe(figure), from, to: after, unit: amountUnit, identities: [...new Set(names)] },
    },
  };
}
