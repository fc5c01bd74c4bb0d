import type { Judgement } from "../identities/faults";
import { independentSlips } from "../identities/independent-parts";
import { findAllRepairs } from "../identities/repairs";
import { rankRepairs, type RankedRepair } from "../identities/rank-repairs";
import type { SlipContext } from "../identities/slip";
import { fromGrains, type LinearSystem, type SystemRow } from "../identities/system";
import type { Message } from "../messages/message";
import { printAmount } from "../money/rounding";
import type { Reading } from "../reading/reading";
import { FigurePlaces } from "./describe";
import type { Repair, RepairChange } from "./finding";
import { isLastYears, type YearPair } from "./last-year-figures";
import { proofMessages } from "./repair-proof";

/** A repair whose findings are still rows of the system. */
export interface RepairDraft extends Omit<Repair, "resolves"> {
  readonly rows: readonly SystemRow[];
}

/** For each independent fault its smallest repairs, the likeliest first. `years` names last year's figures. */
export function repairDrafts(reading: Reading, judgement: Judgement, years: readonly YearPair[] = []): RepairDraft[] {
  const writer = new RepairWriter(new FigurePlaces(reading), judgement.system);
  const contextOf = (fault: readonly SystemRow[]): SlipContext => ({
    fault,
    isLastYears: ({ figure }, to) =>
      isLastYears(years, figure, fromGrains(to, figure.amountUnit, judgement.system.grainDecimals)),
  });
  const slips = findAllRepairs(judgement).flatMap((repairs) => {
    const ranked = rankRepairs(repairs.sets, contextOf(repairs.fault)).map(({ set }) => set);
    return independentSlips(repairs, ranked, judgement).map((slip) => ({ ...slip, complete: repairs.complete }));
  });
  return slips.flatMap(({ rows, repairs, complete }, index) =>
    rankRepairs(repairs, contextOf(rows)).map((ranked, position, all) => ({
      group: `G${index + 1}`,
      rank: position + 1,
      changes: writer.changes(ranked),
      rows,
      kind: ranked.kind,
      message: writer.message(ranked, rows, all.length - 1, complete),
    })),
  );
}

class RepairWriter {
  constructor(
    private readonly places: FigurePlaces,
    private readonly system: LinearSystem,
  ) {}

  changes({ set }: RankedRepair): RepairChange[] {
    return set.changes.map(({ variable, to }) => ({
      cell: variable.figure.cell,
      from: variable.figure.value,
      to: fromGrains(to, variable.figure.amountUnit, this.system.grainDecimals),
      amountUnit: variable.figure.amountUnit,
      decimals: variable.figure.decimals,
      ...(set.entries?.includes(variable) === false && { follows: true as const }),
    }));
  }

  /** What to change, which slip it looks like, and the proof. */
  message(ranked: RankedRepair, rows: readonly SystemRow[], alternatives: number, complete: boolean): Message {
    const { set, kind } = ranked;
    const entries = this.changes(ranked)
      .map((change, index) => ({ ...change, figure: set.changes[index]?.variable.figure }))
      .filter(({ follows }) => !follows);
    const printed = entries.flatMap(({ figure, from, to, decimals, amountUnit }): Message[] =>
      figure
        ? [
            {
              key: "repair.change",
              data: {
                cell: this.places.describe(figure),
                from: printAmount(from, decimals),
                to: printAmount(to, decimals),
                unit: amountUnit,
              },
            },
          ]
        : [],
    );
    const [first] = entries;
    const proof = proofMessages({
      set,
      rows,
      alternatives,
      complete,
      to: first ? printAmount(first.to, first.decimals) : "",
      unit: first?.amountUnit ?? "",
    });
    return { key: `repair.${kind}`, data: { changes: printed, proof } };
  }
}
