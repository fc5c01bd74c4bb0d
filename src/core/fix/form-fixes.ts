import { decimalsOfFormat, parseAmountText } from "../reading/amount-text";
import type { Figure, Reading } from "../reading/reading";
import type { CellChange } from "./change";
import type { CellsSeen } from "./cells-seen";

/** Amounts that are kept as text, as the numbers that they say. No amount changes. */
export function formChanges(reading: Reading, seen: CellsSeen): CellChange[] {
  return reading.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap(({ figures }) => [...figures.values()].flatMap((figure) => formChange(figure, seen) ?? [])),
    ),
  );
}

function formChange(figure: Figure, seen: CellsSeen): CellChange | undefined {
  const { cell, written, amountUnit } = figure;
  const held = seen.at(cell);
  // A text that a formula makes is the formula's matter.
  if (written !== "text" || typeof held?.value !== "string" || held.formula !== undefined) return undefined;
  const text = parseAmountText(held.value);
  // In another unit than the table's the number itself would have to change.
  if (text.kind !== "amount" || (text.unit !== undefined && text.unit !== amountUnit)) return undefined;
  const format = formatFor(held.value, text.decimals, held.format);
  return {
    cell,
    seen: seen.content(cell),
    from: held.value,
    to: text.value,
    amountUnit,
    decimals: text.decimals,
    ...(format !== undefined && { format }),
    why: { key: /[０-９，．－]/.test(held.value) ? "fix.full-width" : "fix.text", data: { text: held.value.trim() } },
  };
}

/** The present format stays when it prints the number as the text did; "@" would keep it a text. */
function formatFor(text: string, decimals: number, present: string | undefined): string | undefined {
  if (decimalsOfFormat(present) === decimals) return undefined;
  const isPlain = decimals === 0 && (present === undefined || present === "General");
  if (isPlain) return undefined;
  const whole = /[,，]/.test(text) ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`;
}
