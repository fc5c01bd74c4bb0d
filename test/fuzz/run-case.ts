import { Random } from "../support/units/random";
import { batchArchive } from "./kinds/archives";
import { damagedArchive, damagedPart, randomFile } from "./kinds/files";
import { cellValues, grid, inputSheets } from "./kinds/grids";
import { ownRules, plainText, priorWorkbook, wordDocument, wordingTemplate } from "./kinds/texts";
import type { Outcome } from "./properties";

/** How many of a hundred cases are of each kind. */
const kinds = {
  randomFile: [6, randomFile],
  damagedArchive: [30, damagedArchive],
  damagedPart: [24, damagedPart],
  cellValues: [8, cellValues],
  grid: [10, grid],
  inputSheets: [3, inputSheets],
  plainText: [4, plainText],
  wordDocument: [5, wordDocument],
  priorWorkbook: [1, priorWorkbook],
  wordingTemplate: [3, wordingTemplate],
  ownRules: [4, ownRules],
  batchArchive: [2, batchArchive],
} as const satisfies Record<string, readonly [share: number, run: (random: Random) => Outcome]>;

export type FuzzKind = keyof typeof kinds;

export interface CaseReport {
  readonly kind: FuzzKind;
  /** "fault": it ended in an error that is none of ours, or in a result that does not hold together. */
  readonly outcome: Outcome | "fault";
  /** Of processor time: a machine that is busy with other things makes no case slow. */
  readonly milliseconds: number;
  readonly error?: unknown;
}

const lots: readonly FuzzKind[] = Object.entries(kinds).flatMap(([kind, [share]]) =>
  new Array<FuzzKind>(share).fill(kind as FuzzKind),
);

/** Runs one case of a run; the same two numbers make the same case. */
export function runCase(seed: number, index: number): CaseReport {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const kind = random.pick(lots);
  const [, run] = kinds[kind];
  const began = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  try {
    const outcome = run(random);
    return { kind, outcome, milliseconds: spent() };
  } catch (error) {
    return { kind, outcome: "fault", milliseconds: spent(), error };
  }
}
