import type { Standard } from "../standards/definition";
import { cellKey } from "../workbook/address";
import { expandIdentities, type IdentityInstance } from "./instances";
import { dependentRows } from "./rank";
import { schematicReading } from "./schematic-reading";
import { searchFeasible } from "./simplex";
import { buildSystem, type LinearSystem, type SystemRow } from "./system";

/** What can be said of a standard's identities before any workbook is read. */
export interface RuleSetReport {
  /** Identities written out for the schematic workbook. */
  readonly rows: number;
  /** Identities of the standard that were never written out: nothing in it can be meant by them. */
  readonly unused: readonly string[];
  /** Identities that hold for no workbook with an amount in every cell that they weigh. */
  readonly contradictory: readonly string[];
  /** Two identities that say the same of the same cells. */
  readonly listedTwice: readonly (readonly [first: string, second: string])[];
  /** How many written-out equations of an identity follow from those before: kept, since they narrow down a fault. */
  readonly dependent: ReadonlyMap<string, number>;
  /** Cells that no identity weighs, as "T3.main total". */
  readonly free: readonly string[];
}

const maxPivots = 200_000;

/** Checks the identities of a standard against each other, on a schematic workbook in which all of them apply. */
export function checkRuleSet(standard: Standard): RuleSetReport {
  const reading = schematicReading(standard);
  const { instances } = expandIdentities(reading);
  const system = buildSystem(instances, "half-up");
  const dependent = new Map<string, number>();
  for (const { instance } of dependentRows(system.rows)) {
    dependent.set(instance.definition.id, (dependent.get(instance.definition.id) ?? 0) + 1);
  }
  const figures = reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()])),
  );
  const weighed = new Set(system.variables.map(({ figure }) => cellKey(figure.cell)));
  return {
    rows: system.rows.length,
    unused: standard.identities
      .filter((identity) => !instances.some(({ definition }) => definition === identity))
      .map(({ id }) => id),
    contradictory: contradictions(standard, instances),
    listedTwice: listedTwice(system),
    dependent,
    free: [
      ...new Set(
        figures.filter(({ cell }) => !weighed.has(cellKey(cell))).map(({ block, column }) => `${block} ${column}`),
      ),
    ],
  };
}

/**
 * The identities that always apply must have a solution with an amount above zero everywhere; one that applies under a
 * condition must have one together with them, with an amount in each of its own cells.
 */
function contradictions({ identities }: Standard, instances: readonly IdentityInstance[]): string[] {
  const always = instances.filter(({ definition }) => definition.when === undefined);
  const positive = (list: readonly IdentityInstance[], mustBe: (cell: string) => boolean): boolean =>
    hasPositiveSolution(buildSystem(list, "half-up"), mustBe);
  const found = positive(always, () => true) ? [] : always.map(({ definition }) => definition.id);
  for (const identity of identities.filter(({ when }) => when !== undefined)) {
    const own = instances.filter(({ definition }) => definition === identity);
    const cells = new Set(own.flatMap(({ terms }) => terms.map(({ figure }) => cellKey(figure.cell))));
    if (!positive([...always, ...own], (cell) => cells.has(cell))) found.push(identity.id);
  }
  return [...new Set(found)];
}

/** Search in doubles is enough: coefficients are ones, and every solution may be stretched to whole numbers. */
function hasPositiveSolution({ variables, rows }: LinearSystem, mustBe: (cell: string) => boolean): boolean {
  const result = searchFeasible(
    {
      bounds: variables.map(({ figure }) => ({ low: mustBe(cellKey(figure.cell)) ? 1 : 0, high: Infinity })),
      rows: rows.map(({ terms, relation }) => ({
        terms: terms.map(({ variable, coefficient }) => [variable.index, Number(coefficient)] as const),
        bounds: { low: 0, high: relation === "=" ? 0 : Infinity },
      })),
    },
    maxPivots,
  );
  return result.kind === "solution";
}

function listedTwice({ rows }: LinearSystem): (readonly [string, string])[] {
  const first = new Map<string, SystemRow>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const row of rows) {
    const key = normalised(row);
    const before = first.get(key);
    if (!before) first.set(key, row);
    else {
      const pair = [before.instance.definition.id, row.instance.definition.id] as const;
      pairs.set(pair.join(" "), pair);
    }
  }
  return [...pairs.values()];
}

/** The same for "a = b" and "b = a". */
function normalised({ terms, relation }: SystemRow): string {
  const inOrder = [...terms].sort((a, b) => a.variable.index - b.variable.index);
  const flip = relation === "=" && (inOrder[0]?.coefficient ?? 0n) < 0n ? -1n : 1n;
  const sum = inOrder.map(({ variable, coefficient }) => `${flip * coefficient}x${variable.index}`);
  return `${sum.join()} ${relation} 0`;
}
