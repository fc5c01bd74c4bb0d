import type { Judgement } from "../identities/faults";
import { independentSlips } from "../identities/independent-parts";
import { findAllRepairs } from "../identities/repairs";
import { rankRepairs, type RankedRepair } from "../identities/slip";
import { fromGrains, type LinearSystem, type SystemRow } from "../identities/system";
import { printAmount } from "../money/rounding";
import type { Reading } from "../reading/reading";
import { FigurePlaces } from "./describe";
import type { Repair, RepairChange } from "./finding";

/** A repair whose findings are still rows of the system. */
export interface RepairDraft extends Omit<Repair, "resolves"> {
  readonly rows: readonly SystemRow[];
}

/** For each independent fault its smallest repairs, the likeliest first. */
export function repairDrafts(reading: Reading, judgement: Judgement): RepairDraft[] {
  const places = new FigurePlaces(reading);
  const slips = findAllRepairs(judgement).flatMap((repairs) => {
    const ranked = rankRepairs(repairs.sets, repairs.fault).map(({ set }) => set);
    return independentSlips(repairs, ranked, judgement);
  });
  return slips.flatMap(({ rows, repairs }, index) =>
    rankRepairs(repairs, rows).map((ranked, position) => ({
      group: `G${index + 1}`,
      rank: position + 1,
      changes: changesOf(ranked, judgement.system),
      rows,
      kind: ranked.kind,
      message: {
        key: `repair.${ranked.kind}` as const,
        data: {
          changes: ranked.set.changes.map(({ variable, to }) => {
            const { figure } = variable;
            const value = fromGrains(to, figure.amountUnit, judgement.system.grainDecimals);
            return {
              key: "repair.change" as const,
              data: {
                cell: places.describe(figure),
                from: printAmount(figure.value, figure.decimals),
                to: printAmount(value, figure.decimals),
                unit: figure.amountUnit,
              },
            };
          }),
          identities: [...new Set(rows.map((row) => row.instance.definition.name))],
        },
      },
    })),
  );
}

function changesOf({ set }: RankedRepair, system: LinearSystem): RepairChange[] {
  return set.changes.map(({ variable: { figure }, to }) => ({
    cell: figure.cell,
    from: figure.value,
    to: fromGrains(to, figure.amountUnit, system.grainDecimals),
    amountUnit: figure.amountUnit,
    decimals: figure.decimals,
  }));
}
