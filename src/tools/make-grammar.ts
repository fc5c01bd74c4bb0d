import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateGrammar, grammarFiles } from "./grammar/generate-grammar";

/** `npm run grammar`: the parser of the unit's own rules, made again from its grammar. */
const root = join(__dirname, "..", "..");
writeFileSync(join(root, grammarFiles.parser), generateGrammar(readFileSync(join(root, grammarFiles.grammar), "utf8")));
