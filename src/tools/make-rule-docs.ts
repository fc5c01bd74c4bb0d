import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ruleDocFiles, ruleDocsFolder } from "./rule-docs/rule-doc-files";

/** `npm run rule-docs`: the pages of all rules, made again from what the rules declare. */
const root = join(__dirname, "..", "..");
rmSync(join(root, ruleDocsFolder), { recursive: true, force: true });
for (const [path, text] of ruleDocFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
