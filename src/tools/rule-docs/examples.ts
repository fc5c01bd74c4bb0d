import type { RuleDeclaration } from "../../core/audit/rule-page";
import type { FindingDraft } from "../../core/audit/identity-findings";
import type { Rule } from "../../core/audit/rule";
import { expandIdentities } from "../../core/identities/instances";
import { readWorkbook } from "../../core/reading/read-workbook";
import type { Standard } from "../../core/standards/definition";
import { Grid } from "../../core/workbook/grid";
import { exampleFacts } from "./example-facts";
import { formExamples } from "./form-examples";
import { exampleWorkbook } from "./example-workbook";
import { IdentityExamples } from "./identity-example";

/** Runs rules on small workbooks, so that every page shows a sentence that the program really says. */
export class Examples {
  private readonly identities = new Map<Standard, IdentityExamples>();

  constructor(private readonly standards: readonly [Standard, ...Standard[]]) {}

  /** Throws when the rule finds nothing: a page without an example is not written. */
  of(id: string, { source }: RuleDeclaration): FindingDraft {
    const found = "rule" in source ? this.ofForm(source.rule) : this.examplesOf(source.standard).of(source.identity);
    if (!found) throw new Error(`no example for ${id}`);
    return found;
  }

  private examplesOf(standard: Standard): IdentityExamples {
    const known = this.identities.get(standard);
    if (known) return known;
    const examples = new IdentityExamples(standard, exampleWorkbook(standard));
    this.identities.set(standard, examples);
    return examples;
  }

  private ofForm(rule: Rule): FindingDraft | undefined {
    const [standard] = this.standards;
    const snapshot = formExamples[rule.meta.id]?.(exampleWorkbook(standard));
    if (!snapshot) return undefined;
    const reading = readWorkbook(snapshot, standard);
    const { instances } = expandIdentities(reading);
    const grids = snapshot.sheets.map((sheet) => new Grid(sheet));
    const outcome = rule.check({ snapshot, grids, reading, instances, ...exampleFacts[rule.meta.id]?.(reading) });
    return outcome.kind === "failed" ? outcome.findings[0] : undefined;
  }
}
