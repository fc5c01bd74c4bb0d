import type { BlockDefinition, LineDefinition } from "../standards/definition";
import { derived } from "../workbook/derived";
import { remembered } from "../workbook/remembered";
import { normaliseText, similarity } from "./normalise";

/** "一、", "(二)", "3.", 其中： in front of a label. */
export const enumerator = /^(?:其中:|加:|减:|[一二三四五六七八九十]+、|\d+[.、]|\([一二三四五六七八九十\d]+\))/;

/** Labels of so many letters may be spelt a little differently. */
const fewestLetters = 8;
const alike = 0.85;

/** A label without its enumerator, and without the colon or 数 behind a total ("合计：", "合计数"). */
export const bareLabel = remembered((text: string): string =>
  text
    .replace(enumerator, "")
    .replace(/:$/, "")
    .replace(/(?<=[合总小]计)数$/, ""),
);

/** A line of a block with those of its wordings, normalised, that a text may be. */
export interface LabelledLine {
  readonly line: LineDefinition;
  readonly labels: readonly string[];
}

const labelsOf = derived(({ labels }: LineDefinition) => labels.map(normaliseText));

/** The lines of a block that a normalised text may be the label of. */
export const linesLabelled = derived(({ lines }: BlockDefinition) =>
  remembered((text: string): readonly LabelledLine[] => {
    const bare = bareLabel(text);
    const isMeant = (label: string): boolean =>
      label === text || label === bare || (label.length >= fewestLetters && similarity(label, bare, alike) >= alike);
    return lines.flatMap((line) => {
      const labels = labelsOf(line).filter(isMeant);
      return labels.length > 0 ? [{ line, labels }] : [];
    });
  }),
);

/**
 * The one wording by which a line is looked for, where several of its wordings stand in the table: the first of them alone
 * is meant. 小计 is the total row only where there is no 合计. `texts` are the bare labels of the table.
 */
export function labelsUsed(
  { lines }: BlockDefinition,
  texts: ReadonlySet<string>,
): ReadonlyMap<LineDefinition, string> {
  const used = new Map<LineDefinition, string>();
  for (const line of lines) {
    // What stands only below another line may stand above it as something else (230 转移性支出 is a class, too).
    if (line.after !== undefined) continue;
    const present = labelsOf(line).find((label) => texts.has(bareLabel(label)));
    if (present !== undefined) used.set(line, present);
  }
  return used;
}
