import { normaliseText } from "../reading/normalise";
import { isOrdinalOf, ordinalIn, titleScore } from "../reading/table-titles";
import type { Reading, ReadTable } from "../reading/reading";

/** A title or a known variant of it; anything less is only similar. */
const certain = 2.5;

/** The tables that a name means: by number (表三, 表3, T3) or by title; several when it fits them equally well. */
export function tablesNamed(reading: Reading, name: string): readonly ReadTable[] {
  const wanted = normaliseText(name);
  const numbered = reading.tables.filter(
    ({ id, definition }, position) =>
      wanted.toUpperCase() === id.toUpperCase() || isOrdinalOf(ordinalIn(wanted), definition, position),
  );
  if (numbered.length > 0) return numbered;
  const scores = reading.tables.map((table) => ({ table, score: titleScore(wanted, table.definition) }));
  const best = Math.max(certain, ...scores.map(({ score }) => score));
  return scores.filter(({ score }) => score === best).map(({ table }) => table);
}
