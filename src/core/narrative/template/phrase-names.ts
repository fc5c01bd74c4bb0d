import type { Wording } from "../wording/official";
import { documentNames } from "./names/document";
import type { PhraseNames } from "./names/group-names";
import { shanghaiNames } from "./names/shanghai";
import { tenSectionNames } from "./names/ten-sections";

/** What every phrase is called. */
export const phraseNames: PhraseNames<keyof Wording> = { ...tenSectionNames, ...shanghaiNames, ...documentNames };
