import { formOf } from "../forms/registry";
import { officialWording, type Wording } from "../wording/official";
import { phraseNames } from "./phrase-names";

/** A phrase that a template can replace. */
export interface Phrase {
  /** Where the wording has it. */
  readonly group: keyof Wording;
  readonly key: string;
  /** "收支总体情况.总述" */
  readonly name: string;
  /** The standard wording with the placeholders' own names. */
  readonly official: string;
}

/** Printed around the text of every standard. */
const aroundTheText = ["profile", "publication", "glossary"] as const;

/** The phrases of a standard's publication, in its order. */
export function phrasesOf(standard: string): Phrase[] {
  return [...formOf(standard).wording, ...aroundTheText].flatMap((group) => {
    const { title, phrases } = phraseNames[group];
    const names: Readonly<Record<string, string>> = phrases;
    return Object.entries(officialWording[group]).map(([key, official]) => ({
      group,
      key,
      name: `${title}.${names[key] ?? key}`,
      official,
    }));
  });
}
