import type { NarrativeSource } from "../source";
import type { Section } from "../span";
import type { Wording } from "../wording/official";

/** The text that goes with a standard's tables: its sections in the order of the publication. */
export interface NarrativeForm {
  /** Id of the standard. */
  readonly standard: string;
  readonly sections: readonly ((source: NarrativeSource) => Section)[];
  /** The groups of phrases that its sections print. */
  readonly wording: readonly (keyof Wording)[];
}
