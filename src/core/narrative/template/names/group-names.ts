import type { Wording } from "../../wording/official";

/** What a group of phrases and its phrases are called in a template; a phrase without a name does not compile. */
export type PhraseNames<Groups extends keyof Wording> = {
  readonly [Group in Groups]: {
    readonly title: string;
    readonly phrases: Readonly<Record<keyof Wording[Group], string>>;
  };
};
