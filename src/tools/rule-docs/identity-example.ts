import { identityFindings, type FindingDraft } from "../../core/audit/identity-findings";
import { judge } from "../../core/identities/faults";
import { expandIdentities, type IdentityInstance } from "../../core/identities/instances";
import { readWorkbook } from "../../core/reading/read-workbook";
import type { Figure, Reading } from "../../core/reading/reading";
import type { IdentityDefinition, Standard } from "../../core/standards/definition";
import { cellKey } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { withValues } from "./with-values";

/** What the identity says when 100 万元 stand where 60 should, or 60 where it should be 100 at least. */
export class IdentityExamples {
  private readonly base: Reading;
  private readonly instances: readonly IdentityInstance[];

  constructor(
    private readonly standard: Standard,
    private readonly workbook: WorkbookSnapshot,
  ) {
    this.base = readWorkbook(workbook, standard);
    this.instances = expandIdentities(this.base).instances;
  }

  /** The finding on the example workbook; undefined when the workbook has nothing that the identity is about. */
  of(definition: IdentityDefinition): FindingDraft | undefined {
    const own = this.instances.filter((instance) => instance.definition.id === definition.id);
    const isAddend = ({ coefficient, side }: IdentityInstance["terms"][number]): boolean =>
      side === "right" && coefficient === -1;
    const instance =
      own.find(({ terms }) => terms.filter(isAddend).length > 1) ??
      own.find(({ terms }) => terms.some(isAddend)) ??
      own[0];
    if (!instance) return undefined;
    const right = instance.terms.find(isAddend)?.figure;
    const [subject, other] = definition.relation === ">=" ? [60, 100] : [100, 60];
    const changes: [Figure["cell"], number][] = [[instance.subject.cell, inTableUnit(subject, instance.subject)]];
    if (right && cellKey(right.cell) !== cellKey(instance.subject.cell)) {
      changes.push([right.cell, inTableUnit(other, right)]);
    }
    const reading = readWorkbook(withValues(this.workbook, changes), this.standard);
    const found = expandIdentities(reading).instances.filter(
      (candidate) =>
        candidate.definition.id === definition.id && cellKey(candidate.subject.cell) === cellKey(instance.subject.cell),
    );
    const isWarning = definition.severity === "warning";
    const drafts = identityFindings(reading, judge(isWarning ? [] : found), isWarning ? found : []);
    return drafts[0]?.draft;
  }
}

/** So many 万元, in the unit that the figure's table is counted in. */
function inTableUnit(amount: number, { amountUnit }: Figure): number {
  return amountUnit === "元" ? amount * 10_000 : amount;
}
