import type { SystemRow } from "./system";

/** A prime large enough that no sum or difference of a few thousand cells vanishes by chance; arithmetic stays exact. */
const prime = 2n ** 61n - 1n;

/**
 * The rows that follow from rows before them: linear combinations, found by elimination. Equalities only, since a bound
 * follows from nothing that way.
 */
export function dependentRows(rows: readonly SystemRow[]): SystemRow[] {
  const pivots = new Map<number, ReadonlyMap<number, bigint>>();
  return rows.filter((row) => {
    if (row.relation !== "=") return false;
    const rest = new Map(row.terms.map(({ variable, coefficient }) => [variable.index, modulo(coefficient)]));
    for (let lead = leading(rest); lead !== undefined; lead = leading(rest)) {
      const pivot = pivots.get(lead);
      if (!pivot) {
        pivots.set(lead, normalised(rest, lead));
        return false;
      }
      const factor = rest.get(lead) ?? 0n;
      for (const [index, value] of pivot) {
        const left = modulo((rest.get(index) ?? 0n) - factor * value);
        if (left === 0n) rest.delete(index);
        else rest.set(index, left);
      }
    }
    return true;
  });
}

function leading(row: ReadonlyMap<number, bigint>): number | undefined {
  let least: number | undefined;
  for (const index of row.keys()) if (least === undefined || index < least) least = index;
  return least;
}

function normalised(row: ReadonlyMap<number, bigint>, lead: number): Map<number, bigint> {
  const inverse = power(row.get(lead) ?? 1n, prime - 2n);
  return new Map([...row].map(([index, value]) => [index, modulo(value * inverse)]));
}

function modulo(value: bigint): bigint {
  return ((value % prime) + prime) % prime;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base, left = exponent; left > 0n; left >>= 1n, square = modulo(square * square)) {
    if (left & 1n) result = modulo(result * square);
  }
  return result;
}
