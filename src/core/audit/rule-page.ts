import type { IdentityDefinition, LocalText, Standard } from "../standards/definition";
import type { Severity } from "./finding";
import { identityAdvice } from "./identity-advice";
import type { Rule } from "./rule";
import { formRules } from "./rules";

/** One rule as its page shows it; the same rule may be declared by several standards. */
export interface RulePage {
  readonly id: string;
  readonly declarations: readonly RuleDeclaration[];
}

export interface RuleDeclaration {
  readonly number: number;
  readonly name: LocalText;
  readonly basis: string;
  readonly severity: Severity;
  readonly fix: LocalText;
  /** Where it comes from: an identity of a standard, or a rule on codes and form. */
  readonly source: { readonly standard: Standard; readonly identity: IdentityDefinition } | { readonly rule: Rule };
}

/** Every rule that has a page, by its number in the catalogue. */
export function rulePages(standards: readonly Standard[]): RulePage[] {
  const declared = [
    ...standards.flatMap((standard) =>
      standard.identities.map((identity): [string, RuleDeclaration] => [
        identity.id,
        {
          ...identity,
          severity: identity.severity ?? "error",
          fix: identityAdvice(identity),
          source: { standard, identity },
        },
      ]),
    ),
    ...formRules.map((rule): [string, RuleDeclaration] => [rule.meta.id, { ...rule.meta, source: { rule } }]),
  ];
  const pages = new Map<string, RuleDeclaration[]>();
  for (const [id, declaration] of declared) pages.set(id, [...(pages.get(id) ?? []), declaration]);
  return [...pages]
    .map(([id, declarations]) => ({ id, declarations }))
    .sort((a, b) => (a.declarations[0]?.number ?? 0) - (b.declarations[0]?.number ?? 0));
}
