import type { LocalText, Standard } from "../standards/definition";
import { formRules } from "./rules";

/** The names of those of these rules that are declared with one: identities of the standard, rules on codes and form. */
export function ruleNames(rules: Iterable<string>, standard: Standard): Readonly<Record<string, LocalText>> {
  const declared = [...standard.identities, ...formRules.map(({ meta }) => meta)];
  const names = new Map(declared.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    [...new Set(rules)].flatMap((rule) => {
      const name = names.get(rule);
      return name ? [[rule, name]] : [];
    }),
  );
}
